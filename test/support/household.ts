import type { RoleName } from '../../shared/access/roles';
import { type Json, person, type Person } from './person';

/** Takes somebody into a group with a role, by invitation and acceptance. */
export const join = async (inviter: Person, scopeId: string, role: RoleName): Promise<Person> => {
  const guest = await person();
  const invitation = await inviter.post(`/v1/scopes/${scopeId}/invitations`, { email: guest.email, role });
  const accepted = await guest.post(`/v1/me/invitations/${invitation.body.id}/accept`);
  if (accepted.status !== 200)
    throw new Error(`${role} did not join: ${JSON.stringify([invitation.body, accepted.body])}`);
  return guest;
};

/** Puts somebody into a group of the other’s: from then on they can be invited by id. */
export const acquaint = async (inviter: Person, guest: Person): Promise<void> => {
  const { body: scope } = await inviter.post('/v1/scopes', { name: 'Acquainted' });
  const { body } = await inviter.post(`/v1/scopes/${scope.id}/invitations`, { email: guest.email, role: 'viewer' });
  const accepted = await guest.post(`/v1/me/invitations/${body.id}/accept`);
  if (accepted.status !== 200) throw new Error(`They did not meet: ${JSON.stringify([body, accepted.body])}`);
};

export interface Household {
  readonly scope: Json;
  /** `/v1/scopes/…` of the group. */
  readonly path: string;
  readonly owner: Person;
  readonly admin: Person;
  readonly editor: Person;
  readonly limitedEditor: Person;
  readonly viewer: Person;
  readonly stranger: Person;
}

/** Makes a group with a member of every role, and somebody who is none. */
export const household = async (settings: object = {}): Promise<Household> => {
  const [owner, stranger] = await Promise.all([person(), person()]);
  const { body: scope } = await owner.post('/v1/scopes', {
    name: 'Elm Street 4',
    currency: 'SEK',
    locale: 'sv-SE',
    timeZone: 'Europe/Stockholm',
    ...settings,
  });
  const [admin, editor, limitedEditor, viewer] = await Promise.all([
    join(owner, scope.id, 'admin'),
    join(owner, scope.id, 'editor'),
    join(owner, scope.id, 'limited-editor'),
    join(owner, scope.id, 'viewer'),
  ]);
  return { scope, path: `/v1/scopes/${scope.id}`, owner, admin, editor, limitedEditor, viewer, stranger };
};
