import { roleIds, type RoleName } from '../../../shared/access/roles';
import { accountWorkOf, resumeAccount } from '../../../shared/lifecycle/accounts/resume-account';
import * as accounts from '../../../shared/lifecycle/accounts/account-store';
import { sweepAccounts } from '../../../shared/lifecycle/accounts/sweep-accounts';
import type { Call } from '../../../shared/core/call';
import { AccountDeleted, HearthError, InvalidBody, LastOwner, RestoreExpired } from '../../../shared/core/errors';
import { type InvitationId, newId, type ScopeId, UserId } from '../../../shared/core/ids';
import { restorableFor } from '../../../shared/core/record';
import { type Instant, instant, minute, second } from '../../../shared/core/time';
import { itemOf } from '../../../shared/db/attributes';
import { present } from '../../../shared/db/expressions';
import { type Key, isAccountDeletion, keyIn, keys } from '../../../shared/db/keys';
import { transact, update } from '../../../shared/db/transact';
import type { Checkpoint } from '../../../shared/lifecycle/work/resumable';
import { resume } from '../../../shared/lifecycle/cascade/resume';
import { isUnfinished } from '../../../shared/lifecycle/work/progress';
import { sweep } from '../../../shared/lifecycle/cascade/sweep';
import { isIntent, workOf } from '../../../shared/lifecycle/cascade/work';
import { accept } from '../../../shared/groups/invitation-answer';
import * as invitations from '../../../shared/groups/invitation-store';
import { memberActions } from '../../../shared/groups/join';
import { asMember } from '../../../shared/groups/member';
import * as members from '../../../shared/groups/member-store';
import { peopleChange } from '../../../shared/groups/people-in-scope';
import * as scopes from '../../../shared/groups/scope-store';
import { crashAt } from '../../support/crash-at';
import type { MemoryTable } from '../../support/memory-table';

export type Act =
  | { readonly do: 'delete account' | 'restore account'; readonly who: number }
  | { readonly do: 'leave'; readonly who: number; readonly group: number }
  | {
      readonly do: 'remove' | 'promote' | 'demote' | 'invite';
      readonly who: number;
      readonly by: number;
      readonly group: number;
    }
  | { readonly do: 'delete group'; readonly by: number; readonly group: number }
  | { readonly do: 'restore group'; readonly by: number; readonly group: number }
  | { readonly do: 'stream' | 'sweep'; readonly event: number; readonly crash: number };

/**
 * The places and roles in a group, as far as its people have decided: that an account is deleted takes nobody
 * out.
 */
export interface Group {
  readonly id: ScopeId;
  readonly roles: Map<UserId, RoleName>;
  /** Whether somebody in it deleted it: not with an account. */
  deleted: boolean;
}

/**
 * Makes three people in three groups: one of all of them, one that two of them own, and one that somebody is
 * alone in.
 */
