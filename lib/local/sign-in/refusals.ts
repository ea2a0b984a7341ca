/** The errors of RFC 6749 (5.2, 4.1.2.1), RFC 6750 and RFC 7009 that the endpoints for apps answer. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'invalid_token'
  | 'login_required'
  | 'unsupported_grant_type'
  | 'unsupported_response_type'
  | 'unsupported_token_type';

/** Refuses an app's request. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError';
  constructor(
    readonly code: OAuthErrorCode,
    description: string,
    readonly status = 400,
  ) {
    super(description);
  }
}

/** Says that a person's request can't go on; they see the message on a page of its own. */
export class PageRefusal extends Error {
  override readonly name = 'PageRefusal';
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** Says that something was filled in wrong; the form is shown again with the message. */
export class FormError extends Error {
  override readonly name = 'FormError';
  constructor(
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** Says in words how long to wait. */
export const inSeconds = (seconds: number): string => `in ${String(seconds)} ${seconds === 1 ? 'second' : 'seconds'}`;

/** Refuses further attempts after too many wrong passwords or codes for this address. */
export class LockedOut extends FormError {
  constructor(readonly seconds: number) {
    super(`Too many failed attempts. Try again ${inSeconds(seconds)}.`, 429);
  }
}

/** Says that there is a user with this address already. */
export class EmailTaken extends Error {
  override readonly name = 'EmailTaken';
}
