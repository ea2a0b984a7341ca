import { describe, expect, it } from '@jest/globals';
import { rounds } from '../support/generated';
import { type Household, household, join } from '../support/household';
import { type Answer, type Json, person, type Person } from '../support/person';
import { differences } from '../support/placeholders';

/** What a race has in `npm run soak`. */
const turns = (): readonly number[] => Array.from({ length: rounds(200) }, (_, turn) => turn);
const outcome = ({ status, body }: Answer): string =>
  status < 300 ? 'done' : `${String(status)} ${String(body.type).split('/').at(-1) ?? ''}`;
/** Does two things at the same moment, in turns the one or the other first. */
const atOnce = async (turn: number, one: () => Promise<Answer>, other: () => Promise<Answer>): Promise<string[]> => {
  const order = turn % 2 ? [one, other] : [other, one];
  const outcomes = (await Promise.all(order.map((act) => act()))).map(outcome);
  return turn % 2 ? outcomes : outcomes.reverse();
};
const rolesIn = async (by: Person, path: string): Promise<ReadonlyMap<string, string>> => {
  const { body } = await by.get(`${path}/members`);
  return new Map(body.items.map(({ userId, role }: Json) => [userId, role]));
};
const requireExact = async ({ path }: Household): Promise<void> => expect(await differences(path)).toEqual([]);

describe('an invitation', () => {
  const invited = async () => {
    const home = await household();
    const guest = await person();
    const at = `${home.path}/invitations`;
    const { body } = await home.owner.post(at, { email: guest.email, role: 'editor' });
    const accept = () => guest.post(`/v1/me/invitations/${String(body.id)}/accept`);
    return { ...home, guest, one: `${at}/${String(body.id)}`, accept };
  };

  it('that is accepted twice at once lets its person in once', async () => {
    for (const turn of turns()) {
      const home = await invited();
      const outcomes = await atOnce(turn, home.accept, home.accept);
      expect(outcomes).toContain('done');
      for (const one of outcomes) expect(['done', '409 not-pending', '409 already-member']).toContain(one);
      expect((await rolesIn(home.owner, home.path)).get(home.guest.userId)).toBe('editor');
      expect((await home.owner.get(home.path)).body.memberCount).toBe(6);
      await requireExact(home);
    }
  });

  it('that is accepted while it is revoked is the one or the other', async () => {
    for (const turn of turns()) {
      const home = await invited();
      const [accepted, revoked] = await atOnce(turn, home.accept, () => home.owner.delete(home.one));
      expect([
        ['done', '409 not-pending'],
        ['409 not-pending', 'done'],
        ['404 not-found', 'done'],
      ]).toContainEqual([accepted, revoked]);
      const { body } = await home.owner.get(home.one);
      expect(body.status).toBe(accepted === 'done' ? 'accepted' : 'revoked');
      expect((await rolesIn(home.owner, home.path)).has(home.guest.userId)).toBe(accepted === 'done');
      await requireExact(home);
    }
  });
});

describe('a member', () => {
  it('who is removed while they write has written, or was refused and wrote nothing', async () => {
    for (const turn of turns()) {
      const home = await household();
      const { owner, editor, path } = home;
      const [removed, written] = await atOnce(
        turn,
        () => owner.delete(`${path}/members/${editor.userId}`),
        () => editor.post(`${path}/transactions`, { kind: 'expense', amount: 100, payee: 'Corner shop' }),
      );
      expect(removed).toBe('done');
      expect(['done', '404 not-found']).toContain(written);
      const { body } = await owner.get(`${path}/transactions`);
      expect(body.items).toHaveLength(written === 'done' ? 1 : 0);
      expect((await editor.get(path)).status).toBe(404);
      await requireExact(home);
    }
  });

  it('who loses their role while they give one has given it, or was refused', async () => {
    for (const turn of turns()) {
      const home = await household();
      const { owner, admin, viewer, path } = home;
      const [demoted, granted] = await atOnce(
        turn,
        () => owner.patch(`${path}/members/${admin.userId}`, { role: 'viewer' }),
        () => admin.patch(`${path}/members/${viewer.userId}`, { role: 'editor' }),
      );
      expect(demoted).toBe('done');
      expect(['done', '403 forbidden']).toContain(granted);
      const roles = await rolesIn(owner, path);
      expect([roles.get(admin.userId), roles.get(viewer.userId)]).toEqual([
        'viewer',
        granted === 'done' ? 'editor' : 'viewer',
      ]);
      await requireExact(home);
    }
  });

  it('of two owners who leave at once one stays', async () => {
    for (const turn of turns()) {
      const home = await household();
      const { owner, editor, path, scope } = home;
      const second = await join(owner, scope.id, 'owner');
      const leave = (one: Person) => () => one.delete(`${path}/members/me`);
      const outcomes = await atOnce(turn, leave(owner), leave(second));
      expect([...outcomes].sort()).toEqual(['409 last-owner', 'done']);
      const roles = await rolesIn(editor, path);
      const [one, other] = [roles.get(owner.userId), roles.get(second.userId)];
      expect([one, other]).toEqual(outcomes[0] === 'done' ? [undefined, 'owner'] : ['owner', undefined]);
      await requireExact(home);
    }
  });
});
