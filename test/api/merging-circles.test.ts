import { expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { payeeEntry } from '../../shared/core/merged';
import { keys } from '../../shared/db/keys';
import { differences, equally } from '../support/placeholders';
import { withLabels } from '../support/merges';
import { setAttributes } from '../support/set-attributes';

it('what has become itself, by way of another, is itself: it can be read, is reported, and ends when one is restored', async () => {
  const home = await withLabels();
  const { path, scope, owner, viewer, make, spend, merge, restore } = home;
  const [food, groceries] = [await make('categories', 'Food'), await make('categories', 'Groceries')];
  const [kim, robin] = await Promise.all(
    ['Kim', 'Robin'].map(async (displayName) => (await owner.post(`${path}/members`, { displayName })).body.userId),
  );
  const split = equally(kim, robin);
  const { id } = await spend({ categoryId: food, payee: 'ICA', amount: 40, split });
  await merge('categories', food, groceries);
  const at = '2026-01-01T00:00:00.000Z';
  await setAttributes(keys.scope(ScopeId.parse(scope.id)), {
    merged: { [`category#${food}`]: groceries, [`category#${groceries}`]: food },
    payees: {
      [payeeEntry('ICA')]: { from: 'ICA', into: 'Coop', at },
      [payeeEntry('Coop')]: { from: 'Coop', into: 'ICA', at },
    },
    placeholders: { [kim]: robin, [robin]: kim },
  });
  expect((await viewer.get(`${path}/transactions/${id}`)).body).toMatchObject({ categoryId: food, payee: 'ICA' });
  expect((await viewer.get(`${path}/transactions?categoryId=${food}`)).body.items).toMatchObject([{ id }]);
  expect((await viewer.get(`${path}/summary?from=2026-11&groupBy=category`)).status).toBe(200);
  expect((await viewer.get(`${path}/balances`)).status).toBe(200);
  expect((await viewer.get(path)).status).toBe(200);
  const found = (await differences(path)).filter(({ attribute }) => attribute === 'endless');
  const circle = [`merged.category#${food}`, `merged.category#${groceries}`];
  const people = [`placeholders.${kim}`, `placeholders.${robin}`];
  const payees = ['ICA', 'Coop'].map((name) => `payees.${payeeEntry(name)}`);
  expect(found.map(({ stored }) => stored.split(', '))).toEqual([[...circle, ...payees, ...people].toSorted()]);
  expect((await restore('categories', food)).status).toBe(200);
  expect((await viewer.get(`${path}/transactions/${id}`)).body).toMatchObject({ categoryId: food });
  const after = (await differences(path)).flatMap(({ attribute, stored }) => (attribute === 'endless' ? [stored] : []));
  expect(after.join()).not.toContain('category');
});
