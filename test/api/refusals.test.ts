import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { permissions, permissionToGrant, refusalOf, reachOf } from '../../shared/access/permissions';
import { roleNames } from '../../shared/access/roles';
import { QuotaExceeded } from '../../shared/core/errors';
import { quotas } from '../../shared/core/quotas';
import { problemOf } from '../../shared/http/answer/problems';
import { household, type Household } from '../support/household';
import { type Answer, type Person } from '../support/person';
import { withWords } from '../support/testing';

const dairy = 'aaaaaaaa-2222-2222-2222-222222222222';
type Role = 'owner' | 'admin' | 'editor' | 'limitedEditor' | 'viewer';
const roles: readonly Role[] = ['owner', 'admin', 'editor', 'limitedEditor', 'viewer'];
type Call = (who: Person) => Promise<Answer>;

interface House extends Household {
  /**
   * Calls that leave everything as it is, or add to it, so that anybody may try each of them; and who wrote
   * what each is about.
   */
  readonly calls: Readonly<Record<string, Call>>;
  readonly author: Person;
}

const furnished = async (): Promise<House> => {
  const all = await household();
  const { owner, path, scope } = all;
  const list = (await owner.post(`${path}/lists`, { name: 'Groceries' })).body;
  const item = (await owner.post(`${path}/lists/${list.id}/items`, { name: 'Milk' })).body;
  const bought = (await owner.post(`${path}/transactions`, { kind: 'expense', amount: 100 })).body;
  const comment = (await owner.post(`${path}/transactions/${bought.id}/comments`, { text: 'Cheap' })).body;
  const calls: Record<string, Call> = {
    'rename the group': (who) => who.patch(path, { name: scope.name }),
    'invite an admin': (who) =>
      who.post(`${path}/invitations`, { email: `${randomUUID()}@example.com`, role: 'admin' }),
    'invite a viewer': (who) =>
      who.post(`${path}/invitations`, { email: `${randomUUID()}@example.com`, role: 'viewer' }),
    'see the invitations': (who) => who.get(`${path}/invitations`),
    'see what is deleted': (who) => who.get(`${path}/deletions`),
    'change an owner’s role': (who) => who.patch(`${path}/members/${owner.userId}`, { role: 'owner' }),
    'take an owner out': (who) => who.delete(`${path}/members/${owner.userId}`),
    'say an editor’s role': (who) => who.patch(`${path}/members/${all.editor.userId}`, { role: 'editor' }),
    'make a list': (who) => who.post(`${path}/lists`, { name: 'Another' }),
    'rename a list': (who) => who.patch(`${path}/lists/${list.id}`, { name: 'Groceries' }),
    'add an item': (who) => who.post(`${path}/lists/${list.id}/items`, { name: randomUUID() }),
    'rename an item': (who) => who.patch(`${path}/lists/${list.id}/items/${item.id}`, { name: 'Milk' }),
    'tick an item off': (who) => who.patch(`${path}/lists/${list.id}/items/${item.id}`, { purchased: false }),
    'change an amount': (who) => who.patch(`${path}/transactions/${bought.id}`, { amount: 100 }),
    'add a comment': (who) => who.post(`${path}/transactions/${bought.id}/comments`, { text: 'Indeed' }),
    'change a comment': (who) =>
      who.patch(`${path}/transactions/${bought.id}/comments/${comment.id}`, { text: 'Cheap' }),
    'see deleted comments': (who) => who.get(`${path}/transactions/${bought.id}/comments?deleted=only`),
    'add a category': (who) => who.post(`${path}/categories`, { kind: 'item', name: randomUUID() }),
    'change a built-in category': (who) => who.patch(`${path}/categories/${dairy}`, { name: 'Milk' }),
    'delete a built-in category': (who) => who.delete(`${path}/categories/${dairy}`),
    'restore a built-in category': (who) => who.post(`${path}/categories/${dairy}/restore`),
    'batch items': (who) =>
      who.post(`${path}/lists/${list.id}/items/batch`, {
        operations: [{ op: 'update', id: item.id, body: { name: 'Milk' } }],
      }),
  };
  return { ...all, calls, author: owner };
};

