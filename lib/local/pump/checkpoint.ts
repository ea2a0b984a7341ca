import * as z from 'zod';
import type { Folder } from '../folder';

/** The position up to which a shard has been worked through. `after` is absent where nothing has been yet. */
const ShardCheckpoint = z.object({ after: z.string().optional(), finished: z.boolean() });
export type ShardCheckpoint = z.output<typeof ShardCheckpoint>;

/** Reads a shard's checkpoint, kept outside the streamed table. */
export const readCheckpoint = async (folder: Folder, shard: string): Promise<ShardCheckpoint> => {
  const kept = ShardCheckpoint.safeParse(await folder.get(shard));
  return kept.success ? kept.data : { finished: false };
};
