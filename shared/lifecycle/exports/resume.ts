import { StaleRead } from '../../core/retry';
import type { Call } from '../../core/call';
import { personalScopeOf } from '../../core/ids';
import { type Instant, later } from '../../core/time';
import { queryAll } from '../../db/all';
import { decode, decodeAll } from '../../db/decode';
import { absent, type UpdateSpec, equal, every, present } from '../../db/expressions';
import { emailPartition, keys, keyRanges, scopePartition, userPartition } from '../../db/keys';
import { queryPage } from '../../db/read';
import { transact, update } from '../../db/transact';
import { GroupPointer } from '../accounts/account-deletion';
import { resumable, type Resume, type StepAt } from '../work/resumable';
import { standstill } from '../work/deletion-intent';
import { exportsPrefix, getObject, putObject } from '../../db/objects/objects';
import { downloadAt } from '../../db/objects/signed';
import { ExportCursor, Export, linkFor } from './export';
import { filesOf } from './pack';
import { picturesIn } from './pictures';
import { Piece, pieceOf } from './piece';
import { writeZip } from './zip';

/** The number of records that one step looks at. */
const perStep = 1_000;

const pieceKey = ({ userId, id }: Export, piece: number): string => `${exportsPrefix}${userId}/${id}/${piece}.json`;
const zipKey = ({ userId, id }: Export): string => `${exportsPrefix}${userId}/${id}.zip`;

const Pointing = GroupPointer.pick({ scopeId: true });

/**
 * Lists the partitions where something of theirs may be: their own, and every group they are, or were, in, or
 * on a list of.
 */
const partsOf = async ({ userId, email }: Export): Promise<string[]> => {
  const pointers = await Promise.all(
    [keyRanges.memberships(userId), keyRanges.listMemberships(userId)].map((range) => queryAll({ ...range, by: 'sk' })),
  );
  const scopes = [personalScopeOf(userId), ...decodeAll(Pointing, pointers.flat()).map(({ scopeId }) => scopeId)];
  return [userPartition(userId), ...(email ? [emailPartition(email)] : []), ...new Set(scopes.map(scopePartition))];
};

/** Reads on in a part, and writes down what is theirs of it. */
const gathered = async (work: Export, { part, after, pieces }: ExportCursor, call: Call): Promise<ExportCursor> => {
  const pk = work.parts[part] ?? '';
  const found = await queryPage({
    ...keyRanges.all(pk),
    by: 'sk',
    limit: perStep,
    after: after === null ? undefined : { sk: after, orderKey: null },
  });
  const piece = await pieceOf(pk, found.items, call);
  const some = piece.records.length + piece.leftOut > 0;
  if (some)
    await putObject(pieceKey(work, pieces), {
      content: JSON.stringify(piece),
      form: { contentType: 'application/json' },
    });
  return {
    ...(found.after ? { part, after: found.after.sk } : { part: part + 1, after: null }),
    pieces: pieces + Number(some),
  };
};

/** @throws Error when a piece is gone */
const pieceAt = async (work: Export, piece: number): Promise<Piece> => {
  const content = await getObject(pieceKey(work, piece));
  if (!content) throw new Error(`Piece ${piece} of an export is gone`);
  return Piece.parse(JSON.parse(Buffer.from(content).toString()));
};

const finished = async (
  work: Export,
  { pieces }: ExportCursor,
  now: Instant,
): Promise<NonNullable<UpdateSpec['set']>> => {
  const found: Piece[] = [];
  for (let piece = 0; piece < pieces; piece++) found.push(await pieceAt(work, piece));
  const pictures = await picturesIn(found, work.userId);
  await writeZip(zipKey(work), filesOf(found, work.userId, pictures));
  const until = later(now, linkFor);
  return {
    status: 'done',
    done: work.parts.length,
    cursor: null,
    downloadUrl: await downloadAt(zipKey(work), { from: now, until, fileName: 'hearth.zip' }),
    downloadUntil: until,
    dueKind: null,
    dueAt: null,
  };
};

/**
 * Does the next step: some records are read and put down, or all that was put down becomes one file.
 * @throws StaleRead, TableBusy, the store's error when it is away
 */
const step = async (work: Export, { now, requestId }: StepAt): Promise<boolean> => {
  const { userId, id, cursor } = work;
  const asTaken = every(equal('status', 'running'), cursor === null ? absent('cursor') : equal('cursor', cursor));
  const moved = (set: NonNullable<UpdateSpec['set']>) =>
    update(keys.export(userId, id), {
      change: { set: { modifiedAt: now, dueAt: later(now, standstill), ...set }, add: { version: 1 } },
      when: asTaken,
      refusal: () => new StaleRead(),
    });
  const on = (next: ExportCursor): UpdateSpec['set'] => ({ cursor: JSON.stringify(next), done: next.part });
  if (cursor === null) {
    const parts = await partsOf(work);
    await transact(requestId, [moved({ parts, total: parts.length, ...on({ part: 0, after: null, pieces: 0 }) })]);
    return true;
  }
  const at = ExportCursor.parse(JSON.parse(cursor));
  if (at.part < work.parts.length) {
    const call: Call = { caller: { userId, email: null, emailVerified: false }, now, requestId };
    await transact(requestId, [moved({ ...on(await gathered(work, at, call)) })]);
    return true;
  }
  const ended = await finished(work, at, now);
  await transact(requestId, [
    moved(ended),
    update(keys.exporting(userId), {
      change: { set: { until: null } },
      when: present(),
      refusal: () => new StaleRead(),
    }),
  ]);
  return false;
};

const read = (stored: unknown): Export => decode(Export, stored);

/** Goes on with an export: see shared/lifecycle. */
export const resumeExport: Resume = resumable(read, step);
