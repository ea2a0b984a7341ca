import { accountsGoOn } from './accounts';
import { archiving, commentsLeave } from './archive';
import { goOn } from './deletions';
import { exportsGoOn } from './exports';
import { inOrder } from './in-order';
import { listsGoOn } from './lists';

/** Reads the table's stream for what must succeed: the next chunk of a deletion, heirs of lists, the archive of what is gone. */
export const handler = archiving(inOrder([goOn, accountsGoOn, exportsGoOn, listsGoOn, commentsLeave]));
