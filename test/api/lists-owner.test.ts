import type { DynamoDBRecord } from 'aws-lambda';
import fc from '../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { handler } from '../../functions/streams/consistency';
import { systemClock } from '../../shared/core/clock';
import { env } from '../../shared/core/env';
import { ListId, ScopeId, UserId } from '../../shared/core/ids';
import { keys, scopePartition, userPartition } from '../../shared/db/keys';
import { mend } from '../../shared/operations/integrity/mend';
import { differencesAt } from '../../shared/operations/integrity/partition';
import { passOnLists } from '../../shared/lists/inherit';
import { runStream } from '../support/run-stream';
import { household, join } from '../support/household';
import { observe, openStream, partitionsOf } from '../support/observed';
import type { Json, Person } from '../support/person';
import { beforeNextWrite, setAttributes } from '../support/set-attributes';
import { recordsIn } from '../support/records';
import { imageOfPlain } from '../support/stream-image';
import { openTable } from '../support/table';
import { runs } from '../support/generated';
import { onTestFinished } from '../support/testing';

/** Makes a household in which the editor has a list of their own. */
const ground = async () => {
  const home = await household();
  const { path, editor, scope } = home;
  const scopeId = ScopeId.parse(scope.id);
  const pk = scopePartition(scopeId);
  const make = async (who: Person, name = 'Groceries'): Promise<Json> =>
    (await who.post(`${path}/lists`, { name })).body;
  const list = await make(editor);
  const one = `${path}/lists/${list.id}`;
  const leave = async (who: Person) => who.delete(`${path}/members/me`);
  const rejoin = async (who: Person, role = 'editor') => {
    const { body } = await home.owner.post(`${path}/invitations`, { email: who.email, role });
    return who.post(`/v1/me/invitations/${body.id}/accept`);
  };
  const ownerOf = async (who: Person = home.viewer, at = one): Promise<string> => (await who.get(at)).body.ownerId;
  const mine = async (who: Person): Promise<string[]> =>
    (await who.get('/v1/me/lists')).body.items.map(({ id }: Json) => id);
  const follow = () => runStream(pk);
  const differences = () => differencesAt({ client: openTable(), name: env().TABLE_NAME }, pk);
  return { ...home, scopeId, pk, make, list, one, leave, rejoin, ownerOf, mine, follow, differences };
};

const eventOf = (record: Record<string, unknown>): DynamoDBRecord => ({
  eventName: 'MODIFY',
  dynamodb: {
    Keys: imageOfPlain({ pk: record.pk, sk: record.sk }),
    NewImage: imageOfPlain(record),
    SequenceNumber: '1',
  },
});

