import { randomUUID } from 'node:crypto';
import { household, join, type Household } from '../../support/household';
import { arrivedBefore } from '../../support/long-list';
import type { Answer, Json } from '../../support/person';

const done = ({ status, body }: Answer): Json => {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
};

/** Makes a household in which everything that is counted has happened, some of it undone. */
export const furnished = async (): Promise<Household> => {
  const all = await household();
  const { path, owner, admin, editor } = all;
  const post = async (at: string, body?: object) => done(await owner.post(path + at, body));
  const drop = async (at: string) => done(await owner.delete(path + at));

  const guest = await join(owner, all.scope.id, 'editor');
  done(await owner.delete(`${path}/members/${guest.userId}`));

  await arrivedBefore(owner, all.scope.id);
  const list = (await post('/lists', { name: 'Groceries' })).id;
  await drop(`/lists/${(await post('/lists', { name: 'Given up' })).id}`);
  const items = `/lists/${list}/items`;
  const add = async (name: string, more: object = {}): Promise<string> => (await post(items, { name, ...more })).id;
  await add('Bread', { purchased: true });
  const butter = await add('Butter', { purchased: true });
  await drop(`${items}/${await add('Bought and deleted', { purchased: true })}`);
  done(await owner.post(`${path}${items}/clear-purchased`));
  done(await owner.post(`${path}${items}/${butter}/restore`));
  await add('Milk');
  await add('Salt', { purchased: true });
  await drop(`${items}/${await add('Pepper')}`);
  done(await owner.post(`${path}${items}/clear-purchased`));
  done(await owner.post(`${path}${items}/clear-purchased/restore`));

  const group = (await post('/categories', { kind: 'transaction', name: 'House' })).id;
  const food = (await post('/categories', { kind: 'transaction', name: 'Food', groupId: group })).id;
  await drop(`/categories/${(await post('/categories', { kind: 'item', name: 'Odd' })).id}`);
  const bank = (await post('/sources', { kind: 'bank', name: 'Bank', openingBalance: 100 })).id;
  const cash = (await post('/sources', { kind: 'cash', name: 'Cash', currency: 'EUR' })).id;
  const tag = (await post('/tags', { name: 'Summer' })).id;
  await drop(`/tags/${(await post('/tags', { name: 'Winter' })).id}`);
  await post('/tags', { name: 'Winter' });

  const money = { kind: 'expense', date: '2026-11-01' };
  const bought = (
    await post('/transactions', { ...money, amount: 1001, categoryId: food, sourceId: bank, tagIds: [tag] })
  ).id;
  await post('/transactions', { ...money, kind: 'income', amount: 50_000, date: '2026-10-31', sourceId: bank });
  await post('/transactions', {
    kind: 'transfer',
    amount: 1100,
    date: '2026-11-02',
    sourceId: bank,
    toSourceId: cash,
    exchange: { currency: 'EUR', amount: 100 },
  });
  await drop(`/transactions/${(await post('/transactions', { ...money, amount: 777, tagIds: [tag] })).id}`);
  done(await owner.patch(`${path}/transactions/${bought}`, { amount: 999, date: '2026-11-03' }));
  await post('/settlements', { from: admin.userId, to: owner.userId, amount: 100 });
  await post('/transactions', { ...money, kind: 'income', amount: 99, date: '2026-11-05', refundOf: bought });
  await drop(
    `/transactions/${(await post('/transactions', { ...money, kind: 'income', amount: 100, refundOf: bought })).id}`,
  );
  await post(`/transactions/${bought}/comments`, { text: 'Too dear' });
  await post('/slices', { name: 'Shown', categoryIds: [food] });
  await drop(`/slices/${(await post('/slices', { name: 'No longer shown' })).id}`);
  done(await editor.post('/v1/scopes/personal/lists', { id: randomUUID(), name: 'Mine' }));
  done(await owner.post('/v1/scopes/personal/transactions', { ...money, amount: 5, currency: 'SEK' }));
  return all;
};
