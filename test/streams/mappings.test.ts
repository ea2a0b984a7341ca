import { describe, expect, it } from '@jest/globals';
import { activityKindOf, isClearing } from '../../shared/history/activity-kinds';
import { keys } from '../../shared/db/keys';
import { matcher } from '../../lib/streams/filter';
import { Mapping } from '../../lib/streams/mapping';
import { mappingOf, type StreamName, streamNames } from '../../lib/streams/mappings';
import { mapping } from '../support/stream-records';
import { withWords } from '../support/testing';

const id = '0197a000-0000-7000-8000-000000000001';
/** A key of each kind, whatever it is made of. */
const kinds: [string, { pk: string; sk: string }][] = Object.entries(keys).map(([kind, make]) => {
  const arguments_ =
    kind === 'invited'
      ? [id, null, { userId: id }]
      : ['invitationPointer', 'notification'].includes(kind)
        ? [{ userId: id }, id]
        : [id, id, id, id];
  return [kind, Reflect.apply(make, undefined, arguments_)];
});
const through = (name: StreamName, eventName: string, { pk, sk }: { pk: string; sk: string }) =>
  mappingOf(name).filters.some((pattern) =>
    matcher(pattern)({ eventName, dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } } }),
  );
const letThrough = (name: StreamName, eventName: string) =>
  kinds.filter(([, key]) => through(name, eventName, key)).map(([kind]) => kind);

describe('the mappings', () => {
  it('let observation see every change of every record of which anybody is told, and nothing else', () => {
    // A list's member is told of by what that person finds the list by, a change of address by mail.
    const otherwise = ['listMember', 'authenticatorReset', 'emailChange'];
    const toldOf = kinds
      .filter(([kind, key]) => isClearing(key) || activityKindOf(key) !== undefined || otherwise.includes(kind))
      .map(([kind]) => kind);
    expect(toldOf).toContain('transaction');
    for (const eventName of ['INSERT', 'MODIFY', 'REMOVE'])
      expect(letThrough('observation', eventName)).toEqual([
        ...toldOf,
        ...(eventName === 'INSERT' ? ['feedback'] : []),
      ]);
  });

  it('let consistency see deletions, clearings, lists on their way, uploads, changes of who signs in, and all removed', () => {
    expect(letThrough('consistency', 'INSERT')).toEqual([
      'clearing',
      'deletion',
      'relocation',
      'upload',
      'accountDeletion',
      'export',
      'signOut',
      'authenticatorReset',
      'emailChange',
      'identities',
    ]);
    expect(letThrough('consistency', 'MODIFY')).toEqual([
      'clearing',
      'deletion',
      'relocation',
      'upload',
      'accountDeletion',
      'export',
      'signOut',
      'authenticatorReset',
      'emailChange',
      'identities',
    ]);
    expect(letThrough('consistency', 'REMOVE')).toEqual(kinds.map(([kind]) => kind));
  });

  it('let consistency see memberships of scopes that end, for the lists they leave behind', () => {
    const ended = (kind: string, NewImage: object) => {
      const [, { pk, sk } = { pk: '', sk: '' }] = kinds.find(([name]) => name === kind) ?? [];
      const event = { eventName: 'MODIFY', dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, NewImage } };
      return mappingOf('consistency').filters.some((pattern) => matcher(pattern)(event));
    };
    const deletedAt = { S: '2026-11-21T09:38:52.123Z' };
    expect([
      ended('member', { deletedAt }),
      ended('member', {}),
      ended('listMember', { deletedAt }),
      ended('list', { deletedAt }),
    ]).toEqual([true, false, false, false]);
  });

  it('show nobody what is written because of what they saw, or by jobs and migrations', () => {
    for (const pk of [`ACTIVITY#SCOPE#${id}`, `ACTIVITY#USER#${id}`, 'JOBS', 'MIGRATIONS'])
      withWords(pk, () =>
        expect(streamNames.filter((name) => through(name, 'INSERT', { pk, sk: 'LIST#1' }))).toEqual([]),
      );
  });

  it('are taken by Lambda, give up within the day that the stream keeps, and keep what they give up', () => {
    for (const name of streamNames) {
      expect(mappingOf(name)).toMatchObject({
        maximumRetryAttempts: 10,
        parallelizationFactor: 1,
        keepUndelivered: true,
        bisectBatchOnFunctionError: true,
        reportBatchItemFailures: true,
      });
      expect(mappingOf(name).maximumRecordAgeInSeconds).toBeLessThan(24 * 3_600);
    }
    expect(streamNames.length).toBeLessThanOrEqual(2);
  });
});

describe('a mapping has Lambda’s bounds and defaults', () => {
  it('where nothing is said', () => {
    expect(mapping()).toEqual({
      batchSize: 100,
      maximumBatchingWindowInSeconds: 0,
      parallelizationFactor: 1,
      startingPosition: 'TRIM_HORIZON',
      filters: [],
      reportBatchItemFailures: false,
      bisectBatchOnFunctionError: false,
      maximumRetryAttempts: -1,
      maximumRecordAgeInSeconds: -1,
      keepUndelivered: false,
    });
    expect(() => Mapping.parse({})).toThrow('startingPosition');
  });

  it.each([
    ['batchSize', [1, 10_000], [0, 10_001, 1.5]],
    ['maximumBatchingWindowInSeconds', [0, 300], [-1, 301]],
    ['parallelizationFactor', [1, 10], [0, 11]],
    ['maximumRetryAttempts', [-1, 0, 10_000], [-2, 10_001]],
    ['maximumRecordAgeInSeconds', [-1, 60, 604_800], [-2, 0, 59, 604_801]],
    ['startingPosition', ['TRIM_HORIZON', 'LATEST'], ['AT_TIMESTAMP']],
    ['tumblingWindowInSeconds', [], [60]],
    [
      'filters',
      [[], Array.from({ length: 5 }, () => ({ eventName: ['INSERT'] }))],
      [
        Array.from({ length: 6 }, () => ({ eventName: ['INSERT'] })),
        [{ eventName: 'INSERT' }],
        [{ eventName: ['x'.repeat(4_096)] }],
      ],
    ],
  ])('%s', (name, taken: unknown[], refused: unknown[]) => {
    const takes = (value: unknown) => Mapping.safeParse({ startingPosition: 'TRIM_HORIZON', [name]: value }).success;
    expect([taken.map(takes), refused.map(takes)]).toEqual([taken.map(() => true), refused.map(() => false)]);
  });
});
