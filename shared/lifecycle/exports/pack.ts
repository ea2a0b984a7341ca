import { csv } from '../../core/csv';
import type { ScopeId, UserId } from '../../core/ids';
import { own } from '../../core/own';
import { Instant } from '../../core/time';
import { scopeIn } from '../../db/keys';
import { type ExportFolder, readme } from './about';
import type { Piece } from './piece';
import { type ExportPictures, pictureFiles } from './pictures';
import type { ZipFile } from './zip';
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
 * Yields the files of an export: a folder for the person, one for their personal scope, one for each group; a
 * JSON and a CSV file for each kind of record, and the pictures that they show; and a description of what is
 * in them and what is not, for people and for programs.
 * @throws the store's error when it is away
 */
export async function* filesOf(
  pieces: readonly Piece[],
  userId: UserId,
  pictures: ExportPictures,
): AsyncGenerator<ZipFile> {
  const folders = together(pieces).map((part) => ({ ...folderOf(part, userId), ...part }));
  const file = (path: string, content: string): ZipFile => ({ path, content: Buffer.from(content) });
  const json = (content: unknown): string => `${JSON.stringify(content, undefined, 2)}\n`;
  for (const { folder, kinds } of folders) {
    for (const [kind, records] of kinds) {
      yield file(`${folder}/${kind.toLowerCase()}.json`, json(records));
      yield file(`${folder}/${kind.toLowerCase()}.csv`, await table(records));
    }
  }
  const groups = folders.filter(({ folder }) => folder.startsWith('groups/'));
  const told = groups.map(({ folder, name, leftAt, leftOut }) => ({ folder, name, leftAt, leftOut }));
  yield file('about.json', json(told));
  yield file('README.txt', readme(told, pictures.leftOut));
  const folderIn = new Map(folders.map(({ folder, scope }) => [scope, folder]));
  for await (const { site, content } of pictureFiles(pictures.sites)) {
    yield {
      path: `${folderIn.get(scopeIn(site.part)) ?? 'me'}/pictures/${site.uploadId}.webp`,
      content,
      isPacked: true,
    };
  }
}
