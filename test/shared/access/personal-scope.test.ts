import { beforeEach, expect, it } from '@jest/globals';
import { makePersonalScope, unmadePersonalScope } from '../../../shared/access/personal-scope';
import { newId, personalScopeOf, UserId } from '../../../shared/core/ids';
import { type Instant, instant, later } from '../../../shared/core/time';
import { put, transact } from '../../../shared/db/transact';
import { decode } from '../../../shared/db/decode';
import { keys } from '../../../shared/db/keys';
import { batchGet } from '../../../shared/db/read';
import { Scope } from '../../../shared/groups/scope';
import { defaultSettings, Settings } from '../../../shared/people/settings';
import { memoryTable } from '../../support/memory-table';

const table = memoryTable();
beforeEach(() => table.clear());

const now = instant(1_790_000_000_000);
const userId = newId(UserId);
const id = personalScopeOf(userId);
const make = (at: Instant = now) =>
  makePersonalScope({ caller: { userId, email: null, emailVerified: true }, now: at, requestId: 'r' });
const stored = async (): Promise<Scope> => {
  const [record] = await batchGet([keys.scope(id)]);
  if (!record) throw new Error('it was not made');
  return decode(Scope, record);
};
const settled = { ...defaultSettings(userId), currency: 'SEK', locale: 'sv-SE', timeZone: 'Europe/Stockholm' };
const settle = () => transact('r', [put(keys.settings(userId), { schema: Settings, item: settled })]);

it('a personal scope is its user’s alone and holds nothing yet', async () => {
  await make();
  expect(await stored()).toEqual({
    id,
    type: 'personal',
    name: 'Personal',
    description: null,
    defaultSplit: null,
    endedWith: null,
    slice: null,
    sliceCount: 0,
    webhookCount: 0,
    currency: 'EUR',
    locale: 'en',
    timeZone: 'UTC',
    weekStart: 'monday',
    monthStartsOn: 1,
    people: { [userId]: 'member' },
    placeholders: null,
    merged: null,
    payees: null,
    revealed: null,
    memberCount: 1,
    formerCount: 0,
    ownerCount: 1,
    linkCount: 0,
    listCount: 0,
    categoryCount: 0,
    sourceCount: 0,
    tagCount: 0,
    holdsMoney: false,
    groupReturns: null,
    version: 1,
    createdBy: userId,
    createdAt: now,
    modifiedBy: userId,
    modifiedAt: now,
    deletedBy: null,
    deletedAt: null,
  });
});

it('it begins with the settings of its user', async () => {
  await settle();
  await make();
  expect(await stored()).toMatchObject({ currency: 'SEK', locale: 'sv-SE', timeZone: 'Europe/Stockholm' });
});

it('it is made once, however often that is asked for', async () => {
  await make();
  await make(later(now, 1));
  expect(await stored()).toMatchObject({ createdAt: now });
});

it('it is not said to be made where the table could not be written', async () => {
  const lost = new Error('lost');
  table.faults = {
    before: () => {
      throw lost;
    },
    after: () => undefined,
  };
  const made = make();
  await expect(made).rejects.toBe(lost);
  table.faults = undefined;
});

it('before that, it is shown as it will be: of the time of its user’s settings, or of the beginning of time', async () => {
  expect(unmadePersonalScope(userId, undefined)).toMatchObject({
    createdAt: '1970-01-01T00:00:00.000Z',
    modifiedAt: '1970-01-01T00:00:00.000Z',
    currency: 'EUR',
  });
  await settle();
  const [settings] = await batchGet([keys.settings(userId)]);
  expect(unmadePersonalScope(userId, settings)).toMatchObject({
    currency: 'SEK',
    locale: 'sv-SE',
    createdAt: settled.createdAt,
  });
  expect(unmadePersonalScope(userId, { ...settings, currency: 'none' })).toMatchObject({
    currency: 'EUR',
    locale: 'en',
  });
});
