import * as z from 'zod';
import type { Call, Language } from '../../shared/core/call';
import { InvalidBody } from '../../shared/core/errors';
import type { ScopeId } from '../../shared/core/ids';
import { type FeedReference, tell } from '../../shared/access/feed-declaration';
import { Applied, WrittenType } from '../../shared/history/feeds';
import { doneBefore } from '../../shared/history/offline-replay';
import {
  batchOf,
  changeIn,
  namesInPath,
  operationFields,
  perform,
  type Runner,
  type SingleCalls,
} from '../../shared/http/batch';
import { changeCategory, createCategory, deleteCategory } from './categories';
import { changeComment, createComment, deleteComment } from './comments';
import { changeItem, createItem, deleteItem } from './items';
import { changeList, createList, deleteList } from './lists';
import { changeSource, createSource, deleteSource } from './sources';
import { changeTag, createTag, deleteTag } from './tags';
import { changeTransaction, createTransaction, deleteTransaction } from './transactions';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/**
 * Names the single calls that operations stand for; to leave a type out is a compile error. Whoever may make
 * one of them may send what they did offline.
 */
const singleCalls: Readonly<Record<z.output<typeof WrittenType>, SingleCalls<Versioned, 'items.create'>>> = {
  list: { create: createList, update: changeList, remove: deleteList },
  item: { create: createItem, update: changeItem, remove: deleteItem },
  category: { create: createCategory, update: changeCategory, remove: deleteCategory },
  source: { create: createSource, update: changeSource, remove: deleteSource },
  tag: { create: createTag, update: changeTag, remove: deleteTag },
  transaction: { create: createTransaction, update: changeTransaction, remove: deleteTransaction },
  comment: { create: createComment, update: changeComment, remove: deleteComment },
};

const parent = operationFields.id.unwrap().optional().describe('for an item, its list; for a comment, its transaction');

/** Lists the types whose records belong to another than the scope: the path of their collection names it. */
const below: ReadonlySet<string> = new Set(
  WrittenType.options.filter((type) => namesInPath(singleCalls[type].create).length > 1),
);

/** A client's operation on a record while it was away. */
const OwnOperation = z
  .strictObject({ type: WrittenType, parentId: parent, ...operationFields })
  .check(({ value, issues }) => {
    if (below.has(value.type) && value.parentId === undefined)
      issues.push({ code: 'custom', input: value, path: ['parentId'], params: { code: 'required' } });
  });
type OwnOperation = z.output<typeof OwnOperation>;
export const OwnOperations = batchOf(OwnOperation, 'ChangeOperation').meta({ id: 'ChangeBatch' });

/** Reads the fields that were sent, as far as they can be read: what can't be has been refused for that. */
const sentIn = ({ type, op, body }: OwnOperation): unknown => {
  const { create, update } = singleCalls[type];
  if (op === 'create') return create.body?.safeParse(body).data;
  try {
    return changeIn(update, body).change;
  } catch (error) {
    if (error instanceof InvalidBody) return undefined;
    throw error;
  }
};

/** A record that a client writes, of a type that answers have a form for. */
type WrittenReference = FeedReference & Pick<Applied, 'type'>;

const referenceOf = ({ type, id = '', parentId, ifVersion = 0 }: OwnOperation): WrittenReference => ({
  type,
  id,
  parentId: parentId ?? null,
  version: ifVersion,
});

/** Tells what came of an operation as the feed would. */
const applied = (reference: WrittenReference, status: number, record: { readonly version: number } | null): Applied =>
  Applied.parse({ type: reference.type, status, ...tell(reference, record) });

/** Tells what a single call has answered, whether just now or before. */
const answerOf = (operation: OwnOperation, status: number, record: Versioned): Applied =>
  applied(
    { ...referenceOf(operation), id: record.id, version: record.version },
    status,
    operation.op === 'delete' ? null : record,
  );

/**
 * Runs a client's operations from while it was away. One that it has sent before, and that was done, is
 * answered as if it were done now.
 */
export const running = (scopeId: ScopeId, language: Language): Runner<OwnOperation, Applied> => ({
  run: async (call: Call, operation, status) => {
    const { type, op, id, parentId, ifVersion } = operation;
    const within = below.has(type) && parentId !== undefined ? [scopeId, parentId] : [scopeId];
    try {
      return answerOf(operation, status, await perform({ call, within, language }, operation, singleCalls[type]));
    } catch (refusal) {
      const reference = referenceOf(operation);
      const asked = { op, reference, ifVersion, sent: sentIn(operation) };
      const done = id === undefined ? undefined : await doneBefore(call, { scopeId, asked, refusal });
      if (!done) throw refusal;
      return applied({ ...reference, version: done.version }, status, done.record);
    }
  },
  replay: (operation, status, answer) =>
    answerOf(operation, status, singleCalls[operation.type].create.response.parse(answer)),
});
