import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as consistency from '../../functions/streams/consistency';
import { inOrder } from '../../functions/streams/in-order';
import * as observation from '../../functions/streams/observation';
import { memoryFolder } from '../../lib/local/folder';
import { openMail } from '../../lib/local/mail';
import { replay } from '../../lib/streams/replay';
import { undeliveredFolder } from '../../lib/streams/set-aside';
import { roleIds } from '../../shared/access/roles';
import { TableBusy, UnreadableRecord } from '../../shared/core/errors';
import { InvitationId, ItemId, ListId, ScopeId } from '../../shared/core/ids';
import { type Key, keys, scopePartition } from '../../shared/db/keys';
import { localArn } from '../../shared/lifecycle/dead-letters/document';
import { withEnvironment } from '../support/environment';
import { runStream } from '../support/run-stream';
import { household } from '../support/household';
import { type Json, person } from '../support/person';
import { setAttributes, removeAttributes } from '../support/set-attributes';
import { recordsIn } from '../support/records';
import { imageOfPlain } from '../support/stream-image';
import { change, numberOf } from '../support/stream-records';
import { onTestFinished } from '../support/testing';

const box = memoryFolder();
const mail = openMail({ folder: box });
const ses = createServer((request, response) => void mail.ses(request, response));
beforeAll(async () => {
  await new Promise<void>((resolve) => ses.listen(0, '127.0.0.1', resolve));
  const address = ses.address();
  withEnvironment({
    SES_ENDPOINT: `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`,
  });
});
afterAll(() => void ses.close());
const mailed = async (email: string): Promise<boolean> =>
  (await Promise.all((await box.names()).map((name) => box.get(name)))).some((one: Json) =>
    JSON.stringify(one).includes(email),
  );

