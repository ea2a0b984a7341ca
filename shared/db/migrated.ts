import type { StoredRecord } from './attributes';
import { begins, type Condition, equal, not } from './expressions';

/** What the names of requests begin with by which migrations write. */
const migrations = 'migration:';

/** Names the request by which a migration writes: the stream's log lines show it. */
export const migrationRequest = (migration: string): string => `${migrations}${migration}`;

/**
 * Returns the condition that no migration has written a record since it was read. People are not told of what
 * it writes, so it leaves the record at its version, which therefore doesn't tell.
 */
export const notMigratedSince = ({ requestId }: StoredRecord): Condition =>
  typeof requestId === 'string' && requestId.startsWith(migrations)
    ? equal('requestId', requestId)
    : not(begins('requestId', migrations));
