import { StaleRead } from '../core/retry';
import { present } from '../db/expressions';
import { update, type WriteAction } from '../db/transact';
import { besideAttribute } from './day-totals';
import type { FigureChange } from './projection';

/** Takes in what stands beside the figures of a day. Refused with StaleRead where it was by now. */
export const takeIn = (
  key: FigureChange['key'],
  { id, add }: { readonly id: string; readonly add: FigureChange['add'] },
): WriteAction =>
  update(key, {
    change: { set: { [besideAttribute(id)]: null }, add },
    when: present(besideAttribute(id)),
    refusal: () => new StaleRead(),
  });
