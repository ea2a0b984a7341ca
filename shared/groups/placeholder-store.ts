import type { Authorized } from '../access/authorized';
import { authorize } from '../access/authorize';
import { refusePersonal } from '../access/decide';
import { type ParentUpdate, requireScope, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { NameTaken, OpenBalance } from '../core/errors';
import type { ScopeId, UserId } from '../core/ids';
import { accountsIn, balanceAttribute, figuresOfPerson, openBalancesOf } from '../core/money/balance-accounts';
import type { CurrencyCode } from '../core/money/currencies';
import type { PersonOf } from '../core/money/people-now';
import { retryOnStale, StaleRead } from '../core/retry';
import type { StoredRecord } from '../db/attributes';
import { absent, type Condition, equal, every } from '../db/expressions';
import { keys } from '../db/keys';
import { nameMoved } from '../db/name-claim';
import { check, type WriteAction } from '../db/transact';
import type { Membership } from './member';
import { type Member, toView } from './member-view';
import { peopleChange } from './people-in-scope';
import { namedPlaceholder, newPlaceholder, type NewPlaceholder, placeholderNames } from './placeholder';
import { putPlaceholders, takePlaceholdersIn } from './put-placeholders';

/**
 * Makes a placeholder: somebody without an account, who takes part in splits and settlements by name.
 * @throws NotFound, Forbidden, PersonalScope, NameTaken, QuotaExceeded, TableBusy
 */
export const create = (
  call: Call,
  scopeId: ScopeId,
  draft: NewPlaceholder,
): Promise<Authorized<Member, 'placeholders.manage'>> =>
  retryOnStale(call, async () => {
    refusePersonal(call, scopeId);
    const access = await authorize(call, { resource: { scopeId }, permission: 'placeholders.manage' });
    const one = newPlaceholder(draft, scopeId, call);
    return writeAs(call, {
      resource: { scopeId },
      grant: access,
      actions: [
        requireScope(call, { scopeId }, takePlaceholdersIn(access.scope, [one])),
        ...putPlaceholders([one], (name) => new NameTaken({ name })),
      ],
      answer: toView(one, undefined),
    });
  });

/** The records of a scope that decide about one of its placeholders, as they were read. */
interface Standing {
  /** The currency of the scope. */
  readonly currency: CurrencyCode;
  readonly personOf: PersonOf;
  readonly balances: StoredRecord | undefined;
}

/**
 * Refuses that a placeholder goes which somebody owes, or which owes somebody.
 * @throws OpenBalance
 */
export const requireSettled = ({ userId }: Membership, { balances, personOf }: Standing): void => {
  const open = openBalancesOf(userId, accountsIn(balances, personOf));
  if (open.length > 0) throw new OpenBalance({ currencies: open.map(({ currency }) => currency) });
};

/**
 * Requires that nobody has moved their balance since it was read: that its figures are the same, and that no
 * others have come, in the currency of the scope or in one that something was split in. What is recorded
 * anew is under the id that somebody has by now.
 */
const sameBalance = ({ scopeId, userId }: Membership, { balances, currency, personOf }: Standing): WriteAction[] => {
  const figures = figuresOfPerson(userId, balances, personOf);
  const held = new Set(figures.map(([attribute]) => attribute));
  const currencies = new Set([currency, ...accountsIn(balances, personOf).map((account) => account.currency)]);
  const others = [...currencies]
    .flatMap((one) => [
      balanceAttribute('paid', { userId, currency: one }),
      balanceAttribute('owed', { userId, currency: one }),
    ])
    .filter((attribute) => !held.has(attribute));
  const same = every(
    ...figures.map(([attribute, amount]) => equal(attribute, amount)),
    ...others.map((attribute) => absent(attribute)),
  );
  return [check(keys.balances(scopeId), same, () => new StaleRead())];
};

/** Returns the condition that somebody is a placeholder of the scope still. */
export const stillHere = (userId: UserId): Condition => equal(`placeholders.${userId}`, 'here');

/**
 * Returns the scope's part of it when a placeholder becomes somebody, or (null) goes: from then on whatever
 * is recorded, or was, under its id is theirs. Nothing else is written of it, so that whoever writes at that
 * moment writes right (docs/decisions/0088). Refused with StaleRead.
 */
export const becoming = (
  { userId }: Membership,
  to: UserId | null,
): Required<Pick<ParentUpdate, 'set' | 'add'>> & ParentUpdate => ({
  add: { memberCount: -1 },
  set: { ...peopleChange(userId, null), [`placeholders.${userId}`]: to },
  when: stillHere(userId),
  otherwise: () => new StaleRead(),
});

/** Returns what goes with a change of a placeholder, or with its end: its name stays in what was recorded. */
export const placeholderActions = (
  call: Call,
  { before, after, ...standing }: { readonly before: Membership; readonly after: Membership } & Standing,
): WriteAction[] => {
  return [
    requireScope(call, { scopeId: before.scopeId }, after.deletedAt ? becoming(before, null) : undefined),
    ...(after.deletedAt ? sameBalance(before, standing) : []),
    ...nameMoved(placeholderNames, {
      before: namedPlaceholder(before),
      after: after.deletedAt ? null : namedPlaceholder(after),
    }),
  ];
};
