import type { Person } from './person';

/** Makes a category of transactions, a tag or a source, and gives its id. */
export const heading = async (
  by: Person,
  path: string,
  noun: 'categories' | 'tags' | 'sources',
  name: string,
  more: object = {},
): Promise<string> => {
  const usual = { categories: { kind: 'transaction' }, tags: {}, sources: { kind: 'bank' } }[noun];
  const { status, body } = await by.post(`${path}/${noun}`, { ...usual, name, ...more });
  if (status !== 201) throw new Error(`${name} was not made: ${JSON.stringify(body)}`);
  return String(body.id);
};
