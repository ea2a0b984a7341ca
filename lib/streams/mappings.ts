import * as z from 'zod';
import {
  CategoryId,
  CommentId,
  ExportId,
  InvitationId,
  ItemId,
  ListId,
  ScopeId,
  SourceId,
  systemUser,
  TagId,
  TransactionId,
} from '../../shared/core/ids';
import { hour, minute, second } from '../../shared/core/time';
import { type Key, keys } from '../../shared/db/keys';
import type { Pattern } from './filter';
import { Mapping, type MappingSettings } from './mapping';

/** Makes any id of a kind: only how a key begins is asked for here. */
const some = <Kind extends z.ZodType<unknown, string>>(kind: Kind): z.output<Kind> => kind.parse(systemUser);
const [scope, list, transaction, user] = [some(ScopeId), some(ListId), some(TransactionId), systemUser];

/**
 * Returns the beginning of a key, up to what tells records of its kind apart; a key that is always the same,
 * as a whole.
 */
const beginning = (key: string): string => key.slice(0, key.indexOf('#') + 1) || key;
const rule = (start: string) => (start.endsWith('#') ? { prefix: start } : start);

/** Makes the patterns that match records of these kinds: one for each kind of partition. */
const ofKinds = (...kinds: readonly Key[]) =>
  [...new Set(kinds.map(({ pk }) => beginning(pk)))].map((partition) => {
    const starts = kinds.filter(({ pk }) => beginning(pk) === partition).map(({ sk }) => beginning(sk));
    return { dynamodb: { Keys: { pk: { S: [rule(partition)] }, sk: { S: starts.map(rule) } } } } satisfies Pattern;
  });

/** A record that is deleted, as the change left it. */
const ended = { deletedAt: { S: [{ exists: true }] } };

/**
 * The patterns of records that somebody is told of, now or later: counters, names that are taken, and answers
 * that are kept for a repetition say nothing.
 */
const told = ofKinds(
  keys.scope(scope),
  keys.member(scope, user),
  keys.list(scope, list),
  keys.listMember(scope, list, user),
  keys.item(scope, list, some(ItemId)),
  keys.clearing(scope, list, 0),
  keys.category(scope, some(CategoryId)),
  keys.source(scope, some(SourceId)),
  keys.tag(scope, some(TagId)),
  keys.transaction(scope, transaction),
  keys.comment(scope, transaction, some(CommentId)),
  keys.invitation(scope, some(InvitationId)),
  keys.profile(user),
  keys.settings(user),
  keys.membershipPointer(user, scope),
  keys.listPointer(user, list),
  keys.invitationPointer({ userId: user }, some(InvitationId)),
  keys.invitationPointer({ email: '' }, some(InvitationId)),
);

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
   * left, and the archive of what is gone.
   */
  consistency: {
    ...usual,
    maximumBatchingWindowInSeconds: 0,
    filters: [
      ...ofKinds(
        keys.deletion(scope, '', ''),
        keys.clearing(scope, list, 0),
        keys.accountDeletion(user),
        keys.export(user, some(ExportId)),
      ).map((kinds) => ({ eventName: ['INSERT', 'MODIFY'], ...kinds })),
      ...ofKinds(keys.member(scope, user)).map(({ dynamodb }) => ({
        eventName: ['MODIFY'],
        dynamodb: { ...dynamodb, NewImage: ended },
      })),
      { eventName: ['REMOVE'] },
    ],
  },
  /** The function of what may lag by a second: activity, change feeds, mail. */
  observation: { ...usual, maximumBatchingWindowInSeconds: 1, filters: told },
} as const satisfies Readonly<Record<string, MappingSettings>>;
export type StreamName = keyof typeof declared;

export const streamNames = ['consistency', 'observation'] as const satisfies readonly StreamName[];

/** Returns a function's mapping. @throws ZodError when Lambda would refuse it */
export const mappingOf = (name: StreamName): Mapping => Mapping.parse(declared[name]);

/** The milliseconds that a change may wait before somebody is told. */
export const behindAfter = 5 * minute;
