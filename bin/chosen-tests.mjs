/**
 * Says how a run of tests is made by what was asked for. Files named slow, which start whole programs or meet
 * every route at length, run when all are asked for or they are named
 * (docs/decisions/0109-slow-tests-are-named-so.md).
 * @param {{ all: boolean, named: boolean, filtered: boolean }} asked `named`: files;
 * `filtered`: tests by their names
 * @returns the words to Jest, the variables that make every run whole, and whether all that is due was run,
 * which coverage is held against
 */
export const chosenTests = ({ all, named, filtered }) => ({
  words: all || named ? [] : ['--testPathIgnorePatterns', String.raw`\.slow\.test\.ts$`],
  variables: all ? { GENERATED_RUNS: 'all', COST_GROWN: 'on' } : {},
  whole: all && !named && !filtered,
});
