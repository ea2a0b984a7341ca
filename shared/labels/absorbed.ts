import { type Absorbed, labelsNow, mergedInto } from '../core/merged';
import { decodeAll } from '../db/decode';
import { batchGet } from '../db/read';
import type { Scope } from '../groups/scope';
import type { NamedRecord } from './named';
import type { Noun } from './noun';
import type { Permission } from '../access/permissions';

/** What of a noun it takes to find what was merged into its records. */
export type AbsorbingNoun<R extends NamedRecord> = Pick<
  Noun<R, unknown, string, Permission>,
  'kind' | 'schema' | 'key' | 'merging'
>;

/**
 * Finds what was merged into labels of a scope. Where money stands in them, those that were merged are read:
 * one round trip more, and none where nothing was.
 * @throws TableBusy
 */
export const absorbedBy = async <R extends NamedRecord>(
  { kind, schema, key, merging: { amount } }: AbsorbingNoun<R>,
  scope: Pick<Scope, 'id' | 'merged' | 'payees'>,
  ids: readonly R['id'][],
): Promise<(id: R['id']) => Absorbed> => {
  const byId = new Map<string, readonly string[]>(
    scope.merged ? ids.map((id) => [id, mergedInto(scope, kind, id)] as const) : [],
  );
  const labels = labelsNow(scope);
  const merged = [...byId.values()].flat();
  if (merged.length === 0) return () => ({ merged: [], amount: 0, labels });
  const read = amount ? decodeAll(schema, (await batchGet(merged.map((id) => key(scope.id, id)))).filter(Boolean)) : [];
  const amounts = new Map<string, number>(read.map((one) => [one.id, amount?.(one) ?? 0]));
  return (id) => {
    const those = byId.get(id) ?? [];
    return { merged: those, amount: those.reduce((sum, one) => sum + (amounts.get(one) ?? 0), 0), labels };
  };
};
