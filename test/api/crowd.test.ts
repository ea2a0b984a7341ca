import { describe, expect, it } from '@jest/globals';
import { amountOfAHundred, among, crowd } from '../support/crowd';
import type { Json } from '../support/person';

const netsOf = async ({
  owner,
  path,
}: {
  owner: { get: (path: string) => Promise<Json> };
  path: string;
}): Promise<number[]> =>
  (await owner.get(`${path}/balances`)).body.items.map(({ members }: Json) =>
    members.reduce((sum: number, { net }: { net: number }) => sum + net, 0),
  );

describe('an expense that a hundred paid and share', () => {
  it('is recorded, moved to another day, currency and kind at once, deleted and restored', async () => {
    const { owner, path, first } = await crowd();
    const made = await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount: amountOfAHundred(),
      date: '2026-11-21',
      ...among(first),
    });
    expect(made.status).toBe(201);
    const at = `${path}/transactions/${String(made.body.id)}`;
    expect((await owner.patch(at, { currency: 'EUR', kind: 'income', date: '2026-10-01' })).status).toBe(200);
    expect((await owner.patch(at, { exchange: { rate: '11.4275' } })).status).toBe(200);
    expect([(await owner.delete(at)).status, (await owner.post(`${at}/restore`)).status]).toEqual([200, 200]);
    expect(await netsOf({ owner, path })).toEqual([0]);
  });

  it('is handed over to a hundred others', async () => {
    const { owner, path, first, others, filledBy } = await crowd();
    const made = await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount: amountOfAHundred(),
      date: '2026-11-21',
      ...among(first),
    });
    await filledBy(others);
    const handed = await owner.patch(`${path}/transactions/${String(made.body.id)}`, {
      currency: 'EUR',
      kind: 'income',
      ...among(others),
    });
    expect(handed.status).toBe(200);
    expect(await netsOf({ owner, path })).toEqual([0]);
  });
});
