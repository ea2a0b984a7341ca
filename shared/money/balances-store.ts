import type { Authorized } from '../access/authorized';
import { type AccessContext, authorize, authorizeWhile, authorized } from '../access/authorize';
import type { Call } from '../core/call';
import { NotFound } from '../core/errors';
import type { ScopeId, UserId } from '../core/ids';
import { expectCursor, type Page, type PageRequest } from '../db/cursor';
import { decode } from '../db/decode';
import { keys } from '../db/keys';
import { page } from '../db/page';
import { queryPage } from '../db/read';
import { namesOf } from '../groups/names';
import { personIn } from '../groups/scope';
import { Transaction } from './transaction';
import { transactionRange } from './transaction-range';
import { accountsIn } from '../core/money/balance-accounts';
import { type Balances, lineOf, type LineView, peopleShown, toView } from './balances';

/**
 * Reads what everybody in a scope has paid and owes. Takes one round trip, and one more for the names of
 * those who are in it.
 * @throws NotFound, TableBusy
 */
export const balances = async (call: Call, scopeId: ScopeId): Promise<Authorized<Balances, 'scope.read'>> => {
  const access = await authorize(call, {
    resource: { scopeId },
    permission: 'scope.read',
    alsoRead: [keys.balances(scopeId)],
  });
  const [accounts, people] = [
    accountsIn(access.records[0], personIn(access.scope)),
    new Set(Object.keys(access.scope.people)),
  ];
  return authorized(access, toView(accounts, people, await namesOf(peopleShown(accounts, people), [access.scope])));
};

/**
 * The factor by which more transactions are read than a page of lines needs, since most are split among all;
 * only where that is too few are a thousand read.
 */
const linesIn = 2;

/**
 * Lists the transactions behind what somebody is owed or owes, the latest first: what they paid and owe of
 * each. All of them add up to their balance.
 * @throws NotFound, TableBusy
 */
export const lines = async (
  call: Call,
  { scopeId, userId, request }: { readonly scopeId: ScopeId; readonly userId: UserId; readonly request: PageRequest },
): Promise<Authorized<Page<LineView>, 'scope.read'>> => {
  const query = async (looked: Promise<AccessContext>) => {
    const range = {
      ...transactionRange(
        scopeId,
        looked.then(({ scope }) => scope),
      ),
      backwards: true,
    };
    const after = expectCursor(request.after, 'index');
    const [begun, { scope }] = await Promise.all([
      queryPage({ ...range, after, limit: linesIn * (request.limit + 1) }),
      looked,
    ]);
    const parse = (item: unknown) => lineOf(decode(Transaction, item), userId, personIn(scope));
    return page({ ...range, begun, parse, keep: (line: LineView | undefined) => line !== undefined }, request);
  };
  const { access, found } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'scope.read',
    query,
    alsoRead: [keys.balances(scopeId)],
  });
  const personOf = personIn(access.scope);
  const [one, accounts] = [personOf(userId), accountsIn(access.records[0], personOf)];
  if (!Object.hasOwn(access.scope.people, one) && !accounts.some((account) => account.userId === one))
    throw new NotFound();
  return authorized(access, { ...found, items: found.items.filter((line) => line !== undefined) });
};
