import { writeOwn } from '../../access/write';
import type { Call } from '../../core/call';
import { ExportRunning, NotFound } from '../../core/errors';
import { ExportId, newId } from '../../core/ids';
import type { Page, PageRequest } from '../../db/cursor';
import { created } from '../../core/record';
import { epochSeconds, later } from '../../core/time';
import { decode } from '../../db/decode';
import { absent, below, some } from '../../db/expressions';
import { keys, keyRanges } from '../../db/keys';
import { page } from '../../db/page';
import { batchGet } from '../../db/read';
import { timeToLiveAttribute } from '../../db/table';
import { put, update } from '../../db/transact';
import { standstill } from '../work/deletion-intent';
import { Export, type ExportView, exportRetention, exportTimeout, toView } from './export';

/** The entry of the index `due` under which the sweeper finds exports that stand still. */
export const exportDueKind = 'EXPORT';

const read = (item: unknown): Export => decode(Export, item);

/**
 * Begins to gather all that is the caller's: the table's stream does the rest.
 * @throws ExportRunning, TableBusy, IdempotentReplay
 */
export const create = (call: Call): Promise<ExportView> => {
  const {
    caller: { userId, email, emailVerified },
    now,
  } = call;
  const id = newId(ExportId);
  const until = later(now, exportTimeout);
  const made: Export = {
    id,
    userId,
    status: 'running',
    turn: 0,
    cursor: null,
    affected: 0,
    email: emailVerified ? email : null,
    parts: [],
    done: 0,
    total: null,
    until,
    downloadUrl: null,
    downloadUntil: null,
    ...created(call),
  };
  return writeOwn(
    call,
    [
      update(keys.exporting(userId), {
        change: { set: { exportId: id, until } },
        when: some(absent('until'), below('until', now)),
        refusal: () => new ExportRunning(),
      }),
      put(keys.export(userId, id), {
        schema: Export,
        item: {
          ...made,
          dueKind: exportDueKind,
          dueAt: later(now, standstill),
          [timeToLiveAttribute]: epochSeconds(later(now, exportRetention)),
        },
        when: absent(),
      }),
    ],
    toView(made, now),
  );
};

/** Lists the caller's exports of the last day, the latest first. @throws TableBusy */
export const list = async ({ caller: { userId }, now }: Call, request: PageRequest): Promise<Page<ExportView>> => {
  const found = await page({ ...keyRanges.exports(userId), by: 'sk', parse: read, backwards: true }, request);
  return { ...found, items: found.items.map((one) => toView(one, now)) };
};

/** @throws NotFound, TableBusy */
export const get = async ({ caller: { userId }, now }: Call, id: ExportId): Promise<ExportView> => {
  const [stored] = await batchGet([keys.export(userId, id)]);
  if (!stored) throw new NotFound();
  return toView(read(stored), now);
};
