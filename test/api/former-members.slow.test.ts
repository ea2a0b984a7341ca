import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import type { RoleName } from '../../shared/access/roles';
import { ScopeId, UserId } from '../../shared/core/ids';
import { activityPartition, keys, scopePartition, userPartition } from '../../shared/db/keys';
import { exportKinds, ownKinds } from '../../shared/lifecycle/exports/kinds';
import type { Route } from '../../shared/http/route';
import { templatesOf } from '../../shared/groups/mail-templates';
import { runStream } from '../support/run-stream';
import { sampler, size } from '../support/generated';
import { join } from '../support/household';
import { observe, openStream, partitionsOf } from '../support/observed';
import { type Answer, person, type Person } from '../support/person';
import { setAttributes } from '../support/set-attributes';
import { recordsIn } from '../support/records';
import { callRoute, type Ground, newGround, type Params, paramsOf, restoredBy, standing } from '../support/route-calls';
import { onTestFinished } from '../support/testing';

const reads = routes.filter(({ method, permission }) => method === 'GET' && permission !== 'public');
const ofScopes = reads.filter(({ permission }) => permission !== 'signed-in');
const ofOnesOwn = reads.filter(({ permission }) => permission === 'signed-in');
const named = (route: Route): string => `${route.method} ${route.path}`;

interface Ending {
  readonly name: string;
  /** Their role in the group: as high as it may be to be removed, or not to see what is deleted. */
  readonly role: RoleName;
  readonly end: (ground: Ground, former: Person) => Promise<Answer>;
}
const endings: readonly Ending[] = [
  {
    name: 'was removed',
    role: 'owner',
    end: ({ founder, scopeId }, { userId }) => founder.delete(`/v1/scopes/${scopeId}/members/${userId}`),
  },
  { name: 'left', role: 'owner', end: ({ scopeId }, former) => former.delete(`/v1/scopes/${scopeId}/members/me`) },
  {
    name: 'deleted their account',
    role: 'owner',
    end: async (_, former) => {
      const answer = await former.delete('/v1/me');
      await runStream(userPartition(UserId.parse(former.userId)));
      return answer;
    },
  },
  {
    name: 'was in a group that was deleted',
    role: 'admin',
    end: ({ founder, scopeId }) => founder.delete(`/v1/scopes/${scopeId}`),
  },
];

const filled = ({ path }: Route, params: Params): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? name);

/** Samples who made what a route is about: in turns somebody else and oneself. */
const makerSample = sampler<{ route: Route; name: string; by: Person }>(
  [() => 'somebody'],
  ({ route, name }) => `${named(route)} ${name}`,
);

/**
 * Makes somebody in a group in which there is something of everything, theirs and others'; `settle` observes
 * what happened.
 */
