import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { type StreamChange, entryOf } from '../../shared/history/activity-entry';
import { positionOf } from '../../shared/history/append-activity';
import { ItemId, ListId, ScopeId, SourceId, systemUser } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { keys } from '../../shared/db/keys';

const [scopeId, listId, id, user] = [
  ScopeId.parse(randomUUID()),
  ListId.parse(randomUUID()),
  ItemId.parse(randomUUID()),
  randomUUID(),
];
const made = {
  id,
  scopeId,
  listId,
  name: 'Milk',
  quantity: '1',
  purchased: false,
  position: 'a0',
  version: 1,
  createdBy: user,
  createdAt: '2026-11-21T09:00:00.000Z',
  modifiedBy: user,
  modifiedAt: '2026-11-21T09:00:00.000Z',
  orderKey: 'x',
  requestId: 'r',
};
const change = (before: StreamChange['before'], after: StreamChange['after']): StreamChange => ({
  key: keys.item(scopeId, listId, id),
  before,
  after,
  at: instant(0),
});

it('says nothing of housekeeping: places in order, requests, marks, counts, what DynamoDB removes in time', () => {
  for (const kept of [
    { orderKey: 'y' },
    { requestId: 's' },
    { deletedWith: 'DELETION#list' },
    { ttl: 1 },
    { schemaVersion: 2 },
    { round: 3 },
  ])
    expect(entryOf(change(made, { ...made, ...kept }))).toBeUndefined();
  for (const dead of [{ deletedAt: '2026-11-21T09:00:00.000Z' }, { deletedWith: 'DELETION#list' }])
    expect(entryOf(change({ ...made, ...dead }, undefined))).toBeUndefined();
  const source = { key: keys.source(scopeId, SourceId.parse(randomUUID())), at: instant(0) };
  expect(entryOf({ ...source, before: { ...made, moved: 1 }, after: { ...made, moved: 2 } })).toBeUndefined();
  expect(entryOf({ ...source, key: keys.balances(scopeId), before: undefined, after: made })).toBeUndefined();
});

it('takes what is removed while it lives for the system’s doing', () => {
  expect(entryOf(change(made, undefined))).toMatchObject({
    action: 'deleted',
    actorId: systemUser,
    type: 'item',
    id,
    parentId: listId,
    version: 1,
  });
});

it('keeps a field that it doesn’t know without its values', () => {
  expect(entryOf(change(made, { ...made, version: 2, newField: 'private' }))?.changes).toEqual([
    { field: 'newField', from: null, to: null },
  ]);
});

it('puts what happened in the order of the stream, and a stream that began later behind one before', () => {
  const positions = [
    positionOf('2026-11-21T09:00:00.000', '9'),
    positionOf('2026-11-21T09:00:00.000', '10'),
    positionOf('2026-11-21T09:00:00.000', '1'.repeat(40)),
    positionOf('2026-11-22T09:00:00.000', '1'),
  ];
  expect([...positions].sort()).toEqual(positions);
});
