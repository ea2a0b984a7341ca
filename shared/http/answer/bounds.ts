/**
 * The limits on what an answer gives back of what a stranger sent: a request of 256 KiB can name 40,000
 * fields, or one whose name is as long. What is longer is cut, and says so.
 */

/** The most entries of `errors`, and of every other list in a problem. */
export const mostErrors = 100;
/** The most errors in the problem of one operation of a batch, of which there are up to 100. */
export const mostErrorsOfOperation = 10;
/** The most characters of a field's path: the longest of ours has 40. */
const longestPath = 200;
/**
 * The most characters of a Link header: all headers of an answer may have 10,240 bytes together
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html).
 */
export const longestLink = 6_000;

/** Shortens a path to give back. */
export const shortened = (path: string): string =>
  path.length > longestPath ? `${path.slice(0, longestPath).toWellFormed()}…` : path;

/**
 * Takes the first of a list, and how many more there are, counting the last place for that where there are
 * more.
 */
export const first = <Entry extends { readonly times?: number }>(
  all: readonly Entry[],
  most: number,
): { readonly told: readonly Entry[]; readonly more: number } => {
  const total = all.reduce((sum, { times = 1 }) => sum + times, 0);
  const told = total > most ? all.filter(({ times = 1 }) => times === 1).slice(0, most - 1) : all;
  return { told, more: total - told.length };
};
