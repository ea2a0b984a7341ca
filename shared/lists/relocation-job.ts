import * as z from 'zod';
import { CategoryId, ListId, RelocationId, ScopeId, UserId } from '../core/ids';
import { audit } from '../core/record';
import { Instant } from '../core/time';
import { isUnfinished, progress } from '../lifecycle/work/progress';

/** The reasons why a relocation was undone (contract: names stay, new ones come at the end). */
export const relocationProblems = [
  'access-lost',
  'source-changed',
  'target-changed',
  'quota-exceeded',
  'timed-out',
] as const;
export type RelocationProblem = (typeof relocationProblems)[number];

/**
 * A list on its way to a scope with more on it than one transaction of the table takes: a durable intent, as
 * a deletion is, in the partition of the scope that it goes to. Until the list is put there, in one
 * transaction, what is there of it is on no list.
 */
export const ListOnItsWay = z.object({
  id: RelocationId,
  scopeId: ScopeId,
  fromScopeId: ScopeId,
  fromListId: ListId,
  as: z.enum(['duplicate', 'transfer']),
  /** What the caller calls it; null: as it is called. */
  name: z.string().nullable().default(null),
  /** The list that is made. */
  listId: ListId,
  /**
   * - `copying`: what is on the list is made there, where nobody sees it.
   * - `publishing`: all of it is there, and the list is to be put.
   * - `settling`: the list is there; what is on it loses its mark, and its names are counted.
   * - `undoing`: what was made goes.
   */
  phase: z.enum(['copying', 'publishing', 'settling', 'undoing', 'ended']),
  outcome: z.enum(['done', 'failed', 'cancelled']).nullable().default(null),
  problem: z.enum(relocationProblems).nullable().default(null),
  /** The source's round of buying when it began: clearing it changes what is on it. */
  round: z.int(),
  /** Which categories stand for which, in their order; `isMade`: it is put there with the list. */
  categories: z.array(z.object({ from: CategoryId, to: CategoryId, isMade: z.boolean() })),
  /** The category of the target that the caller's map says, by the one that it stands for. */
  chosen: z.record(CategoryId, CategoryId).default({}),
  people: z.array(z.object({ from: UserId, to: UserId })),
  /** How many were made so far, how many of them are bought, and a hash over which at what version. */
  copied: z.int().default(0),
  purchased: z.int().default(0),
  total: z.int(),
  digest: z.string().default(''),
  until: Instant,
  ...progress,
  ...audit,
});
export type ListOnItsWay = z.output<typeof ListOnItsWay>;

export const RelocationView = z
  .object({
    id: RelocationId,
    scopeId: ScopeId.describe('the scope that the list goes to'),
    fromScopeId: ScopeId,
    fromListId: ListId,
    as: ListOnItsWay.shape.as,
    listId: ListId.nullable().describe('the list there, once it is there'),
    status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    problem: z
      .enum(relocationProblems)
      .nullable()
      .describe('why it failed: what had been made of it is removed, and a list that was to be transferred stays'),
    progress: z
      .object({ done: z.int(), total: z.int() })
      .meta({ id: 'RelocationProgress' })
      .describe('how many items have been made, and about how many there are'),
    ...audit,
  })
  .meta({ id: 'Relocation' });
export type RelocationView = z.output<typeof RelocationView>;

/** Tells whether it can still be undone: nobody has seen anything of it. */
export const isHidden = ({ phase }: Pick<ListOnItsWay, 'phase'>): boolean =>
  phase === 'copying' || phase === 'publishing';

const statusOf = ({ phase, outcome, cursor }: ListOnItsWay): RelocationView['status'] => {
  if (phase === 'settling') return 'done';
  return outcome ?? (phase === 'copying' && cursor === null ? 'queued' : 'running');
};

/** Returns a relocation as its person sees it: it is done as soon as the list is there. */
export const toView = (one: ListOnItsWay): RelocationView => {
  const status = statusOf(one);
  return {
    ...one,
    listId: status === 'done' ? one.listId : null,
    status,
    progress: { done: one.copied, total: isUnfinished(one) ? Math.max(one.total, one.copied) : one.total },
  };
};
