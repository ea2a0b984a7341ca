import * as z from 'zod';
import type { Authorized } from '../../shared/access/authorized';
import { CategoryChange, CategoryView, NewCategory } from '../../shared/labels/category';
import * as categories from '../../shared/labels/category-store';
import { doneBefore } from '../../shared/history/offline-replay';
import type { FeedReference } from '../../shared/history/change-feed';
import { Applied, WrittenType } from '../../shared/history/changes';
import { tell } from '../../shared/history/resolve-changes';
import { CommentChange, CommentView, NewComment } from '../../shared/money/comment';
import * as comments from '../../shared/money/comment-store';
import type { Call } from '../../shared/core/call';
import { InvalidBody } from '../../shared/core/errors';
import {
  CategoryId,
  CommentId,
  ItemId,
  ListId,
  type ScopeId,
  SourceId,
  TagId,
  TransactionId,
} from '../../shared/core/ids';
import { type Acts, batchOf, Operation, operationFields, perform, type Runner } from '../../shared/http/batch';
import { readChange } from '../../shared/http/request/read-only';
import { ItemChange, ItemView, NewItem } from '../../shared/lists/item';
import { create as createItem } from '../../shared/lists/item-create';
import * as items from '../../shared/lists/item-store';
import { ListChange, ListView, NewList } from '../../shared/lists/list';
import * as lists from '../../shared/lists/list-store';
import { NewSource, SourceChange, SourceView } from '../../shared/money/source';
import * as sources from '../../shared/money/source-store';
import { NewTag, TagChange, TagView } from '../../shared/labels/tag';
import * as tags from '../../shared/labels/tag-store';
import { NewTransaction, TransactionChange, TransactionView } from '../../shared/money/transaction';
import * as transactions from '../../shared/money/transaction-store';

const below: ReadonlySet<string> = new Set(['item', 'comment']);
const parent = operationFields.id.unwrap().optional().describe('for an item, its list; for a comment, its transaction');

/** A client's operation on a record while it was away. */
const OwnOperation = z
  .strictObject({ type: WrittenType, parentId: parent, ...operationFields })
  .check(({ value, issues }) => {
    if (below.has(value.type) && value.parentId === undefined)
      issues.push({ code: 'custom', input: value, path: ['parentId'], params: { code: 'required' } });
  });
type OwnOperation = z.output<typeof OwnOperation>;
export const OwnOperations = batchOf(OwnOperation, 'ChangeOperation').meta({ id: 'ChangeBatch' });

/** Reads what was sent, as far as it can be read: what can't be has been refused for that. */
const unlessInvalid = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidBody) return undefined;
    throw error;
  }
};

/**
 * Describes how one operation of a noun is run, by the verbs that its own route calls, and answered, as the
 * feed would tell it (`as`).
 */
const noun = <Id extends z.ZodType<string>, New, Change, View extends { id: string; version: number }>(
  acts: Acts<Id, New, Change, View>,
  as: (told: ReturnType<typeof tell<View>>, status: number) => Applied,
) => ({
  run: async (call: Call, operation: Operation): Promise<unknown> => (await perform(call, operation, acts)).value,
  /** Returns the answer of a single call, whether it was just done or before. */
  answer: (reference: FeedReference, { op }: Operation, status: number, answered: unknown): Applied => {
    const record = acts.record.parse(answered);
    return as(tell({ ...reference, id: record.id, version: record.version }, op === 'delete' ? null : record), status);
  },
  told: (reference: FeedReference, status: number, record: unknown): Applied =>
    as(tell(reference, record === null ? null : acts.record.parse(record)), status),
  sent: ({ op, body }: Operation): unknown =>
    op === 'create'
      ? acts.create.body.safeParse(body).data
      : unlessInvalid(() => readChange(body, acts.update.body, acts.record).change),
});

const nounOf = ({ type, parentId }: OwnOperation, scopeId: ScopeId) => {
  const [list, transaction] = [() => ListId.parse(parentId), () => TransactionId.parse(parentId)];
  const verbs = <I, N, C, V>(
    store: {
      create: (call: Call, scope: ScopeId, draft: N) => Promise<Authorized<V>>;
      update: (call: Call, scope: ScopeId, id: I, change: C) => Promise<Authorized<V>>;
      remove: (call: Call, scope: ScopeId, id: I) => Promise<Authorized<V>>;
    },
    New: z.ZodType<N>,
    Change: z.ZodType<C>,
  ) => ({
    create: { body: New, run: (call: Call, draft: N) => store.create(call, scopeId, draft) },
    update: { body: Change, run: (call: Call, id: I, change: C) => store.update(call, scopeId, id, change) },
    remove: (call: Call, id: I) => store.remove(call, scopeId, id),
  });
  switch (type) {
    case 'list':
      return noun({ id: ListId, record: ListView, ...verbs(lists, NewList, ListChange) }, (told, status) => ({
        type,
        status,
        ...told,
      }));
    case 'category':
      return noun(
        { id: CategoryId, record: CategoryView, ...verbs(categories, NewCategory, CategoryChange) },
        (told, status) => ({ type, status, ...told }),
      );
    case 'source':
      return noun({ id: SourceId, record: SourceView, ...verbs(sources, NewSource, SourceChange) }, (told, status) => ({
        type,
        status,
        ...told,
      }));
    case 'tag':
      return noun({ id: TagId, record: TagView, ...verbs(tags, NewTag, TagChange) }, (told, status) => ({
        type,
        status,
        ...told,
      }));
    case 'transaction':
      return noun(
        { id: TransactionId, record: TransactionView, ...verbs(transactions, NewTransaction, TransactionChange) },
        (told, status) => ({ type, status, ...told }),
      );
    case 'item':
      return noun(
        {
          id: ItemId,
          record: ItemView,
          remove: (call, id) => items.remove(call, scopeId, list(), id),
          create: { body: NewItem, run: (call, draft) => createItem(call, scopeId, list(), draft) },
          update: { body: ItemChange, run: (call, id, change) => items.update(call, scopeId, list(), id, change) },
        },
        (told, status) => ({ type, status, ...told }),
      );
    case 'comment':
      return noun(
        {
          id: CommentId,
          record: CommentView,
          remove: (call, id) => comments.remove(call, scopeId, transaction(), id),
          create: { body: NewComment, run: (call, draft) => comments.create(call, scopeId, transaction(), draft) },
          update: {
            body: CommentChange,
            run: (call, id, change) => comments.update(call, scopeId, transaction(), id, change),
          },
        },
        (told, status) => ({ type, status, ...told }),
      );
  }
};

const referenceOf = ({ type, id = '', parentId, ifVersion = 0 }: OwnOperation): FeedReference => ({
  type,
  id,
  parentId: parentId ?? null,
  version: ifVersion,
});

/**
 * Runs a client's operations from while it was away. One that it has sent before, and that was done, is
 * answered as if it were done now.
 */
export const running = (scopeId: ScopeId): Runner<OwnOperation, Applied> => ({
  run: async (call, operation, status) => {
    const its = nounOf(operation, scopeId);
    const reference = referenceOf(operation);
    try {
      return its.answer(reference, operation, status, await its.run(call, operation));
    } catch (refusal) {
      const { op, id, ifVersion } = operation;
      const asked = { op, reference, ifVersion, sent: its.sent(operation) };
      const done = id === undefined ? undefined : await doneBefore(call, scopeId, asked, refusal);
      if (!done) throw refusal;
      return its.told({ ...reference, version: done.version }, status, done.record);
    }
  },
  replay: (operation, status, answered) =>
    nounOf(operation, scopeId).answer(referenceOf(operation), operation, status, answered),
});
