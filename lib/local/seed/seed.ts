import type { Instant } from '../../../shared/core/time';
import type { Folder } from '../folder';
import type { Time } from '../sign-in/phone';
import { type Author, openAuthors } from './client';
import {
  addressOf,
  categoryIdOf,
  type DemoList,
  type SeedGroup,
  groups,
  type Guest,
  idOf,
  people,
  scopeOf,
} from './household';
import { headings, yearUntil } from './year';

/** The numbers of what a run has added to what was there. */
export interface Seeded {
  readonly added: number;
  readonly there: number;
}

/**
 * The number of calls that wait for an answer at the same time: the engine does one thing at a time, and with
 * more of them each looks slow, and is logged as slow.
 */
const atOnce = 4;

/** Runs `work` for each, so many at a time, taken in order. */
const forEach = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> => {
  const waiting = [...all];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
    }),
  );
};

/**
 * Puts the demo data into a running stack, through its API and as its users would. What is there already is
 * left as it is.
 * @param url base of the stack
 * @param folder keeps the demo users' phones, so that `npm run token` and `npm run totp` know them
 * @throws SeedFailed, SignInFailed
 */
export const seed = async (url: string, folder: Folder, now: Instant, time?: Time): Promise<Seeded> => {
  const signIn = await openAuthors(url, folder, time);
  const signedIn = new Map(
    await Promise.all(people.map(async (name): Promise<[string, Author]> => [name, await signIn(addressOf(name))])),
  );
  const authorOf = (name: string): Author => {
    const author = signedIn.get(name);
    if (!author) throw new Error(`${name} is not of the demo`);
    return author;
  };
  const count = { added: 0, there: 0 };
  const post = async (name: string, path: string, body?: object): Promise<boolean> => {
    const made = await authorOf(name).post(path, body);
    count[made ? 'added' : 'there'] += 1;
    return made;
  };

  const invite = async (group: SeedGroup, { name, role, answer }: Guest): Promise<void> => {
    const id = idOf(group.name, name);
    await post(group.owner, `/v1/scopes/${idOf(group.name)}/invitations`, { id, email: addressOf(name), role });
    if (answer === 'accept') await authorOf(name).post(`/v1/me/invitations/${id}/accept`);
  };
  /** Adds items one after the other, in which order they then stand on the list. */
  const fill = async (group: SeedGroup, list: DemoList): Promise<void> => {
    const path = `/v1/scopes/${idOf(group.name)}/lists`;
    const id = idOf(group.name, list.name);
    const isNew = await post(list.by, path, { id, name: list.name, description: list.description ?? null });
    for (const { by, category, ...item } of list.items) {
      await post(by, `${path}/${id}/items`, {
        id: idOf(group.name, list.name, item.name),
        ...item,
        categoryId: categoryIdOf(category),
      });
    }
    if (list.archived && isNew) await authorOf(group.owner).patch(`${path}/${id}`, { archived: true });
  };
  const found = async (group: SeedGroup): Promise<void> => {
    await post(group.owner, '/v1/scopes', scopeOf(group));
    await forEach(group.guests, (guest) => invite(group, guest));
  };

  await forEach(groups, found);
  const [household] = groups;
  const entries = household ? yearUntil(now) : [];
  const money = `/v1/scopes/${idOf(household?.name ?? '')}`;
  await forEach(headings, ({ collection, body }) => post(household?.owner ?? '', `${money}/${collection}`, body));
  await forEach(
    groups.flatMap((group) => group.lists.map((list) => ({ group, list }))),
    ({ group, list }) => fill(group, list),
  );
  await forEach(entries, ({ by, body }) => post(by, `${money}/transactions`, body));
  return count;
};
