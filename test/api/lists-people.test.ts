import { describe, expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { scopePartition } from '../../shared/db/keys';
import { alone, householdWithList } from '../support/household-with-list';
import { observe, openStream } from '../support/observed';
import { type Answer, type Json, person, type Person } from '../support/person';
import { beforeNextWrite } from '../support/set-attributes';
import { onTestFinished } from '../support/testing';

/** Takes somebody onto a list by itself. */
const share = async (by: Person, one: string, role = 'editor', guest?: Person): Promise<Person> => {
  const who = guest ?? (await person());
  const { body } = await by.post(`${one}/invitations`, { email: who.email, role });
  const { status } = await who.post(`/v1/me/invitations/${body.id}/accept`);
  if (status !== 200) throw new Error('They are not on it');
  return who;
};
const refused = ({ status, body }: Answer) => [status, body.errors?.[0]?.path, body.errors?.[0]?.code];
const noReader = [422, 'assignedTo', 'not_a_member'];

describe('the role on a list of somebody who is in its scope and on it by itself', () => {
  it('is whichever allows more, wherever the list is shown: by itself, among others, in the feed', async () => {
    const { owner, viewer, admin, path, one, list, scope } = await householdWithList();
    const stream = await openStream();
    onTestFinished(stream.stop);
    const { body: other } = await owner.post(`${path}/lists`, { name: 'Hardware' });
    await share(owner, one, 'editor', viewer);
    await share(owner, one, 'viewer', admin);
    await owner.patch(one, { description: 'For the week' });
    await observe(await stream.read([scopePartition(ScopeId.parse(scope.id))]));
    const shown = async (who: Person): Promise<Json> => {
      const listed = (await who.get(`${path}/lists`)).body.items.map(({ id, role }: Json) => [id, role]);
      const told = (await who.get(`${path}/changes`)).body.items
        .filter(({ type }: Json) => type === 'list')
        .map(({ id, record }: Json) => [id, record.role]);
      const got = [list.id, other.id].map(async (id) => [id, (await who.get(`${path}/lists/${id}`)).body.role]);
      return {
        listed: Object.fromEntries(listed),
        told: Object.fromEntries(told),
        got: Object.fromEntries(await Promise.all(got)),
      };
    };
    const everywhere = (roles: Json) => ({ listed: roles, told: roles, got: roles });
    expect(await shown(viewer)).toEqual(everywhere({ [list.id]: 'editor', [other.id]: 'viewer' }));
    expect(await shown(admin)).toEqual(everywhere({ [list.id]: 'admin', [other.id]: 'admin' }));
    await viewer.delete(`${one}/members/me`);
    expect(await shown(viewer)).toEqual(everywhere({ [list.id]: 'viewer', [other.id]: 'viewer' }));
  });

  it('is what they have by the scope once they have left that and come back', async () => {
    const { owner, viewer, path, one, list } = await householdWithList();
    await share(owner, one, 'admin', viewer);
    await viewer.delete(`${path}/members/me`);
    const { body } = await owner.post(`${path}/invitations`, { email: viewer.email, role: 'viewer' });
    await viewer.post(`/v1/me/invitations/${body.id}/accept`);
    const listed = (await viewer.get(`${path}/lists`)).body.items;
    expect(listed.map(({ id, role }: Json) => [id, role])).toEqual([[list.id, 'viewer']]);
    expect((await viewer.get(one)).body.role).toBe('viewer');
  });
});

describe('somebody who reaches a list by itself', () => {
  it('is given an item of it, when it is added, merged or changed, by others and by themselves', async () => {
    const { owner, editor, path, one, items } = await householdWithList();
    const guest = await share(owner, one);
    const assignedTo = guest.userId;
    const saysAll = { name: 'Milk', categoryId: null, unit: null, assignedTo };
    const answers = [
      await owner.post(items, saysAll),
      await guest.post(items, { ...saysAll, name: 'Bread' }),
      await editor.post(items, { name: 'Eggs', assignedTo }),
      await guest.post(items, { name: 'Eggs', quantity: '2', merge: true, assignedTo }),
    ];
    expect(answers.map(({ status, body }) => [status, body.assignedTo])).toEqual(
      Array.from({ length: 4 }, () => [201, assignedTo]),
    );
    const { body: tea } = await owner.post(items, { name: 'Tea' });
    expect((await owner.patch(`${items}/${tea.id}`, { assignedTo })).body.assignedTo).toBe(assignedTo);
    expect((await guest.patch(`${items}/${tea.id}`, { assignedTo: owner.userId })).body.assignedTo).toBe(owner.userId);
    const { body: other } = await owner.post(`${path}/lists`, { name: 'Hardware' });
    for (const draft of [saysAll, { name: 'Nails', assignedTo }])
      expect(refused(await owner.post(`${path}/lists/${other.id}/items`, draft))).toEqual(noReader);
  });

  it('is given none once they are off it, not even where that happens meanwhile', async () => {
    const { owner, one, items, add } = await householdWithList();
    const [guest, leaving] = [await share(owner, one), await share(owner, one)];
    const milk = await add('Milk');
    let answer: Answer | undefined;
    await beforeNextWrite(
      () => guest.delete(`${one}/members/me`),
      async () => (answer = await owner.patch(`${items}/${milk.id}`, { assignedTo: guest.userId })),
    );
    expect(answer && refused(answer)).toEqual(noReader);
    const bread = await add('Bread', { assignedTo: leaving.userId });
    expect((await leaving.delete(`${one}/members/me`)).status).toBe(200);
    expect((await owner.patch(`${items}/${bread.id}`, { quantity: '2' })).body.assignedTo).toBe(leaving.userId);
    expect(refused(await owner.patch(`${items}/${milk.id}`, { assignedTo: leaving.userId }))).toEqual(noReader);
    expect(refused(await owner.post(items, { name: 'Eggs', assignedTo: leaving.userId }))).toEqual(noReader);
  });

  it('takes one for themselves only as long as they may, also where they lose the right meanwhile', async () => {
    const { owner, one, items, add } = await householdWithList();
    const guest = await share(owner, one);
    const milk = await add('Milk');
    let answer: Answer | undefined;
    await beforeNextWrite(
      () => owner.patch(`${one}/members/${guest.userId}`, { role: 'viewer' }),
      async () => (answer = await guest.patch(`${items}/${milk.id}`, { assignedTo: guest.userId })),
    );
    expect(answer?.status).toBe(403);
    expect((await owner.get(`${items}/${milk.id}`)).body.assignedTo).toBe(null);
  });

  it('is given one of a list in somebody’s personal scope, too', async () => {
    const { owner, one, items } = await alone();
    const guest = await share(owner, `/v1/scopes/${owner.userId}${one.slice('/v1/scopes/personal'.length)}`);
    expect((await owner.post(items, { name: 'Milk', assignedTo: guest.userId })).body.assignedTo).toBe(guest.userId);
  });
});

describe('whom a list names who reaches it no longer', () => {
  it('is told by name alone to whoever reaches it, as long as it names them, and nobody else is', async () => {
    const { owner, admin, editor, limitedEditor, viewer, path, one, items, add } = await householdWithList();
    const [guest, gone, silent] = [await share(owner, one, 'viewer'), await share(owner, one), await share(owner, one)];
    for (const [who, displayName] of [
      [gone, 'Gone'],
      [editor, 'Ed'],
      [limitedEditor, 'Lim'],
      [viewer, 'Vi'],
    ] as const)
      await who.patch('/v1/me', { displayName });
    await add('Milk', {}, gone);
    const bread = await add('Bread', {}, editor);
    await add('Eggs', { assignedTo: viewer.userId });
    for (const who of [gone, silent]) await who.delete(`${one}/members/me`);
    for (const who of [editor, limitedEditor, viewer]) await who.delete(`${path}/members/me`);
    const byName = (all: Json[]): Json[] => all.toSorted((a, b) => (a.displayName < b.displayName ? -1 : 1));
    const told = async (who: Person): Promise<Json[]> =>
      byName((await who.get(`${one}/members`)).body.items.filter(({ by }: Json) => by === 'records'));
    const named = (...all: readonly (readonly [Person, string])[]) =>
      byName(all.map(([{ userId }, displayName]) => ({ userId, displayName, by: 'records' })));
    for (const who of [guest, admin])
      expect(await told(who)).toEqual(named([gone, 'Gone'], [editor, 'Ed'], [viewer, 'Vi']));
    await owner.delete(`${items}/${bread.id}`);
    expect(await told(guest)).toEqual(named([gone, 'Gone'], [viewer, 'Vi']));
    await share(owner, one, 'viewer', gone);
    expect(await told(guest)).toEqual(named([viewer, 'Vi']));
  });
});
