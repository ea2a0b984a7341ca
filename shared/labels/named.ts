import type { ScopeId } from '../core/ids';
import type { Audit } from '../core/record';
import { search } from '../core/text';
import { millis } from '../core/time';
import type { Sort } from '../core/sort';

/** A record of a scope whose name no other of its kind has there. */
export type NamedRecord = Audit & {
  readonly id: string;
  readonly scopeId: ScopeId;
  readonly name: string;
  readonly mergedInto: string | null;
};

export const nameSorts = ['name', 'createdAt'] as const;

/** Makes the value to sort them by. */
export const nameSortBy = (field: (typeof nameSorts)[number]) => (one: NamedRecord) =>
  field === 'name' ? one.name : millis(one.createdAt);

/** The filter of a page of records, and its order. */
export interface NameFilter<R, Field extends string> {
  readonly sort: Sort<Field>;
  readonly deleted: boolean;
  readonly keep: ((one: R) => boolean) | undefined;
}

/** The filters of named records; those without kinds are filtered by their name alone. */
interface Filters {
  readonly kind?: readonly string[] | undefined;
  readonly q?: string | undefined;
}

/** Makes the test of whether a record passes the filters; undefined when there are none. */
export const toFilter = ({
  kind,
  q,
}: Filters): ((one: { readonly name: string; readonly kind?: string }) => boolean) | undefined => {
  if (!kind && q === undefined) return undefined;
  const found = q === undefined ? undefined : search(q);
  return (one) => (!kind || kind.some((wanted) => wanted === one.kind)) && (!found || found(one.name));
};
