import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { comparable } from '../../shared/core/text';
import { keys, scopePartition } from '../../shared/db/keys';
import fc from '../support/fast-check';
import { rounds } from '../support/generated';
import { household } from '../support/household';
import { wrongIn } from '../support/long-list';
import { dayOf, recordMany, relocationsIn, settleIn, standsIn } from '../support/many-transactions';
import { observeAndTell, openStream } from '../support/observed';
import { type Answer, type Json, type Person, person } from '../support/person';
import { dinner, equally, make, problem } from '../support/placeholders';
import { beforeNextWrite, setAttributes } from '../support/set-attributes';

/** A household with names, and a group of its owner's alone. */
const prepared = async (names: Partial<Record<'owner' | 'admin' | 'editor' | 'viewer', string>> = {}) => {
  const home = await household();
  const called = { owner: 'Alex', admin: 'Billie', editor: 'Chris', viewer: 'Dani', ...names };
  for (const who of ['owner', 'admin', 'editor', 'viewer'] as const)
    await home[who].patch('/v1/me', { displayName: called[who] });
  const { body } = await home.owner.post('/v1/scopes', { name: 'Cabin', currency: 'SEK' });
  const to = String(body.id);
  return { ...home, me: home.owner, to, there: `/v1/scopes/${to}`, here: home.path };
};
type Prepared = Awaited<ReturnType<typeof prepared>>;

const spend = async (by: Person, path: string, body: object): Promise<string> =>
  (await recordMany(by, path, [{ ...dinner, ...body }]))[0] ?? '';
const send = (
  { me, here, to }: Pick<Prepared, 'me' | 'here' | 'to'>,
  ids: readonly string[],
  { how = 'duplicate', by = me, ...body }: { how?: string; by?: Person; map?: object; toScopeId?: string } = {},
): Promise<Answer> => by.post(`${here}/transactions/${how}`, { ids, toScopeId: to, ...body });
const code = ({ body }: Answer): unknown => body.errors?.map(({ path, code: why }: Json) => `${path} ${why}`);

/** Who is in a group, by id: the names of its placeholders, and null for who has an account. */
const peopleIn = async (by: Person, path: string): Promise<Readonly<Record<string, string | null>>> =>
  Object.fromEntries(
    (await by.get(`${path}/members?limit=100`)).body.items.map(({ userId, placeholder, displayName }: Json) => [
      userId,
      placeholder ? displayName : null,
    ]),
  );
const placeholdersIn = async (by: Person, path: string): Promise<string[]> =>
  Object.values(await peopleIn(by, path))
    .filter((name) => name !== null)
    .toSorted();
/** The placeholders that are in a group, as its record has them. */
const held = async (by: Person, path: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    Object.entries(await peopleIn(by, path)).flatMap(([id, name]) => (name === null ? [] : [[id, 'here']])),
  );
/** The names under which a transaction is borne, in its order: null for who has an account. */
const bearers = async (by: Person, path: string, one: Json): Promise<unknown[]> => {
  const names = await peopleIn(by, path);
  return one.split.shares.map(({ userId }: Json) => names[userId]);
};

