import { resume } from '../../shared/lifecycle/cascade/resume';
import { isIntent, workOf } from '../../shared/lifecycle/cascade/work';
import { driving } from './driving';

/** Goes on with a deletion, or its undoing, and what belongs to it. */
export const resumeDeletions = driving({ is: ({ sk }) => isIntent(sk), workOf, resume });
