import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Route } from '../../shared/http/route';
import type { RoleName } from '../../shared/access/roles';
import { invitationToken } from '../../shared/groups/invitation-link';
import { unsubscribeLink } from '../../shared/groups/unsubscribe';
import { InvitationId, ScopeId, UserId } from '../../shared/core/ids';
import { isScopedToken, namedByToken } from '../../shared/core/scoped-token';
import { hour, instant } from '../../shared/core/time';
import { keys } from '../../shared/db/keys';
import { tokenBase } from '../../shared/http/request/token-routes';
import { validFor } from '../../shared/groups/invitation';
import { routes } from '../../functions/api/routes';
import { decodeJwt } from 'jose';
import { withCode } from './email-code';
import { household, join } from './household';
import { arrivedBefore } from './long-list';
import { notified } from './notified';
import { type Answer, person, type Person, request } from './person';
import { setAttributes } from './set-attributes';

/** A group and somebody who owns it, in which what a route is about is made as it is needed. */
export interface Ground {
  readonly scopeId: string;
  readonly founder: Person;
  /** The id of somebody else who is in it, for calls that name two. */
  readonly mate: string;
  /** Somebody of each role between the founder's and the mate's. */
  readonly others: ReadonlyMap<RoleName, Person>;
  /** The ids of what was made already, by the address it was made at and by whom. */
  readonly made: Map<string, Promise<string>>;
}

const grounds = new Map<string, Ground>();

const known = (ground: Ground): Ground => {
  grounds.set(ground.scopeId, ground);
  return ground;
};

export const newGround = async (): Promise<Ground> => {
  const { scope, owner: founder, viewer, admin, editor, limitedEditor } = await household();
  const others = new Map<RoleName, Person>([
    ['admin', admin],
    ['editor', editor],
    ['limited-editor', limitedEditor],
  ]);
  return known({ scopeId: String(scope.id), founder, mate: viewer.userId, others, made: new Map() });
};

/** Puts before each route the name that its test has. */
export const named = <One extends Pick<Route, 'method' | 'path'>>(list: readonly One[]) =>
  list.map((route) => [`${route.method} ${route.path}`, route] as const);

export type Params = Readonly<Record<string, string>>;

const segments = (path: string): string[] => path.split('/').slice(1);
const nameIn = (segment: string): string | undefined => /^\{(\w+)\}$/.exec(segment)?.[1];

/** Returns the parameters of a path, in order. */
export const paramsOf = ({ path }: Pick<Route, 'path'>): string[] =>
  segments(path).flatMap((segment) => nameIn(segment) ?? []);

/** Names what a route restores: the last that its path names. Undefined for all other routes. */
export const restoredBy = (route: Pick<Route, 'path'>): string | undefined =>
  route.path.endsWith('}/restore') ? paramsOf(route).at(-1) : undefined;

const filled = (path: string, params: Params): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? `{${name}}`);
const prefixOf = (path: string, name: string): string => path.slice(0, path.indexOf(`/{${name}}`));
const findRoute = (method: string, path: string): Route | undefined =>
  routes.find((route) => route.method === method && route.path === path);

const Payment = z.looseObject({ from: z.string(), to: z.string(), amount: z.number() });
const Successor = z.strictObject({ userId: z.string() });
/** Returns the route that gets one of what a route is about whose path ends in what it does with several. */
const singleOf = (path: string): Route | undefined => {
  const collection = path.slice(0, path.lastIndexOf('/'));
  return routes.find((one) => one.method === 'GET' && one.path.startsWith(`${collection}/{`) && one.path.endsWith('}'));
};

const Relocated = z.looseObject({ toScopeId: z.string(), ids: z.array(z.string()).optional() });

/**
 * Says what goes to another scope: to the caller's own, where they stand for everybody; of those that are
 * named by ids, one that stands in the ground.
 */
const relocation = async (
  { path }: Route,
  ground: Ground,
  token: string | undefined,
  body: object,
): Promise<object> => {
  const sub = (token && (namedByToken(token)?.userId ?? decodeJwt(token).sub)) ?? randomUUID();
  const single = singleOf(path);
  const params = 'ids' in body && single ? await standing(single, ground) : {};
  const id = single && params[paramsOf(single).at(-1) ?? ''];
  const others = Array.from(ground.others.values(), ({ userId }) => userId);
  const members = Object.fromEntries([ground.founder.userId, ground.mate, ...others].map((one) => [one, sub]));
  return { ...body, toScopeId: sub, map: { members }, ...(id && { ids: [id] }) };
};

