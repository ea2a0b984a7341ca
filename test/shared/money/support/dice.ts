/**
 * Chance that a seed decides in full: a history is a short array of numbers, cheap to make by the hundred
 * thousand, and shrinks by losing some.
 */
export class Dice {
  constructor(private state: number) {}

  /**
   * Draws a whole number from 0 to below `sides`: a linear congruential generator modulo 2^32 (Knuth, TAOCP
   * 2, 3.3.4, table 1, line 16), of which the high digits count.
   */
  below(sides: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * sides);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  of<T>(choices: readonly T[]): T {
    const [choice] = choices.slice(this.below(choices.length));
    if (choice === undefined) throw new Error('Nothing to choose from');
    return choice;
  }

  /** Picks at least `least` of the choices, in any order. */
  some<T>(choices: readonly T[], least: number): T[] {
    const left = [...choices];
    const count = least + this.below(choices.length - least + 1);
    return Array.from({ length: count }, () => left.splice(this.below(left.length), 1)).flat();
  }

  /** Draws whole numbers, none below `least`, that add up to `whole`. */
  parts(whole: number, count: number, least = 0): number[] {
    let rest = whole - least * count;
    return Array.from({ length: count }, (_, index) => {
      const part = index === count - 1 ? rest : this.below(rest + 1);
      rest -= part;
      return part + least;
    });
  }

  /** Draws an amount: small ones, of which the last unit matters most, and the largest there is. */
  amount(): number {
    return 1 + this.below(10 ** this.of([1, 2, 3, 5, 8, 13]));
  }
}
