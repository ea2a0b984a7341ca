import fc from '../support/fast-check';
import { expect, test } from '@jest/globals';
import { createTurns } from '../../lib/local/gateway/turns';

/**
 * Makes a queue whose requests end when they are let; `began` says whose have begun, in order, `refused`
 * whose were refused.
 */
const queue = (room: Parameters<typeof createTurns>[0]) => {
  const turnOf = createTurns(room);
  const began: string[] = [];
  const refused: string[] = [];
  const ends: (() => void)[] = [];
  const send = (name: string) =>
    turnOf(name).then((end) => {
      if (!end) return void refused.push(name);
      began.push(name);
      ends.push(end);
    });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const sendAll = async (names: readonly string[]) => {
    for (const name of names) void send(name);
    await settle();
  };
  const endOne = async () => {
    ends.shift()?.();
    await settle();
  };
  return { began, refused, ends, sendAll, endOne };
};

test('senders take turns, whatever number each of them sends', async () => {
  const { began, sendAll, endOne } = queue({ atWork: 1, ofOne: 1, waiting: 100 });
  await sendAll(['a', 'a', 'a', 'a', 'a', 'b', 'b', 'c']);
  for (let turn = 0; turn < 8; turn++) await endOne();
  expect(began).toEqual(['a', 'b', 'c', 'a', 'b', 'a', 'a', 'a']);
});

test('the next is of who has the fewest at work', async () => {
  const { began, sendAll, endOne } = queue({ atWork: 3, ofOne: 3, waiting: 100 });
  await sendAll(['a', 'a', 'a', 'a', 'a', 'b', 'b', 'b', 'b']);
  for (let turn = 0; turn < 3; turn++) await endOne();
  expect(began).toEqual(['a', 'a', 'a', 'b', 'b', 'a']);
});

test('one sender has a part of the work at most, so that the next finds some', async () => {
  const { began, sendAll } = queue({ atWork: 4, ofOne: 3, waiting: 100 });
  await sendAll(['a', 'a', 'a', 'a', 'a', 'b', 'b']);
  expect(began).toEqual(['a', 'a', 'a', 'b']);
});

test('whoever fills the queue is refused, not who comes after', async () => {
  const { refused, sendAll } = queue({ atWork: 1, ofOne: 1, waiting: 5 });
  await sendAll(['a', 'a', 'a', 'a', 'a', 'a', 'a']);
  expect(refused).toEqual(['a']);
  await sendAll(['b', 'c', 'b']);
  expect(refused).toEqual(['a', 'a', 'a', 'a']);
  await sendAll(['c', 'd', 'd', 'd']);
  expect(refused.slice(4)).toEqual(['c', 'a', 'd', 'd']);
});

test(
  'whatever is sent and ended: never more at work than there is room for, none lost, none kept waiting ' +
    'while there is room',
  async () => {
    const acts = fc.array(
      fc.oneof(
        fc.constantFrom('a', 'b', 'c').map((name) => ({ send: name })),
        fc.constant({ end: true as const }),
      ),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const room = { atWork: 3, ofOne: 2, waiting: 6 };
        const { began, refused, ends, sendAll, endOne } = queue(room);
        let sent = 0;
        for (const act of all) {
          if ('end' in act) await endOne();
          else {
            sent++;
            await sendAll([act.send]);
          }
          expect(ends.length).toBeLessThanOrEqual(room.atWork);
        }
        while (ends.length > 0) await endOne();
        expect(began.length + refused.length).toBe(sent);
      }),
    );
  },
);
