import { accountsGoOn } from './accounts';
import { archiving, commentsLeave } from './archive';
import { goOn } from './deletions';
import { exportsGoOn } from './exports';
import { inOrder, type StreamHandler } from './in-order';
import { listsGoOn } from './lists';
import { type FindStore, stageStore } from './put-aside';

/** Reads the table's stream for what must succeed: the next chunk of a deletion, heirs of lists, the archive of what is gone. */
export const following = (store: FindStore): StreamHandler =>
  archiving(inOrder([goOn, accountsGoOn, exportsGoOn, listsGoOn, commentsLeave], { store }));
export const handler = following(stageStore);
