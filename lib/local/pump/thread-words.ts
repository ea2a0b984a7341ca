import * as z from 'zod';

/** What the thread of the streams is started with. */
export const ThreadStart = z.object({
  /** The address of the table engine. */
  endpoint: z.string(),
  tableName: z.string(),
  /** The folder for the checkpoints of all pumps; undefined: they are kept in memory. */
  checkpoints: z.string().optional(),
  /** The folder for what could not be delivered. */
  undelivered: z.string(),
  /** The time that a function has for a batch, ms. */
  batchTimeout: z.number(),
});
export type ThreadStart = z.output<typeof ThreadStart>;

/** What the thread can be asked; it answers `stop` when the batches in hand are done. */
export const Question = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('states') }),
  z.object({ ask: z.literal('replay'), dryRun: z.boolean() }),
  z.object({ ask: z.literal('stop') }),
]);
export type Question = z.output<typeof Question>;

/** The one thing said to the thread that has no answer: somebody has just written. */
export const wakeWord = 'wake';

/** What is said to the thread: that somebody has written, or a question with the number of its answer. */
export const ToThread = z.union([z.literal(wakeWord), z.object({ number: z.int(), question: Question })]);
export type ToThread = z.output<typeof ToThread>;

/** What the thread says: the answer to a question, or why there is none. */
export const FromThread = z.object({
  number: z.int(),
  answer: z.unknown(),
  failure: z.string().optional(),
});
export type FromThread = z.output<typeof FromThread>;
