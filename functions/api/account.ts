import * as accounts from '../../shared/accounts/store';
import { route } from '../../shared/http/route';
import { Me } from '../../shared/me/model';

export const deleteMe = route({
  method: 'DELETE', path: '/v1/me', permission: 'signed-in', fresh: true, summary: 'Delete your account', problems: ['last-owner', 'quota-exceeded', 'account-deleted', 'version-changed'], response: Me,
  description: 'At once your personal scope can’t be reached and no group can be joined or made; within seconds your memberships end, and groups that nobody else is in are deleted. What you wrote into groups stays. Refused (`last-owner`, with `scopeIds`) while a group with others in it would be left without an owner. Until `restorableUntil` you can sign in and take it back; after that, all that is yours is erased for good.',
  handle: ({ call }) => accounts.remove(call),
});

export const restoreMe = route({
  method: 'POST', path: '/v1/me/restore', permission: 'signed-in', summary: 'Restore your deleted account', problems: ['not-deleted', 'restore-expired'], response: Me,
  description: 'Brings back your personal scope at once, and within seconds the memberships that ended with your account and the groups that went with it. A group that is full by now, or has invited you anew, stays as it is.',
  handle: ({ call }) => accounts.restore(call),
});
