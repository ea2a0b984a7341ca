import { ifStale, StaleRead } from '../../core/retry';
import { roleIds } from '../../access/roles';
import type { Instant } from '../../core/time';
import { type StoredRecord, itemOf } from '../../db/attributes';
import { queryAll } from '../../db/all';
import { decodeAll, decodeReadable, keyHash } from '../../db/decode';
import { absent, type UpdateSpec, type Condition, equal, every, present } from '../../db/expressions';
import { type Key, keyIn, keys, kindIn, indexKeys, keyRanges, scopeIn } from '../../db/keys';
import { batchGet } from '../../db/read';
import { ownTable, rawAt } from '../../db/scan';
import { type WriteAction, put, remove, transact, update } from '../../db/transact';
import { Invitation, inviteeOf } from '../../groups/invitation';
import { isOwner } from '../../groups/join';
import { Membership } from '../../groups/member';
import { faultsOf, schemaOf } from './schemas';
import { kindAt, kindData, wordOf } from '../../db/record';

/**
 * Tells whether others depend on a record, or it says how far work has come: it stays where it is until
 * people have mended it.
 */
const stays = (key: Key): boolean => {
  const name = kindAt(key);
  return name !== undefined && kindData(name).keptUnreadable === true;
};
/** The attributes that say whether a record lives, and with what it ended: left out, it would come back. */
const deciding = new Set([
  'pk',
  'sk',
  'deletedAt',
  'deletedBy',
  'deletedWith',
  'endedWith',
  'undoneAt',
  'restoredAt',
  'archivedAt',
  'state',
  'status',
  'round',
  'version',
  'turn',
]);

const stands = (attribute: string, value: unknown): Condition =>
  typeof value === 'string' || typeof value === 'number' ? equal(attribute, value) : absent(attribute);
/**
 * Returns the condition that nobody has written the record since it was read: every write leaves the id of
 * its request, and most of them a version.
 */
const asRead = (record: StoredRecord): Condition =>
  every(
    present(),
    stands('requestId', record.requestId),
    ...(typeof record.version === 'number' ? [equal('version', record.version)] : []),
  );
const refuse = () => new StaleRead();

/** Returns the attributes that the schema refuses and can do without, since it has a default for each. */
const withDefaults = (key: Key, record: StoredRecord): UpdateSpec['set'] | undefined => {
  const wrong = new Set(faultsOf(key, record).map(({ path }) => String(path[0] ?? '')));
  if ([...wrong].some((attribute) => !attribute || deciding.has(attribute))) return undefined;
  const rest = Object.fromEntries(Object.entries(record).filter(([attribute]) => !wrong.has(attribute)));
  return faultsOf(key, rest).length === 0
    ? Object.fromEntries([...wrong].map((attribute) => [attribute, null]))
    : undefined;
};

const isRoleAlone = (key: Key, record: StoredRecord): boolean =>
  kindIn(key.sk) === wordOf('member') && faultsOf(key, { ...record, roleId: roleIds.viewer }).length === 0;

/**
 * Chooses a role for a membership whose role alone can't be read: the lowest, where the group has all owners
 * that it counts; owner, where each of those that can't be read must have been one. Where only some of them
 * may have been, people have to say whose it was.
 */
const withRole = async (key: Key): Promise<UpdateSpec['set'] | undefined> => {
  const scopeId = scopeIn(key.pk);
  if (!scopeId) return undefined;
  const [[scope], members] = await Promise.all([
    batchGet([keys.scope(scopeId)]),
    queryAll({ ...keyRanges.members(scopeId), by: 'sk' }),
  ]);
  const readable = decodeAll(Membership, members);
  if (typeof scope?.ownerCount !== 'number') return undefined;
  const missing = scope.ownerCount - readable.filter(isOwner).length;
  if (missing <= 0) return { roleId: roleIds.viewer };
  return missing >= members.length - readable.length ? { roleId: roleIds.owner } : undefined;
};

/**
 * Finds the other half of an invitation, by what can be read of it: it stands twice, in its scope, and where
 * its person finds it.
 */
const otherHalf = ({ pk }: Key, record: StoredRecord): Key | undefined => {
  const named = Invitation.pick({ id: true, scopeId: true, email: true, userId: true }).safeParse(record).data;
  if (!named || (named.email === null && named.userId === null)) return undefined;
  return scopeIn(pk) ? keys.invitationPointer(inviteeOf(named), named.id) : keys.invitation(named.scopeId, named.id);
};
const fromOtherHalf = async (key: Key, record: StoredRecord): Promise<WriteAction[] | undefined> => {
  const at = kindIn(key.sk) === wordOf('invitation') ? otherHalf(key, record) : undefined;
  const whole = at && decodeReadable(Invitation, (await batchGet([at]))[0]);
  if (!whole) return undefined;
  const orderKey = scopeIn(key.pk)
    ? indexKeys.invitation(whole)
    : whole.status === 'pending'
      ? indexKeys.openInvitation(whole)
      : null;
  return [put(key, { schema: Invitation, item: { ...whole, orderKey }, when: asRead(record), refusal: refuse })];
};

/**
 * Returns the actions that go with a record that leaves the table: an address is free to be invited again.
 */
const along = (key: Key, record: StoredRecord): WriteAction[] => {
  const scopeId = scopeIn(key.pk);
  if (scopeId && kindIn(key.sk) === wordOf('member') && typeof record.invitedAs === 'string')
    return [update({ pk: key.pk, sk: record.invitedAs }, { change: { set: { state: 'free' } } })];
  const invited = Invitation.pick({ id: true, listId: true, email: true, userId: true }).safeParse(record).data;
  if (
    !scopeId ||
    kindIn(key.sk) !== wordOf('invitation') ||
    !invited ||
    (invited.email === null && invited.userId === null)
  )
    return [];
  return [update(keys.invited(scopeId, invited.listId, inviteeOf(invited)), { change: { set: { state: 'free' } } })];
};

const repairing = async (key: Key, record: StoredRecord): Promise<WriteAction[] | undefined> => {
  const whole = await fromOtherHalf(key, record);
  if (whole) return whole;
  const set = withDefaults(key, record) ?? (isRoleAlone(key, record) ? await withRole(key) : undefined);
  return set && [update(key, { change: { set }, when: asRead(record), refusal: refuse })];
};

/**
 * Mends a record that can't be read. Whatever is done, the record as it was goes to the archive first.
 * Repaired is what has a default, a membership without a role, and an invitation whose other half can be
 * read; everything else leaves the table, but for what others depend on.
 * @returns whether it is mended; what somebody has written meanwhile is left to the next look
 * @throws TableBusy, and the store's error when that is away
 */
export const mendRecord = async (key: Key, now: Instant, requestId: string): Promise<boolean> => {
  const raw = await rawAt(ownTable(), key);
  if (!raw || !schemaOf(key)) return false;
  const record = itemOf(raw);
  if (faultsOf(keyIn(record), record).length === 0) return false;
  const repair = await repairing(key, record);
  if (!repair && (stays(key) || isRoleAlone(key, record))) return false;
  // Loaded when something is to be kept (docs/decisions/0028).
  await (await import('../../lifecycle/archive/store')).keep([
    {
      pk: key.pk,
      position: `UNREADABLE#${now.replace(/\D/g, '')}-${keyHash(key)}`,
      removedAt: now,
      Item: raw,
      why: 'unreadable',
    },
  ]);
  const actions = repair ?? [remove(key, asRead(record), refuse), ...along(key, record)];
  return transact(requestId, actions).then(() => true, ifStale(false));
};
