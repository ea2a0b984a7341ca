import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import { env } from '../../shared/core/env';
import { UserId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { limitsByPerson, rateLimits } from '../../shared/http/request/rate-limits';
import { household } from '../support/household';
import { type Answer, type Json, type Person, person, pool, request, sign } from '../support/person';
import { secondsToMidnight } from '../support/midnight';
import { setAttributes } from '../support/set-attributes';
import { documents } from '../support/table';
import { callRoute, newGround, standing } from '../support/route-calls';
import { accessClaims } from '../../lib/local/sign-in/tokens';

/** Fills the limit in this minute and the next: a test that begins at its end is held to the same. */
const filled = async (who: Person, number: number): Promise<void> => {
  for (const ahead of [0, 60_000]) {
    await setAttributes(
      keys.count(UserId.parse(who.userId), 'sensitive', new Date(Date.now() + ahead).toISOString().slice(0, 16)),
      { number },
    );
  }
};
const counts = async ({ userId }: Person): Promise<Json[]> => {
  const { Items = [] } = await documents().send(
    new QueryCommand({
      TableName: env().TABLE_NAME,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': `USER#${userId}`, ':sk': 'COUNT#sensitive#' },
    }),
  );
  return Items.toSorted((one, other) => other.number - one.number);
};
const limited = ({ status, headers, body }: Answer) => {
  expect([status, body.type]).toEqual([429, 'https://hearth.example/problems/rate-limited']);
  const wait = Number(headers.get('retry-after'));
  expect(wait).toBeGreaterThanOrEqual(1);
  expect(wait).toBeLessThanOrEqual(60);
};

describe('a call with a limit of its own', () => {
  const sensitive = routes.filter(({ rate }) => rate && limitsByPerson.has(rate));

  it.each(sensitive.map((route) => [route.name, route] as const))(
    '%s counts by person, in what it writes',
    async (_, route) => {
      const ground = await newGround();
      const by = route.path.startsWith('/v1/me/') ? await person() : ground.founder;
      const params = await standing(route, ground, by);
      await filled(by, rateLimits.sensitive);
      limited(await callRoute(route, params, by.token));
      await filled(by, rateLimits.sensitive - 1);
      expect((await callRoute(route, params, by.token)).status).toBe(route.success);
      const [{ number } = { number: 0 }] = await counts(by);
      expect(number).toBe(rateLimits.sensitive);
    },
  );

  it('counts whatever token its person brings, and nobody else’s', async () => {
    const { owner, admin, path } = await household();
    await filled(owner, rateLimits.sensitive);
    const another = await sign({
      ...accessClaims(pool, { sub: owner.userId }, { email: owner.email, email_verified: true }),
      jti: randomUUID(),
    });
    limited(
      await request('POST', `${path}/invitations`, another, { email: `${randomUUID()}@example.com`, role: 'viewer' }),
    );
    expect(
      (await admin.post(`${path}/invitations`, { email: `${randomUUID()}@example.com`, role: 'viewer' })).status,
    ).toBe(201);
    expect((await owner.get(`${path}/invitations`)).status).toBe(200);
  });

  it('that is sent again under its key counts once, and is answered as before when no more is left', async () => {
    const { owner, path } = await household();
    const send = (key: string, email: string) =>
      owner.post(`${path}/invitations`, { email, role: 'viewer' }, { headers: { 'Idempotency-Key': key } });
    const [key, email] = [randomUUID(), `${randomUUID()}@example.com`];
    await filled(owner, rateLimits.sensitive - 1);
    const first = await send(key, email);
    const again = await send(key, email);
    expect([first.status, again.status, again.headers.get('idempotency-replayed'), again.body]).toEqual([
      201,
      201,
      'true',
      first.body,
    ]);
    limited(await send(randomUUID(), `${randomUUID()}@example.com`));
  });

  it('that is refused for another reason counts nothing', async () => {
    const { owner, path } = await household();
    await filled(owner, rateLimits.sensitive - 1);
    expect((await owner.post(`${path}/invitations`, { email: 'nobody', role: 'viewer' })).status).toBe(422);
    expect((await owner.post(`${path}/invitations`, { email: owner.email, role: 'viewer' })).status).toBe(422);
    expect(
      (await owner.post(`${path}/invitations`, { email: `${randomUUID()}@example.com`, role: 'viewer' })).status,
    ).toBe(201);
  });

  it('is also the making of a group, where people are invited with it', async () => {
    const owner = await person();
    const making = (members?: object[]) =>
      owner.post('/v1/scopes', { name: 'Elm Street 4', ...(members && { members }) });
    const guests = [
      { email: `${randomUUID()}@example.com`, role: 'viewer' },
      { email: `${randomUUID()}@example.com`, role: 'editor' },
    ];
    await filled(owner, rateLimits.sensitive);
    limited(await making(guests));
    expect([(await making()).status, (await making([])).status]).toEqual([201, 201]);
    await filled(owner, rateLimits.sensitive - 1);
    expect((await making(guests)).status).toBe(201);
    expect((await counts(owner))[0].number).toBe(rateLimits.sensitive);
  });

  it('of a hundred at once lets as many through as may be', async () => {
    const { owner, path } = await household();
    await filled(owner, rateLimits.sensitive - 3);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        owner.post(`${path}/invitations`, { email: `${randomUUID()}@example.com`, role: 'viewer' }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    // Of two minutes, should one begin meanwhile.
    expect(statuses.every((status) => status === 201 || status === 429)).toBe(true);
    expect([3, 6]).toContain(statuses.filter((status) => status === 201).length);
  });
});

describe('what a person sends in batches in a day', () => {
  const most = env().OPERATIONS_PER_DAY;
  const used = (who: Person, number: number) =>
    Promise.all(
      [0, 86_400_000].map((ahead) =>
        setAttributes(
          keys.count(UserId.parse(who.userId), 'operations', new Date(Date.now() + ahead).toISOString().slice(0, 10)),
          { number },
        ),
      ),
    );
  const create = (name: string) => ({ op: 'create', body: { name } });

  it('is at most 20,000 operations, over all kinds of batches, and says when more may be sent', async () => {
    const { owner, path } = await household();
    const list = (await owner.post(`${path}/lists`, { name: 'Groceries' })).body.id;
    const items = `${path}/lists/${String(list)}/items`;
    const expense = { op: 'create', body: { kind: 'expense', amount: 100 } };
    await used(owner, most - 3);
    expect((await owner.post(`${items}/batch`, { operations: [create('Milk'), create('Bread')] })).status).toBe(200);
    const before = secondsToMidnight();
    const refused = await owner.post(`${path}/transactions/batch`, { operations: [expense, expense] });
    const after = secondsToMidnight();
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { type: 'https://hearth.example/problems/quota-exceeded', what: 'operations a day', limit: most },
    ]);
    const wait = Number(refused.headers.get('retry-after'));
    expect([wait >= Math.floor(after), wait <= Math.ceil(before)]).toEqual([true, true]);
    expect((await owner.get(`${path}/transactions`)).body.items).toEqual([]);
    expect((await owner.post(`${path}/changes`, { operations: [{ type: 'list', ...create('Cabin') }] })).status).toBe(
      200,
    );
    expect((await owner.post(`${path}/changes`, { operations: [{ type: 'list', ...create('Boat') }] })).status).toBe(
      409,
    );
    expect((await owner.post(items, { name: 'Eggs' })).status).toBe(201);
  });

  it('is counted before it runs, once a call, whatever becomes of it; not where the call itself is refused', async () => {
    const { owner, viewer, path } = await household();
    const list = (await owner.post(`${path}/lists`, { name: 'Groceries' })).body.id;
    const items = `${path}/lists/${String(list)}/items`;
    await used(owner, most - 2);
    const failing = await owner.post(`${items}/batch`, {
      operations: [
        { op: 'delete', id: randomUUID() },
        { op: 'create', body: {} },
      ],
    });
    expect(failing.body.results.map(({ status }: { status: number }) => status)).toEqual([404, 422]);
    expect((await owner.post(`${items}/batch`, { operations: [create('Milk')] })).status).toBe(409);
    await used(viewer, most - 1);
    expect((await viewer.post(`${path}/transactions/batch`, { operations: [{ op: 'create', body: {} }] })).status).toBe(
      403,
    );
    expect(
      (await viewer.post(`/v1/scopes/personal/changes`, { operations: [{ type: 'list', ...create('Mine') }] })).status,
    ).toBe(200);
    expect(
      (await viewer.post(`/v1/scopes/personal/changes`, { operations: [{ type: 'list', ...create('More') }] })).status,
    ).toBe(409);
  });
});
