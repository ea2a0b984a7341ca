import type { DailyQuota, Quota } from './quotas';
import { type Instant, secondsToMidnight, secondsToNextMinute } from './time';

/** One thing wrong with one field: `path` as in `split.shares[0].userId`. */
export interface FieldIssue {
  readonly path: string;
  readonly code: string;
  /** What the message speaks of: a bound, the choices, the unknown keys. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** How many findings of its kind it stands for; absent: one. */
  readonly times?: number;
}

/** What the messages of an error may show. */
export type ErrorData = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Everything that can go wrong by the caller's doing or the table's. Mapped to HTTP in
 * shared/http/answer/problems.ts alone.
 */
export abstract class HearthError extends Error {
  abstract readonly code: string;
  readonly issues: readonly FieldIssue[] = [];
  constructor(
    readonly data: ErrorData = {},
    options?: ErrorOptions,
  ) {
    super(undefined, options);
  }
  override get name(): string {
    return this.constructor.name;
  }
}

/** A named error; its data, if any, is what the messages show. */
const named = <Code extends string>(code: Code) =>
  class extends HearthError {
    readonly code = code;
  };

export class NotFound extends named('not-found') {}
/**
 * What is stored is not what its schema says. It is left out of pages, and looks to whoever asks for it as if
 * it were not there.
 */
export class UnreadableRecord extends NotFound {}
/**
 * The personal scope that the sign-up trigger should have made is not there yet: the first write makes it.
 */
export class PersonalScopeMissing extends NotFound {}
export class Unauthorized extends named('unauthorized') {}
export class LastOwner extends named('last-owner') {}
export class AlreadyMember extends named('already-member') {}
export class AlreadyInvited extends named('already-invited') {}
export class AlreadyExists extends named('already-exists') {}
/** Another of its kind in the scope has that name, whatever the case. */
export class NameTaken extends named('name-taken') {}
/** An archived list takes nothing new. */
export class Archived extends named('archived') {}
export class NotPending extends named('not-pending') {}
export class NotDeleted extends named('not-deleted') {}
export class RestoreExpired extends named('restore-expired') {}
/** A client was away for longer than it is kept what was deleted. */
export class CursorExpired extends named('cursor-expired') {}
export class PersonalScope extends named('personal-scope') {}
export class CurrencyFixed extends named('currency-fixed') {}
export class EmailUnverified extends named('email-unverified') {}
export class VersionChanged extends named('version-changed') {}
export class KeyReused extends named('idempotency-key-reused') {}
export class TooManyToSort extends named('too-many-to-sort') {}
/** More than one file holds. */
export class TooManyRows extends named('too-many-rows') {}
export class TotalTooLarge extends named('total-too-large') {}
/**
 * More would be given back than is left of an expense: `left`, in minor units of `currency`, and in words.
 */
export class RefundTooLarge extends named('refund-too-large') {}
/** What was recorded as a refund gives back an expense that has become something else since. */
export class ExpenseChanged extends named('expense-changed') {}
export class NotAcceptable extends named('not-acceptable') {}
export class UnsupportedMediaType extends named('unsupported-media-type') {}
export class TooLarge extends named('too-large') {}
/** The account is deleted: it can be restored, and nothing else done with it. */
export class AccountDeleted extends named('account-deleted') {}
/** One export at a time. */
export class ExportRunning extends named('export-running') {}
/** What this call does wants a sign-in of at most `maxAge` seconds ago. */
export class FreshSignInRequired extends named('fresh-sign-in-required') {}
/** A part that the product can't work without is away. */
export class NotReady extends named('not-ready') {}
/** The table throttles, is away, or a conflict lasted longer than we may wait. */
export class TableBusy extends named('table-busy') {}

/**
 * Why somebody may not do what they ask for, which decides what would help: only owners may, only owners and
 * admins (not all of it), a role that an admin can give; the record is somebody else’s and the role reaches
 * one’s own, or nobody’s role reaches what others have written; it is built in.
 */
export type ForbiddenReason = 'owners' | 'managers' | 'role' | 'others' | 'author' | 'built-in';
export class Forbidden extends HearthError {
  readonly code = 'forbidden';
  constructor(readonly reason: ForbiddenReason) {
    super({ reason });
  }
}

/** Over one of the limits of the product: which, and how many there may be. */
export class QuotaExceeded extends HearthError {
  readonly code = 'quota-exceeded';
  constructor(
    readonly quota: Quota,
    limit: number,
    wait: { readonly retryAfter?: number } = {},
  ) {
    super({ what: quota, limit, ...wait });
  }
}

/** Over a limit of the day (UTC): `retryAfter` says in how many seconds the next one begins. */
export class DailyQuotaExceeded extends QuotaExceeded {
  constructor(quota: DailyQuota, limit: number, now: Instant) {
    super(quota, limit, { retryAfter: secondsToMidnight(now) });
  }
}

/** An expense that was refunded can't become what its refunds contradict. */
export class HasRefunds extends HearthError {
  readonly code = 'has-refunds';
  constructor(refundIds: readonly string[]) {
    super({ refundIds, count: refundIds.length });
  }
}

/**
 * More calls of a kind than a person may make in a minute: `retryAfter` says in how many seconds the next one
 * begins.
 */
export class RateLimited extends HearthError {
  readonly code = 'rate-limited';
  constructor(now: Instant) {
    super({ retryAfter: secondsToNextMinute(now) });
  }
}

/** Somebody has declined an invitation to this scope: it waits, `retryAfter` seconds more. */
export class RecentlyDeclined extends named('recently-declined') {}

/** What it is below is deleted itself: that must be restored first. */
export class ParentDeleted extends HearthError {
  readonly code = 'parent-deleted';
  constructor(readonly parent: 'scope' | 'list' | 'transaction') {
    super({ parent });
  }
}

/** A request that can't be read: header, query parameter, cursor or unparsable body. */
export class BadRequest extends HearthError {
  readonly code = 'bad-request';
  constructor(override readonly issues: readonly FieldIssue[]) {
    super();
  }
}

/** A readable body whose fields are wrong, all of them at once. */
export class InvalidBody extends HearthError {
  readonly code = 'validation';
  constructor(override readonly issues: readonly FieldIssue[]) {
    super();
  }
}