const folder = async () => {
  const root = await mkdtemp(join(tmpdir(), 'hearth-aside-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const place = undeliveredFolder(root);
  return { place, waiting: async () => (await place.list()).filter((path) => path.startsWith('aws/lambda/')) };
};
const invocation = (name: string) => ({ awsRequestId: 'a-request', invokedFunctionArn: localArn(name) });

/** Returns a record as it stands, as the stream tells of it. */
const told = async ({ pk, sk }: Key, eventName: 'INSERT' | 'MODIFY', sequence: string): Promise<DynamoDBRecord> => {
  const record = (await recordsIn(pk)).find((one) => one.sk === sk) ?? {};
  return {
    eventName,
    dynamodb: { Keys: imageOfPlain({ pk, sk }), NewImage: imageOfPlain(record), SequenceNumber: sequence },
  };
};

describe('a change that can’t be read', () => {
  it(
    'is put aside at the first try by the function that mails; the next invitation is mailed, and once ' +
      'it is mended a replay mails it',
    async () => {
      const { place, waiting } = await folder();
      const { owner, path, scope } = await household();
      const guests = await Promise.all([person(), person()]);
      const made = await Promise.all(
        guests.map(async ({ email }) => (await owner.post(`${path}/invitations`, { email, role: 'viewer' })).body.id),
      );
      const all = made.map((id: string) => keys.invitation(ScopeId.parse(scope.id), InvitationId.parse(id)));
      const [bad, good] = all;
      if (!bad || !good) throw new Error('Two are invited');
      await removeAttributes(bad, 'roleId');
      const handler = observation.following(() => Promise.resolve(place));
      expect(
        await handler(
          { Records: [await told(bad, 'INSERT', '1'), await told(good, 'INSERT', '2')] },
          invocation('observation'),
        ),
      ).toBeUndefined();
      expect(await Promise.all(guests.map(({ email }) => mailed(email)))).toEqual([false, true]);
      expect(await waiting()).toHaveLength(1);
      const again = () => replay(place, (name, event) => handler(event, invocation(name)));
      expect((await again()).map(({ functionName, outcome, reason }) => [functionName, outcome, reason])).toEqual([
        ['observation', 'failed', 'at 1'],
      ]);
      expect(await waiting()).toHaveLength(1);
      await setAttributes(bad, { roleId: roleIds.viewer });
      expect((await again()).map(({ outcome }) => outcome)).toEqual(['replayed']);
      expect([await waiting(), await mailed(guests[0].email)]).toEqual([[], true]);
    },
  );

  it('is put aside by the function that carries deletions on, which goes on with the next', async () => {
    const { place, waiting } = await folder();
    const { owner, path, scope } = await household();
    const scopeId = ScopeId.parse(scope.id);
    const [broken, whole] = await Promise.all(
      ['One', 'Two'].map(async (name) => (await owner.post(`${path}/lists`, { name })).body.id),
    );
    for (const id of [broken, whole]) {
      await owner.post(`${path}/lists/${id}/items`, { name: 'Milk' });
      await owner.delete(`${path}/lists/${id}`);
    }
    const [first, second] = [broken, whole].map((id) => keys.deletion(scopeId, 'list', id));
    if (!first || !second) throw new Error('Two are deleted');
    await setAttributes(first, { deletedAt: 'yesterday' });
    const handler = consistency.following(() => Promise.resolve(place));
    expect(
      await handler(
        { Records: [await told(first, 'INSERT', '1'), await told(second, 'INSERT', '2')] },
        invocation('consistency'),
      ),
    ).toBeUndefined();
    expect((await waiting()).length).toBe(1);
    const items = (await recordsIn(scopePartition(scopeId))).filter(({ sk }) => String(sk).startsWith('ITEM#'));
    expect(items.map(({ listId, deletedWith }) => [listId === whole, deletedWith !== undefined])).toEqual(
      expect.arrayContaining([
        [true, true],
        [false, false],
      ]),
    );
  });

  it('keeps no deletion from what is below it: what is broken there is marked, and unmarked when all is restored', async () => {
    const { owner, editor, path, scope } = await household();
    const scopeId = ScopeId.parse(scope.id);
    const listId = ListId.parse((await owner.post(`${path}/lists`, { name: 'Groceries' })).body.id);
    const items = await Promise.all(
      ['Milk', 'Eggs'].map(async (name) =>
        ItemId.parse((await owner.post(`${path}/lists/${listId}/items`, { name })).body.id),
      ),
    );
    const invitation = await owner.post(`${path}/invitations`, { email: 'robin@example.com', role: 'viewer' });
    const broken: Key[] = [
      keys.item(scopeId, listId, items[0] ?? ItemId.parse('')),
      keys.invitation(scopeId, InvitationId.parse(invitation.body.id)),
    ];
    for (const key of broken) await setAttributes(key, { createdBy: 'nobody', deletedAt: 17 });
    await removeAttributes(broken[1] ?? { pk: '', sk: '' }, 'roleId');
    await setAttributes({ pk: scopePartition(scopeId), sk: `MEMBER#${editor.userId}` }, { joinedAt: 5 });
    await owner.delete(path);
    await runStream(scopePartition(scopeId));
    const marks = async () =>
      (await recordsIn(scopePartition(scopeId)))
        .filter(({ sk }) => /^(?:ITEM|INVITATION|MEMBER|LIST)#/.test(String(sk)))
        .map(({ deletedWith }) => deletedWith !== undefined);
    expect(new Set(await marks())).toEqual(new Set([true]));
    expect((await owner.post(`${path}/restore`)).status).toBe(200);
    await runStream(scopePartition(scopeId));
    expect(new Set(await marks())).toEqual(new Set([false]));
  });
});

describe('a function of the stream', () => {
  const failing = (error: Error) => {
    const seen: number[] = [];
    const react = (record: DynamoDBRecord) => {
      seen.push(numberOf(record));
      return numberOf(record) === 1 ? Promise.reject(error) : Promise.resolve();
    };
    return { seen, react };
  };

  it.each([
    ['a record is unreadable', new UnreadableRecord(), true],
    ['a time is none', new RangeError('Invalid time value'), true],
    ['a value is of another type', new TypeError('x is not iterable'), true],
    ['the table is busy', new TableBusy(), false],
    ['the network is away', new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }), false],
    ['something else fails', new Error('down'), false],
  ])('where %s puts a change aside: %#', async (_, error, aside) => {
    const { place, waiting } = await folder();
    const { seen, react } = failing(error);
    const answer = await inOrder([react], { store: () => Promise.resolve(place) })(
      { Records: [change(1), change(2)] },
      invocation('observation'),
    );
    expect([answer, seen, (await waiting()).length]).toEqual(
      aside ? [undefined, [1, 2], 1] : [{ batchItemFailures: [{ itemIdentifier: '1' }] }, [1], 0],
    );
  });

  it('gives a change back that it can’t put aside, for the store is away, or there is none', async () => {
    const { react } = failing(new UnreadableRecord());
    const failed = { batchItemFailures: [{ itemIdentifier: '1' }] };
    const { place } = await folder();
    for (const store of [undefined, { ...place, write: () => Promise.reject(new Error('away')) }]) {
      expect(
        await inOrder([react], { store: () => Promise.resolve(store) })(
          { Records: [change(1)] },
          invocation('observation'),
        ),
      ).toEqual(failed);
    }
    expect(await inOrder([react])({ Records: [change(1)] }, invocation('observation'))).toEqual(failed);
  });
});
