import { beforeAll, describe, expect, it } from '@jest/globals';
import { crashAt, crashMoments } from '../support/crash-at';
import { heading } from '../support/headings';
import { wrongIn } from '../support/long-list';
import { at, labelName, labelNouns, placesIn } from '../support/many-labels';
import { allLabels, eachWithItsOwn } from '../support/many-made-labels';
import { moneyIn, settleIn } from '../support/many-transactions';
import { MemoryTable } from '../support/memory-table';
import { type Person, person } from '../support/person';
import { openTable } from '../support/table';

/** More than one transaction of the table takes to another scope, for the labels that they name. */
const many = 8;

const table = new MemoryTable();
beforeAll(() => {
  table.answer(openTable());
});

const look = async (by: Person, scope: string) => {
  const { days, sources } = await moneyIn(by, scope);
  return { days, sources: sources.toSorted(), labels: await allLabels(by, scope) };
};

describe('labels that are made for many transactions', () => {
  // One write begins, two have labels, originals, copies and days, and one shows all of it.
  it.each(crashMoments(4))('are there with them or not at all, when the call crashes (moment %i)', async (moment) => {
    const me = await person();
    const { from, to, send } = await eachWithItsOwn(me, many);
    const [full, none, stood] = [await look(me, from), await look(me, to), await placesIn(to)];
    await crashAt(table, moment, async () => {
      await send('transfer');
    });
    const isWhole = (await look(me, to)).days.length > 0;
    const seen = async () => [await look(me, from), await look(me, to)];
    const whole = [{ ...full, days: [], sources: full.sources.map(([name]: [string]) => [name, 0]) }, full];
    expect(await seen()).toEqual(isWhole ? whole : [full, none]);
    expect(await wrongIn(from, to)).toEqual([]);
    await settleIn(to);
    expect(await seen()).toEqual(isWhole ? whole : [full, none]);
    if (!isWhole) expect(await placesIn(to)).toEqual(stood);
    for (const noun of labelNouns) {
      const usual = { categories: { kind: 'transaction' }, tags: {}, sources: { kind: 'bank' } }[noun];
      expect((await me.post(`${at(to)}/${noun}`, { ...usual, name: labelName(5) })).status).toBe(isWhole ? 409 : 201);
    }
    expect(await wrongIn(from, to)).toEqual([]);
  });

  // The call has crashed as it was to show them. Two writes undo the labels, one the rest, and one ends it.
  it.each(crashMoments(4))('leave nothing, when what undoes them crashes (moment %i)', async (moment) => {
    const me = await person();
    const { from, to, send } = await eachWithItsOwn(me, many);
    const [full, none, stood] = [await look(me, from), await look(me, to), await placesIn(to)];
    await crashAt(table, 7, async () => {
      await send('transfer');
    });
    await crashAt(table, moment, () => settleIn(to));
    expect([await look(me, from), await look(me, to)]).toEqual([full, none]);
    expect(await wrongIn(from, to)).toEqual([]);
    await settleIn(to);
    expect([await look(me, from), await look(me, to)]).toEqual([full, none]);
    expect(await placesIn(to)).toEqual(stood);
    await heading(me, at(to), 'sources', labelName(5));
    expect(await wrongIn(from, to)).toEqual([]);
  });

  // Two writes settle the labels, one the rest, and two end it.
  it.each(crashMoments(5))('stay whole, when a step behind that crashes (moment %i)', async (moment) => {
    const me = await person();
    const { from, to, send } = await eachWithItsOwn(me, many);
    expect((await send('transfer')).status).toBe(201);
    const shown = [await look(me, from), await look(me, to)];
    await crashAt(table, moment, () => settleIn(to));
    expect([await look(me, from), await look(me, to)]).toEqual(shown);
    await settleIn(to);
    expect([await look(me, from), await look(me, to)]).toEqual(shown);
    expect(await wrongIn(from, to)).toEqual([]);
  });
});
