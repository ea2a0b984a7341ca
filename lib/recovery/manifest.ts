import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { Place } from './place';

/**
 * The files of an export of DynamoDB: a summary, a list of data files as a line of JSON each, and the data, gzipped, with a record a line
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html). Hearth's own exports to a folder look the same.
 */
export const Summary = z.object({ version: z.string(), startTime: z.string(), endTime: z.string(), tableArn: z.string(), exportTime: z.string(), itemCount: z.int(), outputFormat: z.literal('DYNAMODB_JSON') });
export type Summary = z.output<typeof Summary>;

const DataFile = z.object({ itemCount: z.int().optional(), md5Checksum: z.string().optional(), dataFileS3Key: z.string() });
export type DataFile = z.output<typeof DataFile>;

export const summaryPath = 'manifest-summary.json';
export const filesPath = 'manifest-files.json';
export const dataFolder = 'data/';

/** The path of a data file within its export, of which the manifest names the whole key in the bucket. */
export const pathOf = ({ dataFileS3Key }: DataFile): string => dataFileS3Key.slice(Math.max(dataFileS3Key.lastIndexOf(dataFolder), 0));

/** What an export says it holds. Without a manifest (moto's exports have none) it is what lies in its folder of data, uncounted. */
export const manifestOf = async (place: Place): Promise<{ readonly summary: Summary | undefined; readonly files: readonly DataFile[] }> => {
  const paths = await place.list();
  if (!paths.includes(summaryPath)) return { summary: undefined, files: paths.filter((path) => path.startsWith(dataFolder)).map((path) => ({ dataFileS3Key: path })) };
  const read = async (path: string) => text(await place.read(path));
  const lines = (await read(filesPath)).split('\n').filter(Boolean);
  return { summary: Summary.parse(JSON.parse(await read(summaryPath))), files: lines.map((line) => DataFile.parse(JSON.parse(line))) };
};