describe('a list whose owner leaves', () => {
  it('is that of the scope’s owner at once, wherever it is read, and stays so when it is written', async () => {
    const { list, one, path, owner, admin, viewer, editor, leave, follow, ownerOf, mine, differences } = await ground();
    const {
      body: { next },
    } = await viewer.get(`${path}/changes`);
    expect([await ownerOf(), await mine(editor), await mine(owner)]).toEqual([editor.userId, [list.id], []]);
    await leave(editor);
    const seen = async () => [
      await ownerOf(),
      (await viewer.get(`${path}/lists`)).body.items[0].ownerId,
      (await viewer.get(`${path}/changes`)).body.items.find(({ id }: Json) => id === list.id).record.ownerId,
      (await admin.patch(one, { description: String(Math.random()) })).body.ownerId,
      (await owner.post(`${one}/items/clear-purchased`)).body.list.ownerId,
    ];
    expect(await seen()).toEqual(Array(5).fill(owner.userId));
    expect((await owner.get(`${path}/lists`)).body.items[0].role).toBe('owner');
    await follow();
    expect((await owner.get(one)).body).toMatchObject({
      ownerId: owner.userId,
      modifiedBy: admin.userId,
      createdBy: editor.userId,
      role: 'owner',
      version: 2,
    });
    expect([await seen(), await mine(owner), await mine(editor), await differences()]).toEqual([
      Array(5).fill(owner.userId),
      [list.id],
      [],
      [],
    ]);
    const { version } = (await owner.get(one)).body;
    await follow();
    expect((await owner.get(one)).body.version).toBe(version);
    expect(next).toEqual(expect.any(String));
  });

  it('goes to the owner who joined first, and on when they go too', async () => {
    const { path, owner, admin, viewer, editor, leave, follow, ownerOf, mine, list, differences } = await ground();
    // They joined side by side: who came first is for the table to say.
    const joined = (await owner.get(`${path}/members`)).body.items.map(({ userId }: Json) => userId);
    const [second = admin, third = viewer] = [admin, viewer].toSorted(
      (one, other) => joined.indexOf(one.userId) - joined.indexOf(other.userId),
    );
    for (const { userId } of [viewer, admin]) await owner.patch(`${path}/members/${userId}`, { role: 'owner' });
    await leave(editor);
    expect(await ownerOf()).toBe(owner.userId);
    await leave(owner);
    expect(await ownerOf()).toBe(second.userId);
    await follow();
    expect([await ownerOf(), await mine(second), await mine(owner)]).toEqual([second.userId, [list.id], []]);
    await leave(second);
    await follow();
    expect([await ownerOf(third), await mine(third), await mine(second), await differences()]).toEqual([
      third.userId,
      [list.id],
      [],
      [],
    ]);
  });

  it('is not theirs again when they come back, whenever that is', async () => {
    const { editor, owner, path, scopeId, pk, leave, rejoin, follow, ownerOf, mine, make, list, differences } =
      await ground();
    await leave(editor);
    const left =
      (await recordsIn(pk)).find(({ sk }) => sk === keys.member(scopeId, UserId.parse(editor.userId)).sk) ?? {};
    expect((await rejoin(editor)).status).toBe(200);
    const fresh = await make(editor, 'Fresh');
    expect([await mine(editor), (await editor.get(`${path}/lists`)).body.items.map(({ role }: Json) => role)]).toEqual([
      [fresh.id],
      ['editor', 'owner'],
    ]);
    // The stream tells of the membership's end when it has begun anew long since, and tells it twice.
    for (let turn = 0; turn < 2; turn++)
      expect(await handler({ Records: [eventOf(left)] }, { awsRequestId: 'late' })).toBeUndefined();
    expect([
      await ownerOf(),
      await ownerOf(editor, `${path}/lists/${fresh.id}`),
      await mine(editor),
      await mine(owner),
    ]).toEqual([owner.userId, editor.userId, [fresh.id], [list.id]]);
    await leave(editor);
    await follow();
    await rejoin(editor);
    await follow();
    expect([await ownerOf(), await mine(editor), (await mine(owner)).toSorted(), await differences()]).toEqual([
      owner.userId,
      [],
      [list.id, fresh.id].toSorted(),
      [],
    ]);
  });

  it.each([
    [
      'is removed',
      ({ owner, path, editor }: Awaited<ReturnType<typeof ground>>) => owner.delete(`${path}/members/${editor.userId}`),
    ],
    [
      'deletes their account',
      async ({ editor }: Awaited<ReturnType<typeof ground>>) => {
        const answer = await editor.delete('/v1/me');
        await runStream(userPartition(UserId.parse(editor.userId)));
        return answer;
      },
    ],
  ])('has an heir, too, when its owner %s', async (_, end) => {
    const home = await ground();
    const { follow, ownerOf, owner, mine, list, editor, differences } = home;
    expect((await end(home)).status).toBe(200);
    expect(await ownerOf()).toBe(owner.userId);
    await follow();
    await editor.post('/v1/me/restore');
    await runStream(userPartition(UserId.parse(editor.userId)));
    await follow();
    expect([await ownerOf(), await mine(owner), await mine(editor), await differences()]).toEqual([
      owner.userId,
      [list.id],
      [],
      [],
    ]);
  });

  it('has one when it is restored, if it was deleted at the time, or its group was', async () => {
    const { editor, owner, one, path, leave, rejoin, follow, ownerOf, mine, list, make, differences } = await ground();
    const other = await make(editor, 'Other');
    await owner.delete(one);
    await leave(editor);
    await owner.delete(path);
    await follow();
    await owner.post(`${path}/restore`);
    await follow();
    await rejoin(editor);
    const { body } = await owner.post(`${one}/restore`);
    expect(body.deletedAt).toBeNull();
    await follow();
    expect([await ownerOf(), await ownerOf(owner, `${path}/lists/${other.id}`)]).toEqual([owner.userId, owner.userId]);
    expect([(await mine(owner)).toSorted(), await mine(editor), await differences()]).toEqual([
      [list.id, other.id].toSorted(),
      [],
      [],
    ]);
  });
});

