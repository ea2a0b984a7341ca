import { Stale } from '../access/fresh';
import { erase as eraseArchived, partitionsKept, rewrite } from '../archive/store';
import type { Line } from '../archive/bundle';
import type { Clock } from '../core/clock';
import { personalScopeOf } from '../core/ids';
import { millis } from '../core/time';
import { absent, equal, present, some } from '../db/expressions';
import { activityPartition, emailPartition, type Key, keyIn, keys, ranges, scopePartition, userPartition } from '../db/keys';
import { getAll, slice } from '../db/read';
import { type Action, remove, transact, update } from '../db/transact';
import { Invitation } from '../invitations/model';
import { exportsPrefix, removeObjects } from '../objects/objects';
import { removeUser } from '../pool/users';
import { Erasure, moveOn } from './erasure';

interface Work {
  readonly erasure: Erasure;
  readonly requestId: string;
  /** Whether there is time for more. */
  readonly goesOn: () => boolean;
}

/** Records that go at a time: a transaction takes 4 MB. */
const atOnce = 25;
/** Whether it is there or not: an erasure that was cut off does it again. */
const anyhow = some(present(), absent());
const gone = (key: Key): Action => remove(key, anyhow);

const counted = ({ userId }: Erasure, what: keyof Erasure['removed'], by: number): Action => update(keys.erasure(userId), { add: { [`removed.${what}`]: by } }, present(), () => new Stale());

/** Takes all of a partition out of the table, up to a moment. @returns whether nothing is left */
const emptied = async (pk: string, { erasure, requestId, goesOn }: Work): Promise<boolean> => {
  while (goesOn()) {
    const { items } = await slice({ ...ranges.all(pk), by: 'sk', limit: atOnce });
    if (items.length === 0) return true;
    await transact(requestId, [...items.map((item) => gone(keyIn(item))), counted(erasure, 'records', items.length)]);
  }
  return false;
};

/** An invitation to their address names them by id alone, as does what came of it; what was written to them goes. */
const uninvited = async (pointer: Invitation, email: string, { erasure: { userId }, erasure }: Work): Promise<Action[]> => {
  const { scopeId, listId, id } = pointer;
  const at = { invitation: keys.invitation(scopeId, id), invited: keys.invited(scopeId, listId, { email }), member: keys.member(scopeId, userId), pointer: keys.invitationPointer({ email }, id) };
  const [invitation, invited, member] = await getAll([at.invitation, at.invited, at.member]);
  return [
    gone(at.pointer), counted(erasure, 'invitations', 1),
    ...(invitation?.email === email ? [update(at.invitation, { set: { email: null, message: null, userId } }, equal('email', email), () => new Stale())] : []),
    ...(invited?.invitationId === id ? [gone(at.invited)] : []),
    ...(member?.invitedAs === at.invited.sk ? [update(at.member, { set: { invitedAs: null } }, equal('invitedAs', at.invited.sk), () => new Stale())] : []),
  ];
};

/** Somebody may have signed up with that address since: what was sent to them stays. */
const uninvite = async (work: Work): Promise<boolean> => {
  const { erasure: { email, startedAt }, requestId, goesOn } = work;
  if (!email) return true;
  let from: string | undefined;
  do {
    const { items } = await slice({ ...ranges.all(emailPartition(email)), by: 'sk', limit: atOnce, after: from === undefined ? undefined : { sk: from, orderKey: null } });
    for (const item of items) {
      const pointer = Invitation.safeParse(item);
      if (!pointer.success) await transact(requestId, [gone(keyIn(item)), counted(work.erasure, 'records', 1)]);
      else if (pointer.data.createdAt <= startedAt) await transact(requestId, await uninvited(pointer.data, email, work));
      from = keyIn(item).sk;
    }
    if (items.length < atOnce) return true;
  } while (goesOn());
  return false;
};

const records = async (work: Work): Promise<boolean> => {
  const { userId } = work.erasure;
  return (await uninvite(work)) && (await emptied(scopePartition(personalScopeOf(userId)), work)) && emptied(userPartition(userId), work);
};

/** What a line of the archive may say of an address, or of its hash. */
const telling = ['email', 'message', 'invitedAs'];

const without = (address: string) => {
  const hash = emailPartition(address).split('#').at(-1) ?? address;
  const named = new RegExp(`(?<![\\w.+-])(?:${[address, hash].map((one) => one.replace(/[^\w]/g, '\\$&')).join('|')})(?![\\w-]|\\.\\w)`, 'i');
  const tells = (line: Line): boolean => named.test(JSON.stringify(line));
  return (line: Line): Line | undefined => {
    if (!tells(line)) return line;
    const rest = { ...line, Item: Object.fromEntries(Object.entries(line.Item).filter(([name]) => !telling.includes(name))) };
    return tells(rest) ? undefined : rest;
  };
};

/** What groups' archives hold of their address, group by group. */
const archived = async ({ erasure: { userId, email, cursor }, requestId, goesOn }: Work): Promise<boolean> => {
  if (!email) return true;
  const change = without(email);
  for await (const pk of partitionsKept()) {
    if (cursor !== null && pk <= cursor) continue;
    if (!goesOn()) return false;
    const lines = await rewrite(pk, change);
    await transact(requestId, [update(keys.erasure(userId), { set: { cursor: pk }, ...(lines > 0 && { add: { 'removed.lines': lines } }) }, equal('phase', 'traces'), () => new Stale())]);
  }
  return true;
};

const traces = async (work: Work): Promise<boolean> => {
  const { userId, email } = work.erasure;
  const own = [userPartition(userId), scopePartition(personalScopeOf(userId)), ...(email ? [emailPartition(email)] : [])];
  for (const pk of own) if (!(await emptied(activityPartition(pk), work))) return false;
  let objects = await removeObjects(`${exportsPrefix}${userId}/`);
  for (const pk of own) objects += await eraseArchived(pk);
  if (objects > 0) await transact(work.requestId, [counted(work.erasure, 'objects', objects)]);
  return archived(work);
};

const signIn = async ({ erasure: { userId } }: Work): Promise<boolean> => {
  await removeUser(userId);
  return true;
};

const work = { 'sign-in': signIn, records, traces, 'done': () => Promise.resolve(true) } as const satisfies Record<Erasure['phase'], (work: Work) => Promise<boolean>>;

/**
 * Goes on with an erasure that is due, until then: each thing that is done may be done again.
 * @returns whether somebody is erased by it
 * @throws Stale when somebody else is at it, TableBusy, and the error of a store or the pool that is away
 */
export const goOn = async (key: Key, until: number, clock: Clock, requestId: string): Promise<boolean> => {
  const [stored] = await getAll([key]);
  const erasure = stored && Erasure.parse(stored);
  if (!erasure?.dueAt || erasure.dueAt > clock()) return false;
  if (!(await work[erasure.phase]({ erasure, requestId, goesOn: () => millis(clock()) < until }))) return false;
  await moveOn(erasure, clock(), requestId);
  return erasure.phase === 'traces';
};
