import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { servingOf } from '../../lib/recovery/serving';
import { countOf, rawRecordsOf } from '../../lib/recovery/scan';
import { table } from '../../shared/db/client';
import { separateTable } from '../support/separate-table';
import { newFolder } from '../support/stack';
import { deployedStage } from './support/account';
import { command, openShell } from './support/command';
import { furnished } from './support/furnished';
import { type Moto, startMoto } from './support/moto';

const { name: tableName } = separateTable();
let moto: Moto;
beforeAll(async () => {
  await furnished();
  moto = await startMoto(() => undefined);
  await deployedStage(moto, { client: table(), name: tableName }, 'dev');
});
afterAll(() => moto.stop());

/** Runs a command as somebody does who has an account. */
let run: ReturnType<typeof openShell>;
beforeAll(() => {
  const {
    endpoint,
    credentials: { accessKeyId, secretAccessKey },
  } = moto.where;
  run = openShell({
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  });
});
const reads = /^(?:Describe|Get|List|Scan$|Query$|BatchGet)|^GET /;
const writesOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  const before = moto.calls.length;
  await work();
  expect(moto.calls.length).toBeGreaterThan(before);
  return moto.calls.slice(before).filter((call) => !reads.test(call));
};
const tableOfWriter = async () =>
  (await moto.aws.lambda.send(new GetFunctionConfigurationCommand({ FunctionName: 'hearth-dev-writer' }))).Environment
    ?.Variables?.TABLE_NAME;

test('restore --dry-run prints the whole plan, and no call that writes reaches the account', async () => {
  let printed = '';
  expect(
    await writesOf(async () => {
      printed = (await run('restore', '--stage', 'dev', '--at', 'latest', '--into', 'hearth-dev.planned', '--dry-run'))
        .stdout;
    }),
  ).toEqual([]);
  for (const line of [
    /^restore hearth-dev, as it was at .*, into hearth-dev\.planned$/m,
    /stream: NEW_AND_OLD_IMAGES; time to live: ttl; point-in-time recovery: 35 days; tags: stage=dev; Contributor Insights; deletion protection/,
    /function hearth-dev-writer: TABLE_NAME=hearth-dev\.planned, a new version for live/,
    /alarm hearth-dev-throttled: watches hearth-dev\.planned/,
    /the stage's parameter names hearth-dev\.planned/,
  ]) {
    expect(printed).toMatch(line);
  }
  expect(printed.split('\n').at(-1)).toBe('restore: this is a plan, nothing was changed');
});

test('a restore that nobody confirms restores and compares, and leaves the stage where it was', async () => {
  const { stdout, exitCode } = await run(
    'restore',
    '--stage',
    'dev',
    '--at',
    'latest',
    '--into',
    'hearth-dev.unconfirmed',
  );
  expect(stdout).toContain('contents: the same');
  expect(stdout.split('\n').at(-1)).toBe('restore: the stage still uses the old table; the restored table is kept');
  expect([exitCode, await tableOfWriter(), await servingOf(moto.aws.ssm, 'dev')]).toEqual([0, 'hearth-dev', undefined]);
});

test('an export to a folder and its import into another table say the same checksum', async () => {
  const folder = await newFolder();
  const { stdout: exported } = await run('export', '--stage', 'dev', '--to', folder);
  const [, records, checksum] = /export: (\d+) records of hearth-dev in .*, checksum (\w+)$/.exec(exported) ?? [];
  const { stdout: imported, exitCode } = await run(
    'import',
    '--stage',
    'dev',
    '--from',
    folder,
    '--table',
    'hearth-dev.copy',
  );
  expect(imported.split('\n').at(-1)).toBe(
    `import: ${records} records in hearth-dev.copy, checksum ${checksum}, 0 differences`,
  );
  expect(exitCode).toBe(0);
  expect(await countOf(rawRecordsOf({ client: moto.aws.dynamo, name: 'hearth-dev.copy' }))).toBe(Number(records));
});

test.each([
  [
    'a moment that is none',
    'restore',
    ['--stage', 'dev', '--at', 'yesterday'],
    "--at: a moment such as 2026-11-20T10:00:00Z, or 'latest'",
  ],
  ['a table that is none', 'restore', ['--stage', 'prod', '--at', 'latest'], 'Is the stage deployed in this account?'],
])('%s is answered in a sentence, and with exit code 1', async (_, name, words, sentence) => {
  const { stderr, exitCode } = await run(name, ...words);
  expect(stderr).toContain(sentence);
  expect([exitCode, stderr.split('\n').length]).toEqual([1, 1]);
});

test('who has no credentials is told how to sign in, by deploy too', async () => {
  const { stderr, exitCode } = await command('deploy', ['--stage', 'dev'], {
    HOME: await newFolder(),
    AWS_EC2_METADATA_DISABLED: 'true',
  });
  expect([exitCode, stderr]).toEqual([
    1,
    expect.stringMatching(/^There are no credentials for AWS in this shell\. Sign in to your account .*$/),
  ]);
});
