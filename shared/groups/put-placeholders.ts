import { moreOfEach, type ParentUpdate } from '../access/write';
import { AlreadyExists, QuotaExceeded } from '../core/errors';
import { StaleRead } from '../core/retry';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { absent, every, fewerIn, present } from '../db/expressions';
import { indexKeys } from '../db/keys';
import { nameMoved } from '../db/name-claim';
import { put, type WriteAction } from '../db/transact';
import { membershipKey } from './join';
import { Membership } from './member';
import { peopleChange } from './people-in-scope';
import { namedPlaceholder, type Placeholder, placeholderNames } from './placeholder';
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
