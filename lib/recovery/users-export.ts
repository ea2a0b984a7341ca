import { basename } from 'node:path/posix';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { ExportedUser, manifestName, partName, sha256Of, UsersManifest } from '../../shared/people/pool-export';
import { DamagedExport } from './manifest';
import { type Place, within } from './place';
import { Mendable } from './plain-words';

/** An export of a pool's users, where it lies. */
export interface UsersExport {
  readonly manifest: UsersManifest;
  readonly users: readonly ExportedUser[];
}

const contentOf = async (place: Place, path: string) => {
  const content = await place.read(path);
  if (!content) throw new DamagedExport(`${path} is missing in ${place.name}`);
  return content;
};

const parsed = <T>(path: string, parse: () => T): T => {
  try {
    return parse();
  } catch (cause) {
    throw new DamagedExport(`${path} can't be read`, { cause });
  }
};

const unpacked = async (place: Place, path: string): Promise<string> => {
  const content = await contentOf(place, path);
  const lines = createGunzip();
  content.on('error', (error) => lines.destroy(error));
  return text(content.pipe(lines)).catch((cause: unknown) => {
    throw new DamagedExport(`${path} can't be unpacked`, { cause });
  });
};

/**
 * Reads an export of a pool's users whole, and holds it against its manifest. Whoever moved to another page
 * while Cognito listed them is in it once.
 * @throws DamagedExport when a part is missing or another than the manifest says, or when two users have one
 * userId
 */
export const readUsers = async (place: Place): Promise<UsersExport> => {
  const written = await text(await contentOf(place, manifestName));
  const manifest = parsed(manifestName, () => UsersManifest.parse(JSON.parse(written)));
  const users = new Map<string, ExportedUser>();
  let count = 0;
  for (const [index, part] of manifest.parts.entries()) {
    const path = partName(index);
    const lines = await unpacked(place, path);
    if (sha256Of(lines) !== part.sha256)
      throw new DamagedExport(`${path} is not what was exported: its checksum differs`);
    const found = lines
      .split('\n')
      .filter(Boolean)
      .map((line, number) => parsed(`${path}, line ${number + 1},`, () => ExportedUser.parse(JSON.parse(line))));
    if (found.length !== part.count) throw new DamagedExport(`${path} holds ${found.length} users, not ${part.count}`);
    for (const user of found) {
      const { sub = user.sub } = users.get(user.userId) ?? {};
      if (sub !== user.sub) throw new DamagedExport(`Two users of ${place.name} have the id ${user.userId}`);
      users.set(user.userId, user);
    }
    count += found.length;
  }
  if (count !== manifest.count) throw new DamagedExport(`${place.name} holds ${count} users, not ${manifest.count}`);
  return { manifest, users: [...users.values()] };
};

/**
 * Finds the latest complete export of another pool than this: the one that was lost.
 * @param place that holds exports as the job writes them, by pool and time; or one export
 * @throws Mendable when there is none, or of several pools
 */
export const latestUsers = async (place: Place, pool: string): Promise<Place> => {
  const manifests = (await place.list())
    .map((path) => path.replace(/^\//, ''))
    .filter((path) => basename(path) === manifestName);
  const folders = manifests.map((path) => path.slice(0, -manifestName.length));
  if (folders.includes('')) return place;
  const others = folders.filter((folder) => !folder.startsWith(`${pool}/`));
  const pools = new Set(others.map((folder) => folder.split('/')[0]));
  if (pools.size > 1) {
    const names = [...pools].join(', ');
    throw new Mendable(
      `${place.name} holds exports of several pools (${names}): say which is lost, --from ${place.name}/POOL`,
    );
  }
  const [latest] = others.toSorted().reverse();
  if (latest === undefined) throw new Mendable(`There is no export of another pool than ${pool} in ${place.name}`);
  return within(place, latest);
};
