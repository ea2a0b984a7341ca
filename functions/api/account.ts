import * as accounts from '../../shared/lifecycle/accounts/account-store';
import { route } from '../../shared/http/route';
import { AskedEmailChange, EmailCode, NewEmail } from '../../shared/people/email-change';
import { confirmEmailChange, requestEmailChange } from '../../shared/people/email-change-store';
import { SignedOut } from '../../shared/people/sign-out';
import { signOutEverywhere } from '../../shared/people/sign-out-store';
import { ChosenProvider, OwnIdentities } from '../../shared/people/identities';
import * as identities from '../../shared/people/identities-store';
import { Me } from '../../shared/people/profile';

export const deleteMe = route({
  method: 'DELETE',
  path: '/v1/me',
  permission: 'signed-in',
  fresh: true,
  summary: 'Delete your account',
  problems: ['last-owner', 'quota-exceeded', 'account-deleted', 'version-changed'],
  response: Me,
  description: `From then on your personal scope can’t be reached and you can’t join or create groups. In your groups you become a former member, who may do nothing
there and can be removed or given another role. Groups whose only other members have deleted their accounts too, or that have no others, are deleted.
What you have written in groups remains. The call is refused (\`last-owner\`, with \`scopeIds\`) if a group with other members would be left without an
owner. Until \`restorableUntil\` you can sign in and restore the account, but do nothing else (409 \`account-deleted\`). After that, everything of yours
is erased for good.`,
  handle: ({ call }) => accounts.remove(call),
});

export const signOut = route({
  method: 'POST',
  path: '/v1/me/sign-out',
  permission: 'signed-in',
  fresh: true,
  rate: 'sensitive',
  summary: 'Sign out everywhere',
  problems: ['account-deleted'],
  response: SignedOut,
  description: `Every refresh token of yours is dead within seconds. Sensitive calls refuse every sign-in before this call at once, the one that you call with too; access
tokens are good for all else until they expire, 15 minutes at most. A browser in which the sign-in pages keep a session can get new tokens without a
password for up to an hour, which are good for no sensitive call either: send it to the \`logoutEndpoint\` of \`/v1/config\`, or change the password. The
tokens that you made for scripts are over at once: make new ones.`,
  handle: ({ call }) => signOutEverywhere(call),
});

export const changeEmail = route({
  method: 'POST',
  path: '/v1/me/email',
  permission: 'signed-in',
  fresh: true,
  rate: 'sensitive',
  summary: 'Change your e-mail address',
  problems: ['quota-exceeded', 'account-deleted'],
  body: NewEmail,
  response: AskedEmailChange,
  example: { body: { email: 'robin@example.org' } },
  description: `A code is mailed to the new address, good for 30 minutes and five tries; what you asked for before is over. The answer is the same whosever the address is.
Until it is confirmed nothing changes.`,
  handle: ({ call, body }) => requestEmailChange(call, body.email),
});

export const confirmEmail = route({
  method: 'POST',
  path: '/v1/me/email/confirm',
  permission: 'signed-in',
  fresh: true,
  rate: 'sensitive',
  summary: 'Confirm your new e-mail address',
  problems: ['account-deleted'],
  body: EmailCode,
  response: AskedEmailChange,
  example: { body: { code: '123456' } },
  description: `Within seconds you sign in under the new address, invitations to it are yours, and digests go there; tokens name it from the next refresh on. The address that you
had is told of it. Where somebody else’s account has the address by then, nothing changes, and the new address is told why.`,
  handle: ({ call, body }) => confirmEmailChange(call, body.code),
});

export const getIdentities = route({
  method: 'GET',
  path: '/v1/me/identities',
  permission: 'signed-in',
  summary: 'Get the providers that you can sign in by',
  response: OwnIdentities,
  handle: ({ call }) => identities.ownIdentities(call),
});

export const permitIdentity = route({
  method: 'POST',
  path: '/v1/me/identities',
  permission: 'signed-in',
  fresh: true,
  rate: 'sensitive',
  summary: 'Give a provider permission to be connected',
  problems: ['account-deleted'],
  body: ChosenProvider,
  response: OwnIdentities,
  example: { body: { provider: 'google' } },
  description: `For 10 minutes, your next sign-in by this provider connects it to your account, if the provider says that your address, the one you sign in under, is
yours. That sign-in ends with an error that says so (\`error_description\` at your app’s address); the one after it, and every later one, leads to
your account, without password and authenticator: also where you signed up by another provider, and have neither. Permitting another provider, taking it away or signing out everywhere ends the permission.`,
  handle: ({ call, body }) => identities.permitProvider(call, body.provider),
});

export const removeIdentity = route({
  method: 'POST',
  path: '/v1/me/identities/remove',
  permission: 'signed-in',
  fresh: true,
  rate: 'sensitive',
  summary: 'Remove a provider',
  problems: ['account-deleted'],
  body: ChosenProvider,
  response: OwnIdentities,
  example: { body: { provider: 'google' } },
  description: `Ends its permission at once. Within seconds the provider’s sign-in leads to your account no more and every refresh token of yours is dead, since one may
come from it. The one that you signed up by can’t be taken away (422 \`signed_up_by\`): your account was made with it.`,
  handle: ({ call, body }) => identities.removeProvider(call, body.provider),
});

export const restoreMe = route({
  method: 'POST',
  path: '/v1/me/restore',
  permission: 'signed-in',
  summary: 'Restore your deleted account',
  problems: ['not-deleted', 'restore-expired'],
  response: Me,
  description: `Your personal scope is back at once. Within seconds you are also back in the groups you have not been removed from, in the role you have there by
then. A group that was deleted together with the account of its last member returns as soon as one of its owners does.`,
  handle: ({ call }) => accounts.restore(call),
});
