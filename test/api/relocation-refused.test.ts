import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { env } from '../../shared/core/env';
import { ScopeId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { heading } from '../support/headings';
import { wrongIn } from '../support/long-list';
import { at, labelNouns, makeMany, newGroup, placesIn } from '../support/many-labels';
import { settleIn } from '../support/many-transactions';
import { type Answer, type Person, person } from '../support/person';
import { beforeNextWrite } from '../support/set-attributes';
import { documents } from '../support/table';

const ways = ['duplicate', 'transfer'] as const;
const spaces = { categories: 'category-transaction', sources: 'source', tags: 'tag' } as const;

let me: Person;
beforeAll(async () => {
  me = await person();
});

describe('what goes to another scope', () => {
  it.each(labelNouns)('is refused by name where two are alike, from before names had a policy (%s)', async (noun) => {
    const [from, to] = [await newGroup(me), await newGroup(me)];
    const first = await heading(me, at(from), noun, 'Große Reise');
    const { pk, sk } = keys.name(ScopeId.parse(from), spaces[noun], 'grosse reise');
    await documents().send(new DeleteCommand({ TableName: env().TABLE_NAME, Key: { pk, sk } }));
    const second = await heading(me, at(from), noun, 'GROSSE REISE');
    const others = await makeMany(me, at(from), noun, noun === 'tags' ? 50 : 0);
    const stood = await placesIn(to);
    for (const how of ways) {
      const ids = [first, ...others, second];
      const { status, body } = await me.post(`${at(from)}/${noun}/${how}`, { ids, toScopeId: to });
      expect([status, body.name]).toEqual([409, 'GROSSE REISE']);
    }
    expect(await placesIn(to)).toEqual(stood);
    const alone = (id: string) => me.post(`${at(from)}/${noun}/transfer`, { ids: [id], toScopeId: to });
    expect([(await alone(first)).status, (await alone(second)).status]).toEqual([201, 409]);
    expect(await wrongIn(from, to)).toEqual([]);
  });

  it.each(ways)('finds a target gone that is deleted meanwhile, as one that never was (%s)', async (how) => {
    const other = await person();
    const [from, to] = [await newGroup(me), await newGroup(other)];
    const goes = () => other.delete(at(to));
    const returns = () => other.post(`${at(to)}/restore`);
    const leaves = () => other.delete(`${at(to)}/members/${me.userId}`);
    const enters = async () => {
      const { body } = await other.post(`${at(to)}/invitations`, { email: me.email, role: 'admin' });
      await me.post(`/v1/me/invitations/${String(body.id)}/accept`);
    };
    await enters();
    const spent = { kind: 'expense', amount: 100, date: '2026-01-01' };
    const calls: [string, object][] = [
      [`${at(from)}/tags/${how}`, { ids: [await heading(me, at(from), 'tags', 'trip')] }],
      [`${at(from)}/tags/${how}`, { ids: await makeMany(me, at(from), 'tags', 50) }],
      [`${at(from)}/transactions/${how}`, { ids: [(await me.post(`${at(from)}/transactions`, spent)).body.id] }],
      [`${at(from)}/lists/${String((await me.post(`${at(from)}/lists`, { name: 'Food' })).body.id)}/${how}`, {}],
    ];
    for (const [path, body] of calls)
      for (const [loses, finds] of [
        [goes, returns],
        [leaves, enters],
      ] as const) {
        let answer: Answer | undefined;
        await beforeNextWrite(loses, async () => {
          answer = await me.post(path, { ...body, toScopeId: to });
        });
        expect([answer?.status, answer?.body.errors]).toEqual([
          422,
          [expect.objectContaining({ path: 'toScopeId', code: 'no_scope' })],
        ]);
        await settleIn(to);
        await finds();
      }
    // Where all of it comes from is another matter.
    let status = 0;
    await beforeNextWrite(
      () => me.delete(at(from)),
      async () => ({ status } = await me.post(calls[0]?.[0] ?? '', { ...calls[0]?.[1], toScopeId: to })),
    );
    expect(status).toBe(404);
    expect(await wrongIn(from, to)).toEqual([]);
  });
});
