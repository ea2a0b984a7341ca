import { resume } from '../../shared/deletions/resume';
import { isIntent, workOf } from '../../shared/deletions/work';
import { driving } from './driving';

/** A deletion, or its undoing, goes on with what is below it. */
export const resumeDeletions = driving({ is: ({ sk }) => isIntent(sk), workOf, resume });
