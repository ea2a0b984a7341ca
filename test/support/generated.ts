import fc from 'fast-check';

/** Where generated histories begin: always at the same, unless `npm run soak` looks for others (docs/decisions/0033). */
export const generatedFrom = Number(process.env.GENERATED_FROM ?? 20_261_122);
fc.configureGlobal({ seed: generatedFrom });