const world = async (role: RoleName) => {
  const stream = await openStream();
  onTestFinished(stream.stop);
  const ground = await newGround();
  const former = await join(ground.founder, ground.scopeId, role);
  // Whose account is deleted asks for none any more.
  await former.post('/v1/me/exports');
  const inside = routes.filter((route) => paramsOf(route)[0] === 'scopeId' && restoredBy(route) !== 'scopeId');
  const params = new Map<Route, Params[]>();
  for (const route of inside) {
    // An address is invited once, by whomever.
    const makers = [{ route, name: 'founder', by: ground.founder }];
    // Whoever makes a slice is in it, and hears of it: it has members of its own.
    if (!/\{(invitation|slice)Id\}/.test(route.path)) makers.push({ route, name: 'former', by: former });
    const made: Params[] = [];
    for (const { by } of makerSample(makers)) made.push(await standing(route, ground, by));
    params.set(route, made);
  }
  // Whoever has deleted their account blocks and registers nothing any more, and sees still what they had.
  for (const route of ofOnesOwn)
    if (/^\/v1\/me\/(?:blocks|devices)\//.test(route.path)) await standing(route, ground, former);
  const partitions = [scopePartition(ScopeId.parse(ground.scopeId)), ...partitionsOf(former)];
  const settle = async () => {
    for (let turn = 0; turn < 2; turn++) await observe(await stream.read(partitions));
  };
  await settle();
  return { ground, former, inside, paramsOf: (route: Route) => params.get(route) ?? [], settle };
};

/**
 * Reads what of one's own there is to read, after all that happened was observed; with it all that stands in
 * their feed.
 */
const ownReads = async (ground: Ground, former: Person, settle: () => Promise<void>) => {
  const asked = await Promise.all(ofOnesOwn.map(async (route) => filled(route, await standing(route, ground, former))));
  // What makes them stand invites them anew, and what is open is theirs to hear of.
  const {
    body: { items },
  } = await former.get('/v1/me/invitations');
  for (const { id } of items) await former.post(`/v1/me/invitations/${String(id)}/decline`);
  const everything = async () => {
    await runStream(scopePartition(ScopeId.parse(ground.scopeId)));
    await settle();
  };
  await everything();
  const {
    body: { next: since },
  } = await former.get('/v1/me/changes');
  const feed = activityPartition(userPartition(UserId.parse(former.userId)));
  return async () => {
    await everything();
    const answerAt = (at: string) => former.get(at === '/v1/me/changes' ? `${at}?since=${String(since)}` : at);
    const told = await Promise.all(asked.map(async (at) => [at, (await answerAt(at)).body] as const));
    return {
      told: told.map(([at, body]) => [at, { ...body, next: undefined, errorId: undefined }]),
      feed: await recordsIn(feed),
    };
  };
};

/** In `npm test` each ending is followed by a part of what others do, all of it between them. */
const parts = size(1, endings.length);

describe.each(endings)('a moment after somebody $name', (ending) => {
  const { role, end } = ending;
  it(
    'no read of the group answers them, not even that it is unchanged; nothing of their own tells what ' +
      'others do there from then on',
    async () => {
      const { ground, former, inside, paramsOf: paramsIn, settle } = await world(role);
      const { founder, scopeId } = ground;
      const asked = ofScopes.flatMap((route) =>
        paramsIn(route).map((params) => ({ route, at: filled(route, params) })),
      );
      const before = await Promise.all(asked.map(async (one) => ({ ...one, answer: await former.get(one.at) })));
      expect(
        before.flatMap(({ route, answer }) =>
          answer.status === 200 ? [] : [`${named(route)}: ${String(answer.status)}`],
        ),
      ).toEqual([]);
      const nextOf = async (at: string) => (await former.get(`${at}?limit=1`)).body.page.next;
      const pages = await Promise.all(
        before.filter(({ answer }) => answer.body.page).map(async ({ at }) => ({ at, next: await nextOf(at) })),
      );
      expect((await end(ground, former)).status).toBe(200);
      const again = await Promise.all([
        ...before.map(({ at }) => former.get(at)),
        ...before.map(({ at, answer }) =>
          former.get(at, { headers: { 'If-None-Match': answer.headers.get('etag') ?? '*' } }),
        ),
        ...pages.filter(({ next }) => next).map(({ at, next }) => former.get(`${at}?limit=1&cursor=${String(next)}`)),
        ...before
          .filter(({ answer }) => answer.body.next)
          .map(({ at, answer }) => former.get(`${at}?since=${String(answer.body.next)}`)),
      ]);
      expect(again.length).toBeGreaterThan(2 * asked.length);
      expect(again.map(({ status }) => status).filter((status) => status !== 404)).toEqual([]);

      // Nobody does anything in a group that is deleted: they are removed once it is back.
      const restored = await founder.post(`/v1/scopes/${scopeId}/restore`);
      if (restored.status === 200) await founder.delete(`/v1/scopes/${scopeId}/members/${former.userId}`);
      const ownNow = await ownReads(ground, former, settle);
      const known = await ownNow();
      const rank = ({ method }: Route) => ['PATCH', 'POST', 'DELETE'].indexOf(method);
      const changing = inside.filter(({ method, path }) => method !== 'GET' && path !== '/v1/scopes/{scopeId}');
      const writes = changing
        .filter((_, index) => index % parts === endings.indexOf(ending) % parts)
        .sort((one, other) => rank(one) - rank(other));
      const answers = [];
      for (const route of writes) {
        for (const params of paramsIn(route)) answers.push(await callRoute(route, params, founder.token));
      }
      expect(answers.filter(({ status }) => status < 300).length).toBeGreaterThan(answers.length / 2);
      await founder.patch(`/v1/scopes/${scopeId}`, { name: 'What they call it now' });
      await founder.delete(`/v1/scopes/${scopeId}`);
      await ownNow();
      await founder.post(`/v1/scopes/${scopeId}/restore`);
      expect(await ownNow()).toEqual(known);
    },
  );
});

describe('somebody who reaches a list alone', () => {
  const onList = async () => {
    const ground = await newGround();
    const guest = await person();
    const { body: list } = await ground.founder.post(`/v1/scopes/${ground.scopeId}/lists`, { name: 'Shared' });
    const key = keys.listMember(ScopeId.parse(ground.scopeId), list.id, UserId.parse(guest.userId));
    const { userId } = ground.founder;
    const at = new Date().toISOString();
    await setAttributes(key, {
      scopeId: ground.scopeId,
      listId: list.id,
      userId: guest.userId,
      roleId: '22222222-2222-2222-2222-222222222222',
      joinedAt: at,
      version: 1,
      createdBy: userId,
      createdAt: at,
      modifiedBy: userId,
      modifiedAt: at,
    });
    return { ground, guest, key, list };
  };
  it('reads that list and what is on it, and nothing else of its scope; and nothing once that has ended', async () => {
    const { ground, guest, key, list } = await onList();
    const given = ({ path }: Route): Params => (path.includes('{listId}') ? { listId: list.id } : {});
    const asked = await Promise.all(
      ofScopes.map(async (route) => ({
        route,
        at: filled(route, await standing(route, ground, ground.founder, given(route))),
      })),
    );
    const isRead = async (at: string) => (await guest.get(at)).status === 200;
    const reached = async () =>
      (await Promise.all(asked.map(async ({ route, at }) => ((await isRead(at)) ? [route.path] : [])))).flat();
    const ofLists = ofScopes
      .filter(({ path }) => path.startsWith('/v1/scopes/{scopeId}/lists/{listId}'))
      // As an editor: invitations are for those to see who manage the list.
      .filter(({ permission }) => permission !== 'members.manage')
      .map(({ path }) => path);
    expect(await reached()).toEqual(ofLists);
    await setAttributes(key, { deletedAt: new Date().toISOString(), deletedBy: ground.founder.userId });
    expect(await reached()).toEqual([]);
  });
});

it('an answer that is given again after its caller was removed is the one they had', async () => {
  const { founder, scopeId } = await newGround();
  const former = await join(founder, scopeId, 'editor');
  const headers = { 'Idempotency-Key': 'once' };
  const at = `/v1/scopes/${scopeId}/transactions`;
  const sent = { kind: 'expense', amount: 100, payee: 'Then' };
  const first = await former.post(at, sent, { headers });
  const change = { operations: [{ op: 'update', id: first.body.id, body: { notes: 'Mine' } }] };
  const batched = () => former.post(`${at}/batch`, change, { headers: { 'Idempotency-Key': 'batch' } });
  const batch = await batched();
  expect([first.status, batch.status]).toEqual([201, 200]);
  await founder.delete(`/v1/scopes/${scopeId}/members/${former.userId}`);
  await founder.patch(`${at}/${String(first.body.id)}`, { payee: 'Now', amount: 200 });
  const again = await former.post(at, sent, { headers });
  expect([again.headers.get('idempotency-replayed'), again.body]).toEqual(['true', first.body]);
  // A batch decides first; what it did then is not told again.
  expect((await batched()).status).toBe(404);
});

it('the threat model names every way by which a record reaches a person', () => {
  const sections = readFileSync('docs/threat-model.md', 'utf8').split('## ');
  const section = sections.find((part) => part.startsWith('How a record reaches a person')) ?? '';
  const links = routes.filter(({ permission, path }) => permission === 'public' && path.includes('{token}'));
  const mails = [...templatesOf('stage').keys()].map((name) => name.split('-').slice(2, -2).join('-'));
  const ways = [
    ...[...ofOnesOwn, ...links].filter(({ method }) => method === 'GET').map(named),
    ...mails,
    ...exportKinds.keys(),
    ...ownKinds,
  ];
  expect(ways.filter((way) => !section.includes(`\`${way}\``))).toEqual([]);
});
