import { personalScope } from '../../shared/access/personal-scope';
import { roleIds, type RoleName } from '../../shared/access/roles';
import type { Call } from '../../shared/core/call';
import { ListId, newId, ScopeId, UserId } from '../../shared/core/ids';
import { defaultPlace } from '../../shared/core/places';
import { created } from '../../shared/core/record';
import { instant } from '../../shared/core/time';
import type { StoredRecord, Value } from '../../shared/db/attributes';
import type { Reads } from '../../shared/core/quick-reading';
import { indexKeys, type Key, keys } from '../../shared/db/keys';
import { batchGet } from '../../shared/db/read';
import { put, transact, update } from '../../shared/db/transact';
import { membershipKey } from '../../shared/groups/join';
import { asMember, Membership } from '../../shared/groups/member';
import { Scope } from '../../shared/groups/scope';
import { List } from '../../shared/lists/list';

/** The moment of every call, unless it says another. */
export const now = instant(1_790_000_000_000);

export const callOf = (userId: UserId, more: Partial<Call> = {}): Call => ({
  caller: { userId, email: null, emailVerified: false },
  now,
  requestId: 'r',
  ...more,
});

/** Writes a whole record as it is. */
export const plant = (key: Key, schema: Reads<unknown>, record: Readonly<Record<string, Value | undefined>>) =>
  transact('r', [put(key, { schema, item: record })]);

/** Sets attributes of a record, whatever its schema says of them. */
export const alter = (key: Key, set: Readonly<Record<string, Value>>) =>
  transact('r', [update(key, { change: { set } })]);

export const stored = async (key: Key): Promise<StoredRecord | undefined> => (await batchGet([key]))[0];

/** Plants a group, its owner, and a list of theirs; others join as they are planted. */
export const plantGroup = async () => {
  const owner = newId(UserId);
  const call = callOf(owner);
  const [scopeId, listId] = [newId(ScopeId), newId(ListId)];
  const scope: Scope = { ...personalScope(owner, { ...defaultPlace, createdAt: now }), id: scopeId, type: 'group' };
  const list: List = List.parse({
    id: listId,
    scopeId,
    name: 'Groceries',
    ownerId: owner,
    itemCount: 0,
    purchasedCount: 0,
    ...created(call),
  });
  const joins = async (on: ListId | null, role: RoleName, fields: Partial<Membership> = {}): Promise<UserId> => {
    const userId = fields.userId ?? newId(UserId);
    const membership = { ...asMember({ scopeId, listId: on, userId, roleId: roleIds[role] }, call), ...fields };
    await plant(membershipKey(membership), Membership, { ...membership, orderKey: indexKeys.member(membership) });
    return userId;
  };
  await plant(keys.scope(scopeId), Scope, scope);
  await plant(keys.list(scopeId, listId), List, list);
  await joins(null, 'owner', { userId: owner });
  return {
    owner,
    scope,
    list,
    keys: { scope: keys.scope(scopeId), list: keys.list(scopeId, listId) },
    inScope: { scopeId },
    onList: { scopeId, listId },
    /** Plants a membership of the scope, and gives who has it. */
    joins: (role: RoleName, fields?: Partial<Membership>) => joins(null, role, fields),
    /** Plants a membership of the list, and gives who has it. */
    joinsList: (role: RoleName, fields?: Partial<Membership>) => joins(listId, role, fields),
  };
};