describe('a refusal by role', () => {
  let house: House;
  beforeAll(async () => {
    house = await furnished();
  });

  it('suggests what would help: who is named could do it, or could give a role that can', async () => {
    const seen = new Set<string>();
    for (const [name, call] of Object.entries(house.calls)) {
      for (const role of roles) {
        const { status, body } = await call(house[role]);
        if (status !== 403) continue;
        seen.add(body.reason);
        const helpers = {
          owners: [house.owner],
          managers: [house.owner],
          role: [house.editor],
          others: [house.editor],
          author: [house.author],
          'built-in': [],
        }[String(body.reason)];
        withWords(name, () => expect(helpers).toBeDefined());
        for (const helper of helpers ?? []) {
          withWords(`${role}, ${name}: sent to themselves`, () => expect(helper).not.toBe(house[role]));
          await withWords(`${role}, ${name}: ${String(body.detail)}`, async () =>
            expect((await call(helper)).status).not.toBe(403),
          );
        }
        if (body.reason === 'built-in')
          for (const other of roles)
            await withWords(`${other}, ${name}`, async () =>
              expect((await call(house[other])).body.reason).toBe('built-in'),
            );
      }
    }
    expect([...seen].sort()).toEqual(['author', 'built-in', 'managers', 'others', 'owners', 'role']);
  });

  it('says so in words, in both languages, and sends nobody to an owner for what an owner can’t do', async () => {
    const { calls, owner, admin, viewer } = house;
    const change = calls['change a built-in category'];
    for (const who of [owner, admin, viewer]) {
      const { body } = (await change?.(who)) ?? {};
      expect([body.title, body.detail].join()).not.toMatch(/owner|role/);
      expect(body.detail).toContain('Add a category of your own instead');
    }
    expect((await calls['change a comment']?.(admin))?.body.detail).toMatch(/^Only the person who wrote it/);
    const swedish = await viewer.post(
      `${house.path}/lists`,
      { name: 'En till' },
      { headers: { 'Accept-Language': 'sv' } },
    );
    expect(swedish.body.detail).toBe('Be en ägare eller administratör av gruppen om en roll som tillåter det.');
  });

  it('of any permission names who can give a role that has it', () => {
    for (const permission of Object.keys(permissions).filter((name): name is keyof typeof permissions =>
      Object.hasOwn(permissions, name),
    )) {
      const { reason } = refusalOf(permission);
      const having = roleNames.filter((role) => reachOf(role, permission));
      if (reason === 'role')
        withWords(permission, () =>
          expect(having.some((role) => permissionToGrant(role) === 'members.manage')).toBe(true),
        );
      if (reason === 'managers') withWords(permission, () => expect(having).toEqual(['owner', 'admin']));
      if (reason === 'owners') withWords(permission, () => expect(having).toEqual(['owner']));
      if (reason === 'author')
        withWords(permission, () => expect(having.every((role) => reachOf(role, permission) === 'own')).toBe(true));
    }
  });
});

describe('a limit', () => {
  it.each(quotas)(
    'of %s says how many there can be and what helps, in both languages, and never just to remove some',
    (quota) => {
      for (const language of ['en', 'sv'] as const) {
        const { detail, what, limit } = problemOf(new QuotaExceeded(quota, 12_345), { errorId: 'an-id', language });
        expect([what, limit]).toEqual([quota, 12_345]);
        expect(detail).toMatch(language === 'en' ? /12,345/ : /12\s345/);
        expect(detail).not.toMatch(/[{}]|Remove some|Ta bort några/);
        if (quota.endsWith('a day')) expect(detail).toMatch(language === 'en' ? /tomorrow/ : /i morgon/);
        else expect(detail).not.toMatch(/tomorrow|morgon/);
      }
    },
  );
});
