import type { Call } from '../core/call';
import { NotFound, VersionChanged } from '../core/errors';
import { type Audit, expiryOf } from '../core/record';
import type { Value } from '../db/attributes';
import { decode, type Reads, refuseUnreadable } from '../db/decode';
import { type Change, type Condition, equal, every } from '../db/expressions';
import type { Key } from '../db/keys';
import { timeToLiveAttribute } from '../db/table';
import { type Action, update } from '../db/transact';
import type { Restoring, Site } from './grant';
import type { Granted } from './granted';
import { refuseReadOnly, Stale, untilFresh } from './fresh';
import { look, seen, type View } from './look';
import type { Permission } from './permissions';
import { writeAs } from './write';
import { own } from '../core/own';

type Stored = Audit & Readonly<Record<string, Value>>;

/** The attributes that differ, as the update sets them. */
const difference = (before: Stored, after: Stored): Record<string, Value | undefined> =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(own(before, name)) !== JSON.stringify(value)),
  );

/** When a record that is deleted leaves the table; and no longer, once it is restored. */
const expiry = (before: Audit, { deletedAt }: Audit): Change['set'] =>
  before.deletedAt === deletedAt ? {} : { [timeToLiveAttribute]: deletedAt && expiryOf(deletedAt) };

export interface Replacement {
  readonly orderKey?: string | null | undefined;
  readonly holds?: Condition | undefined;
  /** Further attributes, which the record's schema knows nothing of. */
  readonly also?: Change['set'];
}

/** Writes what differs, if the record is still at the version it was read at (and the same: a membership that begins anew begins at version 1). Attributes that others count in (itemCount) are left to them. */
export const replace = <R extends Audit>(
  key: Key,
  schema: Reads<R>,
  before: R,
  after: R,
  { orderKey, holds, also }: Replacement = {},
): Action => {
  refuseUnreadable(schema, { ...after, ...key });
  return update(
    key,
    { set: { ...difference({ ...before }, { ...after }), ...also, orderKey } },
    every(equal('version', before.version), equal('createdAt', before.createdAt), ...(holds ? [holds] : [])),
    () => new Stale(),
  );
};

/** How one record is changed. */
export interface Revision<R extends Audit, Answer> {
  readonly key: Key;
  readonly permission: Permission;
  /** By which the record is read, and what is written in its place. */
  readonly schema: Reads<R>;
  readonly restoring?: Restoring | undefined;
  /** Further records that the decision needs, read in the same round trip: `view.records` from 1 on. */
  readonly also?: readonly Key[];
  /** Decides and gives the record as it is to be; the same object: nothing changes. Throws what refuses the change. */
  readonly revise: (before: R, view: View) => R | Promise<R>;
  /** The permission that this very change needs, where it depends on the record: owners are changed by owners alone. */
  readonly needs?: (before: R) => Permission;
  readonly orderKey?: (after: R) => string | null;
  /** What must still hold of what others change in the record without a new version (counts), for this change. It held of what was read: `revise` has refused otherwise. */
  readonly holds?: (before: R, after: R) => Condition | undefined;
  /** It stays when it has ended, since later decisions rest on it. */
  readonly outlives?: boolean;
  /** What else is written with it: that parents live, counts, totals. */
  readonly around: (before: R, after: R, view: View) => readonly Action[];
  readonly answer: (after: R, view: View) => Answer;
}

/**
 * Changes one record: one round trip reads and decides, one writes under the version that was read.
 * Without If-Match the change is made to what the record is by then; with it, a change in between is refused.
 * @throws NotFound, Forbidden, InvalidBody, VersionChanged, TableBusy, AlreadyAnswered, and what `revise` and `around` refuse with
 */
export const revise = <R extends Audit, Answer>(
  call: Call,
  site: Site,
  revision: Revision<R, Answer>,
): Promise<Granted<Answer>> => {
  const { key, permission, restoring, also = [] } = revision;
  return untilFresh(call, async () => {
    const view = await look(call, site, permission, { also: [key, ...also], restoring });
    const [stored] = view.records;
    if (!stored) throw new NotFound();
    const before = decode(revision.schema, stored);
    if (call.ifVersion !== undefined && call.ifVersion !== before.version && !before.deletedAt)
      throw new VersionChanged();
    const grant = view.grantFor(revision.needs?.(before) ?? permission);
    const after = await revision.revise(before, view);
    refuseReadOnly(call, () => revision.answer(before, view));
    if (after === before) return seen(view, revision.answer(before, view));
    const actions = [
      ...revision.around(before, after, view),
      replace(key, revision.schema, before, after, {
        orderKey: revision.orderKey?.(after),
        holds: revision.holds?.(before, after),
        also: revision.outlives ? {} : expiry(before, after),
      }),
    ];
    return writeAs(call, site, grant, actions, revision.answer(after, view));
  });
};
