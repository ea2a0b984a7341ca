import { requireList, requireScope, writeAcross } from '../access/write';
import type { Call } from '../core/call';
import { CategoryId } from '../core/ids';
import { labelsNow } from '../core/merged';
import { absent } from '../db/expressions';
import type { StoredRecord } from '../db/attributes';
import { tombstoneAttribute } from '../db/housekeeping';
import { indexKeys, keyRanges, keys } from '../db/keys';
import { queryPage } from '../db/read';
import { put, type WriteAction } from '../db/transact';
import type { StepAt } from '../lifecycle/work/resumable';
import { picturesToCopy } from '../pictures/picture-copy';
import { Item } from './item';
import { authorizedList } from './item-parents';
import { copyOfItem, digestOf, putPictures } from './list-copy';
import { accessTo, callOf, Fails, markOf, sidesOf, itemsOnList } from './relocation-access';
import type { ListOnItsWay } from './relocation-job';
import { entering, moved } from '../groups/relocation-work';

/** The number of records that a step makes: items, and what their pictures are kept by. */
const perStep = 80;

/** Requires that both scopes and the source still live. */
const bothLive = (call: Call, { fromScopeId, fromListId, scopeId }: ListOnItsWay): WriteAction[] => [
  requireScope(call, { scopeId }),
  ...(fromScopeId === scopeId ? [] : [requireScope(call, { scopeId: fromScopeId })]),
  requireList(fromScopeId, fromListId),
];

/** Selects as many of what comes next as one step makes, with their pictures: one at least. */
const inOneStep = (stored: readonly StoredRecord[], most: number): readonly StoredRecord[] => {
  let made = 0;
  return stored.filter(({ pictureId }, index) => {
    made += pictureId ? 2 : 1;
    return index === 0 || made <= most;
  });
};

/** Makes the next items, where nobody sees them. @throws Fails, and what refuses access */
export const copy = async (work: ListOnItsWay, at: StepAt): Promise<void> => {
  const call = callOf(work, at);
  const access = await accessTo(call, work);
  const list = authorizedList(access.from);
  if (list.round !== work.round) throw new Fails('source-changed');
  const most = at.most ?? perStep;
  const page = await queryPage({
    ...keyRanges.items(work.fromScopeId, work.fromListId),
    by: 'sk',
    limit: most,
    after: work.cursor === null ? undefined : { sk: work.cursor, orderKey: null },
  });
  const records = inOneStep(page.items, most);
  const last = records.length < page.items.length ? String(records.at(-1)?.sk) : page.after?.sk;
  const originals = itemsOnList(records, list);
  const pictures = await picturesToCopy(work.fromScopeId, originals);
  const categories = new Map(work.categories.map(({ from, to }) => [from, to]));
  const people = new Map(work.people.map(({ from, to }) => [from, to]));
  const labels = labelsNow(access.from.scope);
  const standsFor = (id: CategoryId): CategoryId => {
    const found = categories.get(CategoryId.parse(labels.category(id)));
    if (!found) throw new Fails('source-changed');
    return found;
  };
  const named = originals.flatMap(({ assignedTo, purchasedBy }) => [assignedTo, purchasedBy]);
  if (named.some((one) => one !== null && !people.has(one))) throw new Fails('source-changed');
  const copies = originals.map((item) => ({
    ...copyOfItem(item, {
      list: { id: work.listId, scopeId: work.scopeId },
      category: standsFor,
      people,
      pictures,
      call,
    }),
    // Its name counts it once the list is there.
    additions: 0,
  }));
  const progress = {
    add: {
      affected: copies.length,
      copied: copies.length,
      purchased: copies.filter(({ purchased }) => purchased).length,
    },
  };
  const set = { digest: digestOf(work.digest, originals) };
  await writeAcross(call, {
    ...sidesOf(work, access, false),
    actions: [
      ...bothLive(call, work),
      ...copies.map((item) =>
        put(keys.item(work.scopeId, work.listId, item.id), {
          schema: Item,
          item: { ...item, orderKey: indexKeys.item(item), [tombstoneAttribute]: markOf(work) },
          when: absent(),
        }),
      ),
      ...putPictures(call, { originals, copies, pictures }),
      last
        ? moved(work, at.now, { set: { ...set, cursor: last }, ...progress })
        : entering(work, at.now, { set: { ...set, phase: 'publishing' }, ...progress }),
    ],
    answer: undefined,
  });
};
