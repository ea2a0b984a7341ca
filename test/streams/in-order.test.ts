import { expect, it } from '@jest/globals';
import { inOrder } from '../../functions/streams/in-order';
import { change, numberOf } from '../support/stream-records';

const context = { awsRequestId: 'a-request' };

it(
  'takes each change through all reactions before the next, and names the first that fails: what ' +
    'follows is left for the next time',
  async () => {
    const seen: string[] = [];
    const handler = inOrder(
      ['a', 'b'].map((name) => (record) => {
        seen.push(`${name}${numberOf(record)}`);
        return name === 'b' && numberOf(record) === 2 ? Promise.reject(new Error('down')) : Promise.resolve();
      }),
    );
    expect(await handler({ Records: [1, 2, 3].map((number) => change(number)) }, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: '2' }],
    });
    expect(seen).toEqual(['a1', 'b1', 'a2', 'b2']);
    expect(await handler({ Records: [change(3)] }, context)).toBeUndefined();
  },
);

it('fails as a whole when it can’t be made ready, and begins with nothing', async () => {
  const seen: number[] = [];
  const handler = inOrder([(record) => Promise.resolve(void seen.push(numberOf(record)))], {
    ready: () => Promise.reject(new Error('no keys')),
  });
  await expect(handler({ Records: [change(1)] }, context)).rejects.toThrow('no keys');
  expect(seen).toEqual([]);
});

it('does first, for all of a batch, what is done together, and names what fails there like any other', async () => {
  const seen: string[] = [];
  const handler = inOrder([(record) => Promise.resolve(void seen.push(`each ${numberOf(record)}`))], {
    together: (records) => {
      seen.push(`all ${records.map(numberOf).join(' ')}`);
      return Promise.resolve(new Map(records.slice(1, 2).map((record) => [record, new Error('down')])));
    },
  });
  expect(await handler({ Records: [1, 2, 3].map((number) => change(number)) }, context)).toEqual({
    batchItemFailures: [{ itemIdentifier: '2' }],
  });
  expect(seen).toEqual(['all 1 2 3', 'each 1']);
});

it('does together again what was left behind a change that it has put aside', async () => {
  const seen: string[] = [];
  const kept: string[] = [];
  const handler = inOrder([(record) => Promise.resolve(void seen.push(`each ${numberOf(record)}`))], {
    together: (records) => {
      seen.push(`all ${records.map(numberOf).join(' ')}`);
      return Promise.resolve(
        new Map(records.filter((one) => numberOf(one) === 2).map((record) => [record, new RangeError('no time')])),
      );
    },
    store: () =>
      Promise.resolve({
        write: (name) => Promise.resolve(void kept.push(name)),
        list: () => Promise.resolve(kept),
        read: () => Promise.resolve(undefined),
        remove: () => Promise.resolve(),
      }),
  });
  expect(await handler({ Records: [1, 2, 3].map((number) => change(number)) }, context)).toBeUndefined();
  expect(seen).toEqual(['all 1 2 3', 'each 1', 'all 3', 'each 3']);
  expect(kept).toHaveLength(1);
});
