import { resume } from '../../shared/lifecycle/cascade/resume';
import { isIntent, workOf } from '../../shared/lifecycle/cascade/work';
import { driving } from './driving';

/** A deletion, or its undoing, goes on with what is below it. */
export const resumeDeletions = driving({ is: ({ sk }) => isIntent(sk), workOf, resume });
