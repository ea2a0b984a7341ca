import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { makerIn, makerKeysOf } from '../../shared/access/scoped-token';
import { systemClock } from '../../shared/core/clock';
import { systemUser } from '../../shared/core/ids';
import { isKept, ScopedToken } from '../../shared/core/scoped-token';
import { attributesOf, itemOf, type StoredRecord } from '../../shared/db/attributes';
import { decodeReadable } from '../../shared/db/decode';
import { updateInput } from '../../shared/db/expressions';
import type { FigureReader } from '../../shared/db/figure-declaration';
import { keyIn } from '../../shared/db/keys';
import type { KindName } from '../../shared/db/kinds';
import { kindAt } from '../../shared/db/record';
import { rawAt, type RawRecord, type Table } from '../../shared/db/scan';
import { groupFigures } from '../../shared/groups/figures';
import { rawRecordsOf } from './scan';

/**
 * What lets in whoever holds it, or sends to whoever registered it, until somebody ends it; and what figures
 * of others it counts in.
 */
const lettingIn: Readonly<Partial<Record<KindName, FigureReader>>> = {
  token: () => ({}),
  link: groupFigures.link,
  webhook: groupFigures.webhook,
};

/** Returns a token as it is since its person ended all of theirs; undefined: they have not. */
const endedWithAll = async (live: Table, record: RawRecord, stored: StoredRecord): Promise<RawRecord | undefined> => {
  const token = decodeReadable(ScopedToken, stored);
  if (!token) return undefined;
  const maker = makerIn(
    await Promise.all(
      makerKeysOf(token.userId).map(async (key) => {
        const found = await rawAt(live, key);
        return found && itemOf(found);
      }),
    ),
  );
  if (maker && isKept(token, maker)) return undefined;
  return { ...record, ...attributesOf({ deletedAt: systemClock(), deletedBy: systemUser }) };
};

/**
 * Ends in one table, which holds what there was before, the tokens, links and webhooks that people have ended
 * in another since: whoever took one away from a stranger, or signed out everywhere, needn't do it again.
 * @returns how many
 */
export const endAgain = async (
  client: DynamoDBClient,
  { live, restored }: { readonly live: string; readonly restored: string },
): Promise<number> => {
  const [from, to] = [
    { client, name: live },
    { client, name: restored },
  ];
  let ended = 0;
  for await (const record of rawRecordsOf(to)) {
    const stored = itemOf(record);
    const kind = kindAt(keyIn(stored));
    const figures = kind && lettingIn[kind];
    if (!figures || stored.deletedAt) continue;
    const now = await rawAt(from, keyIn(stored));
    const after = now?.deletedAt ? now : kind === 'token' ? await endedWithAll(from, record, stored) : undefined;
    if (!after) continue;
    const less = (figures(stored)?.adds ?? []).map(({ key, add }) => ({
      Update: {
        TableName: restored,
        ...updateInput(key, { add: Object.fromEntries(Object.entries(add).map(([name, count]) => [name, -count])) }),
      },
    }));
    await client.send(
      new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: restored, Item: after } }, ...less] }),
    );
    ended++;
  }
  return ended;
};
