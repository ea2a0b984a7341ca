/**
 * Follows what one has become, that again, and so on, to what it is by now. Whatever Hearth writes has an
 * end; a table that was put together by hand, or by a fault of ours, may have a circle.
 * @param next returns what one has become; undefined: it is what it was
 * @returns undefined where the way has no end
 */
export const becomes = <One>(first: One, next: (one: One) => One | undefined): One | undefined => {
  let one = first;
  let seen: Set<One> | undefined;
  for (let to = next(one); to !== undefined; to = next(one)) {
    seen ??= new Set([first]);
    if (seen.has(to)) return undefined;
    seen.add(to);
    one = to;
  }
  return one;
};
