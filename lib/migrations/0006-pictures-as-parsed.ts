import { own } from '../../shared/core/own';
import { HttpsUrl, withoutUser } from '../../shared/core/web-address';
import type { StoredRecord } from '../../shared/db/attributes';
import { absent, type Condition, equal, every, present } from '../../shared/db/expressions';
import { kindOf } from '../../shared/operations/integrity/tally';
import { type Migration, writerOf } from './migration';

const name = '0006-pictures-as-parsed';
const writer = writerOf({ name });

/** The attribute of each kind of record that is the address of a picture. */
const pictures: ReadonlyMap<string, string> = new Map([
  ['ITEM', 'imageUrl'],
  ['PROFILE', 'avatarUrl'],
]);
/** The attribute that keeps the address that was there before; shown to nobody. */
const before = 'pictureBefore';

const pictureOf = (record: StoredRecord): { attribute: string; address: string } | undefined => {
  const attribute = pictures.get(kindOf(record));
  const address = attribute && own(record, attribute);
  return attribute && typeof address === 'string' ? { attribute, address } : undefined;
};

/**
 * Returns the condition that the address is still the one that was read: somebody may change the record
 * meanwhile.
 */
const still = (attribute: string, address: string, ...more: readonly Condition[]): Condition =>
  every(equal(attribute, address), ...more);

/** Mends an address so that it may be given today; null: it can't be, and leads nowhere on the internet. */
const mended = (address: string): string | null => HttpsUrl.safeParse(withoutUser(address)).data ?? null;

/**
 * Rewrites addresses of pictures that were kept as they came (`https:evil`, with a password, of a private
 * host) into what is kept today: parsed, without user and password; those of no host on the internet go.
 */
export const picturesAsParsed: Migration = {
  name,
  up: (record) => {
    const { attribute, address } = pictureOf(record) ?? {};
    if (attribute === undefined || address === undefined) return undefined;
    const to = mended(address);
    if (to === address) return undefined;
    return {
      change: { set: { [attribute]: to, [before]: address, requestId: writer } },
      when: still(attribute, address),
    };
  },
  down: (record) => {
    const attribute = pictures.get(kindOf(record));
    const address = record[before];
    if (attribute === undefined || typeof address !== 'string' || record.requestId !== writer) return undefined;
    const now = own(record, attribute);
    const unchanged = typeof now === 'string' ? equal(attribute, now) : absent(attribute);
    return {
      change: { set: { [attribute]: address, [before]: null, requestId: `${writer}:back` } },
      when: every(unchanged, present(before), equal('requestId', writer)),
    };
  },
};
