import { resumable, type Resume } from '../work/resumable';
import { cascadeStep } from '../work/cascade';
import { workOf } from './work';

/** Goes on with a deletion, or its undoing. */
export const resume: Resume = resumable(workOf, cascadeStep);
