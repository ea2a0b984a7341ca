import { randomUUID } from 'node:crypto';
import { answered, type HearthClient } from '../../client/src/index';

/** Says that a stage's answer was not what was written; the message is for people. */
export class SmokeFailed extends Error {
  override readonly name = 'SmokeFailed';
}

/** A step that was taken, and how long its calls took. */
export interface SmokeStep {
  readonly name: string;
  readonly ms: number;
}

const expectThat = (holds: boolean, words: string): void => {
  if (!holds) throw new SmokeFailed(words);
};

/**
 * Uses a stage as its caller would: in their personal scope, so that nobody else sees it. What it makes is
 * deleted again, also when a step fails.
 * @param anonymous a client without token
 * @throws SmokeFailed when something reads other than it was written, Refused when a call is refused
 */
export const smoke = async (
  client: HearthClient,
  anonymous: HearthClient,
  report: (step: SmokeStep) => void,
): Promise<void> => {
  const step = async <T>(name: string, take: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await take();
    report({ name, ms: Math.round(performance.now() - start) });
    return result;
  };
  const undo: (() => Promise<unknown>)[] = [];
  const scopeId = 'personal';
  const scope = { path: { scopeId } };
  const [listId, itemId, transactionId] = [randomUUID(), randomUUID(), randomUUID()];
  const list = { path: { scopeId, listId } };
  const transaction = { path: { scopeId, transactionId } };
  const amount = 1 + Math.floor(Math.random() * 9_999);

  await step('is ready: table and user pool', () => answered(anonymous.GET('/health/ready')));
  await step('refuses who is not signed in', async () => {
    const { response } = await anonymous.GET('/v1/me');
    expectThat(response.status === 401, `Without a token GET /v1/me answered ${response.status}.`);
  });
  await step('knows the caller', () => answered(client.GET('/v1/me')));
  try {
    await step('makes a list', () =>
      answered(
        client.POST('/v1/scopes/{scopeId}/lists', {
          params: scope,
          body: { id: listId, name: `Smoke ${listId.slice(0, 8)}` },
        }),
      ),
    );
    undo.push(() =>
      step('deletes the list', () => answered(client.DELETE('/v1/scopes/{scopeId}/lists/{listId}', { params: list }))),
    );
    await step('puts an item on it', () =>
      answered(
        client.POST('/v1/scopes/{scopeId}/lists/{listId}/items', { params: list, body: { id: itemId, name: 'Milk' } }),
      ),
    );
    await step('reads the item in the list', async () => {
      const { items } = await answered(client.GET('/v1/scopes/{scopeId}/lists/{listId}/items', { params: list }));
      expectThat(
        items.length === 1 && items[0]?.id === itemId && items[0].name === 'Milk',
        'The list does not hold the item that was put on it.',
      );
    });
    await step('buys the item', async () => {
      const item = await answered(
        client.PATCH('/v1/scopes/{scopeId}/lists/{listId}/items/{itemId}', {
          params: { path: { ...list.path, itemId } },
          body: { purchased: true },
        }),
      );
      expectThat(item.purchased, 'The item that was bought is still to be bought.');
    });
    await step('records an expense', () =>
      answered(
        client.POST('/v1/scopes/{scopeId}/transactions', {
          params: scope,
          body: { id: transactionId, kind: 'expense', amount },
        }),
      ),
    );
    undo.push(() =>
      step('deletes the expense', () =>
        answered(client.DELETE('/v1/scopes/{scopeId}/transactions/{transactionId}', { params: transaction })),
      ),
    );
    await step('reads the expense', async () => {
      const read = await answered(
        client.GET('/v1/scopes/{scopeId}/transactions/{transactionId}', { params: transaction }),
      );
      expectThat(read.amount === amount, `The expense of ${amount} reads ${read.amount}.`);
    });
    await step('counts it in the month', async () => {
      const { total } = await answered(client.GET('/v1/scopes/{scopeId}/summary', { params: scope }));
      expectThat(
        total.expense >= amount && total.count >= 1,
        `The month's total of ${total.expense} does not hold the expense of ${amount}.`,
      );
    });
  } finally {
    for (const undoing of undo.toReversed()) await undoing();
  }
  await step('has deleted what was deleted', async () => {
    const { response } = await client.GET('/v1/scopes/{scopeId}/lists/{listId}', { params: list });
    expectThat(response.status === 404, `The deleted list still answers ${response.status}.`);
  });
};
