/** An error in one field: `path` as in `split.shares[0].userId`, empty for the body as a whole. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

interface WithErrors {
  /** Every wrong field; where there are more than 100, the last entry, `more`, says how many. */
  readonly errors: readonly FieldProblem[];
}

/** The members that a kind of problem has beside its words. */
interface Members {
  'bad-request': WithErrors;
  validation: WithErrors;
  unauthorized: unknown;
  /** `maxAge`: seconds since a sign-in, at most. */
  'fresh-sign-in-required': { readonly maxAge: number };
  forbidden: { readonly reason: 'owners' | 'managers' | 'role' | 'others' | 'author' | 'built-in' | 'token' };
  'not-found': unknown;
  'not-acceptable': { readonly offered: string };
  /** `scopeIds`: the groups that would be left without an owner, where an account is deleted. */
  'last-owner': { readonly scopeIds?: readonly string[] };
  'already-member': unknown;
  'already-invited': unknown;
  /** `retryAfter`: seconds until they can be invited again. */
  'recently-declined': { readonly retryAfter: number };
  'already-exists': unknown;
  'name-taken': { readonly name: string };
  archived: unknown;
  'not-pending': unknown;
  'link-used-up': unknown;
  'removed-before': unknown;
  'not-deleted': unknown;
  'parent-deleted': { readonly parent: 'scope' | 'list' | 'transaction' };
  'restore-expired': unknown;
  'export-running': unknown;
  'relocation-running': unknown;
  'account-deleted': unknown;
  'cursor-expired': unknown;
  'personal-scope': unknown;
  'currency-fixed': unknown;
  'email-unverified': unknown;
  /** `left`: minor units of `currency`; `most`: the same in words. */
  'refund-too-large': { readonly left: number; readonly currency: string; readonly most: string };
  'has-refunds': { readonly refundIds: readonly string[]; readonly count: number };
  /** `currencies`: those in which the placeholder owes something, or is owed. */
  'open-balance': { readonly currencies: readonly string[] };
  'expense-changed': unknown;
  /** `what` there may only be so much of; `retryAfter`, of limits of a day: seconds until the next. */
  'quota-exceeded': { readonly what: string; readonly limit: number; readonly retryAfter?: number };
  'version-changed': unknown;
  'idempotency-key-reused': unknown;
  'too-many-rows': unknown;
  'too-many-to-sort': unknown;
  'too-many-to-sum': unknown;
  'total-too-large': unknown;
  'too-large': unknown;
  'unsupported-media-type': { readonly accepted: string };
  /** `retryAfter`: seconds until it can be sent again. */
  'sent-recently': { readonly retryAfter: number };
  /** `retryAfter`: seconds. Also in the header `Retry-After`, which is always there. */
  'rate-limited': { readonly retryAfter?: number };
  'table-busy': unknown;
  'not-ready': { readonly parts?: string };
  internal: unknown;
}

/** The kinds of problem by name: the last part of their `type`. */
export type ProblemCode = keyof Members;

interface Words {
  readonly title: string;
  /** The answer's status. */
  readonly status: number;
  /** Advice on what to do about it, in the language of `Accept-Language`. */
  readonly detail: string;
  /** The id of the request, for whoever runs the server. */
  readonly errorId: string;
}

type Uri<Code extends string> = `https://hearth.example/problems/${Code}`;

type KnownProblem = { [Code in ProblemCode]: Words & { readonly type: Uri<Code> } & Members[Code] }[ProblemCode];

/** The problem of one kind: `ProblemOf<'quota-exceeded'>` has `limit`. */
export type ProblemOf<Code extends ProblemCode> = Extract<KnownProblem, { readonly type: Uri<Code> }>;

/**
 * A refusal that didn't come from Hearth, but from a proxy in between for example: only its status is known
 * (RFC 9457, 4.2.1).
 */
export type ForeignProblem = Words & { readonly type: 'about:blank' };

/**
 * The reason why a call was refused (RFC 9457): `type` says which kind it is, and so which other members
 * there are. Later versions may have kinds that are not listed here.
 */
export type Problem = KnownProblem | ForeignProblem;

/** Tells whether a problem is of a kind: `if (isProblem(error, 'quota-exceeded')) show(error.limit)`. */
export const isProblem = <Code extends ProblemCode>(
  problem: Problem | undefined,
  code: Code,
): problem is ProblemOf<Code> => problem?.type === `https://hearth.example/problems/${code}`;

/** A call that was refused; `problem` says why. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly problem: Problem;
  constructor(status: number, problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
    this.status = status;
    this.problem = problem;
  }
}
