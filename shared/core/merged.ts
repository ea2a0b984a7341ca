import { createHash } from 'node:crypto';
import * as z from 'zod';
import { becomes } from './become';
import { CategoryId, SourceId, TagId } from './ids';
import { own } from './own';
import { comparable } from './text';
import { Instant } from './time';

/** The kinds of labels that are merged, as the API calls them. */
export const labelKinds = ['category', 'source', 'tag'] as const;
export type LabelKind = (typeof labelKinds)[number];

/**
 * The labels of a scope that were merged, each with what it was merged into. It stands on the scope's record,
 * which whoever reads a record of the scope has read, too (docs/decisions/0097).
 */
export const Merged = z.record(z.string(), z.guid()).nullable();

/** A payee that was merged, and the name that it has since. */
const MergedPayee = z.object({ from: z.string(), into: z.string(), at: Instant });
export type MergedPayee = z.output<typeof MergedPayee>;
/** The payees of a scope that were merged, kept beside its labels. */
export const MergedPayees = z.record(z.string(), MergedPayee).nullable();

/** What was merged in a scope. */
export interface Merges {
  readonly merged: z.output<typeof Merged>;
  readonly payees: z.output<typeof MergedPayees>;
}

/** Names the entry of a label. */
export const labelEntry = (kind: LabelKind, id: string): string => `${kind}#${id}`;

/**
 * Names an entry of the scope by what it says, for whoever compares it with the label's own record.
 */
export const mergedEntry = (entry: string, into: string): string => `merged.${entry} ${into}`;

/**
 * Names the entry of a payee by its name as names are compared; the name itself may hold what a path can't.
 */
export const payeeEntry = (name: string): string =>
  createHash('sha256').update(comparable(name)).digest('base64url').slice(0, 22);

/** Says what labels and payees are by now: what they were merged into, or they themselves. */
export interface LabelsNow {
  readonly category: (id: CategoryId) => CategoryId;
  readonly source: (id: SourceId) => SourceId;
  readonly tag: (id: TagId) => TagId;
  readonly payee: (name: string) => string;
}

const itself = <One>(one: One): One => one;
/** Where nothing can have been merged: what a write has just required to live. */
export const asTheyAre: LabelsNow = { category: itself, source: itself, tag: itself, payee: itself };

/** Returns what a label is by now; undefined where that has no end. */
export const labelEnd = ({ merged }: Pick<Merges, 'merged'>, kind: LabelKind, id: string): string | undefined =>
  becomes(id, (one) => own(merged ?? {}, labelEntry(kind, one)));

/** Returns what a label is by now, or itself where that has no end. */
export const labelNow = (scope: Pick<Merges, 'merged'>, kind: LabelKind, id: string): string =>
  labelEnd(scope, kind, id) ?? id;

/** Returns what a payee is by now; undefined where that has no end. */
export const payeeEnd = ({ payees }: Pick<Merges, 'payees'>, name: string): string | undefined =>
  becomes(name, (one) => own(payees ?? {}, payeeEntry(one))?.into);

/** Makes the look-up of what the labels and payees of a scope are by now. */
export const labelsNow = (scope: Merges): LabelsNow => {
  if (!scope.merged && !scope.payees) return asTheyAre;
  return {
    category: (id) => CategoryId.parse(labelNow(scope, 'category', id)),
    source: (id) => SourceId.parse(labelNow(scope, 'source', id)),
    tag: (id) => TagId.parse(labelNow(scope, 'tag', id)),
    payee: (name) => payeeEnd(scope, name) ?? name,
  };
};

/** Lists the labels that were merged into one, by way of others too. */
export const mergedInto = (scope: Pick<Merges, 'merged'>, kind: LabelKind, into: string): string[] => {
  const start = labelEntry(kind, '');
  return Object.keys(scope.merged ?? {})
    .filter((entry) => entry.startsWith(start))
    .map((entry) => entry.slice(start.length))
    .filter((id) => labelNow(scope, kind, id) === into)
    .sort();
};

/** What there is to say of a label by what was merged in its scope. */
export interface Absorbed {
  /** What was merged into it. */
  readonly merged: readonly string[];
  /** The amount that stands in those, where they hold money. */
  readonly amount: number;
  /** What those labels are by now that it names itself. */
  readonly labels: LabelsNow;
}
/** Of a label that was made just now: nothing was merged into it, and what it names lives. */
export const nothingMerged: Absorbed = { merged: [], amount: 0, labels: asTheyAre };

/** What the contract says of the ids that were merged into a label. */
export const mergedWords =
  'those that were merged into it: these ids stand for it wherever a record that you hold still names them';
