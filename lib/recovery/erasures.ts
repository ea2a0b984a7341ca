import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { begunErasure, Erasure } from '../../shared/lifecycle/erasure/erasure';
import { systemClock } from '../../shared/core/clock';
import type { UserId } from '../../shared/core/ids';
import { itemOf, keyOf } from '../../shared/db/attributes';
import { putInput } from '../../shared/db/expressions';
import { erasuresPartition, type Key, keys, keyRanges } from '../../shared/db/keys';
import { readsOf } from '../../shared/operations/integrity/reads';
import { Profile } from '../../shared/people/profile';

/** Reads everybody whom a table says to be erased, or being erased. */
const erasedIn = async (client: DynamoDBClient, name: string): Promise<UserId[]> => {
  const found: UserId[] = [];
  for await (const item of readsOf({ client, name })(keyRanges.all(erasuresPartition)))
    found.push(Erasure.parse(item).userId);
  return found;
};

/**
 * Has those erased again who were erased in one table, in another that holds what there was before: the job
 * that erases does the rest, once the product works on it. Groups and lists they are in there they leave
 * first, as the account's deletion had it.
 * @returns how many
 */
export const eraseAgain = async (
  client: DynamoDBClient,
  { live, restored }: { readonly live: string; readonly restored: string },
): Promise<number> => {
  const people = await erasedIn(client, live);
  const read = async (key: Key) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: restored, Key: keyOf(key), ConsistentRead: true }),
    );
    return Item && itemOf(Item);
  };
  for (const user of people) {
    const [profile, before] = [await read(keys.profile(user)), await read(keys.erasure(user))];
    // It may hold one that was under way: what that had found is in the table no longer.
    const { email = null, former = [], groups = [] } = before ? Erasure.parse(before) : {};
    const erasure = {
      ...begunErasure(user, profile ? Profile.parse(profile).email : email, systemClock()),
      former,
      groups,
    };
    await client.send(
      new PutItemCommand({
        TableName: restored,
        ...putInput({ ...erasure, ...keys.erasure(user) }),
      }),
    );
  }
  return people.length;
};
