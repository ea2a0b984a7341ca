import { household } from './household';
import { type Json, person, type Person } from './person';

/** Makes a household with a list of its owner's, and what its tests do with it. */
export const householdWithList = async () => {
  const all = await household();
  const { body: list } = await all.owner.post(`${all.path}/lists`, { name: 'Groceries' });
  const one = `${all.path}/lists/${list.id}`;
  const items = `${one}/items`;
  const add = async (name: string, more: object = {}, who: Person = all.owner): Promise<Json> =>
    (await who.post(items, { name, ...more })).body;
  const tick = async (item: Json, purchased = true, who: Person = all.owner): Promise<Json> =>
    (await who.patch(`${items}/${item.id}`, { purchased })).body;
  const found = async (query = ''): Promise<string[]> =>
    (await all.owner.get(`${items}?${query}`)).body.items.map(({ name }: Json) => name);
  const counts = async (): Promise<number[]> => {
    const { itemCount, purchasedCount } = (await all.owner.get(one)).body;
    return [itemCount, purchasedCount];
  };
  const clear = async (who: Person = all.owner) => who.post(`${items}/clear-purchased`);
  const undo = async (who: Person = all.owner) => who.post(`${items}/clear-purchased/restore`);
  return { ...all, list, one, items, add, tick, found, counts, clear, undo };
};

/** Makes somebody alone with a list in their personal scope: the least there is for what needs no others. */
export const alone = async () => {
  const owner = await person();
  const path = '/v1/scopes/personal';
  const { body: list } = await owner.post(`${path}/lists`, { name: 'Groceries' });
  const items = `${path}/lists/${list.id}/items`;
  const add = async (name: string, more: object = {}): Promise<Json> =>
    (await owner.post(items, { name, ...more })).body;
  return { owner, path, scope: { id: owner.userId }, list, one: `${path}/lists/${list.id}`, items, add };
};
