/**
 * Returns an object's own value under a name. Nothing is found that it only inherits: `constructor` and
 * `__proto__` name no role, no field and no record. The one place where any text may be looked up in an
 * object (scripts/lint/own-keys.mjs).
 */
export const own = <Value>(holder: Readonly<Partial<Record<string, Value>>>, name: string): Value | undefined =>
  Object.hasOwn(holder, name) ? holder[name] : undefined;
