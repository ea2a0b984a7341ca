import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../functions/streams/consistency';
import { listen, type LocalServer } from '../../lib/local/server';
import { eraseAgain } from '../../lib/recovery/erasures';
import { Undelivered } from '../../lib/streams/undelivered';
import {
  localArn,
  deadLetterDocument,
  deadLetterKey,
  deadLetterPrefix,
} from '../../shared/lifecycle/dead-letters/document';
import { find, keep } from '../../shared/lifecycle/archive/store';
import { eraseFromAddresses } from '../../shared/lifecycle/erasure/archived';
import { eraseNext, erasure } from '../../shared/operations/jobs/erasure';
import { Erasure } from '../../shared/lifecycle/erasure/erasure';
import { dueKinds } from '../../shared/lifecycle/accounts/account-deletion';
import { instant, type Instant, day, hour, later, minute } from '../../shared/core/time';
import { InvitationId, ScopeId, systemUser, UserId } from '../../shared/core/ids';
import {
  activityPartition,
  emailPartition,
  erasuresPartition,
  keyIn,
  keys,
  scopePartition,
  userPartition,
} from '../../shared/db/keys';
import { dueKeys } from '../../shared/db/due';
import { ownTable, scanPage } from '../../shared/db/scan';
import { getObject, objectKeys, putObject } from '../../shared/db/objects/objects';
import { differencesAt } from '../../shared/operations/integrity/partition';
import { runStream } from '../support/run-stream';
import { withEnvironment } from '../support/environment';
import { household } from '../support/household';
import { capturedLog } from '../support/log-lines';
import { observe } from '../support/observed';
import { person, pool, type Person } from '../support/person';
import { everywhere, groupOf } from './support/everywhere';
import { recordsIn, remove } from '../support/records';
import { separateBucket } from '../support/separate-bucket';
import { separateTable } from '../support/separate-table';
import { imageOfPlain } from '../support/stream-image';
import { signedIn } from '../../shared/people/sign-in';
import { documents, openTable } from '../support/table';
import { env } from '../../shared/core/env';

separateTable();
const bucket = separateBucket();
let answering: LocalServer;
/** The users who were taken out of the pool. */
const removedUsers: unknown[] = [];
const answer = async (request: IncomingMessage, response: ServerResponse) => {
  const asked = JSON.parse(await text(request));
  const isGone: boolean = asked.Username.includes('@');
  if (request.headers['x-amz-target'] === 'AWSCognitoIdentityProviderService.AdminDeleteUser') removedUsers.push(asked);
  response
    .writeHead(isGone ? 400 : 200)
    .end(
      JSON.stringify(
        isGone
          ? { __type: 'UserNotFoundException' }
          : { ...asked, UserAttributes: [{ Name: 'sub', Value: asked.Username }] },
      ),
    );
};
const log = capturedLog();
beforeAll(async () => {
  answering = await listen(0, answer);
  withEnvironment({
    UNDELIVERED_BUCKET: bucket,
    POOL_ENDPOINT: `http://127.0.0.1:${answering.port}`,
  });
});
afterAll(() => {
  answering.end();
  answering.close();
});

const everyRecord = async (): Promise<string> => {
  const found: string[] = [];
  let after: Awaited<ReturnType<typeof scanPage>>['after'];
  do {
    const part = await scanPage(ownTable(), { from: after });
    found.push(...part.records.map((record) => JSON.stringify(record)));
    after = part.after;
  } while (after);
  return found.join('\n');
};
const everyObject = async (): Promise<string> => {
  const found: string[] = [];
  for await (const key of objectKeys('')) {
    const content = Buffer.from((await getObject(key)) ?? []);
    found.push(`${key} ${key.endsWith('.gz') ? gunzipSync(content).toString() : content.toString()}`);
  }
  return found.join('\n');
};

