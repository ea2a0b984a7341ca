import { expect, test } from '@jest/globals';
import { type NamedRoute, routes } from '../../functions/api/routes';
import { join } from '../support/household';
import { type Person, person, request } from '../support/person';
import { bodyFor, newGround, type Params, placed, standing } from '../support/route-calls';
import { faults } from './support/schemas';
import { withWords } from '../support/testing';

/** Makes somebody who may make the call, and the path with everything that it names. */
const arrange = async (route: NamedRoute): Promise<[Person, string, unknown]> => {
  const ground = await newGround();
  const { founder, scopeId } = ground;
  const mine = /^\/v1\/me(?:\/|$)/.test(route.path);
  const caller = mine
    ? await person()
    : route.path.endsWith('/members/me')
      ? await join(founder, scopeId, 'viewer')
      : founder;
  const params: Params = await standing(route, ground, mine ? caller : founder);
  await placed(route, params, ground, caller);
  const body = await bodyFor(route, params, caller.token);
  return [caller, route.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? ''), body];
};

test.each(routes.map((route) => [route.name, route] as const))(
  '%s takes its example and answers as the contract says',
  async (_name, route) => {
    const { method, success, body, example, query, produces } = route;
    if (body) withWords('the body', () => expect(body.safeParse(example?.body).error).toBeUndefined());
    expect(Object.keys(example?.query ?? {}).filter((parameter) => !(parameter in query.shape))).toEqual([]);
    const [caller, path, sent] = await arrange(route);
    const search = example?.query ? `?${new URLSearchParams(example.query).toString()}` : '';
    const answer = await request(
      method,
      path + search,
      route.permission === 'public' ? undefined : caller.token,
      body && sent,
    );
    withWords(JSON.stringify(answer.body), () => expect(answer.status).toBe(success));
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    expect(produces).toContain(type);
    const operation = ['paths', route.path, method.toLowerCase()];
    expect(faults([...operation, 'responses', String(success), 'content', type, 'schema'], answer.body)).toEqual([]);
    const made = answer.headers.get('location');
    withWords('a Location', () => expect(made !== null).toBe(success === 201 && !('items' in answer.body)));
    if (made) expect((await caller.get(made)).body.id).toBe(answer.body.id);
    if (body)
      expect(faults([...operation, 'requestBody', 'content', 'application/json', 'schema'], example?.body)).toEqual([]);
  },
);

test('A collection’s example query does filter: what it asks for comes, what it leaves out does not', async () => {
  const { founder, scopeId } = await newGround();
  const lists = `/v1/scopes/${scopeId}/lists`;
  const { body: old } = await founder.post(lists, { name: 'Old' });
  await founder.patch(`${lists}/${old.id}`, { archived: true });
  await founder.post(lists, { name: 'New' });
  const example = routes.find(({ name }) => name === 'listLists')?.example?.query;
  const { body } = await founder.get(`${lists}?${new URLSearchParams(example).toString()}`);
  expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['New']);
});
