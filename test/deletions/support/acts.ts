import fc from '../../support/fast-check';
import type { Act } from './model-run';

const list = fc.nat(1);
const item = fc.nat(9);

/**
 * Generates what people do, and what the stream and the sweeper are let do between: steps of so few actions
 * that there are many of them; crashes around one of their first writes, or none.
 */
export const actsOf = ({ crashes, sweeps }: { crashes: boolean; sweeps: boolean }): fc.Arbitrary<Act[]> => {
  const never = fc.constant(0);
  const machine = {
    event: fc.nat(20),
    crash: crashes
      ? fc.oneof({ weight: 2, arbitrary: never }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) })
      : never,
    most: fc.integer({ min: 4, max: 7 }),
  };
  const act: fc.Arbitrary<Act> = fc.oneof(
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('delete scope' as const, 'restore scope' as const) }) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constantFrom(
          'delete list' as const,
          'restore list' as const,
          'add item' as const,
          'clear' as const,
          'undo' as const,
        ),
        list,
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constantFrom('delete item' as const, 'restore item' as const, 'buy' as const, 'buy' as const),
        list,
        item,
      }),
    },
    { weight: 7, arbitrary: fc.record({ do: fc.constant('stream' as const), ...machine }) },
    { weight: sweeps ? 1 : 0, arbitrary: fc.record({ do: fc.constant('sweep' as const), ...machine }) },
  );
  return fc.array(act, { minLength: 4, maxLength: 18 });
};
