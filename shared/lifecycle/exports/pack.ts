import { zipSync } from 'fflate';
import { csv } from '../../core/csv';
import type { ScopeId, UserId } from '../../core/ids';
import { own } from '../../core/own';
import { Instant } from '../../core/time';
import { scopeIn } from '../../db/keys';
import { type ExportFolder, readme } from './about';
import type { Piece } from './piece';
import { wordOf } from '../../db/record';

type Records = Piece['records'][number]['record'][];

/**
 * Names a group's folder in a way that every file system takes; the id tells apart what has the same name.
 */
const groupFolder = (scope: ScopeId, name: string | null): string =>
  `groups/${(name ?? 'group')
    .normalize('NFKD')
    .replaceAll(/[^\w-]+/g, '-')
    .slice(0, 60)}-${scope}`;

const cell = (value: unknown): string | number | null => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return value === undefined || value === null ? null : JSON.stringify(value);
};

/** Writes rows of records, with a column for each field that one of them has. */
const table = (records: Records): Promise<string> => {
  const fields = [...new Set(records.flatMap((record) => Object.keys(record)))].sort();
  return csv(
    Object.fromEntries(fields.map((field) => [field, (record: Records[number]) => cell(own(record, field))])),
    records,
  );
};

/** All records of a scope, or of the person's own partitions, by kind; and how many are left out. */
interface Part {
  readonly scope: ScopeId | undefined;
  readonly kinds: Map<string, Records>;
  leftOut: number;
}

const together = (pieces: readonly Piece[]): Part[] => {
  const parts = new Map<ScopeId | undefined, Part>();
  for (const { part, records, leftOut } of pieces) {
    const scope = scopeIn(part);
    const its = parts.get(scope) ?? { scope, kinds: new Map<string, Records>(), leftOut: 0 };
    parts.set(scope, its);
    its.leftOut += leftOut;
    for (const { kind, record } of records) {
      const those = its.kinds.get(kind) ?? [];
      those.push(record);
      its.kinds.set(kind, those);
    }
  }
  return [...parts.values()];
};

const folderOf = ({ scope, kinds, leftOut }: Part, userId: UserId): ExportFolder => {
  const [group] = kinds.get(wordOf('scope')) ?? [];
  const name = typeof group?.name === 'string' ? group.name : null;
  const folder = !scope ? 'me' : String(scope) === String(userId) ? 'personal' : groupFolder(scope, name);
  return { folder, name, leftAt: Instant.safeParse(group?.leftAt).data ?? null, leftOut };
};

/**
 * Packs all pieces as one zip: a folder for the person, one for their personal scope, one for each group; a
 * JSON and a CSV file for each kind of record; and a description of what is in them and what is not, for
 * people and for programs.
 */
export const packed = async (pieces: readonly Piece[], userId: UserId): Promise<Uint8Array> => {
  const folders = together(pieces).map((part) => ({ ...folderOf(part, userId), kinds: part.kinds }));
  const files = new Map<string, Uint8Array>();
  const put = (path: string, content: string) => files.set(path, Buffer.from(content));
  const json = (content: unknown): string => `${JSON.stringify(content, undefined, 2)}\n`;
  for (const { folder, kinds } of folders) {
    for (const [kind, records] of kinds) {
      put(`${folder}/${kind.toLowerCase()}.json`, json(records));
      put(`${folder}/${kind.toLowerCase()}.csv`, await table(records));
    }
  }
  const groups = folders.filter(({ folder }) => folder.startsWith('groups/'));
  const told = groups.map(({ folder, name, leftAt, leftOut }) => ({ folder, name, leftAt, leftOut }));
  put('about.json', json(told));
  put('README.txt', readme(told));
  return zipSync(Object.fromEntries(files));
};
