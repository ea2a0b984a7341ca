import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { InvokeCommand, LambdaClient, ListEventSourceMappingsCommand } from '@aws-sdk/client-lambda';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { sdkStreamMixin } from '@smithy/core/serde';
import { mockClient } from 'aws-sdk-client-mock';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, it } from '@jest/globals';
import { instant } from '../../shared/core/time';
import { type InvokeFunction, replay } from '../../lib/streams/replay';
import { replayStage } from '../../lib/streams/replay-stage';
import { undeliveredFolder } from '../../lib/streams/set-aside';
import { localArn, deadLetterDocument, deadLetterKey } from '../../shared/lifecycle/dead-letters/document';
import { arrivedAt, change, numbersOf } from '../support/stream-records';
import { onTestFinished } from '../support/testing';

const at = instant(arrivedAt);
const documentOf = (records: readonly DynamoDBRecord[], functionName = 'observation') =>
  deadLetterDocument({
    functionArn: localArn(functionName),
    condition: 'RetryAttemptsExhausted',
    shardId: 'shardId-1',
    records,
    invocations: 11,
    at,
  });
const bytes = (document: unknown) => Buffer.from(typeof document === 'string' ? document : JSON.stringify(document));

const folder = async () => {
  const root = await mkdtemp(join(tmpdir(), 'hearth-replay-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const place = undeliveredFolder(join(root, 'undelivered'));
  const keep = async (document: unknown) => {
    const key = deadLetterKey('observation', 'shardId-1', at);
    await place.write(key, bytes(document));
    return key;
  };
  return { place, keep };
};
/** Makes a function that notes what it is given, and answers so. */
const noting = (answer: (event: DynamoDBStreamEvent) => unknown = () => undefined) => {
  const given: number[][] = [];
  const call: InvokeFunction = (_name, event) => {
    given.push(numbersOf(event.Records));
    return Promise.resolve(event).then(answer);
  };
  return { given, call };
};

describe('replay', () => {
  it('gives each batch to its function in the order of the stream, and puts aside what is done', async () => {
    const { place, keep } = await folder();
    const later = change(3, { at: arrivedAt + 1_000 });
    const paths = [
      await keep(documentOf([later])),
      await keep(documentOf([change(10)])),
      await keep(documentOf([change(9)])),
    ];
    const { given, call } = noting();
    expect(
      (await replay(place, call)).map(({ outcome, functionName, records }) => [outcome, functionName, records]),
    ).toEqual(paths.map(() => ['replayed', 'observation', 1]));
    expect(given).toEqual([[9], [10], [3]]);
    expect((await place.list()).toSorted()).toEqual(paths.map((path) => `replayed/${path}`).toSorted());
    expect([await replay(place, call), given.length]).toEqual([[], 3]);
  });

  it('leaves what fails in whole or in part, says where, and goes on', async () => {
    const { place, keep } = await folder();
    const kept = [
      await keep(documentOf([change(1), change(2)])),
      await keep(documentOf([change(3)])),
      await keep(documentOf([change(4)])),
    ];
    const { call } = noting(({ Records: [first] }) => {
      if (first?.dynamodb?.SequenceNumber === '3') throw new Error('down');
      return first?.dynamodb?.SequenceNumber === '1' ? { batchItemFailures: [{ itemIdentifier: '2' }] } : undefined;
    });
    expect((await replay(place, call)).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['failed', 'at 2'],
      ['failed', 'Error: down'],
      ['replayed', ''],
    ]);
    expect((await place.list()).filter((path) => !path.startsWith('replayed/')).toSorted()).toEqual(
      kept.slice(0, 2).toSorted(),
    );
  });

  it('calls nobody and moves nothing when it is only to say what it would do', async () => {
    const { place, keep } = await folder();
    const path = await keep(documentOf([change(1)]));
    const { given, call } = noting();
    expect((await replay(place, call, { dryRun: true })).map(({ outcome }) => outcome)).toEqual(['would-replay']);
    expect([given, await place.list()]).toEqual([[], [path]]);
  });

  it('leaves what it can’t read, last: a file that was cut off, something else, a batch without records', async () => {
    const { place, keep } = await folder();
    const whole = JSON.stringify(documentOf([change(1)]));
    for (const content of [
      whole.slice(0, 300),
      '{}',
      documentOf([]),
      { ...documentOf([change(1)]), payload: '{' },
      whole,
    ])
      await keep(content);
    expect((await replay(place, noting().call)).map(({ outcome }) => outcome)).toEqual([
      'replayed',
      'unreadable',
      'unreadable',
      'unreadable',
      'unreadable',
    ]);
    expect(await place.list()).toHaveLength(5);
  });

  it('that dies before it could put a batch aside gives it again', async () => {
    const { place, keep } = await folder();
    await keep(documentOf([change(1)]));
    const { given, call } = noting();
    await expect(replay({ ...place, setAside: () => Promise.reject(new Error('killed')) }, call)).rejects.toThrow(
      'killed',
    );
    await replay(place, call);
    expect(given).toEqual([[1], [1]]);
  });
});

describe('of a stage', () => {
  const stage = (destinations: string[], objects: Readonly<Record<string, unknown>> = {}) => {
    const [lambda, s3] = [mockClient(LambdaClient), mockClient(S3Client)];
    const [first, second] = destinations;
    const mappings = (destination: string | undefined) => ({
      EventSourceMappings: destination
        ? [{ DestinationConfig: { OnFailure: { Destination: `arn:aws:s3:::${destination}` } } }]
        : [],
    });
    lambda
      .on(ListEventSourceMappingsCommand)
      .resolvesOnce(mappings(first))
      .resolves(mappings(second ?? first));
    s3.on(ListObjectsV2Command).resolves({ Contents: Object.keys(objects).map((Key) => ({ Key })) });
    for (const [Key, content] of Object.entries(objects))
      s3.on(GetObjectCommand, { Key }).resolves({ Body: sdkStreamMixin(Readable.from([bytes(content)])) });
    return {
      lambda,
      s3,
      run: () =>
        replayStage(
          { lambda: new LambdaClient({ region: 'eu-north-1' }), s3: new S3Client({ region: 'eu-north-1' }) },
          'dev',
          { dryRun: false },
        ),
    };
  };
  const payload = (answer: string) => ({
    Payload: Object.assign(new Uint8Array(Buffer.from(answer)), { transformToString: () => answer }),
  });

  it('takes the bucket from the stage’s mappings, calls the function that failed, and moves what is done', async () => {
    const [good, bad] = ['aws/lambda/id/shardId-1/2026/01/01/one', 'aws/lambda/id/shardId-1/2026/01/01/two'];
    const { lambda, s3, run } = stage(['kept'], {
      [good]: documentOf([change(1)], 'hearth-dev-observation'),
      [bad]: documentOf([change(2)], 'hearth-dev-consistency'),
      'replayed/aws/lambda/old': {},
    });
    lambda.on(InvokeCommand, { FunctionName: 'hearth-dev-observation' }).resolves(payload('null'));
    lambda
      .on(InvokeCommand, { FunctionName: 'hearth-dev-consistency' })
      .resolves({ FunctionError: 'Unhandled', ...payload('{"errorType":"TableBusy"}') });
    expect((await run()).map(({ path, outcome, reason }) => [path, outcome, reason])).toEqual([
      [good, 'replayed', ''],
      [bad, 'failed', 'FunctionFailed: {"errorType":"TableBusy"}'],
    ]);
    expect(s3.commandCalls(CopyObjectCommand).map(({ args }) => args[0].input)).toEqual([
      { Bucket: 'kept', Key: `replayed/${good}`, CopySource: `kept/${good}` },
    ]);
    expect(s3.commandCalls(DeleteObjectCommand).map(({ args }) => args[0].input)).toEqual([
      { Bucket: 'kept', Key: good },
    ]);
    expect(lambda.commandCalls(InvokeCommand).map(({ args }) => args[0].input.Payload)).toEqual([
      JSON.stringify({ Records: [change(1)], late: true }),
      JSON.stringify({ Records: [change(2)], late: true }),
    ]);
  });

  it.each([
    ['no bucket', []],
    ['more than one bucket', ['one', 'two']],
  ])('says so when its mappings have %s', async (what, destinations) => {
    await expect(stage(destinations).run()).rejects.toThrow(what);
  });
});
