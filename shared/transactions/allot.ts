/**
 * Divides minor units by weights so that the parts add up to the whole: each gets what its weight gives, rounded down, and the units left over
 * go one each to those who lost most by rounding, the first of equals first (largest remainder, https://en.wikipedia.org/wiki/Quota_method).
 * @param weights not negative, at least one above 0
 */
export const allot = (whole: number, weights: readonly bigint[]): number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  const exact = weights.map((weight) => BigInt(whole) * weight);
  const parts = exact.map((one) => Number(one / sum));
  const left = whole - parts.reduce((total, part) => total + part, 0);
  const lost = exact.map((one, index) => ({ index, rest: one % sum }));
  const winners = new Set(lost.sort((one, other) => (one.rest === other.rest ? one.index - other.index : one.rest > other.rest ? -1 : 1)).slice(0, left).map(({ index }) => index));
  return parts.map((part, index) => part + Number(winners.has(index)));
};
