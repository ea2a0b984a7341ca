import { ScopeId } from '../../core/ids';
import { LocalDate } from '../../core/time';
import { partitionNames, scopePartition } from '../../db/keys';
import { getObject, objectKeys, putObject, removeObjects } from '../../db/objects/objects';
import {
  archivePrefix,
  type ArchiveBundle,
  bundled,
  DamagedArchive,
  isData,
  type ArchiveLine,
  linesOf,
  ArchiveManifest,
  manifestKeyOf,
  prefixOf,
  renamed,
  asArchived,
} from './bundle';

/** A record that left the table, with the partition it was in. */
export interface Removed extends ArchiveLine {
  readonly pk: string;
}

/** Writes the manifest first, so that data that are there can be checked. */
const write = async ({ key, content, manifest }: ArchiveBundle): Promise<void> => {
  await putObject(manifestKeyOf(key), { content: JSON.stringify(manifest), form: { contentType: 'application/json' } });
  await putObject(key, { content, form: { contentType: 'application/gzip' } });
};

/**
 * Keeps what left the table, without secrets: an object for each partition and day. Done again with the same
 * records, or some of them, it adds nothing that `find` would show.
 * @param removed in the order of the stream
 * @throws the SDK's error when the store is away
 */
export const keep = async (removed: readonly Removed[]): Promise<void> => {
  const batches = new Map<string, { pk: string; day: LocalDate; lines: ArchiveLine[] }>();
  for (const { pk, ...line } of removed) {
    const day = LocalDate.parse(line.removedAt.slice(0, 10));
    const batch = batches.get(prefixOf(pk, day)) ?? { pk, day, lines: [] };
    batch.lines.push({ ...line, Item: asArchived(line.Item) });
    batches.set(prefixOf(pk, day), batch);
  }
  for (const { pk, day, lines } of batches.values()) await write(bundled(pk, day, lines));
};

/** Reads the lines of an object. @throws DamagedArchive */
const read = async (key: string): Promise<ArchiveLine[]> => {
  const [content, manifest] = await Promise.all([getObject(key), getObject(manifestKeyOf(key))]);
  if (!content) throw new DamagedArchive(`${key} is gone`);
  return linesOf(key, content, manifest && ArchiveManifest.parse(JSON.parse(Buffer.from(manifest).toString())));
};

/** Lists the keys of what is kept of a partition, without the manifests. */
export async function* kept(pk: string, day?: LocalDate): AsyncGenerator<string> {
  for await (const key of objectKeys(prefixOf(pk, day))) if (isData(key)) yield key;
}

/**
 * Finds what is kept of a partition, each record once, by when it left the table.
 * @throws DamagedArchive when an object is not what its manifest says
 */
export async function* find(pk: string, day?: LocalDate): AsyncGenerator<ArchiveLine & { readonly key: string }> {
  let told = new Set<string>();
  let folder = '';
  for await (const key of kept(pk, day)) {
    // The same line may be in several objects of a day, never in those of two.
    const within = key.slice(0, key.lastIndexOf('/'));
    if (within !== folder) [folder, told] = [within, new Set()];
    for (const line of await read(key)) {
      if (told.has(line.position)) continue;
      told.add(line.position);
      yield { ...line, key };
    }
  }
}

/**
 * Takes all that is kept of a partition out of the archive, for good. @returns how many objects there were
 */
export const erase = (pk: string): Promise<number> => removeObjects(prefixOf(pk));

/**
 * Changes what is kept of a partition, line by line, as an erasure asks for: undefined leaves a line out.
 * What it was before is gone for good. Each object is written anew under another name before the old one
 * goes, so that a crash leaves both, and the next run ends it.
 * @returns how many lines were changed or left out
 */
export const rewrite = async (pk: string, change: (line: ArchiveLine) => ArchiveLine | undefined): Promise<number> => {
  let changed = 0;
  const keys: string[] = [];
  for await (const key of kept(pk)) keys.push(key);
  for (const key of keys) {
    const before = await read(key);
    const after = before.map(change);
    const differing = after.filter((line, index) => JSON.stringify(line) !== JSON.stringify(before[index])).length;
    if (differing === 0) continue;
    const lines = after.filter((line) => line !== undefined);
    const [first] = lines;
    if (first) await write(renamed(bundled(pk, LocalDate.parse(first.removedAt.slice(0, 10)), lines)));
    await removeObjects(key);
    await removeObjects(manifestKeyOf(key));
    changed += differing;
  }
  return changed;
};

/** Lists the scopes of which something is kept, in order. */
export async function* partitionsKept(): AsyncGenerator<string> {
  let last: string | undefined;
  for await (const key of objectKeys(prefixOf(`${partitionNames.scope}#`).slice(0, -1))) {
    const [, id] = key.slice(archivePrefix.length).split('/');
    const pk = scopePartition(ScopeId.parse(id));
    if (pk !== last) yield pk;
    last = pk;
  }
}
