import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { RoleName } from '../../shared/access/roles';
import { ScopeId, UserId } from '../../shared/core/ids';
import { inviteePartition, scopePartition, userPartition } from '../../shared/db/keys';
import { putRecords } from './copies';
import { type Json, person, type Person } from './person';
import { provided } from './provided';
import { recordsIn } from './records';

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

/** Makes a household through the API. */
const makeHousehold = async (settings: object): Promise<Household> => {
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

/** A household that was made once, with all its records as one text, in which ids can be replaced. */
interface Pattern {
  /** Whom the records name: their user ids and addresses. */
  readonly people: Readonly<Record<(typeof roles)[number], Pick<Person, 'userId' | 'email'>>>;
  readonly scopeId: string;
  readonly invitations: readonly string[];
  readonly text: string;
  readonly at: number;
}
let pattern: Promise<Pattern> | undefined;

const roles = ['owner', 'admin', 'editor', 'limitedEditor', 'viewer'] as const;

const makePattern = async (): Promise<Pattern> => {
  const { scope, ...members } = await makeHousehold({});
  const named = ({ userId, email }: Person) => ({ userId, email });
  const people = {
    owner: named(members.owner),
    admin: named(members.admin),
    editor: named(members.editor),
    limitedEditor: named(members.limitedEditor),
    viewer: named(members.viewer),
  };
  const partitions = roles.flatMap((role) => {
    const one = people[role];
    return [userPartition(UserId.parse(one.userId)), inviteePartition(one)];
  });
  const found = await Promise.all(
    [scopePartition(ScopeId.parse(scope.id)), ...partitions].map((partition) => recordsIn(partition)),
  );
  // How often somebody did something in that minute is not copied.
  const records = found.flat().filter(({ sk }) => !String(sk).startsWith('COUNT#'));
  const text = JSON.stringify({ scope, records });
  const invitations = [...new Set(Array.from(text.matchAll(/INVITATION#([0-9a-f-]{36})"/g), ([, id = '']) => id))];
  return { people, scopeId: scope.id, invitations, text, at: Date.now() };
};

/**
 * Returns the pattern of the run, which the first file that wants a household leaves for all; another one on
 * the next day, since some of what is counted is counted by days.
 */
const patternOfRun = async (): Promise<Pattern> => {
  const file = `${provided.folder}/household-${new Date().toISOString().slice(0, 10)}.json`;
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const made = await makePattern();
  const written = `${file}.${randomUUID()}`;
  writeFileSync(written, JSON.stringify(made));
  renameSync(written, file);
  return made;
};

/** Copies a household among people of its own, as if it had been made now. */
const copyOf = async ({ people: named, scopeId, invitations, text, at }: Pattern): Promise<Household> => {
  const [owner, admin, editor, limitedEditor, viewer, stranger] = await Promise.all([
    person(),
    person(),
    person(),
    person(),
    person(),
    person(),
  ]);
  const people = { owner, admin, editor, limitedEditor, viewer, stranger };
  const ids = [
    ...roles.flatMap((role) => [
      [inviteePartition(named[role]), inviteePartition(people[role])] as const,
      [named[role].userId, people[role].userId] as const,
    ]),
    ...[scopeId, ...invitations].map((id) => [id, randomUUID()] as const),
  ];
  const later = Date.now() - at;
  const copied: { scope: Json; records: Json[] } = JSON.parse(
    ids
      .reduce((so, [from, to]) => so.replaceAll(from, to), text)
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, (time) => new Date(Date.parse(time) + later).toISOString()),
  );
  await putRecords(copied.records);
  return { scope: copied.scope, path: `/v1/scopes/${String(copied.scope.id)}`, ...people };
};

/**
 * Makes a group with a member of every role, and somebody who is none: copies one that was made through the
 * API, unless it has settings of its own.
 */
export const household = async (settings: object = {}): Promise<Household> =>
  Object.keys(settings).length > 0 ? makeHousehold(settings) : copyOf(await (pattern ??= patternOfRun()));
