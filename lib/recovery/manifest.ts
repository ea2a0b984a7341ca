import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { Place } from './place';
import { Mendable } from './plain-words';

/** Says that an export holds something else than it claims; the message says which file, and what to do. */
export class DamagedExport extends Mendable {
  override readonly name = 'DamagedExport';
  constructor(what: string, options?: ErrorOptions) {
    super(`${what}. Nothing was imported: copy the export anew from where it was made, or make another.`, options);
  }
}

/**
 * The files of an export of DynamoDB: a summary, a list of data files as a line of JSON each, and the data,
 * gzipped, with a record a line
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html). Hearth's own
 * exports to a folder look the same; `contents` is theirs alone.
 */
export const TableSummary = z.object({
  version: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  tableArn: z.string(),
  exportTime: z.string(),
  itemCount: z.int(),
  outputFormat: z.literal('DYNAMODB_JSON'),
  contents: z.string().optional(),
});
export type TableSummary = z.output<typeof TableSummary>;

const DataFile = z.object({
  itemCount: z.int().optional(),
  md5Checksum: z.string().optional(),
  dataFileS3Key: z.string(),
});
export type DataFile = z.output<typeof DataFile>;

export const summaryPath = 'manifest-summary.json';
export const filesPath = 'manifest-files.json';
export const dataFolder = 'data/';

/**
 * Returns the path of a data file within its export, of which the manifest names the whole key in the bucket.
 */
export const pathOf = ({ dataFileS3Key }: DataFile): string =>
  dataFileS3Key.slice(Math.max(dataFileS3Key.lastIndexOf(dataFolder), 0));

/** The contents that an export says it holds. */
export interface Manifest {
  /** Absent: nothing was promised. */
  readonly summary: TableSummary | undefined;
  readonly files: readonly DataFile[];
}

const readOut = async (place: Place, path: string): Promise<string> => {
  const content = await place.read(path);
  if (!content) throw new DamagedExport(`${path} is missing in ${place.name}`);
  return text(content);
};

const parsed = <T>(path: string, schema: z.ZodType<T>, line: string): T => {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new DamagedExport(`${path} can't be read`, { cause });
  }
};

/**
 * @param unchecked takes what lies in the folder of data, which nobody promised: moto's exports have no
 * manifest
 * @throws DamagedExport
 */
export const manifestOf = async (place: Place, unchecked: boolean): Promise<Manifest> => {
  if (unchecked)
    return {
      summary: undefined,
      files: (await place.list())
        .filter((path) => path.startsWith(dataFolder))
        .map((path) => ({ dataFileS3Key: path })),
    };
  const summary = parsed(summaryPath, TableSummary, await readOut(place, summaryPath));
  const lines = (await readOut(place, filesPath)).split('\n').filter(Boolean);
  return { summary, files: lines.map((line) => parsed(filesPath, DataFile, line)) };
};
