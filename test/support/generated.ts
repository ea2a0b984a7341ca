import fc from 'fast-check';

/** Where generated histories begin: always at the same, unless `npm run soak` looks for others. */
fc.configureGlobal({ seed: Number(process.env.GENERATED_FROM ?? 20_261_122) });
