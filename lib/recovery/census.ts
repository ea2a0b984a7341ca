import { createHash } from 'node:crypto';
import { type StoredRecord, itemOf } from '../../shared/db/attributes';
import { kindOf, textOf } from '../../shared/operations/integrity/tally';
import { Transaction } from '../../shared/money/transaction';
import { wordOf } from '../../shared/db/record';
import type { RawRecord } from '../../shared/db/scan';

/** The contents of a table. */
export interface Census {
  /** Records by kind, those that are deleted apart. */
  readonly records: ReadonlyMap<string, number>;
  /** The minor units of what was recorded and is not deleted, by kind and currency. */
  readonly money: ReadonlyMap<string, bigint>;
  /** The checksum over the contents of all records; the same in whatever order they are read. */
  readonly checksum: string;
}

const kindIn = (record: StoredRecord): string =>
  `${textOf(record, 'pk').split('#', 1)[0] ?? ''} ${kindOf(record)}${record.deletedAt === undefined ? '' : ', deleted'}`;

/** Writes the same text for the same content, in whatever order its attributes come. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
const hashOf = (record: RawRecord): bigint =>
  BigInt(`0x${createHash('sha256').update(canonical(record)).digest('hex').slice(0, 32)}`);
const within = (1n << 128n) - 1n;

/** Counts record after record; nothing of them is kept. */
export class Counts implements Census {
  readonly records = new Map<string, number>();
  readonly money = new Map<string, bigint>();
  private sum = 0n;

  add(raw: RawRecord): StoredRecord {
    const record = itemOf(raw);
    this.sum = (this.sum + hashOf(raw)) & within;
    this.records.set(kindIn(record), (this.records.get(kindIn(record)) ?? 0) + 1);
    const { data } = kindOf(record) === wordOf('transaction') ? Transaction.safeParse(record) : {};
    if (data && !data.deletedAt)
      this.money.set(
        `${data.kind} ${data.currency}`,
        (this.money.get(`${data.kind} ${data.currency}`) ?? 0n) + BigInt(data.amount),
      );
    return record;
  }

  get checksum(): string {
    return this.sum.toString(16).padStart(32, '0');
  }
}
