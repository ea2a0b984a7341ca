import type { ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-dynamodb';
import type { InitializeMiddleware, Pluggable } from '@smithy/types';

const reads: ReadonlySet<string> = new Set(
  ['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems', 'DescribeTable', 'ListTables'].map(
    (name) => `${name}Command`,
  ),
);

/**
 * Tells of every call of a client that may have written, when it has ended: one that failed for its caller
 * may have come through all the same. Use before the client's first call:
 * `client.middlewareStack.use(tellsOfWrites(bell.ring))`.
 */
export const tellsOfWrites = (tell: () => void): Pluggable<ServiceInputTypes, ServiceOutputTypes> => {
  const middleware: InitializeMiddleware<ServiceInputTypes, ServiceOutputTypes> = (next, context) => async (args) => {
    try {
      return await next(args);
    } finally {
      if (!reads.has(context.commandName ?? '')) tell();
    }
  };
  return {
    applyToStack: (stack) => stack.add(middleware, { step: 'initialize', name: 'tellsOfWrites', override: true }),
  };
};
