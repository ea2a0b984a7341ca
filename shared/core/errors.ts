import type { DailyQuota, Quota } from './quotas';
import { type Instant, secondsToMidnight, secondsToNextMinute } from './time';

/** An error in one field: `path` as in `split.shares[0].userId`. */
export interface FieldIssue {
  readonly path: string;
  readonly code: string;
  /** The values that the message names: a bound, the choices, the unknown keys. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** The number of findings of its kind that it stands for; absent: one. */
  readonly times?: number;
}

/** The values that the messages of an error may show. */
export type ErrorData = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * An error that the caller or the table can cause. Mapped to HTTP in shared/http/answer/problems.ts alone.
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

/** Makes the class of a named error; its data, if any, is what the messages show. */
const named = <Code extends string>(code: Code) =>
  class extends HearthError {
    readonly code = code;
  };

export class NotFound extends named('not-found') {}
/**
 * Says that a stored record does not match its schema. It is left out of pages, and appears not to be there
 * to whoever asks for it.
 */
export class UnreadableRecord extends NotFound {}
/**
 * Says that the personal scope that the sign-up trigger should have made is not there yet: the first write
 * makes it.
 */
export class PersonalScopeMissing extends NotFound {}
export class Unauthorized extends named('unauthorized') {}
export class LastOwner extends named('last-owner') {}
export class AlreadyMember extends named('already-member') {}
export class AlreadyInvited extends named('already-invited') {}
export class AlreadyExists extends named('already-exists') {}
/** Refuses a name that another of its kind in the scope has, whatever the case. */
export class NameTaken extends named('name-taken') {}
/** Refuses additions to an archived list. */
export class Archived extends named('archived') {}
export class NotPending extends named('not-pending') {}
/** Refuses one more to join by a link that as many have joined by as its maker allows. */
export class LinkUsedUp extends named('link-used-up') {}
/** Refuses to let somebody back by a link who was removed since it was made. */
export class RemovedBefore extends named('removed-before') {}
export class NotDeleted extends named('not-deleted') {}
export class RestoreExpired extends named('restore-expired') {}
/** Refuses a client that was away for longer than deletions are kept. */
export class CursorExpired extends named('cursor-expired') {}
export class PersonalScope extends named('personal-scope') {}
export class CurrencyFixed extends named('currency-fixed') {}
export class EmailUnverified extends named('email-unverified') {}
export class VersionChanged extends named('version-changed') {}
export class KeyReused extends named('idempotency-key-reused') {}
export class TooManyToSort extends named('too-many-to-sort') {}
/** Says that there are more rows than one file holds. */
export class TooManyRows extends named('too-many-rows') {}
/** Says that a slice shows more transactions than are summed up in one call. */
export class TooManyToSum extends named('too-many-to-sum') {}
export class TotalTooLarge extends named('total-too-large') {}
/**
 * Refuses a refund of more than is left of an expense: `left`, in minor units of `currency`, and in words.
 */
export class RefundTooLarge extends named('refund-too-large') {}
/** Refuses a refund whose expense has become something else since. */
export class ExpenseChanged extends named('expense-changed') {}
export class NotAcceptable extends named('not-acceptable') {}
export class UnsupportedMediaType extends named('unsupported-media-type') {}
export class TooLarge extends named('too-large') {}
/** Refuses everything on a deleted account but restoring it. */
export class AccountDeleted extends named('account-deleted') {}
/** Refuses to remove a placeholder whose balance is open, in `currencies`. */
export class OpenBalance extends named('open-balance') {}
/** Refuses a second export while one is running. */
export class ExportRunning extends named('export-running') {}
/** Refuses a second list on its way to another scope while one is. */
export class RelocationRunning extends named('relocation-running') {}
/** Asks for a sign-in of at most `maxAge` seconds ago, which this call needs. */
export class FreshSignInRequired extends named('fresh-sign-in-required') {}
/** Says that a part that the product can't work without is away. */
export class NotReady extends named('not-ready') {}
/** Says that the table throttles, is away, or had a conflict that lasted longer than we may wait. */
export class TableBusy extends named('table-busy') {}

/**
 * The reason why somebody may not do what they ask for, which decides what would help: only owners may, only
 * owners and admins (not all of it), a role that an admin can give; the record is somebody else’s and the
 * role reaches one’s own, or nobody’s role reaches what others have written; it is built in; the token reads.
 */
export type ForbiddenReason = 'owners' | 'managers' | 'role' | 'others' | 'author' | 'built-in' | 'token';
export class Forbidden extends HearthError {
  readonly code = 'forbidden';
  constructor(readonly reason: ForbiddenReason) {
    super({ reason });
  }
}

/** Refuses what exceeds one of the product's limits: it says which, and how many there may be. */
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

/**
 * Refuses what exceeds a limit of the day (UTC): `retryAfter` says in how many seconds the next one begins.
 */
export class DailyQuotaExceeded extends QuotaExceeded {
  constructor(quota: DailyQuota, limit: number, now: Instant) {
    super(quota, limit, { retryAfter: secondsToMidnight(now) });
  }
}

/** Refuses to change a refunded expense into what its refunds contradict. */
export class HasRefunds extends HearthError {
  readonly code = 'has-refunds';
  constructor(refundIds: readonly string[]) {
    super({ refundIds, count: refundIds.length });
  }
}

/**
 * Refuses more calls of a kind than a person may make in a minute: `retryAfter` says in how many seconds the
 * next one begins.
 */
export class RateLimited extends HearthError {
  readonly code = 'rate-limited';
  constructor(now: Instant) {
    super({ retryAfter: secondsToNextMinute(now) });
  }
}

/** Refuses to invite somebody who has declined an invitation to this scope, for `retryAfter` seconds more. */
export class RecentlyDeclined extends named('recently-declined') {}

/** Refuses to send an invitation again that was sent a moment ago, for `retryAfter` seconds more. */
export class SentRecently extends named('sent-recently') {}

/** Refuses to restore what belongs to something deleted: that must be restored first. */
export class ParentDeleted extends HearthError {
  readonly code = 'parent-deleted';
  constructor(readonly parent: 'scope' | 'list' | 'transaction') {
    super({ parent });
  }
}

/** Refuses a request that can't be read: header, query parameter, cursor or unparsable body. */
export class BadRequest extends HearthError {
  readonly code = 'bad-request';
  constructor(override readonly issues: readonly FieldIssue[]) {
    super();
  }
}

/** Refuses a readable body whose fields are wrong, all of them at once. */
export class InvalidBody extends HearthError {
  readonly code = 'validation';
  constructor(override readonly issues: readonly FieldIssue[]) {
    super();
  }
}
