import { randomUUID } from 'node:crypto';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from '@jest/globals';
import { handler } from '../../functions/streams/consistency';
import { DamagedArchive } from '../../shared/lifecycle/archive/bundle';
import { erase, find, kept, rewrite } from '../../shared/lifecycle/archive/store';
import { LocalDate } from '../../shared/core/time';
import { attributesOf, type Value } from '../../shared/db/attributes';
import { objectStore } from '../../shared/db/objects/client';
import { getObject, putObject } from '../../shared/db/objects/objects';
import { household } from '../support/household';
import type { Json } from '../support/person';
import { recordsIn } from '../support/records';
import { separateBucket } from '../support/separate-bucket';

separateBucket();

const context = { awsRequestId: 'a-request' };
const deletedAt = '2026-01-01T00:00:00.000Z';
const newScope = () => `SCOPE#${randomUUID()}`;

let sequence = 0;
/** Makes a change as the stream tells it: of a record that was there, and is gone. */
const removal = (
  pk: string,
  sk: string,
  record: Readonly<Record<string, Value>> = { deletedAt },
  { day = '2026-04-02', eventName = 'REMOVE' }: { day?: string; eventName?: 'MODIFY' | 'REMOVE' } = {},
): DynamoDBRecord => {
  const raw: Json = attributesOf({ ...record, pk, sk });
  const image: Record<string, AttributeValue> = raw;
  return {
    eventName,
    eventSourceARN: 'arn:aws:dynamodb:us-east-1:000000000000:table/hearth/stream/2026-01-01T00:00:00.000',
    dynamodb: {
      Keys: { pk: { S: pk }, sk: { S: sk } },
      OldImage: image,
      SequenceNumber: String(++sequence),
      ApproximateCreationDateTime: Date.parse(`${day}T10:00:00Z`) / 1_000,
    },
  };
};
const give = async (...Records: DynamoDBRecord[]) => {
  expect(await handler({ Records }, context)).toBeUndefined();
};
const all = async <T>(from: AsyncGenerator<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of from) found.push(one);
  return found;
};
const namesIn = async (pk: string, day?: string) =>
  (await all(find(pk, day === undefined ? undefined : LocalDate.parse(day)))).map(({ Item }) => Item.sk?.S);

