import { evidenceIn } from '../access/authorize';
import { decide } from '../access/decide';
import { accessConditions } from '../access/write';
import type { Permission } from '../access/permissions';
import type { Caller } from '../core/call';
import { Forbidden, NotFound } from '../core/errors';
import type { ListId, ScopeId, UserId } from '../core/ids';
import type { Instant } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { type Key, keys } from '../db/keys';
import type { WriteAction } from '../db/transact';

/** Who offered something, and of what: a scope, or one list of it. */
interface Offer {
  readonly scopeId: ScopeId;
  readonly listId: ListId | null;
  readonly madeBy: UserId;
}

/** Returns the keys of what decides whether whoever offered something may still do so. */
export const makerKeys = ({ scopeId, listId, madeBy }: Offer): Key[] => [
  keys.scope(scopeId),
  keys.member(scopeId, madeBy),
  ...(listId ? [keys.list(scopeId, listId), keys.listMember(scopeId, listId, madeBy)] : []),
];

/**
 * Returns the conditions under which whoever offered something may still do so; undefined: they may not, or
 * there is nothing left of what they offered.
 * @param found what `makerKeys` name, and whatever was read behind it
 */
export const makerConditions = (
  { scopeId, listId, madeBy }: Offer,
  {
    permission,
    found,
    now,
  }: {
    readonly permission: Permission;
    readonly found: readonly (StoredRecord | undefined)[];
    readonly now: Instant;
  },
): WriteAction[] | undefined => {
  const maker: Caller = { userId: madeBy, email: null, emailVerified: false };
  const resource = { scopeId, listId: listId ?? undefined };
  try {
    const decision = decide(
      { caller: maker, now, requestId: '' },
      { resource, permission, records: evidenceIn(found.slice(0, makerKeys({ scopeId, listId, madeBy }).length)) },
    );
    return accessConditions(maker, { ...decision, resource });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return undefined;
    throw error;
  }
};
