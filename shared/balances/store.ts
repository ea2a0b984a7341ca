import type { Granted } from '../access/granted';
import { look, lookBeside, seen } from '../access/look';
import type { Call } from '../core/call';
import { NotFound } from '../core/errors';
import type { ScopeId, UserId } from '../core/ids';
import type { Page, PageRequest } from '../core/page';
import { decode } from '../db/decode';
import { keys, orders, scopePartition } from '../db/keys';
import { page } from '../db/page';
import { slice } from '../db/read';
import { namesOf } from '../me/names';
import { Transaction } from '../transactions/model';
import { accountsIn, type Balances, lineOf, type LineView, peopleShown, shown } from './model';

/**
 * Who has paid what and owes what in a scope. One round trip, one more for the names of those who are in it.
 * @throws NotFound, TableBusy
 */
export const balances = async (call: Call, scopeId: ScopeId): Promise<Granted<Balances>> => {
  const view = await look(call, { scopeId }, 'scope.read', { also: [keys.balances(scopeId)] });
  const [accounts, people] = [accountsIn(view.records[0]), new Set(Object.keys(view.scope.people))];
  return seen(view, shown(accounts, people, await namesOf(peopleShown(accounts, people), people)));
};

/** A page of lines is looked for among so many times as many transactions, for most are split among all; only where that is too few are a thousand read. */
const linesIn = 2;

/**
 * The transactions behind what somebody is owed or owes, the latest first: what they paid and owe of each. All of them add up to their balance.
 * @throws NotFound, TableBusy
 */
export const lines = async (
  call: Call,
  scopeId: ScopeId,
  userId: UserId,
  request: PageRequest,
): Promise<Granted<Page<LineView>>> => {
  const parse = (item: unknown) => lineOf(decode(Transaction, item), userId);
  const range = { pk: scopePartition(scopeId), prefix: orders.transactions, by: 'orderKey' as const, backwards: true };
  const query = async () => {
    const begun = await slice({ ...range, after: request.after, limit: linesIn * (request.limit + 1) });
    return page({ ...range, begun, parse, keep: (line: LineView | undefined) => line !== undefined }, request);
  };
  const { view, found } = await lookBeside(call, { scopeId }, 'scope.read', query, { also: [keys.balances(scopeId)] });
  if (!(userId in view.scope.people) && !accountsIn(view.records[0]).some((one) => one.userId === userId))
    throw new NotFound();
  return seen(view, { ...found, items: found.items.filter((line) => line !== undefined) });
};
