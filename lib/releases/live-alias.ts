/**
 * The alias by which the gateway calls a function: a release moves it (lib/aws/release.ts), and `npm run
 * rollback` back.
 */
export const liveAlias = 'live';
