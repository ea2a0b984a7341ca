import { resumeAccounts } from './accounts';
import { archiving, removeComments } from './archive';
import { changeAddresses } from './email-changes';
import { resumeDeletions } from './deletions';
import { resumeExports } from './exports';
import { removeIdentities } from './identities';
import { inOrder, type StreamHandler } from './in-order';
import { passOn } from './lists';
import { resumeRelocations } from './relocations';
import { endSessions } from './sign-outs';
import { copyPictures, releasePictures, removePictures } from './pictures';
import { type FindStore, stageStore } from './put-aside';

/**
 * Reads the table's stream for what must succeed: the next chunk of a deletion (of records or an account) or
 * of an export, lists on their way to a scope, the end of sessions, providers that people have taken away,
 * heirs of lists, comments, pictures and the archive of what is gone.
 */
export const following = (store: FindStore): StreamHandler =>
  archiving(
    inOrder(
      [
        resumeDeletions,
        resumeAccounts,
        resumeExports,
        resumeRelocations,
        endSessions,
        changeAddresses,
        removeIdentities,
        passOn,
        removeComments,
        copyPictures,
        releasePictures,
        removePictures,
      ],
      { store },
    ),
  );
export const handler = following(stageStore);
