import type { Call } from '../core/call';
import type { ScopeId, TagId } from '../core/ids';
import { verbsOf } from './named-store';
import { relocatorOf } from './relocator';
import { applyChange, newTag, type NewTag, type TagChange, toView } from './tag';
import { tagNoun } from './tag-noun';

const verbs = verbsOf(tagNoun);
export const { get, list, remove, restore, merge } = verbs;

/**
 * Makes tags in another scope; a transfer deletes them here.
 * @throws NotFound, Forbidden, InvalidBody, NameTaken, QuotaExceeded, TableBusy
 */
export const { duplicate, transfer } = relocatorOf({ noun: tagNoun, toView }, 'tags.manage');

/** @throws NotFound, Forbidden, AlreadyExists, NameTaken, QuotaExceeded, TableBusy */
export const create = (call: Call, scopeId: ScopeId, draft: NewTag) => verbs.create(call, newTag(draft, scopeId, call));

/** @throws NotFound, Forbidden, NameTaken, VersionChanged, TableBusy */
export const update = (
  call: Call,
  { scopeId, id, patch }: { readonly scopeId: ScopeId; readonly id: TagId; readonly patch: TagChange },
) => verbs.change(call, scopeId, id, (before) => applyChange(before, patch, call));
