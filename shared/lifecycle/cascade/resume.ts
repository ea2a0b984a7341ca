import { resumable, type Resume } from '../work/resumable';
import { cascadeStep } from '../work/cascade';
import { workOf } from './work';

/**
 * Goes on with a deletion, or its undoing. Which records go with it is decided in cascade-scope.ts
 * (`belongsTo`), which marks come off again in work/cascade-plan.ts (`verdictOn`).
 */
export const resume: Resume = resumable(workOf, cascadeStep);
