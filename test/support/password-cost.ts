/** What a password costs in tests, which sign hundreds in: the least that scrypt takes. */
export const passwordCost = 2;
