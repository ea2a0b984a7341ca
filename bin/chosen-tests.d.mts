export interface AskedTests {
  readonly all: boolean;
  readonly named: boolean;
  readonly filtered: boolean;
}
export interface ChosenTests {
  readonly words: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly whole: boolean;
}
export const chosenTests: (asked: AskedTests) => ChosenTests;
