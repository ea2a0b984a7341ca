import * as core from 'zod/v4/core';

/** The answer of a rule that is not sure what a schema would make of a value, or that it would take it. */
export const unsure = Symbol('unsure');
/** Gives what is made of a value, or `unsure`. */
export type Rule = (value: unknown) => unknown;

const holding =
  (isRight: (value: unknown) => boolean): Rule =>
  (value) =>
    isRight(value) ? value : unsure;

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : Number.NaN;

/** The formats that are their pattern and nothing else. */
const patterns: ReadonlySet<string> = new Set(['regex', 'guid', 'uuid', 'date', 'datetime']);
const ofPattern = (pattern: RegExp): Rule | undefined => {
  if (pattern.global || pattern.sticky) return undefined;
  // The ids and times of a page's records repeat: the last that matched is compared, which is quicker.
  let last = '';
  let hasLast = false;
  return (value) => {
    if (hasLast && value === last) return value;
    if (typeof value !== 'string' || !pattern.test(value)) return unsure;
    last = value;
    hasLast = true;
    return value;
  };
};

/**
 * Makes the rule that a schema's check is, for the checks that Hearth's answers and records have; undefined
 * for others.
 */
export const ruleOf = (check: core.$ZodCheck): Rule | undefined => {
  if (check instanceof core.$ZodCheckStringFormat) {
    const { format, pattern } = check._zod.def;
    return pattern && patterns.has(format) ? ofPattern(pattern) : undefined;
  }
  if (check instanceof core.$ZodCheckMinLength) {
    const { minimum } = check._zod.def;
    return holding((value) => lengthOf(value) >= minimum);
  }
  if (check instanceof core.$ZodCheckMaxLength) {
    const { maximum } = check._zod.def;
    return holding((value) => lengthOf(value) <= maximum);
  }
  if (check instanceof core.$ZodCheckNumberFormat)
    return check._zod.def.format === 'safeint' ? holding(Number.isSafeInteger) : undefined;
  if (check instanceof core.$ZodCheckGreaterThan) {
    const { value: bound, inclusive } = check._zod.def;
    return typeof bound === 'number'
      ? holding((value) => typeof value === 'number' && (inclusive ? value >= bound : value > bound))
      : undefined;
  }
  if (check instanceof core.$ZodCheckLessThan) {
    const { value: bound, inclusive } = check._zod.def;
    return typeof bound === 'number'
      ? holding((value) => typeof value === 'number' && (inclusive ? value <= bound : value < bound))
      : undefined;
  }
  if (check instanceof core.$ZodCheckOverwrite) {
    const { def } = check._zod;
    return def.when ? undefined : (value) => def.tx(value);
  }
  if (check instanceof core.$ZodCustom) {
    const { def } = check._zod;
    return def.when ? undefined : holding((value) => def.fn(value) === true);
  }
  return undefined;
};
