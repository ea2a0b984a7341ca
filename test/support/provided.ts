import type { JsonWebKey } from 'node:crypto';

/** What is there once for a whole run of tests. */
export interface Provided {
  readonly engine: string;
  /** The address of the store of objects. */
  readonly objects: string;
  readonly tableName: string;
  /** A folder for what is made once in a run. */
  readonly folder: string;
  /**
   * The private key whose public half is at JWKS_URI: a test signs tokens with it, inside its own process
   * only.
   */
  readonly signingKey: JsonWebKey & { readonly kid: string };
  /** The same key as the stand-in of sign-in keeps one: making one takes as long as all else in a test. */
  readonly poolKey: object;
}

/** The variable by which the process that begins a run hands this to those that run tests. */
export const providedVariable = 'HEARTH_TESTS';

export const provided: Provided = JSON.parse(process.env[providedVariable] ?? '{}');
