import { hour, minute, second } from '../../shared/core/time';
import { keyBeginning, keys, partitionNames } from '../../shared/db/keys';
import type { KindName, PartitionName } from '../../shared/db/kinds';
import { kindData, kindsWhere, wordOf } from '../../shared/db/record';
import type { Pattern } from './filter';
import { Mapping, type MappingSettings } from './mapping';

const partitions: readonly PartitionName[] = ['scope', 'user', 'email'];

/** Makes the patterns that match records of these kinds: one for each kind of partition. */
const ofKinds = (...names: readonly KindName[]) =>
  partitions.flatMap((partition) => {
    const here = names.filter((name) => kindData(name).in.includes(partition));
    if (here.length === 0) return [];
    const starts = here.map((name) => {
      const { sk } = keyBeginning(partition, wordOf(name));
      return kindData(name).single ? wordOf(name) : { prefix: sk };
    });
    const prefix = `${partitionNames[partition]}#`;
    return [{ dynamodb: { Keys: { pk: { S: [{ prefix }] }, sk: { S: starts } } } } satisfies Pattern];
  });

/** A record that is deleted, as the change left it. */
const ended = { deletedAt: { S: [{ exists: true }] } };

/** The pattern of what showed a picture before it was changed. */
const showedPicture = {
  eventName: ['MODIFY'],
  dynamodb: { OldImage: { pictureId: { S: [{ exists: true }] } } },
} satisfies Pattern;

/**
 * The patterns of records that somebody is told of, now or later: counters, names that are taken, and answers
 * that are kept for a repetition say nothing.
 */
const told = ofKinds(...kindsWhere(({ resource, observed }) => resource !== undefined || observed === true));

/** The pattern of what is written to the operator, and of each error the first time. */
const feedback = {
  eventName: ['INSERT'],
  dynamodb: { Keys: { pk: { S: [keys.feedback('').pk] } } },
} satisfies Pattern;

/**
 * The patterns of work that goes on when it was begun, or has come a step further; and of uploads, of which
 * some are copies whose files are still to be copied (a pattern for those alone would be one too many).
 */
const work = ofKinds(...kindsWhere((kind) => kind.class === 'work'), 'upload');

/**
 * The settings that both have in common: what fails eleven times is halved down to the record that does,
 * which is kept whole, and the others go on.
 */
const usual = {
  batchSize: 100,
  parallelizationFactor: 1,
  startingPosition: 'TRIM_HORIZON',
  reportBatchItemFailures: true,
  bisectBatchOnFunctionError: true,
  maximumRetryAttempts: 10,
  keepUndelivered: true,
  // Before the stream itself drops it, after 24 h: what is that old is put aside, not lost.
  maximumRecordAgeInSeconds: (22 * hour) / second,
} as const satisfies MappingSettings;

/**
 * The functions that read the table's stream, each with its event source mapping, on AWS and on one machine:
 * two, as many as DynamoDB lets read a stream at once.
 */
const declared = {
  /**
   * The function of what must succeed, soon: the next chunk of a deletion, heirs of the lists of who has
   * left, pictures that are copied or that nothing shows, and the archive of what is gone.
   */
  consistency: {
    ...usual,
    maximumBatchingWindowInSeconds: 0,
    filters: [
      ...work.map((kinds) => ({ eventName: ['INSERT', 'MODIFY'], ...kinds })),
      ...ofKinds('member').map(({ dynamodb }) => ({
        eventName: ['MODIFY'],
        dynamodb: { ...dynamodb, NewImage: ended },
      })),
      showedPicture,
      { eventName: ['REMOVE'] },
    ],
  },
  /** The function of what may lag by a second: activity, change feeds, mail. */
  observation: { ...usual, maximumBatchingWindowInSeconds: 1, filters: [...told, feedback] },
} as const satisfies Readonly<Record<string, MappingSettings>>;
export type StreamName = keyof typeof declared;

export const streamNames = ['consistency', 'observation'] as const satisfies readonly StreamName[];

/** Returns a function's mapping. @throws ZodError when Lambda would refuse it */
export const mappingOf = (name: StreamName): Mapping => Mapping.parse(declared[name]);

/** The milliseconds that a change may wait before somebody is told. */
export const behindAfter = 5 * minute;
