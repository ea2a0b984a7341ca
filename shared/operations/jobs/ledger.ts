import { StaleRead } from '../../core/retry';
import { decode } from '../../db/decode';
import { absent, equal } from '../../db/expressions';
import { keys } from '../../db/keys';
import { batchGet } from '../../db/read';
import { put, transact } from '../../db/transact';
import { type JobName, JobRecord } from './job';

/** Reads the record of a job; undefined: it has never run. @throws TableBusy */
export const recordOf = async (name: JobName): Promise<JobRecord | undefined> => {
  const [stored] = await batchGet([keys.job(name)]);
  return stored && decode(JobRecord, stored);
};

/**
 * Writes a job's record in place of the one that was read.
 * @returns it, as it stands now
 * @throws StaleRead when another was quicker, TableBusy
 */
export const swap = async (
  name: JobName,
  {
    before,
    after,
    requestId,
  }: { readonly before: JobRecord | undefined; readonly after: Omit<JobRecord, 'version'>; readonly requestId: string },
): Promise<JobRecord> => {
  const record = { ...after, version: (before?.version ?? 0) + 1 };
  await transact(requestId, [
    put(keys.job(name), {
      schema: JobRecord,
      item: record,
      when: before ? equal('version', before.version) : absent(),
      refusal: () => new StaleRead(),
    }),
  ]);
  return record;
};
