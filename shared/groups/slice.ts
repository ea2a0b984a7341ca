import * as z from 'zod';
import { roleIds } from '../access/roles';
import type { Call } from '../core/call';
import { Email } from '../core/email';
import { type FieldIssue, InvalidBody } from '../core/errors';
import { name, stored, unique } from '../core/fields';
import { CategoryId, chosenId, newId, ScopeId, SliceId, sliceScopeOf, SourceId, TagId, UserId } from '../core/ids';
import { audit, created, restorableUntil } from '../core/record';
import { day, Instant, later, LocalDate } from '../core/time';
import { asIn, guestsOnceEach, limits, type Scope, ScopeView, toView as scopeView, withOnly } from './scope';
import { sliceTerms } from '../core/slice-terms';

/** A slice as the scope has it whose transactions it shows. Its members are in a scope of the same id. */
export const Slice = z.object({
  id: SliceId,
  scopeId: ScopeId,
  name: stored.line(100),
  ...sliceTerms,
  ...audit,
});
export type Slice = z.output<typeof Slice>;

/** A slice as those see it who make such: the scope that its members are in. */
export const SliceView = z
  .object(ScopeView.shape)
  .meta({ id: 'Slice', description: 'A scope of type `slice`, as those see it who manage the scope it shows' });
export type SliceView = z.output<typeof SliceView>;

const some = <Id extends z.ZodType<string>>(id: Id) => z.array(id).max(limits.labelsPerSlice).check(unique).default([]);
const anyIfEmpty = 'empty: any';

/** The days that a slice lives of which nothing else is said. */
const usual = 30;

const SliceGuest = z
  .union([z.strictObject({ email: Email }), z.strictObject({ userId: UserId })])
  .meta({ id: 'SliceGuest' });

export const NewSlice = z
  .strictObject({
    id: chosenId(SliceId),
    name: name(100),
    from: LocalDate.nullable().optional().describe('the first day it shows; absent: from the beginning'),
    to: LocalDate.nullable().optional().describe('the last day it shows; absent: until it ends'),
    categoryIds: some(CategoryId).describe(anyIfEmpty),
    tagIds: some(TagId).describe(`one of them is enough; ${anyIfEmpty}`),
    sourceIds: some(SourceId).describe(`as the origin or the destination of the money; ${anyIfEmpty}`),
    expiresAt: Instant.optional().describe(
      `when it ends: at most ${String(limits.daysOfSlice)} days from now; absent: in ${String(usual)} days`,
    ),
    members: z
      .array(SliceGuest)
      .max(limits.invitedOnCreation)
      .check(guestsOnceEach)
      .default([])
      .describe('each gets an invitation; they see the slice when they accept'),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { error: 'range', path: ['from'] })
  .meta({ id: 'NewSlice' });
export type NewSlice = z.output<typeof NewSlice>;

const longest = limits.daysOfSlice * day;

/** Refuses a slice that is over when it is made, or lives too long. @throws InvalidBody */
export const refuseTime = ({ expiresAt }: Pick<NewSlice, 'expiresAt'>, { now }: Call): void => {
  if (expiresAt === undefined) return;
  const issues: FieldIssue[] = [
    ...(expiresAt <= now ? [{ path: 'expiresAt', code: 'past' }] : []),
    ...(expiresAt > later(now, longest)
      ? [{ path: 'expiresAt', code: 'too_big', params: { maximum: later(now, longest) } }]
      : []),
  ];
  if (issues.length > 0) throw new InvalidBody(issues);
};

/** Makes a slice that a call asks for. */
export const newSlice = (
  scopeId: ScopeId,
  { id, name, from = null, to = null, categoryIds, tagIds, sourceIds, expiresAt }: NewSlice,
  call: Call,
): Slice => ({
  id: id ?? newId(SliceId),
  scopeId,
  name,
  from,
  to,
  categoryIds,
  tagIds,
  sourceIds,
  expiresAt: expiresAt ?? later(call.now, usual * day),
  ...created(call),
});

/** Makes the scope that the members of a slice are in: nobody owns it. */
export const scopeOfSlice = (
  { id, scopeId: sourceScopeId, name, from, to, categoryIds, tagIds, sourceIds, expiresAt, ...rest }: Slice,
  { currency, locale, timeZone, weekStart, monthStartsOn }: Scope,
): Scope => ({
  id: sliceScopeOf(id),
  type: 'slice',
  name,
  description: null,
  defaultSplit: null,
  endedWith: null,
  slice: { sourceScopeId, from, to, categoryIds, tagIds, sourceIds, expiresAt },
  currency,
  locale,
  timeZone,
  weekStart,
  monthStartsOn,
  ...withOnly(rest.createdBy, 0),
  version: rest.version,
  createdBy: rest.createdBy,
  createdAt: rest.createdAt,
  modifiedBy: rest.modifiedBy,
  modifiedAt: rest.modifiedAt,
  deletedBy: null,
  deletedAt: null,
});

/** The role that everybody has in a slice. */
export const roleInSlice = { role: 'viewer', roleId: roleIds.viewer } as const;

/**
 * Returns a slice as those see it who manage the source.
 * @param scope the slice's own
 */
export const toView = (one: Slice, scope: Scope, source: Scope): SliceView => {
  const { version, modifiedBy, modifiedAt, deletedBy, deletedAt } = one;
  const view = scopeView(asIn(scope, source), roleInSlice.role);
  return { ...view, version, modifiedBy, modifiedAt, deletedBy, deletedAt, restorableUntil: restorableUntil(one) };
};
