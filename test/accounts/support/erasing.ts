import type { DynamoDBRecord } from 'aws-lambda';
import { archiving } from '../../../functions/streams/archive';
import { erasure } from '../../../shared/operations/jobs/erasure';
import { Erasure } from '../../../shared/lifecycle/erasure/erasure';
import { find, keep, type Removed } from '../../../shared/lifecycle/archive/store';
import { personalScopeOf, type UserId } from '../../../shared/core/ids';
import { day, hour, instant } from '../../../shared/core/time';
import { itemOf } from '../../../shared/db/attributes';
import { activityPartition, emailPartition, keys, scopePartition, userPartition } from '../../../shared/db/keys';
import { accept } from '../../../shared/groups/invitation-answer';
import * as invitations from '../../../shared/groups/invitation-store';
import * as lists from '../../../shared/lists/list-store';
import * as me from '../../../shared/people/profile-store';
import { exportsPrefix, putObject } from '../../../shared/db/objects/objects';
import { crashAt } from '../../support/crash-at';
import type { MemoryObjects } from '../../support/memory-objects';
import type { MemoryTable } from '../../support/memory-table';
import { readable } from '../../support/readable-object';
import { imageOf } from '../../support/stream-image';
import { type Act as Before, modelRun } from './model-run';

export type Act =
  | Before
  | { readonly do: 'accept'; readonly who: number }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'erase'; readonly crash: number }
  | { readonly do: 'archive'; readonly from: number; readonly size: number; readonly crash: number };

/**
 * Opens the people of the other world, who have a name, notes, invitations to their address, an export and
 * traces in the archive, and who are erased in time.
 */
