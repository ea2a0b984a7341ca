import { resumable, type Resume } from '../work/resumable';
import { step } from './step';
import { workOf } from './work';

/** Goes on with a deletion, or its undoing. */
export const resume: Resume = resumable(workOf, step);
