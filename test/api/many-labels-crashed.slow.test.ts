import { beforeAll, describe, expect, it } from '@jest/globals';
import { crashAt, crashMoments } from '../support/crash-at';
import fc from '../support/fast-check';
import { rounds } from '../support/generated';
import { heading } from '../support/headings';
import { wrongIn } from '../support/long-list';
import { at, type LabelNoun, labelName, labelNouns, labelsIn, makeMany, placesIn } from '../support/many-labels';
import { settleIn, stepIn } from '../support/many-transactions';
import { MemoryTable } from '../support/memory-table';
import { type Answer, type Json, person } from '../support/person';
import { openTable } from '../support/table';

/** More than one transaction of the table takes to another scope. */
const many = 50;

const table = new MemoryTable();
beforeAll(() => {
  table.answer(openTable());
});

/**
 * Somebody with many labels of their own, and a group of theirs in which there is none of these: categories
 * are in one that stands in both scopes.
 */
const prepared = async (noun: LabelNoun) => {
  const me = await person();
  const path = '/v1/scopes/personal';
  const to = String((await me.post('/v1/scopes', { name: 'Cabin', currency: 'SEK' })).body.id);
  const isGrouped = noun === 'categories';
  const [known] = isGrouped ? [await heading(me, path, noun, 'Known'), await heading(me, at(to), noun, 'Known')] : [];
  const ids = await makeMany(me, path, noun, many, known);
  const send = (how: string): Promise<Answer> => me.post(`${path}/${noun}/${how}`, { ids, toScopeId: to });
  const look = async () => ({ here: await labelsIn(me, me.userId, noun), there: await labelsIn(me, to, noun) });
  return { me, to, path, ids, send, look };
};

describe('many labels on their way to another scope', () => {
  // One write begins, one holds the originals, two have the copies, one shows them, and six settle all.
  it.each(crashMoments(11))('are there whole or not at all, when the call crashes (moment %i)', async (moment) => {
    const noun = labelNouns[moment % labelNouns.length] ?? 'tags';
    const { me, to, path, ids, send, look } = await prepared(noun);
    const [before, stood] = [await look(), await placesIn(to)];
    await crashAt(table, moment, async () => {
      await send('transfer');
    });
    const after = await look();
    const isWhole = after.there.names.length > 0;
    expect(after).toEqual(isWhole ? { here: before.there, there: before.here } : before);
    expect(await wrongIn(me.userId, to)).toEqual([]);
    await settleIn(to);
    expect(await look()).toEqual(after);
    expect(await wrongIn(me.userId, to)).toEqual([]);
    if (!isWhole) expect(await placesIn(to)).toEqual(stood);
    // Each name is free where none has it, and held where one does.
    const [full, empty] = isWhole ? [to, me.userId] : [me.userId, to];
    const more = noun === 'tags' ? {} : { kind: noun === 'sources' ? 'bank' : 'transaction' };
    const make = (scope: string) => me.post(`/v1/scopes/${scope}/${noun}`, { ...more, name: labelName(7) });
    expect([(await make(full)).status, (await make(empty)).status]).toEqual([409, 201]);
    expect((await me.patch(`${path}/${noun}/${ids[3] ?? ''}`, { name: 'Mine' })).status).toBe(isWhole ? 404 : 200);
    expect(await wrongIn(me.userId, to)).toEqual([]);
  });

  it('come to two of three who take the same at once as names that are taken', async () => {
    const { me, to, send, look } = await prepared('tags');
    const before = await look();
    const sent = await Promise.all([send('duplicate'), send('duplicate'), send('duplicate')]);
    // Where each met a name of another's, none of them has all.
    const made = sent.filter(({ status }) => status === 201).length;
    expect(made).toBeLessThan(2);
    expect(sent.filter(({ status }) => status === 409)).toHaveLength(3 - made);
    expect((await look()).there.used).toBe(made * many);
    await settleIn(to);
    expect(await look()).toEqual({ here: before.here, there: made ? before.here : before.there });
    expect(await wrongIn(me.userId, to)).toEqual([]);
  });

  const Act = fc.constantFrom('step', 'step', 'rename', 'delete', 'restore', 'add', 'group', 'remove', 'return');

  it('count as many as there are at every moment, whatever others write on either side', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('duplicate', 'transfer'),
        fc.integer({ min: 1, max: 14 }),
        fc.array(Act, { maxLength: 12 }),
        fc.nat(many - 1),
        async (how, moment, acts, which) => {
          const { me, to, path, ids, send, look } = await prepared('categories');
          await crashAt(table, moment, async () => {
            await send(how);
          });
          const thither = `${at(to)}/categories`;
          const { body } = await me.get(`${thither}?kind=transaction&limit=100`);
          const there: string[] = body.items.map(({ id }: Json) => String(id));
          const [one, other] = [there[which] ?? ids[which] ?? '', `${path}/categories/${ids[which] ?? ''}`];
          const does: Record<typeof Act extends fc.Arbitrary<infer Name> ? Name : never, () => Promise<unknown>> = {
            step: () => stepIn(to, { most: 20 }),
            rename: () => me.patch(`${thither}/${one}`, { name: 'Mine' }),
            delete: () => Promise.all([me.delete(`${thither}/${one}`), me.delete(other)]),
            restore: () => me.post(`${thither}/${one}/restore`),
            add: () => me.post(thither, { kind: 'transaction', name: labelName(which) }),
            group: () => me.patch(`${thither}/${one}`, { groupId: there[(which + 1) % many] }),
            remove: () => me.delete(`/v1/scopes/${to}`),
            return: () => me.post(`/v1/scopes/${to}/restore`),
          };
          for (const act of acts) {
            await does[act]();
            expect([act, await wrongIn(me.userId, to)]).toEqual([act, []]);
          }
          await does.return();
          const before = await look();
          expect(before.there.isTotal && before.here.isTotal).toBe(true);
          await settleIn(to);
          expect(await look()).toEqual(before);
          expect(await wrongIn(me.userId, to)).toEqual([]);
        },
      ),
      { numRuns: rounds(60, 3), endOnFailure: true },
    );
  }, 600_000);
});