export const erasing = async (table: MemoryTable, objects: MemoryObjects) => {
  const here = await modelRun(table);
  const { people, groups, addressOf, call, clock } = here;
  const wordsOf = (user: UserId) => ({
    name: `Zebulon ${people.indexOf(user)}`,
    notes: `xylophone ${people.indexOf(user)}`,
    address: addressOf(user),
  });
  const stays = (user: UserId): string => `What ${people.indexOf(user)} wrote for all`;
  const [a, , c] = people;
  const offered = new Map<UserId, { id: Parameters<typeof accept>[1]; group: (typeof groups)[number] }>();
  /** The lines in the archive of the first group; and what is there of nobody. */
  const lines: Removed[] = [];
  for (const [index, user] of people.entries()) {
    const { name, notes, address } = wordsOf(user);
    await me.update(call(user), { displayName: name });
    await lists.create(call(user), personalScopeOf(user), { name: notes, description: notes });
    await lists.create(call(user), groups[index % 2]?.id ?? groups[0].id, { name: stays(user) });
    const [by, group] = user === c ? [a, groups[1]] : [c, groups[2]];
    const { value } = await invitations.create(
      call(by),
      { scopeId: group.id },
      {
        email: address,
        role: 'editor',
        message: `For ${name}`,
      },
    );
    offered.set(user, { id: value.id, group });
    await putObject(`${exportsPrefix}${user}/export.zip`, { content: notes, form: { contentType: 'application/zip' } });
    const removed = (pk: string, sk: string, more: Removed['Item']): Removed => ({
      pk,
      position: `2026#${index}${sk.length}`,
      removedAt: instant(Date.parse('2026-08-01T00:00:00Z') + index * 10 * hour),
      Item: { pk: { S: pk }, sk: { S: sk }, deletedAt: { S: '2026-05-01T00:00:00.000Z' }, ...more },
    });
    lines.push(
      removed(scopePartition(groups[0].id), `INVITATION#${index}`, {
        email: { S: address },
        message: { S: `For ${name}` },
      }),
      removed(scopePartition(groups[0].id), `LIST#${index}`, { name: { S: stays(user) } }),
    );
    await keep([
      removed(scopePartition(personalScopeOf(user)), 'LIST#x', { name: { S: notes } }),
      removed(userPartition(user), 'PROFILE', { displayName: { S: name } }),
    ]);
  }
  // Batches that came again, cut anew.
  for (const [from, to] of [
    [0, 3],
    [1, 5],
    [0, 6],
  ])
    await keep(lines.slice(from, to));

  const told: DynamoDBRecord[] = [];
  let handled = 0;
  const archive = archiving(() => Promise.resolve(undefined));
  /** Tells of what has left the table: all of it at least once, parts of it again and late. */
  const deliver = async (from: number, size: number): Promise<void> => {
    for (const { pk, sk, ...before } of table.removals.slice(told.length)) {
      const removed = { ...before, pk, sk, deletedAt: { S: '2026-05-01T00:00:00.000Z' } };
      told.push({
        eventName: 'REMOVE',
        eventSourceARN: 'stream/2026-11-21T00:00:00.000',
        dynamodb: {
          Keys: imageOf({ pk, sk }),
          OldImage: imageOf(removed),
          SequenceNumber: String(1_000 + told.length),
          ApproximateCreationDateTime: 1_800_000_000,
        },
      });
    }
    const Records = told.slice(from, from + size);
    if (Records.length === 0) return;
    const failed = await archive({ Records }, { awsRequestId: 'r' });
    if (!failed && from <= handled) handled = Math.max(handled, from + Records.length);
  };
  const erase = async (): Promise<void> => {
    await erasure.step(null, { clock, requestId: 'r', mend: false });
  };

  const act = async (one: Act): Promise<void> => {
    switch (one.do) {
      case 'wait':
        here.wait(one.hours * hour);
        return undefined;
      case 'erase':
        return crashAt(table, one.crash, erase, [objects]);
      case 'archive':
        return crashAt(table, one.crash, () => deliver(one.from % (told.length + 1), one.size), [objects]);
      case 'accept': {
        const user = people[one.who % people.length] ?? a;
        const open = offered.get(user);
        if (!open || here.isErased(user)) return undefined;
        if (!(await here.tried(() => accept(call(user), open.id))))
          open.group.roles.set(user, open.group.roles.get(user) ?? 'editor');
        return undefined;
      }
      default:
        await here.act(one);
        return undefined;
    }
  };
  const settle = async (by: 'stream' | 'sweep'): Promise<void> => {
    await here.settle(by);
    // Longer than between any two steps of an erasure, and than anybody can come back.
    for (let step = 0; step < 7; step++) {
      here.wait(step > 0 ? 25 * hour : 31 * day);
      await erase();
    }
    do await deliver(handled, 50);
    while (handled < told.length);
  };

  /** Says in words what is left of who is erased, and what is missing of others. */
  const wrong = async (removedUsers: ReadonlySet<unknown>): Promise<string[]> => {
    const records = table.all().map(itemOf);
    const text = {
      table: records.map((record) => JSON.stringify(record)).join('\n'),
      objects: objects
        .all()
        .map(([key, content]) => `${key} ${readable(key, content)}`)
        .join('\n'),
    };
    const found: string[] = [];
    const expect = (holds: boolean, what: string) => {
      if (!holds) found.push(what);
    };
    const stands = ({ id }: (typeof groups)[number]) =>
      records.some(({ pk, sk }) => pk === keys.scope(id).pk && sk === keys.scope(id).sk);
    const archived: unknown[] = [];
    for await (const { Item } of find(scopePartition(groups[0].id))) archived.push(Item);
    for (const [index, user] of people.entries()) {
      const { name, notes, address } = wordsOf(user);
      const own = [userPartition(user), scopePartition(personalScopeOf(user)), emailPartition(address)];
      const gone = here.gone.has(user);
      const proof = records.find(({ pk, sk }) => pk === keys.erasure(user).pk && sk === keys.erasure(user).sk);
      expect(
        (proof && Erasure.parse(proof).phase) === (gone ? 'done' : undefined) && removedUsers.has(user) === gone,
        `the erasure of ${index}`,
      );
      expect(gone !== text.objects.includes(`${exportsPrefix}${user}/`), `an export of ${index}`);
      const hash = emailPartition(address).split('#')[1] ?? address;
      for (const [where, content] of Object.entries(text))
        for (const word of gone ? [name, notes, address, hash] : [name, notes])
          expect(gone !== content.includes(word), `${word} in ${where}`);
      if (gone)
        expect(
          !records.some(({ pk }) => own.some((one) => pk === one || pk === activityPartition(one))),
          `a record of ${index}`,
        );
      expect(
        records.some((record) => record.name === stays(user)) || !stands(groups[index % 2] ?? groups[0]),
        `what ${index} wrote for others`,
      );
      if (stands(groups[0]))
        for (const { Item } of lines.filter(({ Item: { sk } }) => sk?.S?.endsWith(`#${index}`))) {
          const { email, message, ...rest } = Item;
          const due = JSON.stringify(gone ? rest : { ...rest, ...(email && { email }), ...(message && { message }) });
          expect(
            archived.filter((one) => JSON.stringify(one) === due).length === 1,
            `${Item.sk?.S ?? ''} in the archive`,
          );
        }
    }
    expect(
      archived.length === (stands(groups[0]) ? lines.length : 0),
      'as many lines as before, or none of a group that went with somebody',
    );
    return found;
  };
  return { ...here, act, settle, wrong };
};
