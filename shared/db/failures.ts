import { TableBusy } from '../core/errors';

/**
 * The errors that the SDK throws when the table throttles, is away, or doesn't answer in time, after its own
 * attempts.
 */
const passing = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionConflictException',
  'TransactionInProgressException',
  'TimeoutError',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
]);

const namesOf = (error: Error): string[] => [
  error.name,
  'code' in error && typeof error.code === 'string' ? error.code : '',
];

/** Returns the error as TableBusy (503, try again) if it is one that passes; else itself. */
export const toTableBusy = (error: unknown): unknown =>
  error instanceof Error && namesOf(error).some((name) => passing.has(name))
    ? new TableBusy({}, { cause: error })
    : error;
