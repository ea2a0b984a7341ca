import * as accounts from '../../shared/accounts/store';
import { route } from '../../shared/http/route';
import { Me } from '../../shared/me/model';

export const deleteMe = route({
  method: 'DELETE', path: '/v1/me', permission: 'signed-in', fresh: true, summary: 'Delete your account', problems: ['last-owner', 'quota-exceeded', 'account-deleted', 'version-changed'], response: Me,
  description: 'At once your personal scope can’t be reached, no group can be joined or made, and in your groups you are a former member: you may do nothing there, and can be removed or given another role. Groups that nobody else is in, or only people who have deleted their accounts, are deleted. What you wrote into groups stays. Refused (`last-owner`, with `scopeIds`) while a group with others in it would be left without an owner. Until `restorableUntil` you can sign in and take it back, and do nothing else (409 `account-deleted`); after that, all that is yours is erased for good.',
  handle: ({ call }) => accounts.remove(call),
});

export const restoreMe = route({
  method: 'POST', path: '/v1/me/restore', permission: 'signed-in', summary: 'Restore your deleted account', problems: ['not-deleted', 'restore-expired'], response: Me,
  description: 'Brings back your personal scope at once, and within seconds the memberships that nobody has ended since, each in the role that it has by then. A group that went with the account of its last member is back with the first of its owners who is.',
  handle: ({ call }) => accounts.restore(call),
});
