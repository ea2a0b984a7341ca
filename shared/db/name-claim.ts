import * as z from 'zod';
import { NameTaken } from '../core/errors';
import type { ScopeId } from '../core/ids';
import { comparable, formerlyComparable } from '../core/text';
import { decodeReadable } from './decode';
import { absent, type Condition, equal, every, present, some } from './expressions';
import { type Key, keys } from './keys';
import { batchGet } from './read';
import { type WriteAction, update } from './transact';

/**
 * The namespace within which a name is unique in a scope, and the names in it that nobody can take (as they
 * are compared).
 */
export interface Namespace {
  readonly kind: string;
  readonly reserved?: ReadonlySet<string>;
}

/** A record that has a name, or had it before and still has it in other letters. */
export interface Holder {
  readonly id: string;
  readonly scopeId: ScopeId;
  readonly name: string;
}

/** A condition that no record meets: the refusal comes in its turn, after those of access. */
export const never: Condition = every(present(), absent());

/**
 * Returns the records by which a name is held: as it is compared, and as it was compared before names had a
 * policy, where that differs. A release of before then and one of now may write at the same time, and going
 * back to it stays possible (docs/decisions/0035).
 */
export const nameKeysOf = ({ kind }: Namespace, { scopeId, name }: Omit<Holder, 'id'>): Key[] =>
  [...new Set([comparable(name), formerlyComparable(name)])].map((compared) => keys.name(scopeId, kind, compared));

const Holding = z.object({ holder: z.string().nullable().default(null) });

/**
 * Reads who holds each of some names, given by the keys of each, in their order; undefined: nobody. One round
 * trip, and none for no names.
 * @throws TableBusy
 */
export const holdersOf = async (names: readonly (readonly Key[])[]): Promise<(string | undefined)[]> => {
  const held = await batchGet(names.flat());
  return names.map(({ length }) =>
    held
      .splice(0, length)
      .flatMap((stored) => decodeReadable(Holding, stored)?.holder ?? [])
      .at(0),
  );
};

/**
 * Says that a name is held by another record. Two that were named before names had a policy may be alike: the
 * name is the other's, and stays so.
 */
export class HeldByAnother extends Error {
  constructor(readonly sk: string) {
    super('The name is held by another that is alike');
  }
}

/** Returns the condition that nobody else holds the name. */
export const isFreeFor = (id: string): Condition => some(absent('holder'), equal('holder', id));

const claimed = (space: Namespace, holder: Holder, key: Key): WriteAction =>
  update(key, {
    change: { set: { holder: holder.id } },
    when: space.reserved?.has(comparable(holder.name)) ? never : isFreeFor(holder.id),
    refusal: () => new NameTaken({ name: holder.name }),
  });

/** Frees a name. Nothing is removed from the table: a free name is a record that nobody holds. */
const freed = ({ id }: Holder, key: Key): WriteAction =>
  update(key, { change: { set: { holder: null } }, when: isFreeFor(id), refusal: () => new HeldByAnother(key.sk) });

const isIn =
  (all: readonly Key[]) =>
  ({ sk }: Key): boolean =>
    all.some((one) => one.sk === sk);

/**
 * Returns a transaction's actions that keep two of a kind from having one name in a scope, as a record
 * becomes `after` where it was `before` (null: it has no name then). Refused with NameTaken; with
 * HeldByAnother where a name that was to be freed is another's: those of `kept` are not freed.
 */
export const nameMoved = (
  space: Namespace,
  {
    before,
    after,
    kept = [],
  }: { readonly before: Holder | null; readonly after: Holder | null; readonly kept?: readonly string[] | undefined },
): WriteAction[] => {
  const [had, has] = [before, after].map((holder) => (holder ? nameKeysOf(space, holder) : []));
  if (!had || !has || (before && after && had.length === has.length && had.every(isIn(has)))) return [];
  const left = had.filter((key) => !isIn(has)(key) && !kept.includes(key.sk));
  return [
    ...(before ? left.map((key) => freed(before, key)) : []),
    ...(after ? has.map((key) => claimed(space, after, key)) : []),
  ];
};
