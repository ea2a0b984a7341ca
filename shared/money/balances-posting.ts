import { TotalTooLarge } from '../core/errors';
import { balanceAttribute, largestVolume, volumeOf } from '../core/money/balance-accounts';
import { keys } from '../db/keys';
import { type Balanceable, balanceLines } from './balance-lines';
import { staysExact } from './exact';
import { type Projection, signed } from './projection';
import type { Change } from './transaction';

/** Adds up what a write moves in the scope's balances and, of that, in the volumes, without zeros. */
export const balanceMoves = (
  ...changes: readonly Change<Balanceable>[]
): { add: Record<string, number>; volume: Record<string, number> } => {
  const sums = new Map<string, number>();
  const volumes = new Map<string, number>();
  const put = (to: Map<string, number>, attribute: string, amount: number) =>
    to.set(attribute, (to.get(attribute) ?? 0) + amount);
  for (const [one, sign] of signed(changes))
    for (const line of balanceLines(one)) {
      put(sums, balanceAttribute('paid', line), sign * line.paid);
      put(sums, balanceAttribute('owed', line), sign * line.owed);
      put(volumes, volumeOf(line.currency), sign * Math.abs(line.paid));
    }
  const moved = (of: Map<string, number>) => Object.fromEntries([...of].filter(([, amount]) => amount !== 0));
  return { add: { ...moved(sums), ...moved(volumes) }, volume: moved(volumes) };
};

/** Keeps who owes whom. Refused with TotalTooLarge. */
export const balancesPosting: Projection = (scopeId, changes) => {
  const { add, volume } = balanceMoves(...changes);
  if (Object.keys(add).length === 0) return [];
  return [
    {
      key: keys.balances(scopeId),
      add,
      condition: staysExact(volume, Number.MAX_SAFE_INTEGER - largestVolume),
      refusal: () => new TotalTooLarge(),
    },
  ];
};
