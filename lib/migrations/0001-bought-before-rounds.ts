import { equal, every, absent } from '../../shared/db/expressions';
import { indexKeys } from '../../shared/db/keys';
import { kindOf } from '../../shared/operations/integrity/tally';
import { Item } from '../../shared/lists/item';
import { type Migration, writerOf } from './migration';

const name = '0001-bought-before-rounds';
const writer = writerOf({ name });
/**
 * The round that lists begin with (`round` of a list that names none): a list that was cleared since has
 * counted what is moved there.
 */
const firstRound = 0;

/**
 * Puts into the first round what was bought before lists had rounds of buying (docs/decisions/0013), and
 * stands among what is open.
 */
export const boughtBeforeRounds: Migration = {
  name,
  up: (record) => {
    const { data: item } = kindOf(record) === 'ITEM' ? Item.safeParse(record) : {};
    if (!item?.purchased || item.round !== null) return undefined;
    return {
      change: {
        set: { round: firstRound, orderKey: indexKeys.item({ ...item, round: firstRound }), requestId: writer },
      },
      when: every(equal('version', item.version), absent('round')),
    };
  },
  down: (record) => {
    const { data: item } = kindOf(record) === 'ITEM' && record.requestId === writer ? Item.safeParse(record) : {};
    if (!item) return undefined;
    return {
      change: { set: { round: null, orderKey: indexKeys.item({ ...item, round: null }), requestId: `${writer}:back` } },
      when: every(equal('version', item.version), equal('requestId', writer)),
    };
  },
};