describe('people who are not where transactions go', () => {
  it('become placeholders there, by the names that they have here, as if somebody had added them', async () => {
    const all = await prepared();
    const { me, admin, editor, viewer, here, there, to } = all;
    const kim = await make(me, here, 'Kim');
    const one = await spend(me, here, {
      paidBy: [{ userId: admin.userId }],
      split: equally(me.userId, editor.userId, viewer.userId, kim),
    });
    const settled = await me.post(`${here}/settlements`, { from: kim, to: admin.userId, amount: 70 });
    await me.delete(`${here}/members/${editor.userId}`);
    await viewer.delete('/v1/me');
    const { status, body } = await send(all, [one, settled.body.id], { how: 'transfer' });
    expect([status, body.errors]).toEqual([201, undefined]);
    expect(await bearers(me, there, body.items[0])).toEqual([null, 'Chris', 'Former member', 'Kim']);
    expect(await placeholdersIn(me, there)).toEqual(['Billie', 'Chris', 'Former member', 'Kim']);
    expect((await me.get(there)).body.memberCount).toBe(5);
    const { quotas } = (await me.get(`${there}/usage`)).body;
    expect(quotas).toMatchObject({ members: { used: 5 }, placeholders: { used: 4 } });
    expect((await me.get(`${there}/balances`)).body.items[0].members.map(({ net }: Json) => net).toSorted()).toEqual(
      [-180, -250, -250, -250, 930].toSorted(),
    );
    expect(await wrongIn(all.scope.id, to)).toEqual([]);
  });

  it('are told of in feed and activity as those whom somebody adds', async () => {
    const all = await prepared();
    const { me, admin, here, there, to } = all;
    const one = await spend(me, here, { split: equally(admin.userId) });
    const partition = scopePartition(ScopeId.parse(to));
    const stream = await openStream();
    const told = async (act: () => Promise<unknown>) => {
      await observeAndTell(await stream.read([partition]));
      const { next } = (await me.get(`${there}/changes`)).body;
      await act();
      await observeAndTell(await stream.read([partition]));
      const { items } = (await me.get(`${there}/changes?since=${String(next)}`)).body;
      const ofMember = ({ type, resource }: Json) => (type ?? resource.type) === 'member';
      const [added] = items.filter(ofMember);
      const [entry] = (await me.get(`${there}/activity`)).body.items.filter(ofMember);
      const shape = JSON.stringify([
        { ...added, id: 0 },
        { ...entry, id: 0 },
      ]);
      return shape.replace(/[0-9a-f-]{36}|[0-9-]{10}T[0-9:.]{12}Z|Billie|Kim/g, '');
    };
    const byRelocation = await told(() => send(all, [one]));
    expect(byRelocation).toBe(await told(() => make(me, there, 'Kim')));
    expect(byRelocation).toContain('"action"');
    stream.stop();
  });

  it('are a placeholder that has their name there, and never a member who has it', async () => {
    const all = await prepared({ owner: 'Chris', admin: 'ＢＩＬＬＩＥ' });
    const { me, admin, editor, here, there } = all;
    const billie = await make(me, there, 'billie');
    const one = await spend(me, here, { split: equally(admin.userId, editor.userId) });
    const [first, again] = [await send(all, [one]), await send(all, [one])];
    const [chris = ''] = Object.entries(await peopleIn(me, there)).flatMap(([id, name]) =>
      name === 'Chris' ? id : [],
    );
    for (const { body } of [first, again])
      expect(body.items[0].split.shares.map(({ userId }: Json) => userId)).toEqual([billie, chris]);
    expect(chris).not.toBe(me.userId);
    expect(await placeholdersIn(me, there)).toEqual(['Chris', 'billie']);
  });

  it('stay two where they have one name, in one call and in one after the other', async () => {
    const all = await prepared({ admin: 'Robin', editor: 'robin', viewer: 'Robin (2)' });
    const { me, admin, editor, viewer, here, there, to } = all;
    const alone = async (who: Person) => spend(me, here, { amount: 100, split: equally(who.userId) });
    const single = [await alone(editor), await alone(admin), await alone(viewer)];
    const one = await spend(me, here, {
      amount: 300,
      split: equally(admin.userId, editor.userId, viewer.userId),
    });
    const apart: unknown[] = [];
    for (const id of single) apart.push(...(await bearers(me, there, (await send(all, [id])).body.items[0])));
    const together = (await send(all, [one])).body.items[0];
    expect((await bearers(me, there, together)).toSorted()).toEqual(apart.toSorted());
    expect(new Set(apart.map((name) => String(name).toLowerCase()))).toEqual(
      new Set(['robin', 'robin (2)', 'robin (3)']),
    );
    expect(together.split.shares.map(({ amount }: Json) => amount)).toEqual([100, 100, 100]);
    expect(await wrongIn(to)).toEqual([]);
  });

  it('are not who stands for somebody else already', async () => {
    const all = await prepared();
    const { me, admin, editor, here, there } = all;
    const chris = await make(me, there, 'Chris');
    const one = await spend(me, here, { split: equally(admin.userId, editor.userId) });
    const map = { members: { [admin.userId]: chris } };
    expect(await bearers(me, there, (await send(all, [one], { map })).body.items[0])).toEqual(['Chris', 'Chris (2)']);
    // The map goes above names, and names somebody who is there.
    const taken = await send(all, [one], { map: { members: { [admin.userId]: me.userId, [editor.userId]: chris } } });
    expect(taken.body.items[0].split.shares.map(({ userId }: Json) => userId)).toEqual([me.userId, chris]);
    const wrong = await send(all, [one], { map: { members: { [admin.userId]: editor.userId } } });
    expect([wrong.status, code(wrong)]).toEqual([422, [`map.members.${admin.userId} not_a_member`]]);
    expect(await placeholdersIn(me, there)).toEqual(['Chris', 'Chris (2)']);
    // Here, too: who has gone is not the placeholder that came to have their name.
    await me.delete(`${here}/members/${editor.userId}`);
    const other = await make(me, here, 'Chris');
    const both = await spend(me, here, { split: equally(admin.userId, other) });
    const within = await send({ ...all, to: String(all.scope.id) }, [one, both]);
    expect(await bearers(me, here, within.body.items[0])).toEqual([null, 'Chris (2)']);
  });

  it('are named to who may not add placeholders, until the map or a name says who stands for them', async () => {
    const all = await prepared();
    const { me, admin, limitedEditor, here, there, to } = all;
    const { body: offer } = await me.post(`${there}/invitations`, {
      email: limitedEditor.email,
      role: 'limited-editor',
    });
    await limitedEditor.post(`/v1/me/invitations/${String(offer.id)}/accept`);
    const one = await spend(limitedEditor, here, { split: equally(admin.userId, limitedEditor.userId) });
    const stood = await standsIn(to);
    const refused = await send(all, [one], { by: limitedEditor });
    expect([refused.status, code(refused)]).toEqual([422, [`map.members.${admin.userId} needs_placeholder`]]);
    expect(refused.body.errors[0].message).toContain('ask an owner, admin or editor');
    expect(await standsIn(to)).toEqual(stood);
    await make(me, there, 'Billie');
    expect((await send(all, [one], { by: limitedEditor })).status).toBe(201);
    const personal = await send(all, [one], { toScopeId: me.userId });
    const missing = [admin, limitedEditor].map(({ userId }) => `map.members.${userId} not_a_member`);
    expect(new Set(personal.body.errors.map(({ path, code: why }: Json) => `${path} ${why}`))).toEqual(
      new Set(missing),
    );
  });

  it('are added by no script: its token may not', async () => {
    const { me, admin, here, scope } = await prepared();
    const one = await spend(me, here, { split: equally(admin.userId) });
    await me.delete(`${here}/members/${admin.userId}`);
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const draft = { name: 'Script', scopeId: scope.id, access: 'write', expiresAt };
    const { secret } = (await me.post('/v1/me/tokens', draft)).body;
    const answer = await me.post(
      `/token${here}/transactions/duplicate`,
      { ids: [one], toScopeId: scope.id },
      { headers: { Authorization: `Bearer ${String(secret)}` } },
    );
    expect([answer.status, code(answer)]).toEqual([422, [`map.members.${admin.userId} needs_placeholder`]]);
  });

  it('come nowhere where there is no room for them', async () => {
    const all = await prepared();
    const { me, admin, editor, here, there, to } = all;
    await make(me, there, 'Billie');
    const one = await spend(me, here, { split: equally(admin.userId, editor.userId) });
    const stood = await standsIn(to);
    const key = keys.scope(ScopeId.parse(to));
    await setAttributes(key, { memberCount: 100 });
    expect((await send(all, [one])).body).toMatchObject({
      status: 409,
      type: problem('quota-exceeded'),
      what: 'members',
    });
    await setAttributes(key, { memberCount: 2 });
    const had = Object.fromEntries(Array.from({ length: 199 }, () => [randomUUID(), me.userId]));
    await setAttributes(key, { placeholders: { ...had, ...(await held(me, there)) } });
    const full = await send(all, [one]);
    expect([full.status, full.body.what, await standsIn(to)]).toEqual([409, 'placeholders', stood]);
  });

  it('come once, however often a call is sent, and at the same moment', async () => {
    const all = await prepared();
    const { me, admin, editor, here, there, to } = all;
    const one = await spend(me, here, { split: equally(admin.userId, editor.userId) });
    const sent = { ids: [one], toScopeId: to };
    const key = { headers: { 'Idempotency-Key': randomUUID() } };
    const [first, again] = [
      await me.post(`${here}/transactions/duplicate`, sent, key),
      await me.post(`${here}/transactions/duplicate`, sent, key),
    ];
    expect(again.body).toEqual(first.body);
    const { body: other } = await me.post('/v1/scopes', { name: 'Boat', currency: 'SEK' });
    const boat = { ...all, to: String(other.id) };
    const answers = await Promise.all([1, 2, 3].map(() => send(boat, [one])));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    for (const path of [there, `/v1/scopes/${boat.to}`])
      expect(await placeholdersIn(me, path)).toEqual(['Billie', 'Chris']);
    expect(await wrongIn(to, boat.to)).toEqual([]);
  });

  it.each<[string, (all: Prepared, billie: string) => Promise<Answer>, string[]]>([
    ['is removed', ({ me, there }, billie) => me.delete(`${there}/members/${billie}`), ['Billie', 'Kim']],
    [
      'is merged',
      async ({ me, there }, billie) => {
        const [kim] = Object.entries(await peopleIn(me, there)).flatMap(([id, name]) => (name === 'Kim' ? id : []));
        return me.post(`${there}/members/${billie}/merge`, { into: kim });
      },
      ['Billie', 'Kim'],
    ],
    [
      'gets another name',
      ({ me, there }, billie) => me.patch(`${there}/members/${billie}`, { displayName: 'Bo' }),
      ['Bo', 'Kim'],
    ],
  ])('stand there still, where the placeholder of their name %s as it is written', async (_, change, names) => {
    const all = await prepared();
    const { me, admin, here, there, to } = all;
    await make(me, there, 'Kim');
    const billie = await make(me, there, 'Billie');
    const one = await spend(me, here, { split: equally(admin.userId) });
    let answer: Answer | undefined;
    await beforeNextWrite(
      async () => expect((await change(all, billie)).status).toBe(200),
      async () => {
        answer = await send(all, [one]);
      },
    );
    expect(answer?.status).toBe(201);
    expect(await placeholdersIn(me, there)).toEqual(names);
    expect(await bearers(me, there, answer?.body.items[0])).toEqual([names[0]]);
    expect(await wrongIn(to)).toEqual([]);
  });

  it('come with as many as a call takes, or not at all', async () => {
    const all = await prepared();
    const { me, admin, editor, viewer, here, there, to } = all;
    const ids = await recordMany(
      me,
      here,
      Array.from({ length: 24 }, (_, index) => ({
        ...dinner,
        date: dayOf(index),
        split: equally(admin.userId, [editor, viewer][index % 2]?.userId ?? ''),
      })),
    );
    const stood = await standsIn(to);
    let answer: Answer | undefined;
    const during = async (between: () => Promise<unknown>) => {
      await beforeNextWrite(between, async () => {
        answer = await send(all, ids, { how: 'transfer' });
      });
      await settleIn(to);
    };
    await during(() => setAttributes(keys.scope(ScopeId.parse(to)), { memberCount: 99 }));
    expect([answer?.status, answer?.body.what]).toEqual([409, 'members']);
    expect([await standsIn(to), await placeholdersIn(me, there)]).toEqual([stood, []]);
    await setAttributes(keys.scope(ScopeId.parse(to)), { memberCount: 1 });
    // Somebody else adds one of them while the call stages: all is staged anew, with the one who is there.
    await during(() => make(me, there, 'Dani'));
    expect([answer?.status, answer?.body.items.length]).toEqual([201, 24]);
    expect(await placeholdersIn(me, there)).toEqual(['Billie', 'Chris', 'Dani']);
    expect((await relocationsIn(to)).map(({ phase }) => phase)).toEqual(['ended', 'ended', 'ended']);
    expect(await wrongIn(all.scope.id, to)).toEqual([]);
  });
});