/** Does what the job does at a moment, for one person alone. */
const run = async ({ userId }: Pick<Person, 'userId'>, at: Instant): Promise<void> => {
  for await (const key of dueKeys(dueKinds.erasure, at))
    if (`${key.pk}${key.sk}`.includes(userId))
      await eraseNext(key, { until: Infinity, clock: () => at, requestId: 'erasing' });
};
/** Runs all of an erasure, with the pauses between its steps. */
const runAll = async (
  one: Person,
  from: Instant,
  followed: () => Promise<void> = () => Promise.resolve(),
  late: () => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  for (const wait of [0, 0, 21 * minute]) await run(one, (from = later(from, wait)));
  await followed();
  await run(one, (from = later(from, 2 * hour)));
  await late();
  await run(one, later(from, 25 * hour));
};
const deletedAtOf = async (one: Person): Promise<Instant> =>
  instant(Date.parse((await one.get('/v1/me')).body.deletedAt));
let sequence = 0;
/** Makes the event of a record that comes into the table. */
const insertion = (record: object & { pk?: unknown; sk?: unknown }): DynamoDBRecord => {
  const { dynamodb: { OldImage, ...rest } = {}, ...event } = removal(record);
  return { ...event, eventName: 'INSERT', dynamodb: { ...rest, ...(OldImage && { NewImage: OldImage }) } };
};
/** Makes the event of a record that leaves the table. */
const removal = (record: object & { pk?: unknown; sk?: unknown }, more: object = {}): DynamoDBRecord => ({
  eventName: 'REMOVE',
  eventSourceARN: 'arn:aws:dynamodb:us-east-1:000000000000:table/hearth/stream/2026-01-01T00:00:00.000',
  dynamodb: {
    Keys: imageOfPlain({ pk: record.pk, sk: record.sk }),
    OldImage: imageOfPlain({ ...record, ...more }),
    SequenceNumber: String(++sequence),
    ApproximateCreationDateTime: Date.now() / 1_000,
  },
});

/** Lets all of a group leave the table, long after it was deleted. */
const expired = async (id: ScopeId, { userId }: Person): Promise<void> => {
  const records = await recordsIn(scopePartition(id));
  const marked = records.map((record) => removal(record, { deletedWith: `DELETION#scope#${id}` }));
  expect(await handler({ Records: marked }, { awsRequestId: 'archiving' })).toBeUndefined();
  const invitations = records
    .filter(({ sk }) => String(sk).startsWith('INVITATION#'))
    .map(({ id: invitation }) =>
      keys.invitationPointer({ email: `guest-${id}@quagmire.example` }, InvitationId.parse(invitation)),
    );
  for (const key of [...records.map(keyIn), ...invitations, keys.membershipPointer(UserId.parse(userId), id)])
    await remove(key);
};

/** Has the stream give a batch up. */
const giveUp = (records: readonly DynamoDBRecord[]) =>
  putObject(deadLetterKey('observation', 'shardId-1', instant(0)), {
    content: JSON.stringify(
      deadLetterDocument({
        functionArn: localArn('observation'),
        condition: 'RetryAttemptsExhausted',
        shardId: 'shardId-1',
        records,
        invocations: 11,
        at: instant(0),
      }),
    ),
    form: { contentType: 'application/json' },
  });
const givenUp = async (): Promise<DynamoDBRecord[]> => {
  const found: DynamoDBRecord[] = [];
  for await (const key of objectKeys(deadLetterPrefix))
    found.push(...Undelivered.parse(JSON.parse(Buffer.from((await getObject(key)) ?? []).toString())).payload.Records);
  return found;
};

