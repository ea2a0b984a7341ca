import { describe, expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { type Json } from '../support/person';
import { differences, problem, refusal } from '../support/placeholders';
import { recordsIn } from '../support/records';
import { setAttributes } from '../support/set-attributes';
import { keys, scopePartition } from '../../shared/db/keys';
import { payeeEntry } from '../../shared/core/merged';
import { withLabels } from '../support/merges';
import { observe, openStream } from '../support/observed';
import { shownTo } from '../support/shown-to';
import { onTestFinished } from '../support/testing';

describe('a payee that was merged into another', () => {
  it('is shown, found and written to tables by that name, until it is restored', async () => {
    const { path, viewer, owner, editor, admin, spend } = await withLabels();
    const [long, short] = [await spend({ payee: 'ICA  Maxi' }), await spend({ payee: 'ICA' })];
    const merge = (from: string, into: string, by = editor) => by.post(`${path}/payees/merge`, { from, into });
    const payees = async () => (await viewer.get(`${path}/transactions`)).body.items.map(({ payee }: Json) => payee);
    const version = Number((await owner.get(path)).body.version);
    expect(refusal(await merge('ica maxi', 'ICA', viewer))).toEqual([403, problem('forbidden')]);
    expect((await merge('ica maxi', 'ICA')).body).toMatchObject({ from: 'ica maxi', into: 'ICA' });
    expect((await merge('ICA Maxi', 'ICA')).status).toBe(200);
    expect((await owner.get(path)).body.version).toBe(version + 1);
    expect(await payees()).toEqual(['ICA', 'ICA']);
    // Dots and what a path can't hold; a chain; what is merged already, and itself.
    expect((await merge('ICA', 'A. B. #1', admin)).status).toBe(200);
    expect(await payees()).toEqual(['A. B. #1', 'A. B. #1']);
    const codes = async (from: string, into: string) =>
      (await merge(from, into)).body.errors.map(({ path: field, code }: Json) => [field, code]);
    expect(await codes('a. b. #1', 'ICA Maxi')).toEqual([['into', 'same_label']]);
    expect(await codes('ICA', 'Coop')).toEqual([['from', 'merged_already']]);
    for (const name of ['ICA Maxi', 'ICA', 'a. b. #1'])
      expect((await viewer.get(`${path}/transactions?payee=${encodeURIComponent(name)}`)).body.items.length).toBe(2);
    expect((await viewer.get(`${path}/transactions?q=${encodeURIComponent('B. #1')}`)).body.items.length).toBe(2);
    const table = (await viewer.get(`${path}/transactions`, { headers: { Accept: 'text/csv' } })).body;
    expect([table.includes('A. B. #1'), table.includes('ICA')]).toEqual([true, false]);
    await owner.patch(`${path}/transactions/${long.id}`, { payee: 'A. B. #1', notes: 'sent back as it was read' });
    const merged = (await viewer.get(`${path}/payees/merged`)).body;
    expect([merged.page.total, merged.items.map(({ from, into }: Json) => [from, into])]).toEqual([
      2,
      [
        ['ICA', 'A. B. #1'],
        ['ica maxi', 'ICA'],
      ],
    ]);
    expect((await editor.post(`${path}/payees/restore`, { from: 'ica' })).status).toBe(200);
    expect(await payees()).toEqual(['ICA', 'ICA']);
    expect((await editor.post(`${path}/payees/restore`, { from: 'ICA MAXI' })).status).toBe(200);
    expect((await viewer.get(`${path}/transactions/${long.id}`)).body.payee).toBe('ICA  Maxi');
    expect((await viewer.get(`${path}/transactions/${short.id}`)).body.payee).toBe('ICA');
    expect(refusal(await editor.post(`${path}/payees/restore`, { from: 'ICA' }))).toEqual([
      409,
      problem('not-deleted'),
    ]);
    await merge('Old', 'New');
    const scopeId = ScopeId.parse(path.split('/').at(-1));
    const old = { from: 'Old', into: 'New', at: '2026-01-01T00:00:00.000Z' };
    await setAttributes(keys.scope(scopeId), { payees: { [payeeEntry('Old')]: old } });
    expect(refusal(await editor.post(`${path}/payees/restore`, { from: 'old' }))).toEqual([
      410,
      problem('restore-expired'),
    ]);
    expect(await differences(path)).toEqual([]);
  });
});

describe('an item’s category that was merged', () => {
  it('is the other on lists, in what names remember, for who was away, and for whoever has a link', async () => {
    const { path, owner, editor, viewer, make, merge, restore } = await withLabels();
    const [greens, veg] = [
      await make('categories', 'Greens', { kind: 'item' }),
      await make('categories', 'Veg', { kind: 'item' }),
    ];
    const at = `${path}/lists/${(await owner.post(`${path}/lists`, { name: 'Food' })).body.id}`;
    const add = async (body: object) => (await editor.post(`${at}/items`, body)).body;
    const leek = await add({ name: 'Leek', categoryId: greens, unit: null });
    expect((await merge('categories', greens, veg)).body.merged).toEqual([greens]);
    expect((await viewer.get(`${at}/items/${leek.id}`)).body).toMatchObject({ categoryId: veg, version: 1 });
    for (const id of [greens, veg])
      expect((await viewer.get(`${at}/items?categoryId=${id}`)).body.items).toEqual([
        expect.objectContaining({ id: leek.id, categoryId: veg }),
      ]);
    expect((await viewer.get(`${path}/suggestions`)).body.items[0].categoryId).toBe(veg);
    // What the name remembers, what a client that was away says, and what says all.
    expect((await add({ name: 'leek' })).categoryId).toBe(veg);
    expect((await add({ name: 'Chard', categoryId: greens })).categoryId).toBe(veg);
    expect((await add({ name: 'Kale', categoryId: greens, unit: null })).categoryId).toBe(veg);
    const merged = await add({ name: 'Leek', categoryId: veg, quantity: '2', merge: true });
    expect(merged).toMatchObject({ id: leek.id, categoryId: veg, quantity: '3' });
    const changed = await editor.patch(`${at}/items/${leek.id}`, { categoryId: greens, notes: 'long' });
    expect(changed.body.categoryId).toBe(veg);
    const link = await owner.post(`${at}/links`, { kind: 'view', shows: 'list' });
    const seen = await viewer.get(`/v1/links/${String(link.body.token)}`);
    expect(new Set(seen.body.items.map(({ category }: Json) => category))).toEqual(new Set(['Veg']));
    await restore('categories', greens);
    expect((await viewer.get(`${at}/items/${leek.id}`)).body.categoryId).toBe(greens);
    // Into one that every scope has.
    const produce = 'aaaaaaaa-1111-1111-1111-111111111111';
    expect((await merge('categories', veg, produce)).body).toMatchObject({ id: produce, merged: [veg], system: true });
    expect((await viewer.get(`${at}/items?categoryId=${produce}`)).body.items.length).toBe(3);
    expect(await differences(path)).toEqual([]);
  });
});

describe('what follows records with a label that was merged', () => {
  it('tells clients of both, and shows slices the other’s transactions as well', async () => {
    const stream = await openStream();
    onTestFinished(stream.stop);
    const { path, owner, admin, viewer, make, spend, merge, restore } = await withLabels();
    const [card, bank] = [await make('sources', 'Card', { openingBalance: 9 }), await make('sources', 'Bank')];
    const [party, feast] = [await make('tags', 'party'), await make('tags', 'feast')];
    const scopeId = ScopeId.parse(path.split('/').at(-1));
    const settle = async () => observe(await stream.read([scopePartition(scopeId)]));
    const both = await spend({ sourceId: card, tagIds: [party, feast], amount: 100 });
    await spend({ sourceId: bank, tagIds: [feast], amount: 20 });
    const { guest, at: inSlice } = await shownTo(admin, path, { tagIds: [party] });
    const shown = async () => (await guest.get(`${inSlice}/transactions`)).body.items.length;
    expect(await shown()).toBe(1);
    await settle();
    const since = (await viewer.get(`${path}/changes`)).body.next;
    await merge('sources', card, bank);
    await merge('tags', party, feast);
    await settle();
    const told = async (from: string) => {
      const { items: all, next } = (await viewer.get(`${path}/changes?since=${from}`)).body;
      const of = (id: string) => all.find((one: Json) => one.id === id) ?? null;
      return { of, next };
    };
    const first = await told(since);
    expect([first.of(card).deleted, first.of(bank).record]).toEqual([
      true,
      expect.objectContaining({ balance: -111, merged: [card] }),
    ]);
    expect([first.of(party).deleted, first.of(feast).record.merged]).toEqual([true, [party]]);
    expect(await shown()).toBe(2);
    const month = (await guest.get(`${inSlice}/summary?from=2026-11&groupBy=tag`)).body.months[0];
    expect([month.expense, month.groups.map(({ id, expense }: Json) => [id, expense])]).toEqual([120, [[feast, 120]]]);
    expect((await guest.get(`${inSlice}/transactions`)).body.items.map(({ tagIds }: Json) => tagIds)).toEqual([
      [feast],
      [feast],
    ]);
    // What moves in the one is news of the other.
    await owner.patch(`${path}/transactions/${both.id}`, { amount: 101 });
    await settle();
    const second = await told(first.next);
    expect([second.of(bank).record.balance, second.of(both.id).record.sourceId]).toEqual([-112, bank]);
    await restore('sources', card);
    await restore('tags', party);
    await settle();
    const third = await told(second.next);
    expect([third.of(bank).record, third.of(card).record]).toEqual([
      expect.objectContaining({ balance: -20, merged: [] }),
      expect.objectContaining({ balance: -92, mergedInto: null }),
    ]);
    expect(await shown()).toBe(1);
    // Nothing but the scope and the label itself says that it was merged.
    const said = (await recordsIn(scopePartition(scopeId))).filter(({ merged }) => merged);
    expect(said.map(({ sk, merged }) => [sk, merged])).toEqual([['SCOPE', {}]]);
  });
});
