import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startEngine } from '../../../lib/local/engine/engine';
import { createTable } from '../../../lib/local/engine/table';
import { keepWriteAheadLog } from '../../../lib/local/engine/write-ahead-log';
import { onTestFinished } from '../../support/testing';

const name = 'shared-local-instance.db';
const rollback = Buffer.from([1, 1]);
const log = Buffer.from([2, 2]);

const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-log-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};
const keptBy = async (folder: string) => (await readFile(join(folder, name))).subarray(18, 20);
/** Makes a folder whose file is kept as the engine would make it. */
const olderFolder = async () => {
  const folder = await newFolder();
  await keepWriteAheadLog(folder);
  const file = await open(join(folder, name), 'r+');
  await file.write(rollback, 0, 2, 18);
  await file.close();
  return folder;
};

test('the engine writes ahead into a log beside its file', async () => {
  const folder = await newFolder();
  const engine = await startEngine({ folder, log: () => undefined });
  onTestFinished(() => engine.stop());
  await createTable(engine.endpoint, 'logged');
  expect(await readdir(folder)).toContain(`${name}-wal`);
});

test('a file of before is kept with a log from its next start on', async () => {
  const folder = await olderFolder();
  await keepWriteAheadLog(folder);
  expect(await keptBy(folder)).toEqual(log);
});

test('a file that a kill left half written is for the engine alone to mend', async () => {
  const folder = await olderFolder();
  await writeFile(join(folder, `${name}-journal`), '');
  await keepWriteAheadLog(folder);
  expect(await keptBy(folder)).toEqual(rollback);
});
