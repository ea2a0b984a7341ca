import * as z from 'zod';
import { InvalidPattern, matcher, type Pattern } from './filter';

/**
 * A pattern that Lambda takes, at most 4,096 characters of JSON:
 * https://docs.aws.amazon.com/lambda/latest/api/API_Filter.html
 */
const Filter = z.custom<Pattern>().superRefine((pattern, context) => {
  try {
    matcher(pattern);
  } catch (error) {
    if (!(error instanceof InvalidPattern)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
  if (JSON.stringify(pattern).length > 4_096)
    context.addIssue({ code: 'custom', message: 'a pattern holds at most 4,096 characters' });
});

/** The value that means for ever, which on a stream of DynamoDB is the 24 h that it keeps its records. */
export const forEver = -1;

/**
 * The parameters of an event source mapping that reads a stream of DynamoDB, with Lambda's bounds and
 * defaults; seconds where a name says so.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html and
 * https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html
 */
export const Mapping = z.strictObject({
  batchSize: z.int().min(1).max(10_000).default(100),
  maximumBatchingWindowInSeconds: z.int().min(0).max(300).default(0),
  parallelizationFactor: z.int().min(1).max(10).default(1),
  startingPosition: z.enum(['TRIM_HORIZON', 'LATEST']),
  /**
   * A record that any of them matches is handed over; none: every record. Five is the quota (ten for the
   * asking).
   */
  filters: z.array(Filter).max(5).default([]),
  reportBatchItemFailures: z.boolean().default(false),
  bisectBatchOnFunctionError: z.boolean().default(false),
  maximumRetryAttempts: z.int().min(forEver).max(10_000).default(forEver),
  /**
   * The values that Lambda accepts: less than a minute is within the bounds that it names, and yet refused.
   */
  maximumRecordAgeInSeconds: z.union([z.literal(forEver), z.int().min(60).max(604_800)]).default(forEver),
  /** Whether what is given up is kept whole in the bucket of undelivered changes. */
  keepUndelivered: z.boolean().default(false),
});
export type Mapping = z.output<typeof Mapping>;
export type MappingSettings = z.input<typeof Mapping>;
