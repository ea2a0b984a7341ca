import { ScopeId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { keyIn, scopePartition } from '../../shared/db/keys';
import { writeNotifications } from '../../shared/history/write-notifications';
import type { Person } from './person';
import { recordsIn } from './records';

/**
 * Tells somebody of an invitation by another, as the stream’s function does.
 * @returns the id of what they were told
 */
export const notified = async (by: Person, who: Person): Promise<string> => {
  const { body: scope } = await by.post('/v1/scopes', { name: 'Elm Street 9' });
  await by.post(`/v1/scopes/${String(scope.id)}/invitations`, { email: who.email, role: 'viewer' });
  const records = await recordsIn(scopePartition(ScopeId.parse(scope.id)));
  const now = instant(Date.now());
  for (const after of records.filter(({ sk }) => String(sk).startsWith('INVITATION#')))
    await writeNotifications({ key: keyIn(after), before: undefined, after, at: now }, now, 'told');
  const { body } = await who.get('/v1/me/notifications');
  return body.items[0].id;
};
