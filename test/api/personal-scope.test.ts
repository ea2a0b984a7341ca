import { describe, expect, it } from '@jest/globals';
import { keys } from '../../shared/db/keys';
import { measured } from '../support/cost/meter';
import { person } from '../support/person';
import { setAttributes } from '../support/set-attributes';

const swedish = { currency: 'SEK', locale: 'sv-SE', timeZone: 'Europe/Stockholm' } as const;
const usual = { currency: 'EUR', locale: 'en', timeZone: 'UTC' } as const;

/** Makes somebody with a personal scope that is made, or not yet. */
const alone = async (made: boolean) => {
  const me = await person();
  if (made) await me.post('/v1/scopes/personal/tags', { name: 'a' });
  const settle = (settings: object) => me.patch('/v1/me/settings', settings);
  const seen = async () => {
    const [one, listed] = await Promise.all([me.get('/v1/scopes/personal'), me.get('/v1/me/scopes')]);
    expect(listed.body.items[0]).toEqual(one.body);
    return one.body;
  };
  const spend = (currency?: string) =>
    me.post('/v1/scopes/personal/transactions', {
      kind: 'expense',
      amount: 100,
      date: '2026-11-21',
      ...(currency && { currency }),
    });
  return { me, settle, seen, spend };
};

describe.each([
  ['made', true],
  ['not made yet', false],
])('a personal scope that is %s', (_, made) => {
  it('has currency, locale and time zone of its owner’s settings, whenever they change, until money is in it', async () => {
    const { settle, seen, spend } = await alone(made);
    expect(await seen()).toMatchObject(usual);
    await settle(swedish);
    expect(await seen()).toMatchObject(swedish);
    await settle({ currency: 'NOK' });
    expect(await seen()).toMatchObject({ ...swedish, currency: 'NOK' });
    const spent = await spend();
    expect(spent.body.currency).toBe('NOK');
    await settle(usual);
    expect(await seen()).toMatchObject({ ...swedish, currency: 'NOK' });
  });

  it('keeps what its owner said of it alone, of what the settings don’t change', async () => {
    const { me, settle, seen } = await alone(made);
    await me.patch('/v1/scopes/personal', { locale: 'de-DE', monthStartsOn: 25 });
    await settle({ currency: 'SEK' });
    expect(await seen()).toMatchObject({ currency: 'SEK', locale: 'de-DE', monthStartsOn: 25 });
  });
});

it('the first transaction and the settings’ change at once: the scope holds money in the currency that it says', async () => {
  const { settle, seen, spend } = await alone(true);
  const [spent, settled] = await Promise.all([spend(), settle({ currency: 'SEK' })]);
  expect([spent.status, settled.status]).toEqual([201, 200]);
  expect((await seen()).currency).toBe(spent.body.currency);
});

describe('a currency that is no longer money', () => {
  it('is offered to nobody, while the one that took its place is', async () => {
    const me = await person();
    const codes = (await me.get('/v1/currencies')).body.items.map(({ code }: { code: string }) => code);
    expect(['XCG', 'EUR', 'SLE'].filter((code) => !codes.includes(code))).toEqual([]);
    expect(['ANG', 'BGN', 'HRK'].filter((code) => codes.includes(code))).toEqual([]);
  });

  it('begins no scope, source or setting', async () => {
    const me = await person();
    const { body: group } = await me.post('/v1/scopes', { name: 'Elm Street', currency: 'EUR' });
    const tries = [
      me.post('/v1/scopes', { name: 'Elm Street', currency: 'BGN' }),
      me.patch(`/v1/scopes/${group.id}`, { currency: 'BGN' }),
      me.patch('/v1/me/settings', { currency: 'ANG' }),
      me.post(`/v1/scopes/${group.id}/sources`, { name: 'Cash', kind: 'cash', currency: 'BGN' }),
    ];
    for (const { status, body } of await Promise.all(tries))
      expect([status, body.errors]).toEqual([
        422,
        [
          expect.objectContaining({
            path: 'currency',
            code: 'currency_withdrawn',
            message: expect.stringContaining('/v1/currencies'),
          }),
        ],
      ]);
  });

  it('stays where it is, readable and sent back as it was read; an old receipt may name it', async () => {
    const me = await person();
    const { body: group } = await me.post('/v1/scopes', { name: 'Elm Street', currency: 'EUR' });
    await setAttributes(keys.scope(group.id), { currency: 'BGN' });
    const read = await me.get(`/v1/scopes/${group.id}`);
    expect([read.status, read.body.currency]).toEqual([200, 'BGN']);
    const back = await me.patch(`/v1/scopes/${group.id}`, read.body);
    expect([back.status, back.body.version]).toEqual([200, read.body.version]);
    expect(
      (
        await me.post(`/v1/scopes/${group.id}/transactions`, {
          kind: 'expense',
          amount: 100,
          currency: 'BGN',
          date: '2025-12-31',
        })
      ).status,
    ).toBe(201);
  });
});

it('pays nothing for what can be shared: no membership is asked for, of the scope or of a list', async () => {
  const { me } = await alone(true);
  const at = '/v1/scopes/personal/lists';
  const { body: list } = await me.post(at, { name: 'Mine' });
  await me.post(`${at}/${String(list.id)}/items`, { name: 'Milk' });
  const units = async (path: string): Promise<number[]> => {
    const { cost, value } = await measured(() => me.get(path));
    return [value.status, cost.roundTrips, cost.readUnits];
  };
  // In a group they are 4, 6 and 3.
  expect(await units(`${at}/${String(list.id)}`)).toEqual([200, 1, 2]);
  expect(await units(`${at}/${String(list.id)}/items`)).toEqual([200, 1, 4]);
  expect(await units('/v1/scopes/personal/transactions')).toEqual([200, 1, 2]);
});
