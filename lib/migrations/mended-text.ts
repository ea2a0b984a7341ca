import { isVisible, plainLine, undirected } from '../../shared/core/text';
import type { StoredRecord } from '../../shared/db/attributes';
import { kindOf, textOf } from '../../shared/operations/integrity/tally';

type Mend = (text: string) => string;
const name: Mend = (text) => plainLine(text).trim();
const line: Mend = (text) =>
  undirected(text)
    .replace(/[\u2028\u2029]+/g, ' ')
    .trim();
const prose: Mend = (text) => undirected(text).trim();

/**
 * The fields of each kind of record that people write, and what makes of them what may be written now
 * (shared/core/fields.ts).
 */
const fields: ReadonlyMap<string, Readonly<Record<string, Mend>>> = new Map(
  Object.entries({
    SCOPE: { name, description: prose },
    LIST: { name, description: prose },
    ITEM: { name, unit: name, notes: prose },
    'ITEM-NAME': { name, unit: name },
    CATEGORY: { name, icon: name },
    SOURCE: { name },
    TAG: { name },
    TRANSACTION: { payee: name, description: line, notes: prose },
    COMMENT: { text: prose },
    INVITATION: { message: prose, targetName: name },
    MEMBERSHIP: { lastKnownName: name },
    PROFILE: { displayName: name },
  }),
);

/**
 * Returns the fields of a record that may not be written so any more, as they are without what turns or
 * breaks text. One that would show nothing stays as it is: what its writer meant can't be told.
 */
export const mendedText = (record: StoredRecord): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields.get(kindOf(record)) ?? {}).flatMap(([field, mend]) => {
      const text = textOf(record, field);
      const mended = mend(text);
      return mended !== text && isVisible(mended) ? [[field, mended]] : [];
    }),
  );
