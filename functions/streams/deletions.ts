import { advance } from '../../shared/deletions/advance';
import { isIntent, workOf } from '../../shared/deletions/work';
import { driving } from './driving';

/** A deletion, or its undoing, goes on with what is below it. */
export const goOn = driving({ is: ({ sk }) => isIntent(sk), workOf, advance });
