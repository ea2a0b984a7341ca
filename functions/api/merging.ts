import * as z from 'zod';

/** Makes the body of a call that merges a label, by the schema of its id. */
export const labelMergeOf = <Id extends z.ZodType<string, string>>(id: Id) =>
  z.strictObject({ into: id.describe('the one that stays') });

/** What is said of every call that merges a label. */
export const mergeWords =
  'From then on all that names it names the other: in records, filters, sums and exports. Nothing is written anew, ' +
  'so that restoring it within 30 days gives it back all that named it. Records that clients hold may still name it: `merged` of ' +
  'the other says so. Once it is restored, what was read meanwhile names the other until it is read again.';