const names = ['Kim', 'ＫＩＭ', 'Robin', 'Kim (2)'] as const;
const Name = fc.constantFrom(...names);
/** Who of six takes part: owner, admin, editor, limited editor, and two placeholders of the source. */
const Part = fc.record({
  payer: fc.nat(5),
  bearers: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 6 }),
  amount: fc.integer({ min: 1, max: 1_000 }),
});

describe('whoever takes part in what goes elsewhere', () => {
  it('bears there what they bore, by a name of theirs, apart from everybody else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          called: fc.tuple(Name, Name, Name),
          there: fc.uniqueArray(Name, { maxLength: 3, selector: (name) => comparable(name) }),
          enters: fc.boolean(),
          leaves: fc.boolean(),
          mapped: fc.boolean(),
          parts: fc.array(Part, { minLength: 3, maxLength: 6 }),
          most: fc.integer({ min: 1, max: 3 }),
          how: fc.constantFrom('duplicate', 'transfer'),
        }),
        async ({ called, there: standing, enters, leaves, mapped, parts, most, how }) => {
          const [admin, editor, viewer] = called;
          const all = await prepared({ admin, editor, viewer });
          const { me, here, there, to } = all;
          const people = [
            ...[me, all.admin, all.editor, all.viewer].map(({ userId }) => userId),
            await make(me, here, 'Kim'),
            await make(me, here, 'Robin'),
          ];
          const stood: string[] = [];
          for (const name of standing) stood.push(await make(me, there, name));
          if (enters) {
            const { body: offer } = await me.post(`${there}/invitations`, { email: all.editor.email, role: 'viewer' });
            await all.editor.post(`/v1/me/invitations/${String(offer.id)}/accept`);
          }
          const ids = await recordMany(
            me,
            here,
            parts.map(({ payer, bearers: borne, amount }) => ({
              ...dinner,
              amount,
              paidBy: [{ userId: people[payer] }],
              split: equally(...borne.map((one) => people[one] ?? '')),
            })),
          );
          if (leaves) await me.delete(`${here}/members/${all.viewer.userId}`);
          const [stands] = stood;
          const map = mapped && stands ? { members: { [all.admin.userId]: stands } } : {};
          const originals = new Map(
            (await me.get(`${here}/transactions?limit=100`)).body.items.map((one: Json) => [one.id, one]),
          );
          const standIns = new Map<string, string>();
          for (let at = 0; at < ids.length; at += most) {
            const chunk = ids.slice(at, at + most);
            const { status, body } = await send(all, chunk, { how, map });
            expect([status, body.errors]).toEqual([201, undefined]);
            for (const [index, copy] of body.items.entries()) {
              const original: Json = originals.get(chunk[index]);
              const before = [...original.paidBy, ...original.split.shares];
              const after = [...copy.paidBy, ...copy.split.shares];
              expect(after.map(({ amount }: Json) => amount)).toEqual(before.map(({ amount }: Json) => amount));
              for (const [place, { userId }] of before.entries()) {
                expect(standIns.get(userId) ?? after[place].userId).toBe(after[place].userId);
                standIns.set(userId, after[place].userId);
              }
            }
          }
          expect(new Set(standIns.values()).size).toBe(standIns.size);
          const namesHere = new Map<string, string>(
            (await me.get(`${here}/members`)).body.items.map(({ userId, displayName }: Json) => [userId, displayName]),
          );
          const namesThere = await peopleIn(me, there);
          for (const [user, standIn] of standIns) {
            const name = namesHere.get(user) ?? viewer;
            const isThere = user === me.userId || (enters && user === all.editor.userId);
            if (isThere) expect([standIn, namesThere[standIn]]).toEqual([user, null]);
            else if (standIn !== stands || !mapped)
              expect(comparable(String(namesThere[standIn])).startsWith(comparable(name))).toBe(true);
          }
          expect((await me.get(there)).body.memberCount).toBe(Object.keys(namesThere).length);
          expect(await wrongIn(all.scope.id, to)).toEqual([]);
        },
      ),
      { numRuns: rounds(60), endOnFailure: true },
    );
  });
});

it('is mapped by ids: what is none is named, with the form that it must have', async () => {
  const me = await person();
  const map = { categories: { a: randomUUID() } };
  const body = { ids: [randomUUID()], toScopeId: me.userId, map };
  const { body: problem } = await me.post('/v1/scopes/personal/transactions/duplicate', body);
  expect(problem.errors).toEqual([
    {
      path: 'map.categories.a',
      code: 'invalid_key',
      message: 'has a name that can’t stand here; names must have the form: UUID',
    },
  ]);
});