export const modelRun = async (table: MemoryTable) => {
  let time = Date.parse('2026-11-21T09:00:00.000Z');
  const people = [newId(UserId), newId(UserId), newId(UserId)] as const;
  const person = (index: number): UserId => people[index % people.length] ?? people[0];
  const addressOf = (userId: UserId): string => `zebulon${people.indexOf(userId)}@quagmire.example`;
  const call = (userId: UserId): Call => ({
    caller: { userId, email: addressOf(userId), emailVerified: true },
    now: instant((time += second)),
    requestId: 'r',
  });
  const clock = (): Instant => instant((time += 1));
  const gone = new Set<UserId>();
  /** The times when those who are gone went, ms. */
  const since = new Map<UserId, number>();
  const isErased = (userId: UserId): boolean =>
    table.all().some(({ pk, sk }) => pk?.S === keys.erasure(userId).pk && sk?.S === keys.erasure(userId).sk);

  const founded = async (owner: UserId, others: readonly [UserId, RoleName][]): Promise<Group> => {
    const { id } = await scopes.create(call(owner), {
      type: 'group',
      name: 'Elm Street 4',
      currency: 'SEK',
      locale: 'sv-SE',
      timeZone: 'Europe/Stockholm',
      members: [],
    });
    for (const [userId, role] of others) {
      const add = { memberCount: 1, ...(role === 'owner' && { ownerCount: 1 }) };
      await transact('r', [
        ...memberActions(asMember({ scopeId: id, listId: null, userId, roleId: roleIds[role] }, call(userId))),
        update(keys.scope(id), { change: { add, set: peopleChange(userId, 'member') }, when: present() }),
      ]);
    }
    return { id, roles: new Map<UserId, RoleName>([[owner, 'owner'], ...others]), deleted: false };
  };
  const [a, b, c] = people;
  const groups = [
    await founded(a, [
      [b, 'editor'],
      [c, 'admin'],
    ]),
    await founded(a, [[b, 'owner']]),
    await founded(c, []),
  ] as const;
  const groupAt = (index: number): Group => groups[index % groups.length] ?? groups[0];

  /** Does it, if it may be done; what is refused changes nothing. */
  const tried = async (act: () => Promise<unknown>): Promise<HearthError | undefined> =>
    act().then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof HearthError) return error;
        throw error;
      },
    );

  const account = async (what: 'delete account' | 'restore account', who: UserId): Promise<HearthError | undefined> => {
    const refused = await tried(() =>
      what === 'delete account' ? accounts.remove(call(who)) : accounts.restore(call(who)),
    );
    if (what === 'restore account') {
      if (refused instanceof RestoreExpired && gone.has(who) && time >= (since.get(who) ?? time) + restorableFor)
        return refused;
      if ((refused === undefined) !== gone.has(who)) throw new Error(`Restored against the model: ${String(refused)}`);
      gone.delete(who);
    } else if (!refused) {
      gone.add(who);
      since.set(who, time);
    } else if (!(refused instanceof LastOwner) && !(refused instanceof AccountDeleted && gone.has(who))) throw refused;
    return refused;
  };
  const isUnknown = (error: unknown): boolean =>
    error instanceof InvalidBody && error.issues.some(({ code }) => code === 'unknown_person');
  /**
   * Invites somebody by their id, or, where they share no group, by their address, and has them answer at
   * once; who can't isn't asked any more.
   */
  const invite = async (group: Group, who: UserId, by: UserId): Promise<HearthError | undefined> => {
    let id: InvitationId | undefined;
    const refused = await tried(async () => {
      const offered = await invitations
        .create(call(by), { scopeId: group.id }, { userId: who, role: 'editor' })
        .catch((error: unknown) => {
          if (!isUnknown(error)) throw error;
          return invitations.create(call(by), { scopeId: group.id }, { email: addressOf(who), role: 'editor' });
        });
      id = offered.value.id;
      await accept(call(who), id);
    });
    if (!refused) group.roles.set(who, group.roles.get(who) ?? 'editor');
    else if (id) await invitations.revoke(call(by), { scopeId: group.id }, id);
    return refused;
  };

  const pending: { readonly key: Key; readonly checkpoint: Checkpoint }[] = [];
  let told = 0;
  const listen = () => {
    for (const { after } of table.changes.slice(told)) {
      const record = itemOf(after);
      const key = keyIn(record);
      const stand = isAccountDeletion(key) ? accountWorkOf(record) : isIntent(key.sk) ? workOf(record) : undefined;
      if (stand && isUnfinished(stand)) pending.push({ key, checkpoint: stand });
    }
    told = table.changes.length;
  };
  const stream = async (at: number): Promise<void> => {
    listen();
    const event = pending[at % pending.length];
    if (!event) return;
    await (isAccountDeletion(event.key) ? resumeAccount : resume)(
      event.key,
      { clock, requestId: 'r', atMost: -1 },
      event.checkpoint,
    );
    if (at % 2) pending.splice(pending.indexOf(event), 1);
  };
  const sweeping = async (): Promise<void> => {
    time += 5 * minute;
    for (const one of [sweepAccounts, sweep]) await one({ clock, requestId: 'r', atMost: minute });
  };
  /** @returns what refused it; undefined: it was done, or there was nothing to do */
  const act = async (one: Act): Promise<HearthError | undefined> => {
    // Who is being erased is out of the pool, and does nothing any more.
    const actor = 'by' in one ? one.by : 'who' in one ? one.who : undefined;
    if (actor !== undefined && isErased(person(actor))) return undefined;
    switch (one.do) {
      case 'stream':
        await crashAt(table, one.crash, () => stream(one.event));
        return undefined;
      case 'sweep':
        await crashAt(table, one.crash, sweeping);
        return undefined;
      case 'delete account':
      case 'restore account':
        return account(one.do, person(one.who));
      case 'leave': {
        const group = groupAt(one.group);
        const refused = await tried(() => members.leave(call(person(one.who)), group.id));
        if (!refused) group.roles.delete(person(one.who));
        return refused;
      }
      case 'remove':
      case 'promote':
      case 'demote': {
        const [group, who] = [groupAt(one.group), person(one.who)];
        if (who === person(one.by)) return undefined;
        const role = one.do === 'promote' ? 'owner' : 'viewer';
        const by = call(person(one.by));
        const refused = await tried(() =>
          one.do === 'remove'
            ? members.remove(by, group.id, who)
            : members.update(by, { scopeId: group.id, userId: who, change: { role } }),
        );
        if (refused) return refused;
        if (one.do === 'remove') group.roles.delete(who);
        else group.roles.set(who, role);
        return undefined;
      }
      case 'invite':
        return invite(groupAt(one.group), person(one.who), person(one.by));
      default: {
        const group = groupAt(one.group);
        const refused = await tried(() =>
          one.do === 'delete group'
            ? scopes.remove(call(person(one.by)), group.id)
            : scopes.restore(call(person(one.by)), group.id),
        );
        if (!refused) group.deleted = one.do === 'delete group';
        return refused;
      }
    }
  };
  const settle = async (by: 'stream' | 'sweep'): Promise<void> => {
    listen();
    while (by === 'stream' && pending.length > 0) {
      await stream(1);
      listen();
    }
    for (let round = 0; round < (by === 'sweep' ? 3 : 1); round++) await sweeping();
  };
  const wait = (ms: number): void => {
    time += ms;
  };
  return { people, groups, gone, since, isErased, addressOf, call, clock, tried, act, settle, wait };
};
