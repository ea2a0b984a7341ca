import * as z from 'zod';
import { CategoryId, type ScopeId } from '../core/ids';
import { comparable, formerlyComparable } from '../core/text';
import { Instant } from '../core/time';
import { absent, type Condition, equal } from '../db/expressions';
import { type Key, keys } from '../db/keys';

/**
 * A scope's memory of an item's name. `times` counts its additions; those before somebody removed the
 * suggestion are in `forgotten`, too, so that what is taken back later leaves both right. `version` rises
 * with every write: of an older form there is none.
 */
export const ItemName = z.object({
  name: z.string().default(''),
  categoryId: CategoryId.nullable().default(null),
  unit: z.string().nullable().default(null),
  times: z.int().default(0),
  forgotten: z.int().default(0),
  forgottenAt: Instant.nullable().default(null),
  lastAt: Instant.nullable().default(null),
  version: z.int().nullable().default(null),
});
export type ItemName = z.output<typeof ItemName>;

export const nameKey = (scopeId: ScopeId, name: string): Key => keys.itemName(scopeId, comparable(name));

/**
 * Returns the key under which a name may still be remembered as it was compared before (docs/decisions/0035),
 * until the migration has moved it.
 */
export const formerNameKeys = (scopeId: ScopeId, name: string): Key[] =>
  formerlyComparable(name) === comparable(name) ? [] : [keys.itemName(scopeId, formerlyComparable(name))];

/** Returns the condition that the name's record is still as it was read. */
export const sameVersion = ({ version }: Pick<ItemName, 'version'>): Condition =>
  version === null ? absent('version') : equal('version', version);
