import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Counts } from './census';
import { type DataFile, dataFolder, filesPath, type TableSummary, summaryPath } from './manifest';
import type { Place } from './place';
import type { Table } from '../../shared/db/scan';
import { rawRecordsOf } from './scan';

const compress = promisify(gzip);
const usualSize = 16_000_000;

/**
 * Writes all records of a table as an export of DynamoDB looks, by reading them: of a table that is written
 * meanwhile, each record is as it is when it is read. On AWS the export of a moment is DynamoDB's own
 * (point-in-time.ts).
 * @param size a data file is written when its lines reach it, in characters
 * @returns how many records, and the checksum of their contents
 */
export const exportRecords = async (
  table: Table,
  to: Place,
  fileSize = usualSize,
): Promise<{ records: number; contents: string }> => {
  const now = () => new Date().toISOString();
  const startTime = now();
  const census = new Counts();
  const files: (DataFile & { itemCount: number })[] = [];
  let lines: string[] = [];
  let size = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    const content = await compress(`${lines.join('\n')}\n`);
    const path = `${dataFolder}${String(files.length).padStart(6, '0')}.json.gz`;
    await to.write(path, content);
    files.push({
      itemCount: lines.length,
      md5Checksum: createHash('md5').update(content).digest('base64'),
      dataFileS3Key: path,
    });
    [lines, size] = [[], 0];
  };
  for await (const record of rawRecordsOf(table)) {
    census.add(record);
    const line = JSON.stringify({ Item: record });
    lines.push(line);
    size += line.length;
    if (size >= fileSize) await flush();
  }
  await flush();
  const itemCount = files.reduce((sum, file) => sum + file.itemCount, 0);
  const summary: TableSummary = {
    version: '2020-06-30',
    startTime,
    endTime: now(),
    exportTime: startTime,
    tableArn: table.name,
    itemCount,
    outputFormat: 'DYNAMODB_JSON',
    contents: census.checksum,
  };
  await to.write(filesPath, Buffer.from(files.map((file) => `${JSON.stringify(file)}\n`).join('')));
  // Last: an export without its summary is not complete.
  await to.write(summaryPath, Buffer.from(JSON.stringify(summary)));
  return { records: itemCount, contents: census.checksum };
};
