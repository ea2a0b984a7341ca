import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { exportRecords } from '../../lib/recovery/export-records';
import { importTable } from '../../lib/recovery/import-table';
import { DamagedExport } from '../../lib/recovery/manifest';
import { folderAt, type Place } from '../../lib/recovery/place';
import type { Table } from '../../shared/db/scan';
import { countOf, rawRecordsOf } from '../../lib/recovery/scan';
import { survey } from '../../lib/recovery/survey';
import { separateTable } from '../support/separate-table';
import { newFolder } from '../support/stack';
import { furnished } from './support/furnished';

const { client, name } = separateTable();
const source: Table = { client, name };
beforeAll(furnished);

const newTable = (): Table => ({ client, name: `import-${randomUUID()}` });
const isThere = async ({ name }: Table): Promise<boolean> =>
  (await client.send(new ListTablesCommand({ ExclusiveStartTableName: name.slice(0, -1), Limit: 1 })))
    .TableNames?.[0] === name;
/** Exports a table in several data files. */
const exported = async () => {
  const folder = await newFolder();
  return { folder, ...(await exportRecords(source, folderAt(folder), 20_000)) };
};

it('an export to a folder is imported as it was, and every figure of it is sound', async () => {
  const { folder, records, contents } = await exported();
  const found = await importTable(folderAt(folder), newTable());
  expect(records).toBeGreaterThan(50);
  expect(found).toMatchObject({ records, same: true, differences: [], census: { checksum: contents } });
  expect(contents).toBe((await survey(source)).census.checksum);
});

const second = join('data', '000001.json.gz');
const rewritten = (file: string, change: (content: Buffer) => Uint8Array) => async (folder: string) =>
  writeFile(join(folder, file), change(await readFile(join(folder, file))));
const lost = (file: string) => (folder: string) => rm(join(folder, file));
const linesOf = (content: Buffer): string[] => gunzipSync(content).toString().trimEnd().split('\n');

describe('an export is refused, with words that say which file and what to do, and no table is made, where', () => {
  it.each([
    [
      'a byte of a data file is another',
      'data/000001.json.gz',
      rewritten(second, (content) => content.fill(content.readUInt8(200) ^ 1, 200, 201)),
    ],
    [
      'a data file is cut off',
      "data/000001.json.gz can't be unpacked",
      rewritten(second, (content) => content.subarray(0, -50)),
    ],
    [
      'a line is cut',
      'data/000001.json.gz, line 2, is no record',
      rewritten(second, (content) =>
        gzipSync(
          linesOf(content)
            .map((line, index) => (index === 1 ? line.slice(0, -9) : line))
            .join('\n'),
        ),
      ),
    ],
    [
      'a record is left out',
      'data/000001.json.gz holds',
      rewritten(second, (content) => gzipSync(linesOf(content).slice(1).join('\n'))),
    ],
    [
      'a record is another',
      'data/000001.json.gz is not what was exported',
      rewritten(second, (content) =>
        gzipSync(`${linesOf(content).join('\n').replace('"schemaVersion":{"N":"1"}', '"schemaVersion":{"N":"2"}')}\n`),
      ),
    ],
    ['a data file is missing', 'data/000001.json.gz is missing in', lost(second)],
    ['the list of files is missing', 'manifest-files.json is missing in', lost('manifest-files.json')],
    [
      'the list of files leaves one out',
      'records, not',
      rewritten('manifest-files.json', (content) => Buffer.from(content.toString().split('\n').slice(1).join('\n'))),
    ],
    [
      'the summary is missing: it was never complete',
      'manifest-summary.json is missing in',
      lost('manifest-summary.json'),
    ],
    [
      'the summary is no JSON',
      "manifest-summary.json can't be read",
      rewritten('manifest-summary.json', (content) => content.subarray(1)),
    ],
  ])('%s', async (_, words, damage) => {
    const { folder } = await exported();
    await damage(folder);
    const table = newTable();
    const refusal: unknown = await importTable(folderAt(folder), table).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DamagedExport);
    expect(String(refusal)).toContain(words);
    expect(String(refusal)).toContain('Nothing was imported: copy the export anew');
    expect(await isThere(table)).toBe(false);
  });
});

/**
 * Makes a place that is gone when its last file is read for the second time: the first time, it is compared.
 */
const goneHalfway = async (place: Place): Promise<Place> => {
  const last = (await place.list())
    .filter((path) => path.startsWith('data'))
    .sort()
    .at(-1);
  let reads = 0;
  return {
    ...place,
    read: async (path) => {
      if (path === last && ++reads > 1) throw new Error('gone');
      return place.read(path);
    },
  };
};

describe('an import', () => {
  it('that was broken off is begun anew in its table, says so, and does no harm', async () => {
    const { folder, records } = await exported();
    const table = newTable();
    await expect(importTable(await goneHalfway(folderAt(folder)), table)).rejects.toThrow('gone');
    expect(await isThere(table)).toBe(true);
    expect(await countOf(rawRecordsOf(table))).toBeLessThan(records);
    const said: string[] = [];
    expect(await importTable(folderAt(folder), table, { say: (line) => said.push(line) })).toMatchObject({
      records,
      same: true,
      differences: [],
    });
    expect(said.join('\n')).toContain('was left by an interrupted import, which is restarted');
    expect(await countOf(rawRecordsOf(table))).toBe(records);
  });

  it('writes into no table that holds anything else', async () => {
    const { folder } = await exported();
    const before = await survey(source);
    await expect(importTable(folderAt(folder), source)).rejects.toThrow(
      `${source.name} is there already, with records in it`,
    );
    expect((await survey(source)).census.checksum).toBe(before.census.checksum);
  });
});
