import * as z from 'zod';
import type { Call } from '../core/call';
import { Color, name, optional } from '../core/fields';
import { chosenId, newId, ScopeId, TagId } from '../core/ids';
import { audit, created, defined, patched, restorableUntil } from '../core/record';
import { Instant } from '../core/time';
import { type Absorbed, mergedWords, nothingMerged } from '../core/merged';

const fields = { name: name(50).describe('unique among the tags of the scope'), color: Color };

/** A tag as it is stored: a free label on transactions. */
export const Tag = z.object({
  id: TagId,
  scopeId: ScopeId,
  name: z.string(),
  color: z.string().nullable().default(null),
  mergedInto: TagId.nullable().default(null).describe('what it was merged into; null: it wasn’t'),
  ...audit,
});
export type Tag = z.output<typeof Tag>;

export const TagView = Tag.extend({
  merged: z.array(TagId).describe(mergedWords),
  restorableUntil: Instant.nullable(),
}).meta({ id: 'Tag' });
export type TagView = z.output<typeof TagView>;

export const NewTag = z
  .strictObject({ id: chosenId(TagId), name: fields.name, color: optional(fields.color) })
  .meta({ id: 'NewTag' });
export type NewTag = z.output<typeof NewTag>;

export const TagChange = z
  .strictObject({ name: fields.name, color: optional(fields.color) })
  .partial()
  .meta({ id: 'TagChange' });
export type TagChange = z.output<typeof TagChange>;

/** Makes the tag that a draft asks for in a scope. */
export const newTag = (draft: NewTag, scopeId: ScopeId, call: Call): Tag => ({
  id: draft.id ?? newId(TagId),
  scopeId,
  name: draft.name,
  color: draft.color ?? null,
  mergedInto: null,
  ...created(call),
});

/** Applies a change to the tag; the same object when nothing differs. */
export const applyChange = (tag: Tag, patch: TagChange, call: Call): Tag => patched(tag, defined(patch), call);

/** Returns a tag as it is served. */
export const toView = (tag: Tag, { merged }: Absorbed = nothingMerged): TagView => ({
  ...tag,
  merged: merged.map((id) => TagId.parse(id)),
  restorableUntil: restorableUntil(tag),
});
