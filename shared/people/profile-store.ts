import { updateOwnRecord } from '../access/update-own';
import type { Call } from '../core/call';
import { defined, patched } from '../core/record';
import { personalScopeOf } from '../core/ids';
import { decode } from '../db/decode';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { namePicture } from '../pictures/picture-use';
import { toMe, defaultProfile, type Me, type MeChange, Profile } from './profile';

/** @throws TableBusy */
export const get = async (call: Call): Promise<Me> => {
  const [stored] = await batchGet([keys.profile(call.caller.userId)]);
  return toMe(stored ? decode(Profile, stored) : defaultProfile(call.caller), call.caller);
};

/** @throws AccountDeleted, InvalidBody, VersionChanged, TableBusy */
export const update = (call: Call, patch: MeChange): Promise<Me> =>
  updateOwnRecord(call, {
    key: keys.profile(call.caller.userId),
    schema: Profile,
    fallback: defaultProfile(call.caller),
    apply: (before) => patched(before, defined(patch), call),
    alsoWrite: (before, after) =>
      namePicture(call, {
        scopeId: personalScopeOf(call.caller.userId),
        by: keys.profile(call.caller.userId),
        before: before.pictureId,
        after: after.pictureId,
      }),
    answer: (after) => toMe(after, call.caller),
  });
