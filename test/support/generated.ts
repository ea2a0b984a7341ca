import fc from 'fast-check';

/** Where generated histories begin: always at the same, unless `npm run soak` looks for others (docs/decisions/0033). */
export const generatedFrom = Number(process.env.GENERATED_FROM ?? 20_261_122);
fc.configureGlobal({ seed: generatedFrom });

/** `npm run soak` makes every run, `npm test` a twentieth, and few of what has few: the first runs find most of what breaks. */
const part = process.env.GENERATED_RUNS === 'all' ? 1 : 0.05;
const least = 12;

/** How many runs a generated test makes, of the `all` that it has in `npm run soak`. */
export const runs = (all: number): number => Math.max(Math.min(all, least), Math.ceil(all * part));