describe('the archive', () => {
  it('keeps what people deleted, by itself or with what it was below, as it was, with a manifest beside it', async () => {
    const pk = newScope();
    await give(
      removal(pk, 'LIST#1', { deletedAt, name: 'Mjölk', amount: 12345678901234567890n }),
      removal(pk, 'ITEM#1#1', { deletedWith: 'DELETION#list#1' }),
      removal(pk, 'ITEM#1#2', { deletedWith: 'DELETION#list#1' }),
    );
    const [list] = await all(find(pk));
    expect(list).toMatchObject({
      removedAt: '2026-04-02T10:00:00.000Z',
      Item: { sk: { S: 'LIST#1' }, name: { S: 'Mjölk' }, amount: { N: '12345678901234567890' } },
    });
    const [key = '', ...others] = await all(kept(pk));
    expect([others, key]).toEqual([
      [],
      expect.stringMatching(`^archive/${pk.replace('#', '/')}/2026-04-02/[\\d.-]+\\.jsonl\\.gz$`),
    ]);
    expect(
      JSON.parse(Buffer.from((await getObject(key.replace('.jsonl.gz', '.manifest.json'))) ?? []).toString()),
    ).toMatchObject({ partition: pk, count: 3, kinds: { LIST: 1, ITEM: 2 }, first: '2026-04-02T10:00:00.000Z' });
  });

  it('keeps no secret of what it keeps', async () => {
    const pk = newScope();
    const secrets = { secret: 'whsec_one', formerSecret: 'whsec_two' };
    await give(removal(pk, 'WEBHOOK#1', { deletedWith: 'DELETION#scope#1', url: 'https://one.example', ...secrets }));
    const [{ Item } = { Item: {} }] = await all(find(pk));
    expect(Object.keys(Item).sort()).toEqual(['deletedWith', 'pk', 'sk', 'url']);
  });

  it('keeps nothing that was not deleted, that follows from other records, or that tells what happened', async () => {
    const pk = newScope();
    await give(
      removal(pk, 'LIST#1', {}),
      removal(pk, 'TOTAL#category#2026-01-01#SEK', { deletedWith: 'x' }),
      removal(pk, 'NAME#tag#x', { deletedWith: 'x' }),
      removal(`ACTIVITY#${pk}`, '1', { deletedAt }),
      removal(pk, 'LIST#2', { deletedAt }, { eventName: 'MODIFY' }),
      removal('JOBS', 'JOB#x'),
    );
    expect([await namesIn(pk), await namesIn(`ACTIVITY#${pk}`), await namesIn('JOBS')]).toEqual([[], [], []]);
  });

  it('shows each once, however a batch comes again: whole, cut in two, in part, or with more', async () => {
    const pk = newScope();
    const batch = ['1', '2', '3', '4'].map((id) => removal(pk, `ITEM#1#${id}`));
    await give(...batch);
    await give(...batch);
    await give(...batch.slice(0, 2));
    await give(...batch.slice(2));
    await give(...batch.slice(3), removal(pk, 'ITEM#1#5'));
    expect((await namesIn(pk)).sort()).toEqual(['ITEM#1#1', 'ITEM#1#2', 'ITEM#1#3', 'ITEM#1#4', 'ITEM#1#5']);
    expect(await all(kept(pk))).toHaveLength(4);
  });

  it('is found by partition and day, each on its own', async () => {
    const [one, other] = [newScope(), newScope()];
    await give(
      removal(one, 'LIST#1'),
      removal(other, 'LIST#2'),
      removal(one, 'LIST#3', { deletedAt }, { day: '2026-04-03' }),
    );
    expect([
      await namesIn(one),
      await namesIn(other),
      await namesIn(one, '2026-04-03'),
      await namesIn(one, '2026-04-04'),
    ]).toEqual([['LIST#1', 'LIST#3'], ['LIST#2'], ['LIST#3'], []]);
  });

  it('says which object is not what its manifest says', async () => {
    const pk = newScope();
    await give(removal(pk, 'LIST#1'));
    const [key = ''] = await all(kept(pk));
    const content = (await getObject(key)) ?? new Uint8Array();
    await putObject(key, { content: content.slice(0, -9), form: { contentType: 'application/gzip' } });
    await expect(namesIn(pk)).rejects.toThrow(new DamagedArchive(`${key} is cut off, or no archive`));
    const foreign = newScope();
    await give(removal(foreign, 'LIST#2'));
    await putObject(key, {
      content: (await getObject((await all(kept(foreign)))[0] ?? '')) ?? '',
      form: {
        contentType: 'application/gzip',
      },
    });
    await expect(namesIn(pk)).rejects.toThrow('the checksums differ');
  });

  it('loses a partition as a whole, and no other, or lines of it, for good', async () => {
    const [mine, other] = [`USER#${randomUUID()}`, newScope()];
    await give(
      removal(mine, 'PROFILE'),
      removal(other, 'INVITATION#1', { deletedAt, email: 'ann@example.com' }),
      removal(other, 'INVITATION#2', { deletedAt, email: 'ben@example.com' }),
      removal(other, 'LIST#1'),
    );
    await erase(mine);
    expect([await namesIn(mine), await namesIn(other)]).toEqual([[], ['INVITATION#1', 'INVITATION#2', 'LIST#1']]);
    expect(
      await rewrite(other, (line) =>
        line.Item.email?.S === 'ann@example.com'
          ? undefined
          : line.Item.email
            ? { ...line, Item: { ...line.Item, email: { S: '' } } }
            : line,
      ),
    ).toBe(2);
    expect(await namesIn(other)).toEqual(['INVITATION#2', 'LIST#1']);
    expect(JSON.stringify(await all(find(other)))).not.toContain('example.com');
    expect(await rewrite(other, (line) => line)).toBe(0);
    expect(await rewrite(other, () => undefined)).toBe(2);
    expect(await all(kept(other))).toEqual([]);
  });

  it('gives a batch back whole while the store is away, and nothing of it is done', async () => {
    const away = mockClient(objectStore());
    away.on(PutObjectCommand).rejects(new Error('away'));
    const batch = [removal('USER#x', 'PROFILE', {}), removal(newScope(), 'LIST#1')];
    expect(await handler({ Records: batch }, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: batch[0]?.dynamodb?.SequenceNumber }],
    });
    away.restore();
  });
});

it('lets the comments of a transaction that has left the table leave it, too, and no others', async () => {
  const { owner, path, scope } = await household();
  const pk = `SCOPE#${scope.id}`;
  const made = async () => {
    const {
      body: { id },
    } = await owner.post(`${path}/transactions`, { kind: 'expense', amount: 100 });
    for (const text of ['one', 'two']) await owner.post(`${path}/transactions/${id}/comments`, { text });
    return String(id);
  };
  const [gone, there] = [await made(), await made()];
  await give(removal(pk, `TRANSACTION#${gone}`));
  await give(removal(pk, `TRANSACTION#${gone}`));
  const comments = (await recordsIn(pk)).filter(({ sk }) => String(sk).startsWith('COMMENT#'));
  const leaving = comments.filter(({ ttl }) => typeof ttl === 'number' && ttl <= Date.now() / 1_000 + 1);
  expect([leaving.map(({ transactionId }) => transactionId), leaving.map(({ deletedWith }) => deletedWith)]).toEqual([
    [gone, gone],
    [`TRANSACTION#${gone}`, `TRANSACTION#${gone}`],
  ]);
  expect(comments.filter(({ transactionId }) => transactionId === there)).toHaveLength(2);
});
