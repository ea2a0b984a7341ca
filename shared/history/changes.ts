import * as z from 'zod';
import type { OfflineKind } from '../db/kinds';
import { CategoryView } from '../labels/category';
import { CommentView } from '../money/comment';
import { InvitationView } from '../groups/invitation';
import { ItemView } from '../lists/item';
import { ListView } from '../lists/list';
import { Me } from '../people/profile';
import { Settings } from '../people/settings';
import { Member } from '../groups/member-view';
import { ScopeView } from '../groups/scope';
import { SourceView } from '../money/source';
import { TagView } from '../labels/tag';
import { TransactionView } from '../money/transaction';

const id = z.guid().meta({ format: 'uuid' });

/** Makes the schema of one record that a client is told of, as it is now. */
const told = <const Type extends string, Record extends z.ZodType>(type: Type, record: Record) =>
  z
    .object({
      type: z.literal(type),
      id,
      parentId: id.nullable().describe('for an item, its list; for a comment, its transaction'),
      version: z.int().describe('of the record; 0: unknown, because it is gone'),
      deleted: z.boolean().describe('remove it and everything that belongs to it'),
      record: record.nullable().describe('what a GET of it would answer now; null: it is deleted'),
    })
    .meta({ id: `Changed${record.meta()?.id ?? ''}` });

const list = told('list', ListView);
const item = told('item', ItemView);
const category = told('category', CategoryView);
const source = told('source', SourceView);
const tag = told('tag', TagView);
const transaction = told('transaction', TransactionView);
const comment = told('comment', CommentView);
const scope = told('scope', ScopeView);
const invitation = told('invitation', InvitationView);

/** The types that clients make and change while they are away. */
export const WrittenType = z.enum({
  list: 'list',
  item: 'item',
  category: 'category',
  source: 'source',
  tag: 'tag',
  transaction: 'transaction',
  comment: 'comment',
} satisfies { readonly [Name in OfflineKind]: Name });

export const ScopeFeedChange = z
  .discriminatedUnion('type', [
    list,
    item,
    category,
    source,
    tag,
    transaction,
    comment,
    told('member', Member),
    invitation,
    scope,
  ])
  .meta({ id: 'Change' });
export type ScopeFeedChange = z.input<typeof ScopeFeedChange>;

const status = { status: z.int() };
/** The result of a client's own change: the record as the feed tells it, with the status of a single call. */
export const Applied = z
  .discriminatedUnion('type', [
    list.extend(status).meta({ id: 'AppliedList' }),
    item.extend(status).meta({ id: 'AppliedItem' }),
    category.extend(status).meta({ id: 'AppliedCategory' }),
    source.extend(status).meta({ id: 'AppliedSource' }),
    tag.extend(status).meta({ id: 'AppliedTag' }),
    transaction.extend(status).meta({ id: 'AppliedTransaction' }),
    comment.extend(status).meta({ id: 'AppliedComment' }),
  ])
  .meta({ id: 'Applied' });
export type Applied = z.input<typeof Applied>;

export const OwnChange = z
  .discriminatedUnion('type', [scope, list, invitation, told('me', Me), told('settings', Settings)])
  .meta({ id: 'MyChange' });
export type OwnChange = z.input<typeof OwnChange>;

const page = {
  next: z.string().describe('the `since` of your next call'),
  more: z.boolean().describe('there is already more: call again at once'),
};
export const Changes = z.object({ items: z.array(ScopeFeedChange), ...page }).meta({ id: 'Changes' });
export const OwnChanges = z.object({ items: z.array(OwnChange), ...page }).meta({ id: 'MyChanges' });

/** A part of a feed, as it is asked for. */
export interface ChangesRequest {
  readonly since?: string | undefined;
  /** The most changes that are looked at. */
  readonly limit: number;
}

export interface ChangesPage<Change> {
  readonly items: Change[];
  readonly next: string;
  readonly more: boolean;
}
