/**
 * How much of what a stranger sent an answer gives back: a request of 256 KiB can name 40,000 fields, or one
 * whose name is as long. What is longer is cut, and says so.
 */

/** Entries of `errors`, and of every other list in a problem. */
export const mostErrors = 100;
/** Of the problem of one operation of a batch, of which there are up to 100. */
export const mostErrorsOfOperation = 10;
/** Characters of a field's path: the longest of ours has 40. */
const longestPath = 200;
/**
 * Characters of a Link header: all headers of an answer may have 10,240 bytes together
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html).
 */
export const longestLink = 6_000;

/** A path as it is given back. */
export const shortened = (path: string): string =>
  path.length > longestPath ? `${path.slice(0, longestPath).toWellFormed()}…` : path;

/**
 * The first of a list, and how many more there are, counting the last place for that where there are more.
 */
export const first = <Entry extends { readonly times?: number }>(
  all: readonly Entry[],
  most: number,
): { readonly told: readonly Entry[]; readonly more: number } => {
  const total = all.reduce((sum, { times = 1 }) => sum + times, 0);
  const told = total > most ? all.filter(({ times = 1 }) => times === 1).slice(0, most - 1) : all;
  return { told, more: total - told.length };
};
