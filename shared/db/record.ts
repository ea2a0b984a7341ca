import { indexPrefixes, type Key, kindIn, partitionNames } from './keys';
import { type KindData, type KindName, kinds, type PartitionName, type RecordClass } from './kinds';

const names = Object.keys(kinds).filter((name): name is KindName => Object.hasOwn(kinds, name));
/** Says what holds of a kind of record. */
export const kindData = (name: KindName): KindData => kinds[name];

/** Says how the sort key of a kind begins. */
export const wordOf = <Name extends KindName>(name: Name): (typeof kinds)[Name]['word'] => kinds[name].word;

/** Every kind of record that holds something, in the order of their declaration. */
export const kindsWhere = (holds: (kind: KindData, name: KindName) => boolean): KindName[] =>
  names.filter((name) => holds(kinds[name], name));

const placeOf = (partition: string, kind: string): string => `${partition} ${kind}`;
const byPlace = new Map<string, KindName>(
  names.flatMap((name) =>
    kindData(name).in.map((partition) => [placeOf(partitionNames[partition], kinds[name].word), name] as const),
  ),
);

/**
 * Finds the kind of a record by where it is; undefined: what stands in no partition of a scope, a person or
 * an address.
 */
export const kindAt = ({ pk, sk }: Key): KindName | undefined => byPlace.get(placeOf(kindIn(pk), kindIn(sk)));

/** Finds the kind of a record of a scope by its sort key. */
export const kindInScope = (sk: string): KindName | undefined => byPlace.get(placeOf(partitionNames.scope, kindIn(sk)));

/** Tells what becomes of a record of a scope, by its sort key. */
export const classInScope = (sk: string): RecordClass | undefined => {
  const name = kindInScope(sk);
  return name && kinds[name].class;
};

/** Tells whether a record is of one of these classes. */
export const isOfClass = (key: Key, ...classes: readonly RecordClass[]): boolean => {
  const name = kindAt(key);
  return name !== undefined && classes.includes(kinds[name].class);
};

/** What is deleted moves here in the index, whatever its kind. */
const deletedIndex = { prefix: indexPrefixes.deleted(''), shown: false, along: false };

/**
 * Ranges of the index `order`, from a first to a last prefix, in which those records of a partition stand
 * that live and are shown. What stands between two ranges is read by nobody.
 */
const shownRanges = (partition: PartitionName): (readonly [from: string, to: string])[] => {
  const stretches = kindsWhere((kind) => kind.in.includes(partition)).flatMap((name) => {
    const { index = [], resource, readAlong = false } = kindData(name);
    return index.map((entry) => ({ prefix: `${kindIn(entry)}#`, shown: resource !== undefined, along: readAlong }));
  });
  const found: [from: string, to: string][] = [];
  let open = false;
  for (const { prefix, shown, along } of [...stretches, deletedIndex].toSorted((one, other) =>
    one.prefix < other.prefix ? -1 : 1,
  )) {
    const last = open ? found.at(-1) : undefined;
    if (shown && last) last[1] = prefix;
    else if (shown) found.push([prefix, prefix]);
    open = shown || (open && along);
  }
  return found;
};

export const livingRanges = { scope: shownRanges('scope'), own: shownRanges('user') } as const;