const Tokens = z.looseObject({ scopeId: z.string(), access: z.string() });
const Merging = z.strictObject({ into: z.string() });
const mergesLabels = ({ path }: Route): boolean => path.endsWith('/merge') && !path.includes('/members/');
/** Returns the label of a ground into which others are merged. */
const staying = (route: Route, ground: Ground): Promise<string> => {
  const name = paramsOf(route).at(-1) ?? '';
  const key = `into ${prefixOf(route.path, name)}`;
  const { scopeId, founder, made } = ground;
  const one = made.get(key) ?? makerOf(route.path, name)(ground, founder, { scopeId });
  made.set(key, one);
  return one;
};

/**
 * Returns the route's example; where it names who pays whom, or who is handed something, people of the scope
 * that it is sent to; where something goes to another scope, the caller's.
 */
export const bodyFor = async (route: Route, { scopeId = '' }: Params, token?: string): Promise<unknown> => {
  const { example } = route;
  const ground = grounds.get(scopeId);
  const relocated = Relocated.safeParse(example?.body);
  if (ground && relocated.success) return relocation(route, ground, token, relocated.data);
  // A token is for a scope of whoever makes it.
  const tokens = Tokens.safeParse(example?.body);
  if (tokens.success) return { ...tokens.data, scopeId: token ? decodeJwt(token).sub : scopeId };
  const payment = Payment.safeParse(example?.body);
  if (ground && Merging.safeParse(example?.body).success)
    return { into: mergesLabels(route) ? await staying(route, ground) : ground.mate };
  if (ground && Successor.safeParse(example?.body).success) return { userId: ground.mate };
  return ground && payment.success ? { ...payment.data, from: ground.mate, to: ground.founder.userId } : example?.body;
};

/** Calls a route with its own example, with a scoped token under the base path of these. */
export const callRoute = async (
  route: Route,
  params: Params,
  token: string | undefined,
  body?: unknown,
): Promise<Answer> =>
  request(
    route.method,
    `${token && isScopedToken(token) ? tokenBase : ''}${filled(route.path, params)}`,
    token,
    body ?? (await bodyFor(route, params, token)),
  );

