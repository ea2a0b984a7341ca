import {
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { mockClient } from 'aws-sdk-client-mock';
import fc from '../support/fast-check';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { objectStore } from '../../shared/db/objects/client';
import { withEnvironment } from '../support/environment';
import { MemoryObjects } from '../support/memory-objects';
import { MemoryTable } from '../support/memory-table';
import { openTable } from '../support/table';
import { type Act as ErasureAct, erasing } from './support/erasing';
import { unsafe, wrong } from './support/expected';
import { type Act, modelRun } from './support/model-run';
import { runs } from '../support/generated';

const [table, objects] = [new MemoryTable(), new MemoryObjects()];
/** The users who were taken out of the pool. */
const removedUsers = new Set<unknown>();
beforeAll(() => {
  withEnvironment({ OBJECTS_BUCKET: 'kept' });
  table.answer(openTable());
  objects.answer(objectStore());
  const pool = mockClient(CognitoIdentityProviderClient);
  pool.on(AdminGetUserCommand).callsFake(({ Username }: { Username: string }) => {
    if (Username.includes('@'))
      return Promise.reject(new UserNotFoundException({ message: 'not there', $metadata: {} }));
    return Promise.resolve({ Username, UserAttributes: [{ Name: 'sub', Value: Username }] });
  });
  pool.on(AdminDeleteUserCommand).callsFake(({ Username }: { Username: unknown }) => {
    removedUsers.add(Username);
    return Promise.resolve({});
  });
});

const one = fc.nat(2);
const machine = {
  event: fc.nat(20),
  crash: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) }),
};
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('delete account' as const, 'restore account' as const), who: one }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who: one, group: one }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('remove' as const, 'promote' as const, 'demote' as const),
      who: one,
      by: one,
      group: one,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('delete group' as const, 'restore group' as const),
      by: one,
      group: one,
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('stream' as const), ...machine }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sweep' as const), ...machine }) },
);

/** The owner and the one who may do most after them go at the same time. */
const bothLeave: Act[] = [
  { do: 'delete group', by: 0, group: 0 },
  { do: 'delete account', who: 0 },
  { do: 'delete account', who: 2 },
  { do: 'stream', event: 0, crash: 1 },
  { do: 'stream', event: 1, crash: 0 },
];

/**
 * The group that went with its last member has one again, who came back, when that member's account is
 * restored and deleted anew.
 */
const cameBack: Act[] = [
  { do: 'delete account', who: 1 },
  { do: 'leave', who: 2, group: 0 },
  { do: 'stream', event: 7, crash: 0 },
  { do: 'stream', event: 3, crash: 0 },
  { do: 'delete account', who: 0 },
  { do: 'restore account', who: 1 },
  { do: 'stream', event: 6, crash: 2 },
  { do: 'restore account', who: 0 },
  { do: 'delete account', who: 0 },
  { do: 'stream', event: 0, crash: 1 },
];

/** Everybody goes at once, of whom two are each the last owner of what the other is in. */
const allLeave: ErasureAct[] = [
  { do: 'delete account', who: 2 },
  { do: 'accept', who: 0 },
  { do: 'delete account', who: 1 },
  { do: 'stream', event: 0, crash: 2 },
  { do: 'delete account', who: 0 },
];

describe('deleting and restoring accounts between what others do, with crashes around every write, events again and out of order', () => {
  it(
    'leaves no group without an owner and no right to who is gone at any moment, and ends with everybody ' +
      'in what nobody took them out of, in the role they have by then, and every count right: whoever ' +
      'finishes the work',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(act, { minLength: 4, maxLength: 24 }),
          fc.constantFrom('stream' as const, 'sweep' as const),
          async (acts, by) => {
            table.clear();
            const here = await modelRun(table);
            for (const next of acts) {
              await here.act(by === 'sweep' && next.do === 'stream' ? { ...next, do: 'sweep' } : next);
              expect(unsafe(table.all(), here)).toEqual([]);
            }
            await here.settle(by);
            expect([...unsafe(table.all(), here), ...wrong(table.all(), here)]).toEqual([]);
          },
        ),
        {
          numRuns: runs(1_000),
          examples: [
            [bothLeave, 'stream'],
            [cameBack, 'stream'],
          ],
        },
      );
    },
  );
});

const crash = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }) },
);
const erasureAct: fc.Arbitrary<ErasureAct> = fc.oneof(
  { weight: 6, arbitrary: act },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete account' as const), who: one }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('accept' as const), who: one }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(2, 24, 15 * 24, 31 * 24) }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('erase' as const), crash }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('archive' as const),
      from: fc.nat(20),
      size: fc.integer({ min: 1, max: 30 }),
      crash: fc.nat(4),
    }),
  },
);

/** The group goes with its last member when others who were in it are erased already. */
const goneBefore: ErasureAct[] = [
  { do: 'delete account', who: 2 },
  { do: 'delete account', who: 1 },
  { do: 'stream', event: 0, crash: 0 },
  { do: 'wait', hours: 31 * 24 },
  { do: 'delete account', who: 0 },
  { do: 'erase', crash: 2 },
  { do: 'erase', crash: 0 },
  { do: 'wait', hours: 2 },
  { do: 'erase', crash: 0 },
  { do: 'archive', from: 0, size: 1, crash: 0 },
];

describe(
  'erasing who deleted their account 30 days ago, with crashes around every write of the table and of ' +
    'objects, and the archive told again, late and out of order',
  () => {
    it(
      'leaves nothing of their name, address and notes, and all of who is there, of what was written into ' +
        'groups, and of others in the archive',
      async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.array(erasureAct, { minLength: 4, maxLength: 24 }),
            fc.constantFrom('stream' as const, 'sweep' as const),
            async (acts, by) => {
              for (const one of [table, objects, removedUsers]) one.clear();
              const here = await erasing(table, objects);
              for (const next of acts)
                await here.act(by === 'sweep' && next.do === 'stream' ? { ...next, do: 'sweep' } : next);
              await here.settle(by);
              expect([...wrong(table.all(), here), ...(await here.wrong(removedUsers))]).toEqual([]);
            },
          ),
          {
            numRuns: runs(400),
            examples: [
              [allLeave, 'sweep'],
              [goneBefore, 'sweep'],
              [
                [
                  ...cameBack,
                  { do: 'wait', hours: 31 * 24 },
                  { do: 'erase', crash: 0 },
                  { do: 'wait', hours: 2 },
                  { do: 'erase', crash: 0 },
                  { do: 'delete account', who: 1 },
                ],
                'stream',
              ],
            ],
          },
        );
      },
    );
  },
);
