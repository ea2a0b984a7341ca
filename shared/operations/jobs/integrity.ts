import { type Instant, millis, second } from '../../core/time';
import { attributesOf, itemOf } from '../../db/attributes';
import { keyHash } from '../../db/decode';
import { keyIn, kindIn } from '../../db/keys';
import { ownTable, scanPage } from '../../db/scan';
import { mendRecord } from '../integrity/mend-record';
import { mend } from '../integrity/mend';
import { differencesAt, lasting } from '../integrity/partition';
import { holdsRecords } from '../../db/keys';
import type { Difference } from '../integrity/tally';
import type { Finding, Job } from './run';

/**
 * The time, in ms, for which a step goes on from partition to partition; one partition is read to its end,
 * whatever it holds.
 */
const stepFor = 20 * second;

/**
 * The key that sorts behind every record of a partition: a scan that goes on from there reads none of it
 * again.
 */
const behindAll = '\uffff';

/** Finds the partition that follows another in the order of a scan. */
const partitionAfter = async (pk: string | null): Promise<string | undefined> => {
  const {
    records: [record],
  } = await scanPage(ownTable(), { from: pk === null ? undefined : attributesOf({ pk, sk: behindAll }), limit: 1 });
  return record && keyIn(itemOf(record)).pk;
};

const finding =
  (mended: ReadonlySet<Difference>) =>
  (one: Difference): Finding => {
    const { pk, sk, attribute, stored, due } = one;
    const [name = ''] = attribute.split(' ');
    // Keys of names hold what people call things, figures are amounts: neither is for a log.
    const said =
      attribute === 'schema'
        ? `can’t be read (${keyHash(one)}): ${due}`
        : `${attribute}: ${stored} instead of ${due || 'nothing'}`;
    return { where: `${pk} ${kindIn(sk)} ${name}`, what: `${pk} ${sk} ${said}${mended.has(one) ? ', mended' : ''}` };
  };

const lookedAt = async (pk: string): Promise<readonly Difference[]> =>
  lasting(ownTable(), pk, await differencesAt(ownTable(), pk));

/** Mends a partition, records first: what can be read again counts, and what is gone counts no more. */
const mendedAt = async (
  pk: string,
  now: Instant,
  requestId: string,
): Promise<{ readonly differences: readonly Difference[]; readonly mended: ReadonlySet<Difference> }> => {
  const found = await lookedAt(pk);
  const unreadable: Difference[] = [];
  for (const one of found)
    if (one.attribute === 'schema' && (await mendRecord(one, now, requestId))) unreadable.push(one);
  const differences = unreadable.length > 0 ? await lookedAt(pk) : found;
  return {
    differences: [...unreadable, ...differences],
    mended: new Set([...unreadable, ...(await mend(differences, requestId))]),
  };
};

/**
 * Recomputes every count, total and balance from the records, partition by partition, and says where one
 * differs, and which records can't be read; with `mend` both are set right. Partitions that are written
 * meanwhile are read again.
 */
export const integrity: Job = {
  step: async (cursor, { clock, requestId, mend: mends }) => {
    const until = millis(clock()) + stepFor;
    const found: Finding[] = [];
    const counts = { differences: 0, mended: 0 };
    let done = 0;
    let at = cursor;
    do {
      const pk = await partitionAfter(at);
      if (pk === undefined) return { cursor: null, done, counts, found };
      at = pk;
      if (!holdsRecords(pk)) continue;
      const { differences, mended } = mends
        ? await mendedAt(pk, clock(), requestId)
        : { differences: await lookedAt(pk), mended: new Set<Difference>() };
      found.push(...differences.map(finding(mended)));
      counts.differences += differences.length;
      counts.mended += mended.size;
      done++;
    } while (millis(clock()) < until);
    return { cursor: at, done, counts, found };
  },
};