describe('erasing somebody', () => {
  it(
    'leaves nothing of their name, address and notes in the table, the archive, exports or any log line, ' +
      'and what they wrote into groups stays',
    async () => {
      const { one, home, words, written, invitation, doomed, alone, long } = await everywhere();
      const [own, personal] = [userPartition(UserId.parse(one.userId)), scopePartition(ScopeId.parse(one.userId))];
      const inAll = async () =>
        (
          await Promise.all(
            [
              own,
              personal,
              scopePartition(alone),
              scopePartition(ScopeId.parse(home.scope.id)),
              emailPartition(words.address),
            ].map(recordsIn),
          )
        ).flat();
      await observe((await inAll()).map(insertion));
      // A group that was deleted long ago is in the archive, with the invitation to them; so is something of
      // theirs; and an export lies about.
      const records = [
        ...(await recordsIn(scopePartition(ScopeId.parse(doomed)))),
        ...(await recordsIn(personal)).filter(({ sk }) => String(sk).startsWith('ITEM#')),
      ];
      expect(
        await handler(
          { Records: records.map((record) => removal(record, { deletedAt: '2026-01-01T00:00:00.000Z' })) },
          { awsRequestId: 'archiving' },
        ),
      ).toBeUndefined();
      await expired(long, one);
      const others = insertion({ pk: scopePartition(ScopeId.parse(home.scope.id)), sk: `LIST#${written.id}` });
      await giveUp([...(await inAll()).map(insertion), others]);
      await putObject(`exports/${one.userId}/${randomUUID()}.zip`, {
        content: words.notes,
        form: { contentType: 'application/zip' },
      });
      expect((await one.delete('/v1/me')).status).toBe(200);
      await runStream(own);
      await runStream(personal);
      await runStream(scopePartition(alone));
      const deletedAt = await deletedAtOf(one);
      const found = async () => {
        const everything = { table: await everyRecord(), objects: await everyObject(), log: log.text() };
        return Object.entries(everything).flatMap(([where, text]) =>
          Object.entries(words)
            .filter(([, word]) => text.includes(word))
            .map(([word]) => `${word} in ${where}`),
        );
      };
      expect((await found()).toSorted()).toEqual([
        'address in objects',
        'address in table',
        'name in objects',
        'name in table',
        'notes in objects',
        'notes in table',
      ]);
      await run(one, later(deletedAt, 29 * day));
      expect((await one.get('/v1/me')).body.displayName).toBe(words.name);

      const late = (await recordsIn(personal)).find(({ sk }) => String(sk).startsWith('LIST#')) ?? {};
      const before = [
        ...(await recordsIn(own)),
        ...(await recordsIn(personal)),
        ...(await recordsIn(scopePartition(alone))),
      ].map((record) => removal(record));
      await runAll(
        one,
        later(deletedAt, 30 * day),
        async () => {
          await observe(before);
          expect(await handler({ Records: before }, { awsRequestId: 'followed' })).toBeUndefined();
        },
        () => giveUp(before),
      );
      expect(removedUsers).toEqual([{ UserPoolId: pool.id, Username: one.userId }]);
      expect(await found()).toEqual([]);
      expect(await everyRecord()).not.toContain(emailPartition(words.address).split('#')[1]);
      const gone = [own, personal, emailPartition(words.address), scopePartition(alone), scopePartition(long)].flatMap(
        (pk) => [pk, activityPartition(pk)],
      );
      expect((await Promise.all(gone.map(recordsIn))).flat()).toEqual([]);
      expect(await givenUp()).toContainEqual(others);
      // What the stream tells of late is not kept either.
      expect(await handler({ Records: [removal(late), ...before] }, { awsRequestId: 'late' })).toBeUndefined();
      expect(await found()).toEqual([]);

      expect((await home.viewer.get(`${home.path}/lists/${written.id}`)).body).toMatchObject({ createdBy: one.userId });
      expect((await home.owner.get(`${home.path}/invitations/${invitation.id}`)).body).toMatchObject({
        email: null,
        message: null,
        userId: one.userId,
      });
      const happened = (await home.owner.get(`${home.path}/activity?actorId=${one.userId}`)).body.items;
      expect(happened.map(({ actorName }: { actorName: unknown }) => actorName)).toEqual(
        happened.map(() => 'Former member'),
      );
      const proof = (await recordsIn(erasuresPartition))
        .map((record) => Erasure.parse(record))
        .find(({ userId }) => userId === one.userId);
      expect(proof).toMatchObject({
        phase: 'done',
        email: null,
        former: [],
        groups: [alone],
        endedAt: expect.any(String),
        removed: { invitations: 2, lines: expect.any(Number) },
      });
      expect(proof?.removed.records).toBeGreaterThan(10);
      expect(
        Object.keys(
          (await recordsIn(keys.erasure(UserId.parse(one.userId)).pk)).find(({ userId }) => userId === one.userId) ??
            {},
        ),
      ).not.toContain('dueAt');
    },
  );

  it('begins when it can’t be restored any more, and never while it was', async () => {
    const one = await person();
    await one.delete('/v1/me');
    await runStream(userPartition(UserId.parse(one.userId)));
    const deletedAt = await deletedAtOf(one);
    expect((await one.post('/v1/me/restore')).status).toBe(200);
    await runAll(one, later(deletedAt, 31 * day));
    expect((await one.get('/v1/me')).body).toMatchObject({ deletedAt: null });
    expect((await recordsIn(erasuresPartition)).map(({ userId }) => userId)).not.toContain(one.userId);
    await one.delete('/v1/me');
    await runStream(userPartition(UserId.parse(one.userId)));
    await run(one, later(await deletedAtOf(one), 30 * day));
    expect((await one.post('/v1/me/restore')).status).toBe(410);
  });

  it('finds what was sent to addresses they had before, and leaves what was sent there since', async () => {
    const mark = randomUUID().slice(0, 8);
    const [signedUp, invitedAt, now] = ['first', 'second', 'third'].map((name) => `${name}.${mark}@quagmire.example`);
    const userId = randomUUID();
    const who = { userId: UserId.parse(userId) };
    await signedIn({ ...who, email: signedUp ?? null }, instant(Date.now()), 'signing-in');
    const { owner, path } = await household();
    const invite = async (email: string | undefined, to = path) =>
      (await owner.post(`${to}/invitations`, { email, role: 'viewer', message: `To ${mark}` })).body;
    const [first, second] = [await invite(signedUp), await invite(invitedAt)];
    await (await person({ userId, email: invitedAt ?? '' })).post(`/v1/me/invitations/${second.id}/accept`);
    await signedIn({ ...who, email: now ?? null }, instant(Date.now()), 'signing-in');
    const { body: other } = await owner.post('/v1/scopes', { name: 'Since' });
    const since = await invite(signedUp, `/v1/scopes/${other.id}`);
    const one = await person({ userId, email: now ?? '' });
    expect((await one.delete('/v1/me')).status).toBe(200);
    await runStream(userPartition(who.userId));
    await runAll(one, later(await deletedAtOf(one), 30 * day));
    const left = await Promise.all(
      [first, second].map(async ({ id }) => (await owner.get(`${path}/invitations/${id}`)).body),
    );
    expect(left).toMatchObject([
      { email: null, message: null, userId },
      { email: null, message: null, userId },
    ]);
    expect((await recordsIn(emailPartition(signedUp ?? ''))).map(({ id }) => id)).toEqual([since.id]);
    expect(await everyRecord()).not.toContain(invitedAt);
    expect((await recordsIn(erasuresPartition)).find((record) => record.userId === userId)).not.toHaveProperty(
      'former',
    );
  });

  it('takes out of the archive what stood under an address while it was theirs: what could not be read, and was put there', async () => {
    const [email, before, until, since] = [
      `${randomUUID()}@quagmire.example`,
      instant(Date.now() - day),
      instant(Date.now() - hour),
      instant(Date.now()),
    ];
    const pk = emailPartition(email);
    const line = (id: string, createdAt: Instant) => ({
      pk,
      position: `UNREADABLE#${id}`,
      removedAt: since,
      why: 'unreadable' as const,
      Item: marshall({ pk, sk: `INVITATION#${id}`, id, email, createdAt }),
    });
    await keep([line('theirs', before), line('another’s', since)]);
    const erasing = Erasure.parse({
      userId: randomUUID(),
      phase: 'traces',
      startedAt: since,
      former: [{ email, until }],
      removed: { records: 0, invitations: 0, objects: 0, lines: 0 },
    });
    const work = {
      erasure: erasing,
      requestId: 'erasing',
      clock: () => since,
      deadLetters: undefined,
      goesOn: () => true,
    };
    expect(await eraseFromAddresses(work)).toBe(1);
    for await (const { Item } of find(pk)) expect(Item.id?.S).toBe('another’s');
    expect([await eraseFromAddresses(work), (await everyObject()).includes('another’s')]).toEqual([0, true]);
  });

  it('is done again to a table that holds what it held before', async () => {
    const one = await person();
    await one.patch('/v1/me', { displayName: 'Somebody' });
    const { owner, path, scope } = await household();
    const { body: invitation } = await owner.post(`${path}/invitations`, { email: one.email, role: 'owner' });
    expect((await one.post(`/v1/me/invitations/${invitation.id}/accept`)).status).toBe(200);
    const [{ memberCount, ownerCount } = {}] = (await recordsIn(scopePartition(scope.id))).filter(
      ({ sk }) => sk === 'SCOPE',
    );
    const alone = await groupOf(one, 'Alone');
    // The table as it was last and the restored one are the same here: what counts is that a finished erasure
    // begins anew.
    await documents().send(
      new PutCommand({
        TableName: env().TABLE_NAME,
        Item: {
          ...keys.erasure(UserId.parse(one.userId)),
          userId: one.userId,
          phase: 'done',
          startedAt: instant(0),
          removed: { records: 1, invitations: 0, objects: 0, lines: 0 },
        },
      }),
    );
    expect(await eraseAgain(openTable(), { live: env().TABLE_NAME, restored: env().TABLE_NAME })).toBeGreaterThan(0);
    await runAll(one, instant(Date.now()));
    expect([await recordsIn(userPartition(UserId.parse(one.userId))), await recordsIn(scopePartition(alone))]).toEqual([
      [],
      [],
    ]);
    const [after] = (await recordsIn(scopePartition(scope.id))).filter(({ sk }) => sk === 'SCOPE');
    expect(after).toMatchObject({ memberCount: Number(memberCount) - 1, ownerCount: Number(ownerCount) - 1 });
    expect(
      (await owner.get(`${path}/members`)).body.items.map(({ userId }: { userId: string }) => userId),
    ).not.toContain(one.userId);
  });

  it('takes the slices of what was theirs alone with all that leads to them, and their place in others', async () => {
    const one = await person();
    const { owner, path, scope } = await household();
    const { body: invitation } = await owner.post(`${path}/invitations`, { email: one.email, role: 'admin' });
    expect((await one.post(`/v1/me/invitations/${invitation.id}/accept`)).status).toBe(200);
    const [guest, asked] = [await person(), await person()];
    const shown = async (from: string) => {
      const members = [{ email: guest.email }, { email: asked.email }];
      const { body } = await one.post(`${from}/slices`, { name: 'The xylophone', members });
      const open = (await guest.get('/v1/me/invitations')).body.items[0];
      expect((await guest.post(`/v1/me/invitations/${open.id}/accept`)).status).toBe(200);
      return ScopeId.parse(body.id);
    };
    const [own, ours] = [await shown('/v1/scopes/personal'), await shown(path)];
    const unseen = ScopeId.parse((await one.post(`${path}/slices`, { name: 'For nobody' })).body.id);
    expect((await one.delete('/v1/me')).status).toBe(200);
    const mine = scopePartition(ScopeId.parse(one.userId));
    for (const pk of [userPartition(UserId.parse(one.userId)), mine]) await runStream(pk);
    await runAll(one, later(await deletedAtOf(one), 30 * day));
    expect((await Promise.all([scopePartition(own), mine].map(recordsIn))).flat()).toEqual([]);
    const pointers = [
      ...(await recordsIn(userPartition(UserId.parse(guest.userId)))),
      ...(await recordsIn(emailPartition(asked.email))),
    ].map(({ sk, scopeId }) => `${String(sk)} ${String(scopeId)}`);
    expect(pointers.filter((sk) => sk.includes(own))).toEqual([]);
    expect(pointers.filter((sk) => sk.includes(ours))).toHaveLength(2);
    const table = { client: openTable(), name: env().TABLE_NAME };
    const sound = [ours, unseen, ScopeId.parse(scope.id)].map((id) => differencesAt(table, scopePartition(id)));
    expect((await Promise.all(sound)).flat()).toEqual([]);
    const place = async (id: ScopeId) =>
      (await recordsIn(scopePartition(id))).find(({ sk }) => sk === `MEMBER#${one.userId}`);
    for (const id of [ours, unseen]) expect(await place(id)).toMatchObject({ deletedBy: systemUser });
    expect((await guest.get(`/v1/scopes/${ours}`)).status).toBe(404);
  });

  it('is a job, which has nothing to do before somebody is due', async () => {
    const clock = () => instant(Date.now() - 365 * day);
    expect(await erasure.step(null, { clock, requestId: 'erasing', mend: false })).toEqual({
      cursor: null,
      done: 0,
      counts: { erased: 0 },
    });
  });
});