const must = async (answer: Promise<Answer>, what: string): Promise<Answer> => {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${what} was not made: ${JSON.stringify(body)}`);
  return answer;
};

/** Takes somebody onto a list by itself. */
export const enterList = async (by: Person, params: Params, guest: Person, role: string): Promise<void> => {
  const at = filled('/v1/scopes/{scopeId}/lists/{listId}/invitations', params);
  const { body } = await must(by.post(at, { email: guest.email, role }), 'an invitation to a list');
  await must(guest.post(`/v1/me/invitations/${String(body.id)}/accept`), 'a membership of a list');
};

/** Shows somebody all transactions of a group, and nothing else of it. */
export const showSlice = async ({ founder, scopeId }: Ground): Promise<{ guest: Person; sliceId: string }> => {
  const { body } = await must(founder.post(`/v1/scopes/${scopeId}/slices`, { name: 'All' }), 'a slice');
  return { guest: await join(founder, body.id, 'viewer'), sliceId: String(body.id) };
};

/** Puts somebody where a route takes them from: only who is on a list can leave it. */
export const placed = async ({ path }: Route, params: Params, { founder }: Ground, who: Person): Promise<void> => {
  if (path.endsWith('/lists/{listId}/members/me')) await enterList(founder, params, who, 'viewer');
};

/**
 * The makers of what no route makes at the address where it is used: somebody in the group, an invitation to
 * the caller, a link, a file.
 */
const seeds: Readonly<Record<string, (ground: Ground, by: Person, params: Params) => Promise<string>>> = {
  '/v1/scopes/{scopeId}/lists/{listId}/members/{userId}': async ({ founder }, _by, params) => {
    const guest = await person();
    await enterList(founder, params, guest, 'viewer');
    return guest.userId;
  },
  '/v1/scopes/{scopeId}/members/{userId}': async ({ founder, scopeId }) =>
    (
      await must(
        founder.post(`/v1/scopes/${scopeId}/members`, { displayName: randomUUID() }),
        'somebody whom every role that manages anybody may change',
      )
    ).body.userId,
  '/v1/me/invitations/{invitationId}': async ({ founder, scopeId }, by) =>
    (
      await must(
        founder.post(`/v1/scopes/${scopeId}/invitations`, { email: by.email, role: 'viewer' }),
        'an invitation',
      )
    ).body.id,
  '/v1/me/notifications/{notificationId}': async ({ founder }, by) => {
    const { body } = await by.get('/v1/me/notifications');
    return body.items[0]?.id ?? (await notified(founder, by));
  },
  '/v1/me/tokens/{tokenId}': async (_ground, by) => {
    const { body } = await by.get('/v1/me/tokens');
    const draft = { name: 'Script', scopeId: by.userId, access: 'read' };
    const [first] = body.items;
    // Who has deleted their account makes none.
    return first?.id ?? (await by.post('/v1/me/tokens', draft)).body.id ?? randomUUID();
  },
  '/v1/me/exports/{exportId}': async (_ground, by) => {
    const { body } = await by.get('/v1/me/exports');
    return body.items[0]?.id ?? (await must(by.post('/v1/me/exports'), 'an export')).body.id;
  },
  '/v1/invitations/{token}': async ({ founder, scopeId }) => {
    const { body } = await must(
      founder.post(`/v1/scopes/${scopeId}/invitations`, { email: (await person()).email, role: 'viewer' }),
      'an invitation',
    );
    return invitationToken({
      scopeId: ScopeId.parse(scopeId),
      id: InvitationId.parse(body.id),
      invitedBy: UserId.parse(founder.userId),
    });
  },
  '/v1/links/{token}': async ({ founder, scopeId }) =>
    (await must(founder.post(`/v1/scopes/${scopeId}/links`, { kind: 'join', role: 'viewer' }), 'a link')).body.token,
  '/v1/unsubscribe/{token}': async () =>
    unsubscribeLink((await person()).email)
      .split('/')
      .at(-1) ?? '',
  '/v1/scopes/{scopeId}/balances/{userId}': ({ founder }) => Promise.resolve(founder.userId),
  '/v1/scopes/{scopeId}/suggestions/{name}': async ({ founder, scopeId }) => {
    const { body: list } = await must(founder.post(`/v1/scopes/${scopeId}/lists`, { name: 'Groceries' }), 'a list');
    return (
      await must(
        founder.post(`/v1/scopes/${scopeId}/lists/${String(list.id)}/items`, { name: randomUUID() }),
        'an item',
      )
    ).body.name;
  },
  '/v1/scopes/{scopeId}/relocations/{relocationId}': (_ground, by, { scopeId }) => arrivedBefore(by, scopeId),
  '/docs/{asset}': () => Promise.resolve('docs.css'),
};

const WithName = z.looseObject({ name: z.string() });
/** Returns the route's example under a name that nothing has yet: some names are unique. */
const freshlyNamed = ({ example }: Route): unknown => {
  const body = WithName.safeParse(example?.body);
  return body.success ? { ...body.data, name: `${body.data.name} ${randomUUID()}` } : example?.body;
};

/** Makes an invitation as old as if it had been sent an hour ago. */
const sentAnHourAgo = async (_ground: Ground, { scopeId, invitationId }: Params): Promise<string> => {
  const expiresAt = instant(Date.now() - hour + validFor);
  await setAttributes(keys.invitation(ScopeId.parse(scopeId), InvitationId.parse(invitationId)), { expiresAt });
  return expiresAt;
};

/**
 * The preparations that must have happened before a route has anything to do: something was bought and
 * cleared.
 */
const occasions: Readonly<Record<string, (ground: Ground, params: Params, by: Person) => Promise<string>>> = {
  '/v1/scopes/{scopeId}/invitations/{invitationId}/resend': sentAnHourAgo,
  '/v1/scopes/{scopeId}/lists/{listId}/invitations/{invitationId}/resend': sentAnHourAgo,
  '/v1/scopes/{scopeId}/payees/restore': async ({ founder }, params) => {
    const merge = findRoute('POST', '/v1/scopes/{scopeId}/payees/merge');
    const at = filled('/v1/scopes/{scopeId}/payees/merge', params);
    return (await must(founder.post(at, merge?.example?.body), 'a merge')).body.from;
  },
  '/v1/me/email/confirm': (_ground, _params, by) => withCode(by, '123456'),
  '/v1/me/restore': async (_ground, _params, by) => {
    const { status, body } = await by.delete('/v1/me');
    return `${status} ${String(body.deletedAt)}`;
  },
  '/v1/scopes/{scopeId}/lists/{listId}/items/clear-purchased/restore': async ({ founder }, params) => {
    const items = filled('/v1/scopes/{scopeId}/lists/{listId}/items', params);
    await must(founder.post(items, { name: 'Milk', purchased: true }), 'an item');
    return (await must(founder.post(`${items}/clear-purchased`), 'a clearing')).body.clearedAt;
  },
};

/**
 * Finds how the matrix comes by what a parameter names: from a route's POST, or from a seed.
 * @throws Error that names what is missing
 */
const makerOf = (path: string, name: string): ((ground: Ground, by: Person, params: Params) => Promise<string>) => {
  const prefix = prefixOf(path, name);
  const seed = seeds[`${prefix}/{${name}}`];
  if (seed) return seed;
  const creator = findRoute('POST', prefix);
  if (!creator) throw new Error(`${path}: no route makes {${name}} by POST ${prefix}, and no seed does`);
  assertCallable(creator);
  return async (_, by, params) =>
    (await must(callRoute(creator, params, by.token, freshlyNamed(creator)), `{${name}} by POST ${prefix}`)).body.id;
};

/** @throws Error when a route lacks what is needed to call it without knowing what it does */
export const assertCallable = (route: Route): void => {
  if (route.body && !route.body.safeParse(route.example?.body).success)
    throw new Error(`${route.method} ${route.path}: takes a body, and example.body is none that it would take`);
  for (const name of paramsOf(route)) if (name !== 'scopeId') makerOf(route.path, name);
};

/**
 * Returns ids for every parameter of a route: of records that stand in the ground, made by `by`, each once
 * for every address and maker. What the route restores is deleted by then.
 */
export const standing = async (
  route: Route,
  ground: Ground,
  by: Person = ground.founder,
  given: Params = {},
): Promise<Params> => {
  const restored = restoredBy(route);
  let params: Params = { scopeId: ground.scopeId, ...given };
  for (const name of paramsOf(route)) {
    if (params[name]) continue;
    const address = filled(prefixOf(route.path, name), params);
    const maker = name === paramsOf(route).at(-1) ? by : ground.founder;
    const key = `${address} ${maker.userId} ${name === restored ? 'deleted' : ''}`;
    const make = async (known: Params) => {
      const id = await makerOf(route.path, name)(ground, maker, known);
      if (name === restored) await removed(route, name, { ...known, [name]: id }, ground);
      return id;
    };
    const id = ground.made.get(key) ?? make(params);
    ground.made.set(key, id);
    params = { ...params, [name]: await id };
  }
  const occasion = `occasion ${filled(route.path, params)} ${by.userId}`;
  const had = ground.made.get(occasion) ?? occasions[route.path]?.(ground, params, by);
  if (had) ground.made.set(occasion, had);
  await had;
  if (restored === 'scopeId') await removed(route, restored, params, ground);
  const relocated = Relocated.safeParse(route.example?.body);
  const single = relocated.data?.ids && singleOf(route.path);
  // What its body names stands before it is called.
  if (single) await standing(single, ground);
  if (Merging.safeParse(route.example?.body).success && mergesLabels(route)) await staying(route, ground);
  return params;
};

/** Deletes what a parameter names. */
export const removed = async (
  { path }: Pick<Route, 'path'>,
  name: string,
  params: Params,
  { founder }: Ground,
): Promise<void> => {
  const route = findRoute('DELETE', `${prefixOf(path, name)}/{${name}}`);
  if (!route) throw new Error(`${path}: no route deletes {${name}}`);
  const { status, body } = await callRoute(route, params, founder.token);
  if (status !== 200 && status !== 404) throw new Error(`${path}: {${name}} was not deleted: ${JSON.stringify(body)}`);
};
