import type { Authorized } from '../access/authorized';
import { authorize } from '../access/authorize';
import { refusePersonal } from '../access/decide';
import { moreOfEach, type ParentUpdate, requireScope, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, NameTaken, OpenBalance, QuotaExceeded } from '../core/errors';
import type { ScopeId, UserId } from '../core/ids';
import { accountsIn, balanceAttribute, figuresOfPerson, openBalancesOf } from '../core/money/balance-accounts';
import type { CurrencyCode } from '../core/money/currencies';
import type { PersonOf } from '../core/money/people-now';
import { retryOnStale, StaleRead } from '../core/retry';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { absent, type Condition, equal, every, fewerIn, present } from '../db/expressions';
import { indexKeys, keys } from '../db/keys';
import { nameMoved } from '../db/name-claim';
import { check, put, type WriteAction } from '../db/transact';
import { membershipKey } from './join';
import { Membership } from './member';
import { type Member, toView } from './member-view';
import { peopleChange } from './people-in-scope';
import {
  namedPlaceholder,
  newPlaceholder,
  type NewPlaceholder,
  type Placeholder,
  placeholderNames,
} from './placeholder';
import { Scope } from './scope';
import { scopeQuotas } from './scope-quotas';

const Had = Scope.pick({ placeholders: true });

/** Counts the placeholders that a scope has had, as it is stored. */
const placeholdersHad = (existing: StoredRecord): number =>
  Object.keys(decodeReadable(Had, existing)?.placeholders ?? {}).length;

/**
 * Takes placeholders into the scope, and counts them among the members, beside another update of it, which
 * says what is meant where no limit is what was refused. Without any it stays that update.
 */
export const takePlaceholdersIn = (
  { placeholders }: Pick<Scope, 'placeholders'>,
  made: readonly Pick<Placeholder, 'userId'>[],
  beside: ParentUpdate = {},
): ParentUpdate => {
  if (made.length === 0) return beside;
  const { most, what } = scopeQuotas.placeholders;
  const people = Object.fromEntries(made.flatMap(({ userId }) => Object.entries(peopleChange(userId, 'member'))));
  const here = Object.fromEntries(made.map(({ userId }) => [placeholders ? `placeholders.${userId}` : userId, 'here']));
  const haveRoom = placeholders
    ? every(present('placeholders'), fewerIn('placeholders', most - made.length + 1))
    : absent('placeholders');
  return moreOfEach([{ ...scopeQuotas.members, number: made.length }], {
    ...beside,
    set: { ...beside.set, ...people, ...(placeholders ? here : { placeholders: here }) },
    when: beside.when ? every(beside.when, haveRoom) : haveRoom,
    otherwise: (existing) =>
      placeholdersHad(existing) + made.length > most
        ? new QuotaExceeded(what, most)
        : (beside.otherwise?.(existing) ?? new StaleRead()),
  });
};

/**
 * Returns the actions that put placeholders into a scope, each with its name.
 * @param taken the refusal where another has the name by then
 */
export const putPlaceholders = (made: readonly Placeholder[], taken: (name: string) => Error): WriteAction[] =>
  made.flatMap((one) => [
    put(membershipKey(one), {
      schema: Membership,
      item: { ...one, orderKey: indexKeys.member(one) },
      when: absent(),
      refusal: () => new AlreadyExists(),
    }),
    ...nameMoved(placeholderNames, { before: null, after: namedPlaceholder(one) }).map((claim) => ({
      ...claim,
      refusal: () => taken(one.displayName),
    })),
  ]);

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
