/** An error as AWS's JSON 1.1 protocol carries it. */
export class PoolApiError extends Error {
  override readonly name = 'PoolApiError';
  constructor(
    readonly type: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}
