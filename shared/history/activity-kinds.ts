import type { ActivityRules, RecordDeclaration, Stored } from '../access/record-declaration';
import { type Key, scopeIn } from '../db/keys';
import type { KindName } from '../db/kinds';
import { kindAt } from '../db/record';
import type { Below, Reference } from './activity';
import { records } from './records';

/** What is remembered of a kind of record when it changes. */
export interface ActivityKind extends Required<Omit<ActivityRules, 'below'>> {
  readonly below: (id: string) => Below | null;
}

/** Tells whether a change in a partition is people's doing: people's own partitions only follow from it. */
export const isActivity = ({ pk }: Key): boolean => scopeIn(pk) !== undefined;

const rules: Readonly<Partial<Record<KindName, RecordDeclaration<Stored>>>> = records;

/** Returns the kind of a record; undefined for those of which nobody is told. */
export const activityKindOf = (key: Key): ActivityKind | undefined => {
  const name = kindAt(key);
  const activity = name && rules[name]?.activity;
  if (!activity) return undefined;
  const { reference, logged = [], silent = [], signals = [], related = (): Reference[] => [], below } = activity;
  const { arrivesAlone = false } = activity;
  return {
    reference,
    logged,
    silent,
    signals,
    related,
    arrivesAlone,
    below: (id) => (below ? { prefixes: [...below(id)], gone: false } : null),
  };
};

/** Tells whether a record is a clearing. Clearing a list writes none of its items: the act itself is told. */
export const isClearing = (key: Key): boolean => kindAt(key) === 'clearing';
