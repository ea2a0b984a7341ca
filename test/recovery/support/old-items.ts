import { randomUUID } from 'node:crypto';
import type { RawRecord } from '../../../shared/db/scan';
import { attributesOf } from '../../../shared/db/attributes';
import { ItemId, ListId, personalScopeOf, UserId } from '../../../shared/core/ids';
import { keys, indexKeys } from '../../../shared/db/keys';

const at = '2026-06-01T12:00:00.000Z';

/**
 * Items of a personal list as they stood before lists had rounds of buying: every one bought, without a
 * round, among what is open.
 */
export async function* oldItems(user: string, list: string, count: number): AsyncGenerator<RawRecord> {
  const [userId, listId] = [UserId.parse(user), ListId.parse(list)];
  const scopeId = personalScopeOf(userId);
  for (let index = 0; index < count; index++) {
    const id = ItemId.parse(randomUUID());
    const position = `a${String(index).padStart(6, '0')}`;
    const item = {
      id,
      scopeId,
      listId,
      name: `Thing ${String(index)}`,
      quantity: '1',
      categoryId: '00000000-0000-0000-0000-000000000100',
      purchased: true,
      purchasedAt: at,
      purchasedBy: user,
      position,
      version: 1,
      createdBy: user,
      createdAt: at,
      modifiedBy: user,
      modifiedAt: at,
      schemaVersion: 1,
      requestId: 'long ago',
    };
    yield await Promise.resolve(
      attributesOf({
        ...item,
        ...keys.item(scopeId, listId, id),
        orderKey: indexKeys.item({ ...item, id, listId, deletedAt: null }),
      }),
    );
  }
}

/** Returns the environment of a command that works on the engine of this run. */
export const environmentOf = (engine: string): NodeJS.ProcessEnv => ({ ...process.env, DYNAMODB_ENDPOINT: engine });
