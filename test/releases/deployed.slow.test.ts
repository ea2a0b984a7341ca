import { CreateBackupVaultCommand } from '@aws-sdk/client-backup';
import { CreateTableCommand, DescribeTableCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  CreateAliasCommand,
  CreateEventSourceMappingCommand,
  type CreateEventSourceMappingCommandInput,
  CreateFunctionCommand,
  GetAliasCommand,
  GetEventSourceMappingCommand,
  ListEventSourceMappingsCommand,
  PublishVersionCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deployRestored, type Ended } from '../../lib/recovery/deploy-restored';
import { type Serving, serveFrom, servingOf } from '../../lib/recovery/serving';
import { take } from '../../lib/recovery/step';
import { takeDown } from '../../lib/releases/take-down';
import { tableDefinition } from '../../shared/db/table';
import { emptyZip } from '../recovery/support/account';
import { command, openShell } from '../recovery/support/command';
import { type Moto, startMoto } from '../recovery/support/moto';

let moto: Moto;
let role: string | undefined;
beforeAll(async () => {
  moto = await startMoto(() => undefined);
  role = (
    await new IAMClient(moto.where).send(
      new CreateRoleCommand({ RoleName: 'deployed', AssumeRolePolicyDocument: '{}' }),
    )
  ).Role?.Arn;
});
afterAll(() => moto.stop());

const made = async (FunctionName: string): Promise<void> => {
  await moto.aws.lambda.send(
    new CreateFunctionCommand({
      FunctionName,
      Role: role,
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Code: { ZipFile: emptyZip },
      Environment: { Variables: { TABLE_NAME: 'hearth-dev' } },
    }),
  );
};
const streamOf = async (TableName: string): Promise<string> => {
  await moto.aws.dynamo.send(new CreateTableCommand(tableDefinition(TableName)));
  return (await moto.aws.dynamo.send(new DescribeTableCommand({ TableName }))).Table?.LatestStreamArn ?? '';
};
/** The shell of somebody who has an account. */
const account = () => {
  const {
    endpoint,
    credentials: { accessKeyId, secretAccessKey },
  } = moto.where;
  return { AWS_ENDPOINT_URL: endpoint, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
};
/** Runs a command that asks nothing. */
let run: ReturnType<typeof openShell>;
beforeAll(() => {
  run = openShell(account());
});

describe('npm run rollback', () => {
  const live = async (name: string) =>
    (await moto.aws.lambda.send(new GetAliasCommand({ FunctionName: name, Name: 'live' }))).FunctionVersion;
  const lives = async () => [
    await live('hearth-dev-reader'),
    await live('hearth-dev-writer'),
    await live('hearth-prod-writer'),
  ];
  beforeAll(async () => {
    for (const name of ['hearth-dev-reader', 'hearth-dev-writer', 'hearth-prod-writer']) {
      await made(name);
      for (const Description of ['first', 'second']) {
        await moto.aws.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: name, Description }));
        await moto.aws.lambda.send(new PublishVersionCommand({ FunctionName: name, Description }));
      }
      await moto.aws.lambda.send(new CreateAliasCommand({ FunctionName: name, Name: 'live', FunctionVersion: '2' }));
    }
  });

  it(
    'says what it would do, and moves nothing unless somebody agrees; then all functions of the stage, ' +
      'and no other’s; then refuses: there is nothing before',
    async () => {
      const asked = await command('rollback', ['--stage', 'dev'], account());
      expect(asked.stdout).toMatch(
        /^hearth-dev-reader: from version 2 of 20\S+Z to version 1 of 20\S+Z\nhearth-dev-writer: from version 2 of 20\S+Z to version 1 of 20\S+Z\nAll calls go there at once\./,
      );
      expect([asked.exitCode, asked.stdout.split('\n').at(-1), await lives()]).toEqual([
        0,
        'rollback: nothing was moved',
        ['2', '2', '2'],
      ]);

      const agreed = await run('rollback', '--stage', 'dev', '--yes');
      expect([agreed.exitCode, agreed.stderr, await lives()]).toEqual([0, '', ['1', '1', '2']]);
      expect(agreed.stdout).toContain('rollback: 2 functions moved.');

      const refused = await run('rollback', '--stage', 'dev', '--yes');
      expect([refused.exitCode, refused.stderr, await lives()]).toEqual([
        1,
        expect.stringMatching(/^hearth-dev-\w+: there is no version before 1\. Deploy the last good commit instead$/),
        ['1', '1', '2'],
      ]);
    },
  );
});

