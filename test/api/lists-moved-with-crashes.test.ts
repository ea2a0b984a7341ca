import { beforeAll, describe, expect, it } from '@jest/globals';
import { crashAt, crashMoments } from '../support/crash-at';
import { arrive, longList, standingIn, stepOf, wrongIn } from '../support/long-list';
import { MemoryTable } from '../support/memory-table';
import { type Json, type Person, person } from '../support/person';
import { openTable } from '../support/table';

/** As many as take four steps of a test, the last of them a part. */
const items = 70;

const table = new MemoryTable();
beforeAll(() => {
  table.answer(openTable());
});

const namesOn = async (by: Person, list: string): Promise<string[] | undefined> => {
  const { status, body } = await by.get(`${list}/items?limit=100`);
  return status === 200 ? body.items.map(({ name }: Json) => String(name)) : undefined;
};
const listsIn = async (by: Person, scope: string): Promise<string[]> =>
  (await by.get(`/v1/scopes/${scope}/lists`)).body.items.map(
    ({ id }: Json) => `/v1/scopes/${scope}/lists/${String(id)}`,
  );

/** Begins to take a list to another scope, and says where it is shown at any time. */
const begun = async (how: 'duplicate' | 'transfer') => {
  const me = await person();
  const to = String((await me.post('/v1/scopes', { name: 'Cabin' })).body.id);
  const list = await longList(me, '/v1/scopes/personal', items);
  const all = await namesOn(me, list);
  const before = await standingIn(to);
  const { body: job } = await me.post(`${list}/${how}`, { toScopeId: to });
  const at = `/v1/scopes/${to}/relocations/${String(job.id)}`;
  const shown = async () => ({
    here: await namesOn(me, list),
    there: await Promise.all((await listsIn(me, to)).map((one) => namesOn(me, one))),
    isDone: (await me.get(at)).body.status === 'done',
  });
  return { me, to, list, all, before, job, at, shown };
};

describe('a list on its way to another scope, of which a step crashes around any write', () => {
  // Four steps copy, one puts the list there, four settle what is on it; a transfer holds the list before.
  it.each(crashMoments(9))('is duplicated whole (moment %i)', async (moment) => {
    const { me, to, all, job, shown } = await begun('duplicate');
    await crashAt(table, moment, () => arrive(job));
    const { isDone, ...then } = await shown();
    expect(then).toEqual({ here: all, there: isDone ? [all] : [] });
    await arrive(job);
    expect(await shown()).toEqual({ here: all, there: [all], isDone: true });
    expect(await wrongIn(me.userId, to)).toEqual([]);
  });

  it.each(crashMoments(10))('is transferred whole (moment %i)', async (moment) => {
    const { me, to, list, all, job, shown } = await begun('transfer');
    await crashAt(table, moment, () => arrive(job));
    const { isDone, ...then } = await shown();
    expect(then).toEqual(isDone ? { here: undefined, there: [all] } : { here: all, there: [] });
    await arrive(job);
    expect(await shown()).toEqual({ here: undefined, there: [all], isDone: true });
    expect((await me.post(`${list}/restore`)).body.itemCount).toBe(items);
    expect(await wrongIn(to)).toEqual([]);
  });

  // Four steps copy and one holds the list; then four remove what was made, and one lets the list go.
  it.each(crashMoments(5))('is undone whole (moment %i)', async (moment) => {
    const { me, to, list, all, before, job, at, shown } = await begun('transfer');
    for (let step = 0; step < 5; step++) await stepOf(job);
    expect((await me.post(`${list}/items`, { name: 'Late' })).status).toBe(503);
    expect((await me.delete(at)).body.status).toBe('cancelled');
    await crashAt(table, moment, () => arrive(job));
    expect(await shown()).toEqual({ here: all, there: [], isDone: false });
    await arrive(job);
    expect(await shown()).toEqual({ here: all, there: [], isDone: false });
    expect(await standingIn(to)).toEqual(before);
    expect((await me.post(`${list}/items`, { name: 'Late' })).status).toBe(201);
    expect(await wrongIn(me.userId, to)).toEqual([]);
  });
});
