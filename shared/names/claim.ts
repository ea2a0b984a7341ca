import { NameTaken } from '../core/errors';
import { folded } from '../core/fields';
import type { ScopeId } from '../core/ids';
import { absent, type Condition, equal, every, present, some } from '../db/expressions';
import { keys } from '../db/keys';
import { type Action, update } from '../db/transact';

/** Among what a name is unique within a scope, and which names are nobody's to take (folded). */
export interface Namespace {
  readonly kind: string;
  readonly reserved?: ReadonlySet<string>;
}

/** Who has a name, or had it before and still has it in other letters. */
export interface Holder {
  readonly id: string;
  readonly scopeId: ScopeId;
  readonly name: string;
}

/** A condition no record meets: the refusal comes in its turn, after those of access. */
export const never: Condition = every(present(), absent());

const keyOf = ({ kind }: Namespace, { scopeId, name }: Holder) => keys.name(scopeId, kind, folded(name));

const claimed = (space: Namespace, holder: Holder): Action => {
  const free = some(absent('holder'), equal('holder', holder.id));
  return update(keyOf(space, holder), { set: { holder: holder.id } }, space.reserved?.has(folded(holder.name)) ? never : free, () => new NameTaken({ name: holder.name }));
};

/** Nothing is removed from the table: a free name is a record that nobody holds. */
const freed = (space: Namespace, holder: Holder): Action => update(keyOf(space, holder), { set: { holder: null } });

/**
 * What a transaction holds so that no two of a kind have one name in a scope, ignoring case, as a record becomes `after` where it was `before`
 * (null: it has no name then). Refused with NameTaken.
 */
export const nameMoved = (space: Namespace, before: Holder | null, after: Holder | null): Action[] => {
  if (before && after && folded(before.name) === folded(after.name)) return [];
  return [...(before ? [freed(space, before)] : []), ...(after ? [claimed(space, after)] : [])];
};
