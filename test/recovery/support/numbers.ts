import { figures, type KindFigures, kinds } from '../../../shared/db/kinds';
import { kindsWhere } from '../../../shared/db/record';

/**
 * Every number of every kind of record, by the word that its sort key begins with. The test of integrity
 * holds records of all kinds against it, so that a new number must be recomputed, or be said to be plain.
 */
export const numbersByKind = new Map<string, KindFigures>(
  kindsWhere(() => true).map((name) => [kinds[name].word, figures[name] ?? {}]),
);
