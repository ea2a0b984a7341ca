/** A part of a script and how often it was run; inner parts say it more exactly than those around them. */
export interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}
/** What V8 writes about a script. */
export interface Script {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly Range[] }[];
}

/**
 * Returns how often a script was run at each of some offsets, by offset.
 * @param offsets in rising order
 */
export const countsAt = ({ functions }: Script, offsets: readonly number[]): [number, number][] => {
  const ranges = functions
    .flatMap((one) => one.ranges)
    .sort((one, other) => one.startOffset - other.startOffset || other.endOffset - one.endOffset);
  const around: Range[] = [];
  let next = 0;
  return offsets.map((offset) => {
    for (let range = ranges[next]; range && range.startOffset <= offset; range = ranges[++next]) {
      while ((around.at(-1)?.endOffset ?? Infinity) <= range.startOffset) around.pop();
      around.push(range);
    }
    while ((around.at(-1)?.endOffset ?? Infinity) <= offset) around.pop();
    return [offset, around.at(-1)?.count ?? 0];
  });
};
