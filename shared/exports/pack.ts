import { zipSync } from 'fflate';
import { csv } from '../core/csv';
import type { UserId } from '../core/ids';
import { scopeIn } from '../db/keys';
import type { Piece } from './piece';
import { own } from '../core/own';

type Records = Piece['records'][number]['record'][];

/** A name that every file system takes; the id tells apart what is called alike. */
const folderOf = (part: string, userId: UserId, name: unknown): string => {
  const scope = scopeIn(part);
  if (!scope) return 'me';
  if (String(scope) === String(userId)) return 'personal';
  const plain = (typeof name === 'string' ? name : 'group').normalize('NFKD').replaceAll(/[^\w-]+/g, '-').slice(0, 60);
  return `groups/${plain}-${scope}`;
};

const cell = (value: unknown): string | number | null => (typeof value === 'string' || typeof value === 'number' ? value : value === undefined || value === null ? null : JSON.stringify(value));

/** Rows of records, a column for each field that one of them has. */
const table = (records: Records): Promise<string> =>
  csv(Object.fromEntries([...new Set(records.flatMap((record) => Object.keys(record)))].sort().map((field) => [field, (record: Records[number]) => cell(own(record, field))])), records);

/** All pieces as one zip: a folder for the person, one for their personal scope, one for each group; a JSON and a CSV file for each kind of record. */
export const packed = async (pieces: readonly Piece[], userId: UserId): Promise<Uint8Array> => {
  const folders = new Map<string, Map<string, Records>>();
  const names = new Map(pieces.flatMap(({ part, records }) => records.filter(({ kind }) => kind === 'SCOPE').map(({ record }) => [part, record.name] as const)));
  for (const { part, records } of pieces) {
    const folder = folderOf(part, userId, names.get(part));
    const kinds = folders.get(folder) ?? new Map<string, Records>();
    folders.set(folder, kinds);
    for (const { kind, record } of records) {
      const those = kinds.get(kind) ?? [];
      those.push(record);
      kinds.set(kind, those);
    }
  }
  const files: Record<string, Uint8Array> = {};
  for (const [folder, kinds] of folders) {
    for (const [kind, records] of kinds) {
      const path = `${folder}/${kind.toLowerCase()}`;
      files[`${path}.json`] = Buffer.from(`${JSON.stringify(records, undefined, 2)}\n`);
      files[`${path}.csv`] = Buffer.from(await table(records));
    }
  }
  return zipSync(files);
};
