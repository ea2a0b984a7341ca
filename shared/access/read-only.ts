import type { Call } from '../core/call';
import { InvalidBody } from '../core/errors';

/**
 * Refuses a change that sends read-only fields with other values than the record has.
 * @param served the record as the caller sees it before the change
 * @throws InvalidBody
 */
export const refuseReadOnly = ({ readBack }: Call, served: () => unknown): void => {
  const issues = readBack?.(served()) ?? [];
  if (issues.length > 0) throw new InvalidBody(issues);
};
