/** An object of the contract, as JSON has it. */
export type Node = Record<string, unknown>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the entries of a list; of anything else nothing. */
export const entriesOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);

/** Returns the texts in a list. */
export const stringsOf = (list: unknown): string[] => entriesOf(list).filter((one) => typeof one === 'string');

/** Replaces an object's contents by another's, in place. */
export const replace = (node: Node, by: Node): void => {
  for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
  for (const [key, value] of Object.entries(by))
    Object.defineProperty(node, key, { value, configurable: true, enumerable: true, writable: true });
};
