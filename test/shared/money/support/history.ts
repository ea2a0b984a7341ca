import fc from '../../../support/fast-check';
import { expect } from '@jest/globals';
import { generatedFrom, runs } from '../../../support/generated';
import { Ledger } from './ledger';
import { differences, faults, reckoned } from './reckoning';
import { stepOf } from './steps';
import { withWords } from '../../../support/testing';

/** A history: a number for each step, which makes one of what is there by then. */
const histories = fc.array(fc.nat({ max: 2 ** 31 - 1 }), { minLength: 3, maxLength: 6 });

/** Finds what is wrong after a history. Steps are counted in `taken`. */
const faultsOf = (history: readonly number[], taken: Map<string, number>): string[] => {
  const ledger = new Ledger(history[0] ?? 0);
  for (const seed of history) {
    const step = stepOf(seed, ledger.world());
    const name = ledger.take(step) ? step.act : 'refused';
    taken.set(name, (taken.get(name) ?? 0) + 1);
  }
  const figures = ledger.figures();
  const nets: Record<string, number> = {};
  for (const [name, amount] of Object.entries(figures)) {
    const [what, currency = ''] = name.split(' ');
    if (what === 'paid' || what === 'owed')
      nets[currency] = (nets[currency] ?? 0) + (what === 'paid' ? amount : -amount);
  }
  return [
    ...ledger.living().flatMap(faults),
    ...differences(figures, reckoned(ledger.living(), ledger.world().sources)),
    ...Object.entries(nets)
      .filter(([, net]) => net !== 0)
      .map(([currency, net]) => `${currency} is out of balance by ${net}`),
  ];
};

/**
 * Checks that splits conserve every unit, balances add up to nothing, and every total is what the living
 * transactions come to, after `count` histories.
 * @param part tells several runs apart: each has histories of its own
 */
export const hold = (count: number, part: number): void => {
  const taken = new Map<string, number>();
  fc.assert(
    fc.property(histories, (history) => {
      const wrong = faultsOf(history, taken);
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    }),
    { numRuns: runs(count), seed: generatedFrom + part },
  );
  // Histories that do nothing would prove nothing.
  for (const act of ['create', 'change', 'delete', 'restore', 'settle', 'leave'])
    withWords(act, () => expect(taken.get(act)).toBeGreaterThan(runs(count) / 25));
  expect(taken.get('refused')).toBeLessThan(runs(count) / 4);
};
