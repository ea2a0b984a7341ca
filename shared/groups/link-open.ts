import type { Call } from '../core/call';
import type { UserId } from '../core/ids';
import type { Instant } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { type Key, keys } from '../db/keys';
import { batchGetUnlessReplayed } from '../db/idempotency';
import { batchGet } from '../db/read';
import type { WriteAction } from '../db/transact';
import { TargetList } from './invitation';
import { isOver, Link } from './link';
import { type LinkPlace, placeOf } from './link-token';
import { makerConditions, makerKeys } from './maker-standing';
import { Scope } from './scope';

/** A link that leads somewhere now. */
export interface OpenLink {
  readonly link: Link;
  readonly scope: Scope;
  /** What it is to, as that stands, and what it is called now. */
  readonly target: StoredRecord;
  readonly targetName: string;
  /** The conditions under which whoever made it may still do so. */
  readonly while: readonly WriteAction[];
}

/** Decides whether a link leads anywhere now: it stands, its target lives, its maker may still make it. */
const openIn = (
  place: LinkPlace,
  [stored, ...found]: readonly (StoredRecord | undefined)[],
  now: Instant,
): OpenLink | undefined => {
  const link = decodeReadable(Link, stored);
  const conditions = makerConditions(place, { permission: 'members.manage', found, now });
  const [scope, , list] = found;
  const group = decodeReadable(Scope, scope);
  const target = place.listId ? list : scope;
  const called = decodeReadable(TargetList, target);
  // Whoever reads it by its token has that from its maker: a link that was revoked has none.
  if (!link?.dueKind || isOver(link, now) || !conditions || !group || !target || !called) return undefined;
  return { link, scope: group, target, targetName: called.name, while: conditions };
};

/** A link that a token leads to, and what else was read in the same round trip. */
export interface Opened {
  readonly open: OpenLink | undefined;
  readonly records: readonly (StoredRecord | undefined)[];
}

const opened = async (
  token: string,
  now: Instant,
  {
    also,
    get,
  }: {
    readonly also: (place: LinkPlace) => readonly Key[];
    readonly get: (keys: readonly Key[]) => Promise<(StoredRecord | undefined)[]>;
  },
): Promise<Opened> => {
  const place = await placeOf(token);
  const beside = also(place);
  const found = await get([...beside, keys.link(place.scopeId, place.id), ...makerKeys(place)]);
  return { open: openIn(place, found.slice(beside.length), now), records: found.slice(0, beside.length) };
};

/**
 * Opens the link of a token for anybody: two round trips, whether it is known or not.
 * @param also names what else to read
 * @throws TableBusy
 */
export const openLink = (token: string, now: Instant, also: (place: LinkPlace) => readonly Key[]): Promise<Opened> =>
  opened(token, now, { also, get: batchGet });

/** Opens the link of a token for somebody who is signed in. @throws IdempotentReplay, KeyReused, TableBusy */
export const openLinkFor = (
  call: Call,
  token: string,
  also: (place: LinkPlace, userId: UserId) => readonly Key[],
): Promise<Opened> =>
  opened(token, call.now, {
    also: (place) => also(place, call.caller.userId),
    get: (wanted) => batchGetUnlessReplayed(call, wanted),
  });
