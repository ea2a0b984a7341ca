import * as z from 'zod';
import { Instant } from '../../core/time';
import { copyObject } from '../../db/objects/copy';
import { putObject } from '../../db/objects/objects';
import { ownPool, type PoolPlace } from '../../people/pool';
import {
  exportFolder,
  manifestName,
  nextUsers,
  type UsersPart,
  partName,
  partOf,
  UsersManifest,
  usersPrefix,
} from '../../people/pool-export';
import type { Job } from './run';

/** The progress of an export: `token` is Cognito's, which says nothing of people. */
const Cursor = UsersManifest.pick({ pool: true, takenAt: true, parts: true }).extend({
  takenAt: Instant,
  token: z.string(),
});

type Write = (key: string, content: Uint8Array, contentType: string) => Promise<void>;

/** Writes into the stage's bucket, and into the one of another region where the stage has one. */
const toBuckets: Write = async (key, content, contentType) => {
  await putObject(key, { content, form: { contentType } });
  await copyObject(key, content, contentType);
};

const sum = (parts: readonly UsersPart[]): number => parts.reduce((all, { count }) => all + count, 0);

/** The pool that users come from, and the store that an export goes to; what is absent is the stage's. */
export interface ExportPlaces {
  readonly pool?: () => PoolPlace;
  readonly write?: Write;
  /** The number of pages of 60 users in a part. */
  readonly pagesInPart?: number;
}

/**
 * Makes the job that writes who is in the user pool, so that people keep what is theirs when it is lost: a
 * part a step, under a name that says which, so that a step that is done again writes the same once more.
 * What Cognito gives nobody, passwords and authenticators, isn't in it.
 */
export const exportingUsers = ({ pool = ownPool, write = toBuckets, pagesInPart }: ExportPlaces = {}): Job => ({
  step: async (cursor, { clock }) => {
    const place = pool();
    const begun =
      cursor === null ? { pool: place.id, takenAt: clock(), parts: [], token: null } : Cursor.parse(JSON.parse(cursor));
    const { users, next } = await nextUsers(place, begun.token, pagesInPart);
    const folder = `${usersPrefix}${exportFolder(begun.pool, begun.takenAt)}`;
    const { content, part } = partOf(users);
    const parts = [...begun.parts, part];
    await write(`${folder}${partName(begun.parts.length)}`, content, 'application/gzip');
    if (next !== null) {
      const reached: z.input<typeof Cursor> = { ...begun, parts, token: next };
      return { cursor: JSON.stringify(reached), done: users.length };
    }
    const manifest: UsersManifest = { pool: begun.pool, takenAt: begun.takenAt, count: sum(parts), parts };
    await write(`${folder}${manifestName}`, Buffer.from(JSON.stringify(manifest)), 'application/json');
    return { cursor: null, done: users.length, counts: { users: manifest.count } };
  },
});
export const usersExport: Job = exportingUsers();
