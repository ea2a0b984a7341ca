import type { DynamoDBRecord } from 'aws-lambda';
import { randomUUID } from 'node:crypto';
import { changes } from '../../../shared/history/changes-store';
import * as comments from '../../../shared/money/comment-store';
import type { Call } from '../../../shared/core/call';
import { systemClock } from '../../../shared/core/clock';
import { HearthError } from '../../../shared/core/errors';
import {
  CommentId,
  type ItemId,
  type ListId,
  newId,
  ScopeId,
  SourceId,
  TagId,
  TransactionId,
  UserId,
} from '../../../shared/core/ids';
import { minute } from '../../../shared/core/time';
import { scopePartition } from '../../../shared/db/keys';
import { resume } from '../../../shared/lifecycle/cascade/resume';
import { intentKey } from '../../../shared/lifecycle/work/deletion-intent';
import { clear, restore as restoreItem, unclear } from '../../../shared/lists/clearing';
import { create } from '../../../shared/lists/item-create';
import * as items from '../../../shared/lists/item-store';
import * as lists from '../../../shared/lists/list-store';
import * as scopes from '../../../shared/groups/scope-store';
import * as sources from '../../../shared/money/source-store';
import * as tags from '../../../shared/labels/tag-store';
import * as transactions from '../../../shared/money/transaction-store';
import { NewScope } from '../../../shared/groups/scope';
import { NewTransaction } from '../../../shared/money/transaction';
import { type Copy, emptyCopy, takeIn } from '../../support/client-copy';
import type { MemoryTable } from '../../support/memory-table';
import { observe } from '../../support/observed';

/**
 * The acts that may happen in a run, step by step: of one theme, so that a few steps meet. What it is done to
 * is chosen among what was made by then.
 */
export const themes = [
  [
    'add item',
    'add item',
    'edit',
    'tick',
    'add list',
    'delete list',
    'delete list',
    'restore list',
    'restore list',
    'mark',
  ],
  [
    'add item',
    'tick',
    'tick',
    'tick',
    'clear',
    'clear',
    'undo',
    'untick',
    'restore item',
    'edit',
    'delete list',
    'restore list',
  ],
  ['add item', 'edit', 'move', 'delete item', 'restore item', 'add tag', 'delete tag'],
  ['spend', 'spend', 'comment', 'comment', 'unspend', 'spend again', 'add tag'],
] as const;
export type Act = (typeof themes)[number][number];

const pick = <T>(all: readonly T[], choice: number): T | undefined => all[choice % Math.max(1, all.length)];

/** A scope, two apps that follow it, and a stream that is observed when the test says so. */
export class ModelRun {
  readonly userId = UserId.parse(randomUUID());
  readonly scopeId = ScopeId.parse(randomUUID());
  readonly pk = scopePartition(this.scopeId);
  readonly copies: Copy[] = [emptyCopy(), emptyCopy()];
  private readonly waiting: DynamoDBRecord[] = [];
  private told = 0;
  private readonly lost: DynamoDBRecord[] = [];
  private readonly done: DynamoDBRecord[] = [];
  private readonly lists: ListId[] = [];
  private readonly items: { list: ListId; id: ItemId }[] = [];
  private readonly tags: TagId[] = [];
  private readonly spent: TransactionId[] = [];
  private readonly source = newId(SourceId);
  private rank = 0;

  constructor(private readonly table: MemoryTable) {}

  call(): Call {
    return {
      caller: { userId: this.userId, email: null, emailVerified: false },
      now: systemClock(),
      requestId: randomUUID(),
    };
  }

  async begin(): Promise<void> {
    await scopes.create(
      this.call(),
      NewScope.parse({ id: this.scopeId, name: 'Elm Street 4', currency: 'SEK', locale: 'sv-SE', timeZone: 'UTC' }),
    );
    await this.act('add list', 0);
  }

  /** Does something; what the product refuses is refused. */
  async act(act: Act, choice: number): Promise<void> {
    await this.doing(act, choice)?.catch((error: unknown) => {
      if (!(error instanceof HearthError)) throw error;
    });
  }

