import { describe, expect, it } from '@jest/globals';
import { holdsRecords, keys, kindIn, partitionNames } from '../../../shared/db/keys';
import { kinds, ownTypes, resourceTypes } from '../../../shared/db/kinds';
import { isOfClass, kindData, kindAt, kindsWhere, livingRanges } from '../../../shared/db/record';
import { withWords } from '../../support/testing';

const id = '0197a000-0000-7000-8000-000000000001';
/** A key of each kind, whatever it is made of. */
const keysByName = Object.entries(keys).map(([name, make]): [string, { pk: string; sk: string }] => {
  const given =
    name === 'invited'
      ? [id, null, { userId: id }]
      : ['invitationPointer', 'notification'].includes(name)
        ? [{ userId: id }, id]
        : [id, id, id, id];
  return [name, Reflect.apply(make, undefined, given)];
});

describe('the kinds of records', () => {
  it('hold those of the keys, each with the word that its sort key begins with', () => {
    for (const [name, { sk }] of keysByName) {
      const word = name === 'activity' ? '' : kindIn(sk);
      expect(kindsWhere((kind, one) => one === name && kind.word === word)).toEqual([name]);
    }
  });

  it('are found by where a record stands', () => {
    const elsewhere = kindsWhere((kind) => kind.in.length === 0);
    expect(elsewhere).toEqual(['activity', 'erasure', 'erasedGroup', 'feedback', 'endpoint', 'job']);
    for (const [name, key] of keysByName)
      withWords(name, () => expect(kindAt(key)).toBe(elsewhere.some((one) => one === name) ? undefined : name));
    expect(kindAt({ pk: 'EMAIL#x', sk: 'INVITATION#1' })).toBe('invitationPointer');
    expect(kindAt({ pk: 'SCOPE#x', sk: 'INVITATION#1' })).toBe('invitation');
    expect(kindAt({ pk: 'SCOPE#x', sk: 'constructor' })).toBeUndefined();
  });

  it('stand in partitions whose names are those of the keys', () => {
    for (const name of Object.values(partitionNames))
      withWords(name, () => expect(holdsRecords(`${name}#1`)).toBe(true));
    for (const pk of ['JOBS', 'SCOPE', 'ACTIVITY#SCOPE#1']) withWords(pk, () => expect(holdsRecords(pk)).toBe(false));
  });

  it('have each resource of the API in a scope once, and each of a person once', () => {
    const inScope = kindsWhere((kind) => kind.in.includes('scope') && kind.resource !== undefined);
    expect(inScope.map((name) => kindData(name).resource)).toEqual(resourceTypes);
    const own = kindsWhere(({ resource }) => resource !== undefined && ownTypes.some((one) => one === resource));
    expect(own.map((name) => kindData(name).resource)).toEqual(ownTypes);
  });

  it('hang on what takes them along: a list by its key, a transaction as its comments do', () => {
    const onLists = kindsWhere((kind) => kind.parent === 'list' && kind.class !== 'work');
    expect(onLists.filter((name) => !kindData(name).listInKey)).toEqual([]);
    expect(kindsWhere(({ parent }) => parent === 'transaction')).toEqual(['comment']);
  });

  it('hang on kinds of the same partition', () => {
    for (const name of kindsWhere(({ parent }) => parent !== undefined)) {
      const { parent = name } = kindData(name);
      withWords(name, () => expect(kindData(parent).in).toEqual(kindData(name).in));
    }
  });
});

describe('what follows from the class of a kind', () => {
  it('is what is left out of the archive', () => {
    expect(kindsWhere((kind) => ['derived', 'pointer', 'housekeeping'].includes(kind.class)).sort()).toEqual(
      [
        ...[
          'dayTotal',
          'balances',
          'name',
          'invited',
          'itemName',
          'scopeCount',
          'invitationCount',
          'count',
          'tokenTurn',
        ],
        ...['idempotency', 'membershipPointer', 'listPointer', 'invitationPointer', 'notification', 'activity'],
        // Nobody deletes these: they have never been in the archive.
        ...[
          'mailbox',
          'declinedMail',
          'blocker',
          'mailNotice',
          'digest',
          'delivery',
          'push',
          'endpoint',
          'exporting',
          'relocating',
          'formerAddress',
          'erasedGroup',
          'feedback',
          'job',
          // Its item is, or its person’s profile.
          'upload',
        ],
      ].sort(),
    );
  });

  it('is what outlives the deletion above it, and what stays when it has ended', () => {
    expect(kindsWhere((kind) => kind.class === 'work' && kind.in.includes('scope'))).toEqual([
      'clearing',
      'deletion',
      'relocation',
    ]);
    expect(kindsWhere((kind) => kind.class === 'membership')).toEqual(['member', 'listMember']);
    expect(isOfClass({ pk: 'SCOPE#x', sk: 'CLEARING#1' }, 'work', 'derived')).toBe(true);
    expect(isOfClass({ pk: 'JOBS', sk: 'JOB#1' }, 'housekeeping')).toBe(false);
  });

  it('is what people are given of what is theirs', () => {
    const given = kindsWhere((kind) => ['content', 'membership', 'pointer'].includes(kind.class));
    expect(given.filter((name) => kindData(name).in.includes('scope'))).toEqual(
      expect.arrayContaining([
        ...['scope', 'member', 'listMember', 'list', 'item', 'category', 'source', 'tag', 'transaction', 'comment'],
        'invitation',
      ]),
    );
    const told = kindsWhere((kind) => kind.in.includes('scope') && kind.resource !== undefined);
    expect(told.filter((name) => !given.includes(name))).toEqual([]);
    expect(given.filter((name) => !kindData(name).in.includes('scope')).sort()).toEqual(
      [
        'profile',
        'settings',
        'block',
        'token',
        'device',
        'membershipPointer',
        'listPointer',
        'invitationPointer',
        'notification',
      ].sort(),
    );
  });
});

describe('the parts of the index that a first sync reads', () => {
  it('hold what is shown, and little else', () => {
    expect(livingRanges).toEqual({
      scope: [
        ['BOUGHT#', 'COMMENT#'],
        ['INVITATION#', 'ITEM#'],
        ['LINK#', 'TRANSACTION#'],
      ],
      own: [['INVITED#', 'NOTIFICATION#']],
    });
  });

  it('hold every beginning of what is shown, and none of what is not', () => {
    const inside = (prefix: string) => livingRanges.scope.some(([from, to]) => prefix >= from && prefix <= to);
    for (const name of kindsWhere((kind) => kind.in.includes('scope'))) {
      const { index = [], resource, readAlong } = kindData(name);
      for (const entry of index)
        withWords(name, () => expect(inside(`${kindIn(entry)}#`)).toBe(resource !== undefined || readAlong === true));
    }
    expect(Object.keys(kinds).length).toBeGreaterThan(30);
  });
});
