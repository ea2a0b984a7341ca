import type { TransactWriteItemsInput } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { mostRefunds } from '../../shared/money/refund';
import { amountOfAHundred, among, crowd } from '../support/crowd';
import { heading } from '../support/headings';
import { openTable } from '../support/table';

/** DynamoDB's limit of a transaction (docs.aws.amazon.com, TransactWriteItems). */
const mostActions = 100;
/** The actions that a route may put before (idempotency key, count of requests), which are not on here. */
const leading = 2;

const isTransaction = (input: object): input is TransactWriteItemsInput => 'TransactItems' in input;
let actions = 0;
beforeAll(() => {
  openTable().middlewareStack.add(
    (next) => (args) => {
      if (isTransaction(args.input)) actions = args.input.TransactItems?.length ?? 0;
      return next(args);
    },
    { step: 'initialize' },
  );
});

/** A group of a hundred with two of everything that a transaction can name. */
const wellKept = async () => {
  const group = await crowd();
  const { owner, path } = group;
  const two = (noun: 'categories' | 'sources' | 'tags', count = 1, more: object = {}) =>
    Promise.all(
      ['Old', 'New'].map((name) =>
        Promise.all(
          Array.from({ length: count }, (_, number) => heading(owner, path, noun, `${name} ${String(number)}`, more)),
        ),
      ),
    );
  const [categories, sources, tags] = [
    await two('categories'),
    await two('sources', 1, { currency: 'JPY' }),
    await two('tags', 10),
  ];
  const expense = (which: 0 | 1, users: readonly string[]) => ({
    kind: 'expense',
    amount: amountOfAHundred(1_000 + which),
    currency: 'EUR',
    date: which === 0 ? '2026-11-21' : '2025-10-01',
    categoryId: categories[which]?.[0],
    sourceId: sources[which]?.[0],
    sourceAmount: 1_000 + which,
    tagIds: tags[which],
    payee: `payee ${String(which)}`,
    description: `description ${String(which)}`,
    notes: `notes ${String(which)}`,
    exchange: which === 0 ? { currency: 'SEK', rate: '11.4275' } : null,
    ...among(users, 1_000 + which),
  });
  const post = async (body: object): Promise<string> => {
    const { status, body: made } = await owner.post(`${path}/transactions`, body);
    expect(status).toBe(201);
    return String(made.id);
  };
  return { ...group, expense, post };
};

describe('the largest transaction of the table', () => {
  it('changes an expense in every field, with as many refunds as it may have, each on a day of its own', async () => {
    const { owner, path, first, others, filledBy, expense, post } = await wellKept();
    const id = await post(expense(0, first));
    for (let day = 1; day <= mostRefunds; day++)
      await post({
        kind: 'income',
        amount: 1_000 + day,
        currency: 'EUR',
        date: `2026-09-${String(day).padStart(2, '0')}`,
        refundOf: id,
      });
    await filledBy(others);
    const { status } = await owner.patch(`${path}/transactions/${id}`, expense(1, others));
    expect({ status, actions }).toEqual({ status: 200, actions: 74 });
    expect(actions + leading).toBeLessThanOrEqual(mostActions);
  });

  it('is smaller where a refund comes to give back another expense, changed in every field', async () => {
    const { owner, path, first, others, filledBy, expense, post } = await wellKept();
    const [one, other] = [await post(expense(0, first)), await post(expense(1, first))];
    const id = await post({ ...expense(0, first), kind: 'income', refundOf: one });
    await filledBy(others);
    const { status } = await owner.patch(`${path}/transactions/${id}`, {
      ...expense(1, others),
      kind: 'income',
      refundOf: other,
    });
    expect({ status, actions }).toEqual({ status: 200, actions: 16 });
    expect(actions + leading).toBeLessThanOrEqual(mostActions);
  });
});
