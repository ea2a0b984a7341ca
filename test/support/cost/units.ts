import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** A record as DynamoDB keeps it. */
export type Stored = Record<string, AttributeValue>;

const bytes = (text: string): number => Buffer.byteLength(text);
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

const sizeOfValue = (value: AttributeValue): number => {
  if (value.S !== undefined) return bytes(value.S);
  if (value.N !== undefined)
    return Math.ceil(value.N.replace(/^-|\./g, '').length / 2) + (value.N.startsWith('-') ? 2 : 1);
  if (value.L) return 3 + sum(value.L.map((one) => 1 + sizeOfValue(one)));
  if (value.M) return 3 + sum(Object.entries(value.M).map(([name, one]) => 1 + bytes(name) + sizeOfValue(one)));
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  throw new Error(`No size is known for ${JSON.stringify(value)}`);
};

/**
 * Counts the bytes of a record as AWS bills them. Source:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
const sizeOf = (item: Stored | undefined): number =>
  item ? sum(Object.entries(item).map(([name, value]) => bytes(name) + sizeOfValue(value))) : 0;

const started = (size: number, unit: number): number => Math.max(1, Math.ceil(size / unit));
const kilobyte = 1_024;
/** The factor that a transaction pays for each unit: it writes twice, to prepare and to commit. */
export const transactional = 2;

/**
 * Counts the read units of one record, missing ones too: one for each 4 KB started, half of that when it may
 * lag.
 */
export const readUnits = (size: number, consistent: boolean): number =>
  started(size, 4 * kilobyte) * (consistent ? 1 : 0.5);

/**
 * Returns what is written in the local index `order`, which holds whole records: nothing, an entry, or two
 * when a record changes its place. Every write puts another request's id into the record, so the index never
 * stays as it was.
 */
const indexSizes = (before: Stored | undefined, after: Stored | undefined): number[] => {
  const [was, is] = [before?.orderKey?.S, after?.orderKey?.S];
  if (was === undefined && is === undefined) return [];
  return was !== undefined && is !== undefined && was !== is
    ? [sizeOf(before), sizeOf(after)]
    : [Math.max(sizeOf(before), sizeOf(after))];
};

/**
 * Counts the write units of one record in a transaction, from what it was to what it is; a record that is
 * only checked stays what it was. Two for each KB started of the larger, and the same for each write of the
 * index, which is the dearer reading: AWS does not say whether those are doubled too. Sources:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-capacity-handling,
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html#LSI.ThroughputConsiderations.Writes
 */
export const writeUnits = (before: Stored | undefined, after: Stored | undefined, checkedOnly: boolean): number => {
  const written = started(Math.max(sizeOf(before), sizeOf(after)), kilobyte);
  const indexed = checkedOnly ? 0 : sum(indexSizes(before, after).map((size) => started(size, kilobyte)));
  return transactional * (written + indexed);
};
