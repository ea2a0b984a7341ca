import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { refundsOnTheirExpense } from '../../lib/migrations/0003-refunds-on-their-expense';
import { migrate } from '../../lib/migrations/migrate';
import { forgetState } from '../../lib/migrations/state';
import type { Table } from '../../shared/db/scan';
import { survey } from '../../lib/recovery/survey';
import { ScopeId, TransactionId } from '../../shared/core/ids';
import type { StoredRecord } from '../../shared/db/attributes';
import { keys, scopePartition } from '../../shared/db/keys';
import { movesOf } from '../../shared/money/totals-moves';
import { Transaction } from '../../shared/money/transaction';
import { household } from '../support/household';
import { beforeNextWrite } from '../support/set-attributes';
import { separateTable } from '../support/separate-table';
import { documents } from '../support/table';

const { name: TableName, client } = separateTable();
const table: Table = { name: TableName, client };
const options = { say: () => undefined, backup: () => Promise.resolve(), all: [refundsOnTheirExpense] };
/** Migrates from the beginning, as if it had never been done. */
const up = async () => {
  await forgetState(table, refundsOnTheirExpense.name);
  await migrate(table, options);
};
const down = () => migrate(table, { ...options, direction: 'down' });

/**
 * Makes a group with an expense of 10.00, and ways to look at it and to put back how an earlier release wrote
 * a refund of it.
 */
const spent = async () => {
  const home = await household();
  const { path, owner, admin } = home;
  const scope = ScopeId.parse(home.scope.id);
  const post = async (body: object): Promise<string> =>
    (await owner.post(`${path}/transactions`, { date: '2026-11-21', ...body })).body.id;
  const shares = [owner, admin].map(({ userId }) => ({ userId }));
  const expense = await post({ kind: 'expense', amount: 1_000, split: { mode: 'equal', shares } });
  const keyOf = (id: string) => ({ ...keys.transaction(scope, TransactionId.parse(id)) });
  const read = async (id: string): Promise<StoredRecord> =>
    (await documents().send(new GetCommand({ TableName, Key: keyOf(id), ConsistentRead: true }))).Item ?? {};
  const put = (item: StoredRecord) => documents().send(new PutCommand({ TableName, Item: item }));
  /** Records the refund as income, of which its expense knows nothing. */
  const before = async (amount: number, more: object = {}): Promise<string> => {
    const id = await post({ kind: 'income', amount, refundOf: expense, ...more });
    const { follows, ...refund } = await read(id);
    const [now, then] = [Transaction.parse({ ...refund, follows }), Transaction.parse(refund)];
    for (const { dimension, date, currency, add } of movesOf(now, then)) {
      const Key = { ...keys.dayTotal(scope, dimension, date, currency) };
      const { Item: total = {} } = await documents().send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      await put({
        ...total,
        ...Key,
        ...Object.fromEntries(
          Object.entries(add).map(([attribute, more]) => [attribute, Number(total[attribute] ?? 0) + more]),
        ),
      });
    }
    await put(refund);
    await documents().send(
      new UpdateCommand({ TableName, Key: keyOf(expense), UpdateExpression: 'REMOVE refunds, refundable' }),
    );
    return id;
  };
  const total = async () => (await owner.get(`${path}/summary?from=2026-11`)).body.total;
  const differences = async () => (await survey(table)).differences.filter(({ pk }) => pk === scopePartition(scope));
  return { ...home, expense, before, total, differences, read, at: (id: string) => `${path}/transactions/${id}` };
};

describe('refunds from before they were counted on their expense', () => {
  it('are income until they are moved, and then lower what was spent and are on their expense; and back', async () => {
    const { owner, expense, before, total, differences, read, at } = await spent();
    const [first, second] = [await before(200), await before(300)];
    expect([await total(), await differences()]).toEqual([{ income: 500, expense: 1_000, count: 3 }, []]);
    expect((await owner.patch(at(first), { payee: 'Shop', amount: 250 })).status).toBe(200);
    expect([await total(), (await owner.get(at(expense))).body.refunded]).toEqual([
      { income: 550, expense: 1_000, count: 3 },
      0,
    ]);

    await up();
    expect([await total(), await differences()]).toEqual([{ income: 0, expense: 450, count: 3 }, []]);
    expect(await read(expense)).toMatchObject({ refunds: { [first]: 250, [second]: 300 }, refundable: 450 });
    expect((await owner.patch(at(first), { amount: 701 })).status).toBe(409);
    await up();
    expect(await total()).toEqual({ income: 0, expense: 450, count: 3 });

    await down();
    expect([await total(), await differences()]).toEqual([{ income: 550, expense: 1_000, count: 3 }, []]);
    expect(await read(expense)).not.toHaveProperty('refunds');
    await up();
    expect([await total(), await differences()]).toEqual([{ income: 0, expense: 450, count: 3 }, []]);
  });

  it('are counted right when one was changed by what was read before it was moved', async () => {
    const { owner, expense, before, total, differences, read, at } = await spent();
    const refund = await before(200);
    await beforeNextWrite(up, async () => expect((await owner.patch(at(refund), { amount: 250 })).status).toBe(200));
    expect([await total(), await differences()]).toEqual([{ income: 0, expense: 750, count: 2 }, []]);
    expect(await read(expense)).toMatchObject({ refunds: { [refund]: 250 }, refundable: 750 });
  });

  it('follow their expense from then on, by what nobody said of them', async () => {
    const { owner, editor, expense, before, at } = await spent();
    const refund = await before(200);
    await up();
    await owner.patch(at(expense), { split: { mode: 'equal', shares: [{ userId: editor.userId }] } });
    expect((await owner.get(at(refund))).body.split.shares).toEqual([
      { userId: editor.userId, value: null, amount: 200 },
    ]);
  });

  it('may be more than their expense: nothing is left of it; deleted ones count again when they come back', async () => {
    const { owner, expense, before, read, at, differences } = await spent();
    const refunds = [await before(700), await before(700), await before(100)];
    await owner.delete(at(refunds[2] ?? ''));
    await up();
    expect([(await read(expense)).refundable, await differences()]).toEqual([-400, []]);
    expect((await owner.post(`${at(refunds[2] ?? '')}/restore`)).body).toMatchObject({
      status: 409,
      left: 0,
      most: '0.00',
    });
    expect((await owner.patch(at(expense), { payee: 'ICA' })).status).toBe(200);
    expect((await owner.delete(at(refunds[0] ?? ''))).status).toBe(200);
    expect((await owner.post(`${at(refunds[2] ?? '')}/restore`)).status).toBe(200);
    expect([(await read(expense)).refundable, await differences()]).toEqual([200, []]);
  });
});