describe('deploying a stage that a restore has moved', () => {
  const table = 'hearth-staging.20261120T100000Z';
  let stream: string;
  let serving: Serving;
  const mappings = async () =>
    (await moto.aws.lambda.send(new ListEventSourceMappingsCommand({ EventSourceArn: stream }))).EventSourceMappings ??
    [];
  const settings = {
    BatchSize: 25,
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 10,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  } satisfies Partial<CreateEventSourceMappingCommandInput>;
  beforeAll(async () => {
    await made('hearth-staging-observation');
    stream = await streamOf(table);
    const { UUID = '' } = await moto.aws.lambda.send(
      new CreateEventSourceMappingCommand({
        FunctionName: 'hearth-staging-observation',
        EventSourceArn: stream,
        StartingPosition: 'TRIM_HORIZON',
        ...settings,
      }),
    );
    serving = { table, stream, mappings: [UUID] };
  });
  beforeEach(async () => {
    serving = { ...serving, mappings: (await mappings()).flatMap(({ UUID }) => UUID ?? []) };
    await serveFrom(moto.aws.ssm, 'staging', serving);
  });
  const deployed = async (prepared: Ended, carriedOut: Ended | Error) => {
    const seen: number[] = [];
    const ended = await deployRestored(
      moto.aws,
      'staging',
      serving,
      {
        prepare: async () => {
          seen.push((await mappings()).length);
          return prepared;
        },
        carryOut: async () => {
          seen.push((await mappings()).length);
          if (carriedOut instanceof Error) throw carriedOut;
          return carriedOut;
        },
      },
      () => undefined,
    ).catch((error: unknown) => error);
    return { ended, seen };
  };
  const kept = async () => (await servingOf(moto.aws.ssm, 'staging'))?.mappings;

  it.each(['failed', 'broken-off'] as const)(
    'leaves the stream’s readers alone where the change set is not agreed to (%s)',
    async (prepared) => {
      const before = serving.mappings;
      expect(await deployed(prepared, 'done')).toEqual({ ended: prepared, seen: [1] });
      expect([await kept(), (await mappings()).map(({ UUID }) => UUID)]).toEqual([before, before]);
    },
  );

  it.each([
    ['failed', 'failed'],
    ['could not be begun', new Error('no such command')],
  ] as const)(
    'has them read again, as they did, where the deployment %s: they were away while it went on',
    async (_, carriedOut) => {
      const before = serving.mappings;
      expect(await deployed('done', carriedOut)).toEqual({ ended: carriedOut, seen: [1, 0] });
      const [mapping, ...others] = await mappings();
      expect(others).toEqual([]);
      expect(mapping).toMatchObject({ ...settings, EventSourceArn: stream });
      expect(before).not.toContain(mapping?.UUID);
      expect(await kept()).toEqual([mapping?.UUID]);
      expect(
        (await moto.aws.lambda.send(new GetEventSourceMappingCommand({ UUID: mapping?.UUID }))).FunctionArn,
      ).toContain('hearth-staging-observation');
    },
  );

  it('has nothing more to do with them once it is done', async () => {
    expect(await deployed('done', 'done')).toEqual({ ended: 'done', seen: [1, 0] });
    expect([await kept(), await mappings()]).toEqual([[], []]);
  });
});

describe('npm run destroy', () => {
  const taken = { name: 'dev', keepData: false } as const;
  const bucket = async (name: string, stage: string | undefined): Promise<void> => {
    const { s3 } = moto.aws;
    await s3.send(new CreateBucketCommand({ Bucket: name }));
    if (stage)
      await s3.send(
        new PutBucketTaggingCommand({ Bucket: name, Tagging: { TagSet: [{ Key: 'hearth', Value: stage }] } }),
      );
    await s3.send(new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration: { Status: 'Enabled' } }));
    for (const Key of ['one', 'one', 'two']) await s3.send(new PutObjectCommand({ Bucket: name, Key, Body: Key }));
    await s3.send(new DeleteObjectCommand({ Bucket: name, Key: 'two' }));
  };
  const left = async (name: string): Promise<number> => {
    const { Versions = [], DeleteMarkers = [] } = await moto.aws.s3.send(
      new ListObjectVersionsCommand({ Bucket: name }),
    );
    return Versions.length + DeleteMarkers.length;
  };
  const tables = async () => (await moto.aws.dynamo.send(new ListTablesCommand({}))).TableNames;

  it('empties what CloudFormation would not delete, takes away what restores have made, and touches nothing of another', async () => {
    await bucket('hearth-dev-objects7623fc4f-abc', 'dev');
    await bucket('hearth-dev-holiday-pictures', undefined);
    await bucket('hearth-dev-of-another', 'staging');
    for (const table of ['hearth-dev.20261120T100000Z', 'hearth-devices.20261120T100000Z']) await streamOf(table);
    await moto.aws.backup.send(new CreateBackupVaultCommand({ BackupVaultName: 'hearth-dev' }));
    await serveFrom(moto.aws.ssm, 'dev', { table: 'hearth-dev.20261120T100000Z', stream: '', mappings: [] });

    const { before, after } = await takeDown(moto.aws, taken);
    expect(before.map(({ what }) => what)).toEqual([
      'delete all that is in the bucket hearth-dev-objects7623fc4f-abc',
      'delete 2 recovery points in the vault hearth-dev',
    ]);
    expect(after.map(({ what }) => what)).toEqual([
      'delete the table hearth-dev.20261120T100000Z, which a restore or an import has made',
      'forget which table the stage works on',
    ]);
    await take([...before, ...after], () => undefined);
    expect(
      await Promise.all(
        ['hearth-dev-objects7623fc4f-abc', 'hearth-dev-holiday-pictures', 'hearth-dev-of-another'].map(left),
      ),
    ).toEqual([0, 4, 4]);
    expect((await tables())?.filter((name) => name.startsWith('hearth-dev'))).toEqual([
      'hearth-devices.20261120T100000Z',
    ]);
    expect(await servingOf(moto.aws.ssm, 'dev')).toBeUndefined();

    const again = await takeDown(moto.aws, taken);
    await take([...again.before, ...again.after], () => undefined);
    expect([again.before.length, again.after]).toEqual([1, []]);
  });

  it('asks first, and is refused by a stage that keeps its data', async () => {
    const asked = await command('destroy', ['--stage', 'dev'], account());
    expect([asked.exitCode, asked.stderr, asked.stdout.split('\n').at(-1)]).toEqual([
      0,
      '',
      'destroy: the stage stays as it is',
    ]);
    expect(await run('destroy', '--stage', 'prod', '--yes')).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringMatching(/^prod keeps its data/),
    });
  });
});