describe('passing lists on', () => {
  it('comes to the same when it is cut off, done twice, or its heir goes meanwhile', async () => {
    const { editor, owner, admin, path, scopeId, leave, make, mine, differences, list } = await ground();
    const ids = [list.id];
    for (let count = 0; count < 3; count++) ids.push((await make(editor, `List ${count}`)).id);
    await owner.patch(`${path}/members/${admin.userId}`, { role: 'owner' });
    await leave(editor);
    const pass = () => passOnLists(scopeId, systemClock, 'test');
    await beforeNextWrite(() => leave(owner), pass);
    expect([(await mine(admin)).toSorted(), await mine(owner)]).toEqual([ids.toSorted(), []]);
    expect([await Promise.all([pass(), pass()]), await differences()]).toEqual([[0, 0], []]);
    const broken = () => Promise.reject(new Error('cut off'));
    await join(admin, String(scopeId), 'owner');
    await leave(admin);
    await expect(beforeNextWrite(broken, pass)).rejects.toThrow('cut off');
    await Promise.all([pass(), pass()]);
    expect(await differences()).toEqual([]);
  });

  it('waits for nothing that somebody changes at the same time, and changes nothing else', async () => {
    const { editor, owner, one, scopeId, pk, leave } = await ground();
    const { body: item } = await owner.post(`${one}/items`, { name: 'Milk' });
    await leave(editor);
    const before = (await recordsIn(pk)).filter(({ sk }) => String(sk).startsWith('ITEM#'));
    await beforeNextWrite(
      () => owner.patch(one, { name: 'Renamed' }),
      () => passOnLists(scopeId, systemClock, 'test'),
    );
    expect((await owner.get(one)).body).toMatchObject({
      name: 'Renamed',
      ownerId: owner.userId,
      itemCount: 1,
      version: 2,
    });
    expect([(await recordsIn(pk)).filter(({ sk }) => String(sk).startsWith('ITEM#')), item.name]).toEqual([
      before,
      'Milk',
    ]);
  });

  it('is found missing by the check of figures, and made up for by its mending', async () => {
    const { editor, list, scopeId, leave, follow, ownerOf, owner, differences } = await ground();
    const key = keys.list(scopeId, ListId.parse(list.id));
    await leave(editor);
    await follow();
    await setAttributes(key, { ownerId: editor.userId });
    const found = await differences();
    expect(found).toMatchObject([{ sk: key.sk, attribute: 'ownerId', stored: editor.userId, due: owner.userId }]);
    expect(await mend(found, 'test')).toEqual(found);
    expect([await differences(), await ownerOf()]).toEqual([[], owner.userId]);
  });

  it('is told to the group and to the heir', async () => {
    const { editor, owner, path, pk, list, leave, follow } = await ground();
    const stream = await openStream();
    onTestFinished(stream.stop);
    const {
      body: { next: since },
    } = await owner.get(`${path}/changes`);
    const {
      body: { next: ownSince },
    } = await owner.get('/v1/me/changes');
    await leave(editor);
    await follow();
    for (let turn = 0; turn < 2; turn++) await observe(await stream.read([pk, ...partitionsOf(owner)]));
    const told = ({ items }: Json) =>
      items.find(({ type, id }: Json) => type === 'list' && id === list.id)?.record.ownerId;
    expect([
      told((await owner.get(`${path}/changes?since=${since}`)).body),
      told((await owner.get(`/v1/me/changes?since=${ownSince}`)).body),
    ]).toEqual([owner.userId, owner.userId]);
  });
});

type Act = readonly ['make' | 'leave' | 'remove' | 'rejoin' | 'promote' | 'delete' | 'restore' | 'follow', number];
const act: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom(
    'make',
    'make',
    'leave',
    'leave',
    'remove',
    'rejoin',
    'rejoin',
    'promote',
    'delete',
    'restore',
    'follow',
  ),
  fc.nat(3),
);

describe('whoever comes and goes', () => {
  it('leaves every list with an owner who is there', async () => {
    const run = async (acts: readonly Act[]) => {
      const { owner, admin, editor, limitedEditor, path, make, leave, rejoin, follow, list, differences } =
        await ground();
      const people = [owner, admin, editor, limitedEditor];
      const lists: string[] = [list.id];
      const there = async (): Promise<{ who: Person; members: string[] }> => {
        for (const who of people) {
          const { status, body } = await who.get(`${path}/members?limit=100`);
          if (status === 200) return { who, members: body.items.map(({ userId }: Json) => userId) };
        }
        throw new Error('Nobody is left');
      };
      for (const [what, which] of acts) {
        const person = people[which] ?? owner;
        const { who } = await there();
        const at = `${path}/lists/${lists[which % lists.length] ?? ''}`;
        if (what === 'make') {
          const made = await make(person, 'More');
          if (made.id) lists.push(made.id);
        }
        if (what === 'leave') await leave(person);
        if (what === 'remove') await owner.delete(`${path}/members/${person.userId}`);
        if (what === 'rejoin') await rejoin(person, which % 2 ? 'editor' : 'admin');
        if (what === 'promote') await owner.patch(`${path}/members/${person.userId}`, { role: 'owner' });
        if (what === 'delete') await who.delete(at);
        if (what === 'restore') await who.post(`${at}/restore`);
        if (what === 'follow') await follow();
        const { who: reader, members } = await there();
        const { body } = await reader.get(`${path}/lists?limit=100`);
        for (const { ownerId } of body.items) expect(members).toContain(ownerId);
      }
      await follow();
      expect(await differences()).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), run), {
      numRuns: runs(8),
      endOnFailure: true,
    });
  });
});
