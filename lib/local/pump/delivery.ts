import type { DynamoDBRecord } from 'aws-lambda';
import { second } from '../../../shared/core/time';
import { doneOf } from '../../streams/answer';
import { forEver, type Mapping } from '../../streams/mapping';

export interface Delivery {
  readonly mapping: Pick<
    Mapping,
    'reportBatchItemFailures' | 'bisectBatchOnFunctionError' | 'maximumRetryAttempts' | 'maximumRecordAgeInSeconds'
  >;
  readonly invoke: (records: readonly DynamoDBRecord[]) => Promise<unknown>;
  /** Takes what is given up: it is kept before the promise settles. */
  readonly giveUp: (records: readonly DynamoDBRecord[], invocations: number) => Promise<void>;
  /** Confirms that these are done with, one way or the other. */
  readonly confirm: (records: readonly DynamoDBRecord[]) => Promise<void>;
  readonly failed: (error: unknown) => void;
  /** Waits, in milliseconds; less when the pump is stopped. */
  readonly pause: (ms: number) => Promise<void>;
  readonly stopped: () => boolean;
  /** Returns the time in milliseconds since the epoch. */
  readonly now: () => number;
}

/** Returns the milliseconds before the next attempt. Lambda doesn't say what its own are. */
const backOff = (failures: number): number => Math.min(100 * 2 ** failures, 10_000);

interface Piece {
  readonly records: readonly DynamoDBRecord[];
  readonly failures: number;
  readonly invocations: number;
}

/**
 * Hands a batch over until every record of it is done or given up; in order, whatever fails. What fails comes
 * again from its first failed record; when the first fails, its halves come one after the other; what can't
 * be halved has its attempts. A split uses up none of them.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 * @returns when all is done, or the pump was stopped: what is left then is not confirmed
 */
export const deliver = async (
  batch: readonly DynamoDBRecord[],
  { mapping, invoke, giveUp, confirm, failed, pause, stopped, now }: Delivery,
): Promise<void> => {
  const { reportBatchItemFailures, bisectBatchOnFunctionError, maximumRetryAttempts, maximumRecordAgeInSeconds } =
    mapping;
  const tooOld = ({ dynamodb }: DynamoDBRecord) =>
    maximumRecordAgeInSeconds !== forEver &&
    now() - (dynamodb?.ApproximateCreationDateTime ?? 0) * second > maximumRecordAgeInSeconds * second;
  const resign = async (records: readonly DynamoDBRecord[], invocations: number) => {
    await giveUp(records, invocations);
    await confirm(records);
  };
  const left: Piece[] = [{ records: batch, failures: 0, invocations: 0 }];
  for (let piece = left.shift(); piece && !stopped(); piece = left.shift()) {
    const young = piece.records.findIndex((record) => !tooOld(record));
    const [expired, records] =
      young < 0 ? [piece.records, []] : [piece.records.slice(0, young), piece.records.slice(young)];
    if (expired.length > 0) await resign(expired, piece.invocations);
    if (records.length === 0) continue;

    const invocations = piece.invocations + 1;
    const done = await invoke(records).then(
      (answer) => (reportBatchItemFailures ? doneOf(records, answer) : records.length),
      (error: unknown) => {
        failed(error);
        return 0;
      },
    );
    if (done > 0) await confirm(records.slice(0, done));
    const rest = records.slice(done);
    if (rest.length === 0) continue;

    const half = Math.ceil(rest.length / 2);
    if (done > 0) left.unshift({ records: rest, failures: 0, invocations });
    else if (bisectBatchOnFunctionError && rest.length > 1)
      left.unshift(
        ...[rest.slice(0, half), rest.slice(half)].map((one) => ({ records: one, failures: 0, invocations })),
      );
    else if (piece.failures === maximumRetryAttempts) {
      await resign(rest, invocations);
      continue;
    } else left.unshift({ records: rest, failures: piece.failures + 1, invocations });
    await pause(backOff(left[0]?.failures ?? 0));
  }
};
