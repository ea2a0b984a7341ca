import type { Permission } from '../access/permissions';
import type { Arrivals } from '../access/write';
import type { Call } from '../core/call';
import { type FieldIssue, InvalidBody } from '../core/errors';
import type { ScopeId } from '../core/ids';
import { created } from '../core/record';
import { own } from '../core/own';
import { decode, decodeReadable } from '../db/decode';
import { batchGet } from '../db/read';
import { holdersOf, nameKeysOf } from '../db/name-claim';
import { type Reveals, thereIn } from '../groups/arrivals';
import type { NamedRecord } from './named';
import type { Noun } from './noun';

/** A noun of labels, whatever is shown of it. */
export type LabelNoun<R extends NamedRecord> = Pick<
  Noun<R, unknown, never, Permission>,
  'kind' | 'permission' | 'schema' | 'key' | 'orderKey' | 'quota' | 'namespace' | 'everywhere' | 'copying'
>;

/** Which labels of another scope stand for those that were named, and which of them are to be made. */
export interface MatchedLabels<R extends NamedRecord> {
  /** By the id that was named. Nothing: its record has left the table. */
  readonly found: ReadonlyMap<string, R>;
  /** What is to be made, with what it is made of, by the id of that. */
  readonly copies: Copies<R>;
}

/** Copies with their originals, by the ids of these. */
export type Copies<R> = ReadonlyMap<string, { readonly original: R; readonly copy: R }>;

/** A scope that labels are read in: it says which of them are there. */
export type LabelPlace = Reveals & { readonly id: ScopeId };

/** The scopes that something goes between, and what the caller says stands for what. */
export interface Between {
  readonly from: LabelPlace;
  readonly to: LabelPlace;
  /** By the id in the scope that it comes from. */
  readonly map: Readonly<Record<string, string>> | undefined;
  /** The field in which the caller says so. */
  readonly field: 'categories' | 'sources' | 'tags';
  /** Whether those that were deleted stand for nothing; else they go on under their names. */
  readonly livingAlone?: boolean;
}

/** Makes the copy of a label in another scope. */
export const copyOf = <R extends NamedRecord>(
  { copying }: LabelNoun<R>,
  { one, scopeId, call }: { readonly one: R; readonly scopeId: ScopeId; readonly call: Call },
): R => ({
  ...one,
  ...copying.afresh,
  id: copying.newId(),
  scopeId,
  ...created(call),
});

const living = <R extends NamedRecord>(one: R | undefined): R | undefined => (one?.deletedAt ? undefined : one);

/** Finds the living labels of a scope that have the names of others, in their order. */
const namesakesOf = async <R extends NamedRecord>(
  noun: LabelNoun<R>,
  to: LabelPlace,
  others: readonly R[],
): Promise<(R | undefined)[]> => {
  const holders = await holdersOf(
    others.map((one) => nameKeysOf(noun.namespace(one), { scopeId: to.id, name: one.name })),
  );
  const records = await batchGet(holders.flatMap((id) => (id === undefined ? [] : [noun.key(to.id, id)])));
  const there = thereIn(to);
  const byId = new Map(
    records.flatMap((stored) => {
      const one = living(decodeReadable(noun.schema, there(stored)));
      return one ? [[one.id, one] as const] : [];
    }),
  );
  return holders.map((id) => (id === undefined ? undefined : byId.get(id)));
};

/**
 * Finds what stands in another scope for labels that records name: what the caller says, else the one of that
 * name, else one that is to be made. What every scope has stands for itself. Takes three round trips, and
 * none where nothing is named.
 * @throws InvalidBody for what doesn't fit what it is to stand for
 */
export const matchLabels = async <R extends NamedRecord>(
  call: Call,
  {
    noun,
    ids,
    between: { from, to, map = {}, field, livingAlone = false },
  }: { readonly noun: LabelNoun<R>; readonly ids: readonly R['id'][]; readonly between: Between },
): Promise<MatchedLabels<R>> => {
  const everywhere = noun.everywhere?.(to.id) ?? [];
  const builtIn = (id: string | undefined) => everywhere.find((one) => one.id === id);
  const named = [...new Set(ids)];
  const chosen = named.map((id) => own(map, id));
  const apart = named.filter((id) => !builtIn(id));
  const stored = await batchGet([
    ...apart.map((id) => noun.key(from.id, id)),
    ...chosen.flatMap((id) => (id === undefined ? [] : [noun.key(to.id, id)])),
  ]);
  const [here, there] = [thereIn(from), thereIn(to)];
  const originals = named.map((id) => {
    const record = stored[apart.indexOf(id)];
    const one = record ? decode(noun.schema, record) : builtIn(id);
    return livingAlone && !builtIn(id) ? living(here(record) && one) : one;
  });
  const targets = new Map(
    stored.slice(apart.length).flatMap((record) => {
      const one = living(decodeReadable(noun.schema, there(record)));
      return one ? [[one.id, one] as const] : [];
    }),
  );
  const found = new Map<string, R>();
  const issues: FieldIssue[] = [];
  const unsaid: { id: string; original: R }[] = [];
  for (const [index, id] of named.entries()) {
    const [original, said] = [originals[index], chosen[index]];
    const path = `map.${field}.${id}`;
    if (said !== undefined) {
      const target = targets.get(said) ?? builtIn(said);
      if (!target) issues.push({ path, code: 'not_in_scope' });
      else if (original && !noun.copying.fits(original, target)) issues.push({ path, code: 'stands_for_another' });
      else found.set(id, target);
    } else if (original && (from.id === to.id || builtIn(id))) found.set(id, original);
    else if (original) unsaid.push({ id, original });
  }
  const namesakes = await namesakesOf(
    noun,
    to,
    unsaid.map(({ original }) => original),
  );
  const made = new Map<string, R>();
  const copies = new Map<string, { original: R; copy: R }>();
  for (const [index, { id, original }] of unsaid.entries()) {
    const namesake = namesakes[index];
    if (namesake && !noun.copying.fits(original, namesake))
      issues.push({ path: `map.${field}.${id}`, code: 'stands_for_another' });
    else {
      const [name] = nameKeysOf(noun.namespace(original), { scopeId: to.id, name: original.name });
      const known = namesake ?? made.get(name?.sk ?? '');
      const one = known ?? copyOf(noun, { one: original, scopeId: to.id, call });
      found.set(id, one);
      if (known || !name) continue;
      made.set(name.sk, one);
      copies.set(id, { original, copy: one });
    }
  }
  if (issues.length > 0) throw new InvalidBody(issues);
  return { found, copies };
};

/** Says how many labels come to a scope. */
export const arrivalsOf = <R extends NamedRecord>({ quota }: LabelNoun<R>, number: number): Arrivals => ({
  count: quota.count,
  number,
  most: quota.most,
  what: quota.what,
});
