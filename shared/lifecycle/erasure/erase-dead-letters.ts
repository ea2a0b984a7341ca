import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { transact } from '../../db/transact';
import { activityPartition } from '../../db/keys';
import { countRemoved, type ErasureWork } from './delete-partition';
import { mentions } from './mentions';
import { addressesOf, ownPartitions } from './partitions';

const Change = z.looseObject({ dynamodb: z.looseObject({ Keys: z.looseObject({ pk: z.object({ S: z.string() }) }) }) });
const Payload = z.looseObject({ Records: z.array(z.unknown()) });
/**
 * The schema of a batch as Lambda and the pump keep it: what the function was given stands in it as text, or
 * as it is.
 */
const Document = z.looseObject({ payload: z.union([z.string(), Payload]) });
const batchIn = (content: string) => {
  try {
    const document = Document.parse(JSON.parse(content));
    return {
      document,
      payload: typeof document.payload === 'string' ? Payload.parse(JSON.parse(document.payload)) : document.payload,
    };
  } catch {
    return undefined;
  }
};

/** Removes from a document the changes that hold something of theirs; undefined: nothing of use is left. */
const without = (
  content: string,
  theirs: (text: string) => boolean,
  own: ReadonlySet<string>,
): { left: string | undefined; dropped: number } => {
  const batch = batchIn(content);
  // Nobody can replay it.
  if (!batch)
    return theirs(content) || [...own].some((pk) => content.includes(pk))
      ? { left: undefined, dropped: 1 }
      : { left: content, dropped: 0 };
  const { document, payload } = batch;
  const Records = payload.Records.filter((record) => {
    const change = Change.safeParse(record);
    return !(change.success && own.has(change.data.dynamodb.Keys.pk.S)) && !theirs(JSON.stringify(record));
  });
  const dropped = payload.Records.length - Records.length;
  const kept = { ...payload, Records };
  return {
    left:
      Records.length > 0
        ? JSON.stringify({ ...document, payload: typeof document.payload === 'string' ? JSON.stringify(kept) : kept })
        : undefined,
    dropped,
  };
};

/**
 * Takes changes out of what the stream gave up that hold something of somebody who is erased, and leaves the
 * others to be replayed. They are left out whole, though a group may then miss one in its activity: a part of
 * a change is no change, and what must follow from it, the sweeper has done long ago. Done when the stream
 * holds nothing of them any more, and so can give up nothing.
 * @returns whether all was looked through
 */
export const eraseDeadLetters = async (work: ErasureWork): Promise<boolean> => {
  const store = work.deadLetters;
  const [theirs, own] = [
    mentions(addressesOf(work.erasure)),
    new Set(ownPartitions(work.erasure).flatMap((pk) => [pk, activityPartition(pk)])),
  ];
  for (const path of (await store?.list()) ?? []) {
    if (!work.goesOn()) return false;
    const file = await store?.read(path);
    if (!file) continue;
    const { left, dropped } = without(await text(file), theirs, own);
    if (dropped === 0) continue;
    // Under another name before the old one goes: a crash leaves both, of which the next run finds the old
    // one.
    if (left !== undefined) await store?.write(path.replace(/[^/]*$/, randomUUID()), Buffer.from(left));
    await store?.remove(path);
    await transact(work.requestId, [countRemoved(work.erasure, 'lines', dropped)]);
  }
  return true;
};
