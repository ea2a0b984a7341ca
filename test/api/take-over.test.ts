import { rounds } from '../support/generated';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type Json, person, type Person } from '../support/person';
import { dinner, make, equally, netsOf, differences, withKim, invite, moneyOf } from '../support/placeholders';
import { withWords } from '../support/testing';

describe('whoever accepts an invitation for a placeholder', () => {
  it('has its history and its balance from then on, in every record, total, table and name', async () => {
    const { path, owner, viewer, kim, post, all } = await withKim();
    const robin = await person();
    await robin.patch('/v1/me', { displayName: 'Robin' });
    const [first, foreign] = [
      await post({ split: all, amount: 1_001 }),
      await post({ split: all, paidBy: [{ userId: kim }], currency: 'EUR', exchange: { rate: '11.4275' } }),
    ];
    const gone = await post({ split: equally(kim) });
    await owner.delete(`${path}/transactions/${gone.id}`);
    await owner.post(`${path}/settlements`, { from: kim, to: owner.userId, amount: 77 });
    await owner.patch(path, { defaultSplit: all });
    const before = await moneyOf(owner, path);
    const accept = await invite(owner, path, robin, kim);
    expect((await robin.post(accept)).status).toBe(200);
    const after = await moneyOf(robin, path);
    const replaced: typeof before = JSON.parse(
      JSON.stringify(before).replaceAll(kim, robin.userId).replaceAll('"Kim"', '"Robin"'),
    );
    const sorted = ({ balances, ...rest }: typeof before) => ({
      ...rest,
      balances: balances.map((one: Json) => ({
        ...one,
        members: one.members.toSorted((a: Json, b: Json) => (a.userId < b.userId ? -1 : 1)),
        transfers: one.transfers.length,
      })),
    });
    expect(sorted(after)).toEqual(sorted(replaced));
    expect(await differences(path)).toEqual([]);
    const members = (await viewer.get(`${path}/members`)).body;
    expect([members.page.total, members.items.at(-1)]).toEqual([
      6,
      expect.objectContaining({ userId: robin.userId, role: 'editor', placeholder: false, takenOver: [kim] }),
    ]);
    expect((await robin.get(path)).body.defaultSplit.shares.at(-1).userId).toBe(robin.userId);
    const lines = async (id: string) => (await viewer.get(`${path}/balances/${id}`)).body.items;
    expect((await lines(robin.userId)).length).toBe(3);
    expect(await lines(kim)).toEqual(await lines(robin.userId));
    const table = (await viewer.get(`${path}/transactions`, { headers: { Accept: 'text/csv' } })).body;
    expect([table.includes('Robin:3.3'), table.includes('Kim'), table.includes(kim)]).toEqual([true, false, false]);
    for (const id of [kim, robin.userId])
      expect((await viewer.get(`${path}/transactions?memberId=${id}`)).body.page.total ?? 3).toBe(3);
    // A client that was away says what it knows.
    const late = await robin.post(`${path}/changes`, {
      operations: [
        {
          type: 'transaction',
          op: 'update',
          id: first.id,
          body: { paidBy: [{ userId: kim }], split: all, notes: 'late' },
        },
        { type: 'transaction', op: 'create', id: randomUUID(), body: { ...dinner, amount: 90, split: all } },
      ],
    });
    expect(late.body.results.map(({ status }: Json) => status)).toEqual([200, 201]);
    expect(JSON.stringify(late.body)).not.toContain(kim);
    // A note moves no odd unit of what is there.
    const standing = (await moneyOf(owner, path)).balances;
    await owner.patch(`${path}/transactions/${foreign.id}`, { notes: 'in Rome' });
    expect((await moneyOf(owner, path)).balances).toEqual(standing);
    expect((await owner.post(`${path}/transactions/${gone.id}/restore`)).body.split.shares[0].userId).toBe(
      robin.userId,
    );
    expect(await differences(path)).toEqual([]);
    // The account goes, as any member's does.
    await robin.delete('/v1/me');
    expect(Object.keys(await netsOf(owner, path))).toContain('Former member');
    expect(JSON.stringify((await owner.get(`${path}/members`)).body)).not.toContain('Kim');
    expect(await differences(path)).toEqual([]);
  });

  it('is one alone: the next joins as anybody, and so does who comes when it is gone', async () => {
    const { path, owner, kim, post, all } = await withKim();
    await post({ split: all, amount: 300 });
    const [one, other, third] = await Promise.all([person(), person(), person()]);
    const sam = await make(owner, path, 'Sam');
    const accepts = [await invite(owner, path, one, kim), await invite(owner, path, other, kim)];
    const late = await invite(owner, path, third, sam);
    await owner.delete(`${path}/members/${sam}`);
    const answers = await Promise.all([one.post(accepts[0] ?? ''), other.post(accepts[1] ?? ''), third.post(late)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const members = (await owner.get(`${path}/members`)).body;
    const taken = (userId: string) => members.items.find((member: Json) => member.userId === userId).takenOver;
    expect([taken(one.userId), taken(other.userId)].flat()).toEqual([kim]);
    expect([members.page.total, taken(third.userId)]).toEqual([8, []]);
    expect(await differences(path)).toEqual([]);
    // Two forms of an invitation to a member: the placeholder becomes them.
    const bo = await make(owner, path, 'Bo');
    const again = await owner.post(`${path}/invitations`, {
      email: `x-${third.email}`,
      role: 'viewer',
      placeholderId: bo,
    });
    expect(again.status).toBe(201);
    for (const placeholderId of [kim, third.userId, randomUUID()])
      expect(
        (await owner.post(`${path}/invitations`, { email: 'a@example.com', role: 'viewer', placeholderId })).body
          .errors,
      ).toEqual([expect.objectContaining({ path: 'placeholderId', code: 'not_a_placeholder' })]);
  });
});

describe('merging a placeholder', () => {
  it('adds what both bore of one transaction, and moves nobody else’s money', async () => {
    const { path, owner, admin, editor, viewer, kim, post, all } = await withKim();
    const sam = await make(owner, path, 'Sam');
    await post({ split: { ...all, shares: [...all.shares, { userId: sam }] }, amount: 1_002 });
    await post({
      split: {
        mode: 'percent',
        shares: [
          { userId: kim, value: 33.3333 },
          { userId: sam, value: 33.3334 },
          { userId: admin.userId, value: 33.3333 },
        ],
      },
      paidBy: [
        { userId: kim, amount: 400 },
        { userId: sam, amount: 600 },
      ],
    });
    await post({ split: all, currency: 'EUR', exchange: { rate: '11.4275' } });
    await owner.patch(path, { defaultSplit: { ...all, shares: [...all.shares, { userId: sam }] } });
    const nets = await netsOf(owner, path);
    const into = (id: string, target: string, who = admin) => who.post(`${path}/members/${id}/merge`, { into: target });
    expect((await into(kim, sam, editor)).status).toBe(403);
    expect((await into(kim, sam)).body).toMatchObject({ userId: sam, displayName: 'Sam', takenOver: [kim] });
    expect(await netsOf(owner, path)).toEqual({
      Alex: nets.Alex,
      Billie: nets.Billie,
      Sam: (nets.Kim ?? 0) + (nets.Sam ?? 0),
    });
    const [, percent, equal] = (await viewer.get(`${path}/transactions`)).body.items;
    expect([percent.paidBy, percent.split.shares[0], equal.split]).toEqual([
      [{ userId: sam, amount: 1_000 }],
      { userId: sam, value: 66.6667, amount: 667 },
      {
        mode: 'shares',
        shares: expect.arrayContaining([expect.objectContaining({ userId: sam, value: 2 })]),
      },
    ]);
    expect((await owner.get(path)).body.defaultSplit).toMatchObject({
      mode: 'equal',
      shares: [{ userId: owner.userId }, { userId: admin.userId }, { userId: sam }],
    });
    // What is read can be sent back, and an amount that changes is divided as it was.
    const at = `${path}/transactions/${equal.id}`;
    const { version } = (await owner.get(at)).body;
    expect((await owner.patch(at, (await owner.get(at)).body)).body.version).toBe(version);
    const changed = (await owner.patch(at, { amount: 400 })).body.split.shares;
    expect(changed.find(({ userId }: Json) => userId === sam).amount).toBe(200);
    expect(await differences(path)).toEqual([]);
    const halves = await netsOf(owner, path);
    expect((await into(sam, admin.userId)).body.takenOver.toSorted()).toEqual([kim, sam].toSorted());
    expect(await netsOf(owner, path)).toEqual({
      Alex: halves.Alex,
      Billie: (halves.Billie ?? 0) + (halves.Sam ?? 0),
    });
    // A copy names who they are by now, and so does what goes elsewhere.
    const copy = { ids: [equal.id], toScopeId: path.split('/').at(-1) };
    const [copied] = (await owner.post(`${path}/transactions/duplicate`, copy)).body.items;
    expect(copied.split).toEqual((await owner.get(at)).body.split);
    await owner.delete(`${path}/transactions/${copied.id}`);
    // Done again, it changes nothing; and it has an end.
    expect((await into(kim, admin.userId)).status).toBe(200);
    expect((await owner.get(path)).body.memberCount).toBe(5);
    expect(await differences(path)).toEqual([]);
  });

  it('is refused of people, into nobody and into itself', async () => {
    const { path, owner, admin, stranger, viewer, kim } = await withKim();
    const refused = async (id: string, into: unknown) => {
      const { status, body } = await admin.post(`${path}/members/${id}/merge`, { into });
      return [status, body.errors?.map(({ path: field, code }: Json) => `${field} ${code}`) ?? null];
    };
    expect(await refused(viewer.userId, kim)).toEqual([422, [' not_a_placeholder']]);
    expect(await refused(kim, kim)).toEqual([422, ['into same_person']]);
    expect(await refused(kim, stranger.userId)).toEqual([422, ['into not_a_member']]);
    expect(await refused(stranger.userId, kim)).toEqual([404, null]);
    expect(await refused(kim, 'nobody')).toEqual([422, ['into invalid_format']]);
    expect((await admin.post(`/v1/scopes/${owner.userId}/members/${kim}/merge`, { into: kim })).status).toBe(404);
  });
});

/** Requires that all figures are right, and that nobody is named who is somebody else by now. */
const requireSound = async (reader: Person, path: string): Promise<void> => {
  expect(await differences(path)).toEqual([]);
  const [money, members] = await Promise.all([moneyOf(reader, path), reader.get(`${path}/members`)]);
  const [here, over] = [
    members.body.items.map(({ userId }: Json) => userId),
    members.body.items.flatMap(({ takenOver }: Json) => takenOver),
  ];
  expect(here.filter((id: string) => over.includes(id))).toEqual([]);
  const named = JSON.stringify([money, (await reader.get(path)).body]);
  expect(over.filter((id: string) => named.includes(id))).toEqual([]);
  for (const { currency, members: all } of money.balances) {
    expect(all.reduce((sum: number, { net }: Json) => sum + Number(net), 0)).toBe(0);
    for (const { userId, net } of all) {
      const { items } = (await reader.get(`${path}/balances/${userId}`)).body;
      const ofCurrency = items.filter((line: Json) => line.currency === currency);
      expect(ofCurrency.reduce((sum: number, line: Json) => sum + Number(line.net), 0)).toBe(net);
    }
  }
};

/** Records what is there to be changed; gives all that others may do while Kim becomes somebody. */
const writersAround = async ({ path, owner, editor, kim, post, all }: Awaited<ReturnType<typeof withKim>>) => {
  const [one, other, gone] = [
    await post({ split: all, amount: 1_001, currency: 'EUR', exchange: { rate: '11.4275' } }),
    await post({ split: all, paidBy: [{ userId: kim }] }),
    await post({ split: equally(kim) }),
  ];
  await owner.delete(`${path}/transactions/${gone.id}`);
  const at = ({ id }: Json) => `${path}/transactions/${String(id)}`;
  return () => [
    editor.post(`${path}/transactions`, { ...dinner, amount: 77, split: all, paidBy: [{ userId: kim }] }),
    editor.patch(at(one), { amount: 902 }),
    editor.patch(at(one), { split: equally(kim, owner.userId) }),
    editor.delete(at(other)),
    owner.post(`${at(gone)}/restore`),
    editor.post(`${path}/settlements`, { from: owner.userId, to: kim, amount: 5 }),
    owner.patch(path, { defaultSplit: all }),
    editor.post(`${path}/transactions`, { ...dinner, amount: 100 }),
    editor.patch(`${path}/members/${kim}`, { displayName: 'Kim B.' }),
    editor.delete(`${path}/members/${kim}`),
  ];
};
/** Whoever renames or removes a placeholder may come too late, or too early. */
const legal = [200, 201, 404, 409];

describe('what is written while a placeholder becomes somebody', () => {
  const turns = Array.from({ length: rounds(200) }, (_, turn) => turn);
  const atOnce = <One>(all: readonly (() => Promise<One>)[], round: number): Promise<One[]> =>
    Promise.all([...all.slice(round % all.length), ...all.slice(0, round % all.length)].map((one) => one()));

  it('is theirs: taken over by two who accept at once, one of them alone has it', async () => {
    for (const round of turns) {
      const home = await withKim();
      const [robin, sasha, writes] = [await person(), await person(), await writersAround(home)];
      const accepts = [
        await invite(home.owner, home.path, robin, home.kim),
        await invite(home.owner, home.path, sasha, home.kim),
      ];
      const accepted = [robin, sasha].map((one, index) => () => one.post(accepts[index] ?? ''));
      const answers = await atOnce(
        [...accepted, () => Promise.all(writes())].map((one) => async () => [await one()].flat()),
        round,
      );
      withWords(`round ${round}`, () =>
        expect(
          answers
            .flat()
            .filter(({ status }) => !legal.includes(status))
            .map(({ body }) => body),
        ).toEqual([]),
      );
      const { items } = (await home.owner.get(`${home.path}/members`)).body;
      const joined = items.filter(({ userId }: Json) => [robin.userId, sasha.userId].includes(userId));
      expect([joined.length, joined.flatMap(({ takenOver }: Json) => takenOver).length <= 1]).toEqual([2, true]);
      await requireSound(home.owner, home.path);
    }
  });

  it('is whose it was merged into, however many merge at once, and in a circle', async () => {
    for (const round of turns) {
      const home = await withKim();
      const { owner, admin, path, kim } = home;
      const sam = await make(owner, path, 'Sam');
      const writes = await writersAround(home);
      const merge = (from: string, into: string) => () => admin.post(`${path}/members/${from}/merge`, { into });
      const merges = [merge(kim, sam), merge(sam, kim), merge(kim, owner.userId), merge(sam, admin.userId)];
      const answers = await atOnce(
        [...merges, () => Promise.all(writes())].map((one) => async () => [await one()].flat()),
        round,
      );
      withWords(`round ${round}`, () =>
        expect(
          answers
            .flat()
            .filter(({ status }) => ![...legal, 422].includes(status))
            .map(({ body }) => body),
        ).toEqual([]),
      );
      await requireSound(owner, path);
    }
  });
});
