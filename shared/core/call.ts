import type { FieldIssue } from './errors';
import { type Instant, minute, second } from './time';
import type { ScopeId, TokenId, UserId } from './ids';

/** The scope of the resource server: an access token without it is for the hosted pages alone. */
export const apiScope = 'hearth/api';

/**
 * The age, in seconds, up to which a sign-in is recent enough for what can't be taken back, or gives power
 * over others: the sensitive calls (product rule).
 */
export const freshFor = (10 * minute) / second;

/** What a scoped token lets its bearer do: read one scope of its maker, or write to it as well. */
export type TokenAccess = 'read' | 'write';

/** The scoped token that a call was made with. */
export interface TokenGrant {
  readonly id: TokenId;
  readonly scopeId: ScopeId;
  readonly access: TokenAccess;
  /** When it was made: it counts for what its maker was in then, and has not left since. */
  readonly madeAt: Instant;
}

/** A person whose access token was verified, or one of whose scoped tokens was. */
export interface Caller {
  readonly userId: UserId;
  /** Lower case; null when the pool put none into the token. */
  readonly email: string | null;
  readonly emailVerified: boolean;
  /** Set where a scoped token calls: it reaches its own scope alone. */
  readonly token?: TokenGrant | undefined;
}

/** An effect that calls with the same Idempotency-Key share. */
export interface Idempotency {
  readonly key: string;
  /** A hash over method, path and body: the same key with another is refused. */
  readonly fingerprint: string;
}

/** Languages that messages and mails are written in. */
export type Language = 'en' | 'sv';

/** Says which of the read-only fields that a change sent back differ from the record as it is served. */
export type ReadBack = (served: unknown) => readonly FieldIssue[];

/** The facts about a request that every store needs. */
export interface Call {
  readonly caller: Caller;
  readonly now: Instant;
  readonly requestId: string;
  readonly idempotency?: Idempotency | undefined;
  /** The limit on such calls of a person in a minute, whatever token they bring. */
  readonly limit?: { readonly name: string; readonly requests: number } | undefined;
  /**
   * When the caller signed in, set where the call is sensitive: a sign-in before the last sign-out everywhere
   * is not good for it.
   */
  readonly signedInAt?: Instant | undefined;
  /** The version that If-Match asks for. */
  readonly ifVersion?: number | undefined;
  /** Set where a change sent read-only fields along: they must say what the record has. */
  readonly readBack?: ReadBack | undefined;
}
