import { heading } from './headings';
import { at, labelName, labelsIn, newGroup } from './many-labels';
import { dayOf, recordMany } from './many-transactions';
import type { Answer, Person } from './person';

/**
 * Makes two groups, of which one has so many expenses, each with a category, a source and three tags of its
 * own, on a day of its own, and says how to send these to the other.
 */
export const eachWithItsOwn = async (by: Person, count: number) => {
  const [from, to] = [await newGroup(by), await newGroup(by)];
  const path = at(from);
  const bodies: object[] = [];
  for (let index = 0; index < count; index++) {
    const name = labelName(index);
    const [categoryId, sourceId, ...tagIds] = [
      await heading(by, path, 'categories', name),
      await heading(by, path, 'sources', name),
      await heading(by, path, 'tags', name),
      await heading(by, path, 'tags', `${name} a`),
      await heading(by, path, 'tags', `${name} b`),
    ];
    bodies.push({ kind: 'expense', amount: 100 + index, date: dayOf(index), categoryId, sourceId, tagIds });
  }
  const ids = await recordMany(by, path, bodies);
  const send = (how: string): Promise<Answer> => by.post(`${path}/transactions/${how}`, { ids, toScopeId: to });
  return { from, to, ids, send };
};

/** All that somebody sees of the labels of a scope, whatever they are. */
export const allLabels = async (by: Person, scope: string) => ({
  categories: await labelsIn(by, scope, 'categories'),
  sources: await labelsIn(by, scope, 'sources'),
  tags: await labelsIn(by, scope, 'tags'),
});
