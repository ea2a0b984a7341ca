import { describe, expect, it } from '@jest/globals';
import { ScopeId, SourceId } from '../../shared/core/ids';
import { equal } from '../../shared/db/expressions';
import { keys } from '../../shared/db/keys';
import { transact, update } from '../../shared/db/transact';
import { largestAmount } from '../../shared/core/money/currencies';
import { household } from '../support/household';
import { beforeNextWrite, setAttributes } from '../support/set-attributes';

const problem = (code: string): string => `https://hearth.example/problems/${code}`;
const opened = async (draft: object = {}) => {
  const all = await household();
  const sources = `${all.path}/sources`;
  const { body } = await all.editor.post(sources, { name: 'Account', kind: 'bank', ...draft });
  const key = keys.source(ScopeId.parse(all.scope.id), SourceId.parse(body.id));
  /** Moves the source as a transaction in its currency does. */
  const move = (amount: number, currency = 'SEK') =>
    transact('test', [
      update(key, {
        change: { add: { moved: amount } },
        when: equal('currency', currency),
        refusal: () => new Error('another currency'),
      }),
    ]);
  return { ...all, sources, one: `${sources}/${body.id}`, body, key, move };
};

describe('a source', () => {
  it('is in the scope’s currency unless it says another, and holds what it was opened with', async () => {
    const { sources, editor, body } = await opened();
    expect(body).toMatchObject({ kind: 'bank', currency: 'SEK', openingBalance: 0, balance: 0 });
    expect(
      (await editor.post(sources, { name: 'Travel card', kind: 'card', currency: 'EUR', openingBalance: -5_000 })).body,
    ).toMatchObject({ currency: 'EUR', openingBalance: -5_000, balance: -5_000 });
    expect((await editor.get(`${sources}?kind=card&kind=cash`)).body.items).toMatchObject([{ name: 'Travel card' }]);
  });

  it('opens with whole minor units, at most 10^13 either way', async () => {
    const { sources, editor } = await opened();
    for (const openingBalance of [10 ** 13 + 1, -(10 ** 13) - 1, 0.5, '5', null])
      expect((await editor.post(sources, { name: 'Cash', kind: 'cash', openingBalance })).body.errors[0].path).toBe(
        'openingBalance',
      );
    expect((await editor.post(sources, { name: 'Cash', kind: 'cash', openingBalance: -(10 ** 13) })).status).toBe(201);
    for (const wrong of [{ kind: 'safe' }, { currency: 'XXX' }, { balance: 5 }])
      expect((await editor.post(sources, { name: 'Other', kind: 'cash', ...wrong })).status).toBe(422);
    expect((await editor.post(sources, { name: 'Other' })).body.errors).toMatchObject([{ path: 'kind' }]);
  });

  it('has as its balance what it opened with and what was moved since, exact at the very ends', async () => {
    const { one, editor, viewer, key, move } = await opened({ openingBalance: 1_000 });
    await move(-250);
    expect((await viewer.get(one)).body).toMatchObject({ openingBalance: 1_000, balance: 750, version: 1 });
    expect((await editor.patch(one, { openingBalance: 2_000 })).body).toMatchObject({ balance: 1_750, version: 2 });
    for (const sign of [1, -1]) {
      await setAttributes(key, { moved: sign * (Number.MAX_SAFE_INTEGER - largestAmount) });
      expect((await editor.patch(one, { openingBalance: sign * 10 ** 13 })).body.balance).toBe(
        sign * Number.MAX_SAFE_INTEGER,
      );
    }
  });

  it('shows a new balance as a new ETag of the same version, so that it bars no change', async () => {
    const { one, editor, move } = await opened();
    const etag = (await editor.get(one)).headers.get('etag') ?? '';
    await move(100);
    expect((await editor.get(one, { headers: { 'If-None-Match': etag } })).status).toBe(200);
    expect((await editor.patch(one, { name: 'Savings' }, { headers: { 'If-Match': etag } })).status).toBe(200);
  });

  it('loses nothing that is moved while it is changed, deleted and restored', async () => {
    const { one, editor, move } = await opened({ openingBalance: 1_000 });
    const changes = Array.from({ length: 12 }, (_, index) =>
      editor.patch(one, { name: `Account ${index}`, openingBalance: 1_000 + index }),
    );
    await Promise.all([...changes, ...Array.from({ length: 30 }, (_, index) => move(index + 1))]);
    await Promise.all([editor.delete(one), move(35)]);
    await Promise.all([editor.post(`${one}/restore`), move(500)]);
    const { body } = await editor.get(one);
    expect([body.balance - body.openingBalance, body.version]).toEqual([(30 * 31) / 2 + 535, 15]);
  });
});

describe('the currency of a source', () => {
  it('can change until something was moved in it, be it back to nothing', async () => {
    const { one, editor, move } = await opened();
    expect((await editor.patch(one, { currency: 'EUR' })).body.currency).toBe('EUR');
    await move(100, 'EUR');
    await move(-100, 'EUR');
    const refused = await editor.patch(one, { currency: 'SEK' });
    expect([refused.status, refused.body.type]).toEqual([409, problem('currency-fixed')]);
    expect((await editor.patch(one, { currency: 'EUR', name: 'Euros' })).body).toMatchObject({
      currency: 'EUR',
      balance: 0,
    });
  });

  it('is what a transaction found it to be that comes between the reading and the writing of a change', async () => {
    const { one, editor, move } = await opened();
    await beforeNextWrite(
      () => move(100),
      async () => {
        const refused = await editor.patch(one, { currency: 'EUR' });
        expect([refused.status, refused.body.type]).toEqual([409, problem('currency-fixed')]);
      },
    );
    expect((await editor.get(one)).body).toMatchObject({ currency: 'SEK', balance: 100, version: 1 });
  });
});