  private doing(act: Act, choice: number): Promise<unknown> | undefined {
    const { scopeId } = this;
    const [call, list, item, tag, transaction] = [
      this.call(),
      pick(this.lists, choice),
      pick(this.items, choice),
      pick(this.tags, choice),
      pick(this.spent, choice),
    ];
    const change = (patch: Parameters<typeof items.update>[1]['patch']) =>
      item && items.update(call, { scopeId, listId: item.list, itemId: item.id, patch });
    switch (act) {
      case 'add list':
        return lists.create(call, scopeId, { name: 'A list' }).then(({ value }) => this.lists.push(value.id));
      case 'add item':
        return (
          list &&
          create(call, { scopeId, listId: list, draft: { name: `Item ${choice}`, categoryId: null, unit: null } }).then(
            ({ value }) => this.items.push({ list, id: value.id }),
          )
        );
      case 'edit':
        return change({ quantity: String(++this.rank) });
      case 'tick':
        return change({ purchased: true });
      case 'untick':
        return change({ purchased: false });
      case 'move':
        return change({ after: null });
      case 'delete item':
        return item && items.remove(call, { scopeId, listId: item.list, itemId: item.id });
      case 'restore item':
        return item && restoreItem(call, { scopeId, listId: item.list, itemId: item.id });
      case 'delete list':
        return list && lists.remove(call, scopeId, list);
      case 'restore list':
        return list && lists.restore(call, scopeId, list);
      case 'mark':
        return (
          list &&
          resume(intentKey({ type: 'list', scopeId, listId: list }), {
            atMost: minute,
            clock: systemClock,
            requestId: call.requestId,
          })
        );
      case 'clear':
        return list && clear(call, scopeId, list);
      case 'undo':
        return list && unclear(call, scopeId, list);
      case 'add tag':
        return tags.create(call, scopeId, { name: `Tag ${++this.rank}` }).then(({ value }) => this.tags.push(value.id));
      case 'delete tag':
        return tag && tags.remove(call, scopeId, tag);
      case 'spend':
        return this.spend(call);
      case 'unspend':
        return transaction && transactions.remove(call, scopeId, transaction);
      case 'spend again':
        return transaction && transactions.restore(call, scopeId, transaction);
      case 'comment':
        return (
          transaction &&
          comments.create(call, { scopeId, transactionId: transaction, draft: { id: newId(CommentId), text: 'Why?' } })
        );
    }
  }

  private async spend(call: Call): Promise<void> {
    if (this.spent.length === 0)
      await sources.create(call, this.scopeId, {
        id: this.source,
        name: 'Cash',
        kind: 'cash',
        currency: undefined,
        openingBalance: undefined,
      });
    const { value } = await transactions.create(
      call,
      this.scopeId,
      NewTransaction.parse({ kind: 'expense', amount: 100, sourceId: this.source }),
    );
    this.spent.push(value.id);
  }

  /**
   * Observes up to so many changes; first, as a retried batch does, some of those before once more. With
   * `lost`, the last of them is given up, to be replayed in the end.
   */
  async observe(most: number, again: number, lost = false): Promise<void> {
    const events = this.table.events(this.told);
    this.told += events.length;
    this.waiting.push(...events.filter(({ dynamodb }) => dynamodb?.Keys?.pk?.S === this.pk));
    const batch = this.waiting.splice(0, most);
    if (lost) this.lost.push(...batch.splice(-1));
    await observe([...this.done.slice(this.done.length - again), ...batch]);
    this.done.push(...batch);
  }

  /** Makes one call of one app. @returns whether there is more already */
  async pull(app: number, limit: number): Promise<boolean> {
    const copy = this.copies[app % this.copies.length];
    if (!copy) return false;
    const { value } = await changes(this.call(), this.scopeId, { since: copy.since, limit });
    takeIn(copy, value.items);
    copy.since = value.next;
    return value.more;
  }

  /** Observes everything, what was given up behind all else, and has both apps catch up. */
  async settle(limit: number): Promise<void> {
    await this.observe(Infinity, 0);
    for (const app of this.copies.keys()) await this.pull(app, limit);
    await observe(this.lost, true);
    await this.observe(Infinity, 0);
    for (const app of this.copies.keys()) while (await this.pull(app, limit));
  }
}
