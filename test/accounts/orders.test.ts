import fc from '../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { memoryTable } from '../support/memory-table';
import { itemOf } from '../../shared/db/attributes';
import { keys } from '../../shared/db/keys';
import { unsafe, wrong } from './support/expected';
import { type Deed, oracle } from './support/oracle';
import { modelRun } from './support/model-run';
import { runs } from '../support/generated';
import { withWords } from '../support/testing';

const table = memoryTable();

const who = fc.nat(2);
const group = fc.nat(2);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('delete account' as const, 'restore account' as const), who }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who, group }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('remove' as const, 'promote' as const, 'demote' as const, 'invite' as const),
      who,
      by: who,
      group,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('delete group' as const, 'restore group' as const), by: who, group }),
  },
);

/**
 * A history in which both owners of a group go; the first of them is back before the second, takes the role
 * from them, and they come back without it.
 */
const roleWhileGone: Deed[] = [
  { do: 'delete account', who: 0 },
  { do: 'delete account', who: 1 },
  { do: 'restore account', who: 0 },
  { do: 'demote', who: 1, by: 0, group: 1 },
  { do: 'restore account', who: 1 },
  { do: 'delete group', by: 1, group: 1 },
];
/**
 * A history in which somebody who may not own it comes back first: the group waits for its owner, who finds
 * them in it.
 */
const editorFirst: Deed[] = [
  { do: 'demote', who: 1, by: 0, group: 1 },
  { do: 'delete account', who: 1 },
  { do: 'remove', who: 2, by: 0, group: 0 },
  { do: 'delete account', who: 0 },
  { do: 'restore account', who: 1 },
  { do: 'restore group', by: 1, group: 1 },
  { do: 'restore account', who: 0 },
  { do: 'promote', who: 1, by: 0, group: 1 },
];

describe('deleting and restoring accounts, removing, promoting, demoting, leaving, inviting anew, deleting and restoring groups', () => {
  it('come to what is due in every order, last owners included, the answers too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 16 }), async (deeds) => {
        table.clear();
        const here = await modelRun(table);
        const roles = here.groups.map((one) =>
          [...one.roles].map(([user, role]) => [here.people.indexOf(user), role] as const),
        );
        const { due, stands } = oracle(roles);
        const answers: string[] = [];
        for (const one of deeds) {
          const expected = due(one);
          const refused = await here.act(one);
          answers.push(refused?.code ?? 'done');
          withWords(JSON.stringify([one, answers]), () => expect(expected.split(' or ')).toContain(answers.at(-1)));
          expect(unsafe(table.all(), here)).toEqual([]);
          await here.settle('stream');
        }
        const isThere = (id: (typeof here.groups)[number]['id']) =>
          table
            .all()
            .map(itemOf)
            .some(({ pk, sk, deletedAt }) => pk === keys.scope(id).pk && sk === keys.scope(id).sk && !deletedAt);
        const found = here.groups.map((one) => ({
          roles: [...one.roles]
            .map(([user, role]) => [here.people.indexOf(user), role] as const)
            .sort(([left], [right]) => left - right),
          isThere: isThere(one.id),
        }));
        expect(found).toEqual(stands());
        expect(wrong(table.all(), here)).toEqual([]);
      }),
      { numRuns: runs(400), examples: [[roleWhileGone], [editorFirst]] },
    );
  });
});
