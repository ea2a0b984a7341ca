import * as z from 'zod';
import { systemClock } from '../../shared/core/clock';
import { NotFound } from '../../shared/core/errors';
import type { Language } from '../../shared/core/call';
import type { UserId } from '../../shared/core/ids';
import type { MailboxId } from '../../shared/db/keys';
import { route, type Text } from '../../shared/http/route';
import { isStopped, setStopped } from '../../shared/groups/mailbox-store';
import { isDigestStopped, stopDigest } from '../../shared/groups/digest-stop';
import { readDigestToken, readUnsubscribeToken } from '../../shared/groups/unsubscribe';
import { noSuchMailbox, unsubscribePage } from './pages/unsubscribe-page';

const path = '/v1/unsubscribe/{token}';
const produces = ['application/json', 'text/html'];

const Unsubscribed = z
  .object({ stopped: z.boolean().describe('whether the address that received the e-mail gets no more invitations') })
  .meta({ id: 'Unsubscribed' });

interface Asked {
  readonly params: { readonly token: string };
  readonly language: Language;
  readonly accept: string;
}

/**
 * Finds the mailbox of the link, lets `act` say whether its mails are stopped, and shows that in the form
 * that was asked for.
 */
const answered = async (
  { params, language, accept }: Asked,
  act: {
    readonly invitations: (id: MailboxId) => Promise<boolean>;
    readonly digests: (user: UserId) => Promise<boolean>;
  },
): Promise<Text | { stopped: boolean }> => {
  const id = readUnsubscribeToken(params.token);
  const user = readDigestToken(params.token);
  if (!id && !user && accept === 'text/html') return noSuchMailbox(language);
  if (!id && !user) throw new NotFound();
  const stopped = id ? await act.invitations(id) : user ? await act.digests(user) : false;
  return accept === 'text/html' ? unsubscribePage(id ? 'invitations' : 'digests', stopped, language) : { stopped };
};

export const showUnsubscribe = route({
  method: 'GET',
  path,
  permission: 'public',
  summary: 'Check whether invitations by e-mail are stopped',
  problems: ['table-busy'],
  description:
    'With `Accept: text/html` it is a page with a button that stops them. Opening it changes nothing, since programs open links too.',
  produces,
  response: Unsubscribed,
  handle: (asked) =>
    answered(asked, { invitations: isStopped, digests: (user) => isDigestStopped(user, systemClock()) }),
});

export const unsubscribe = route({
  method: 'POST',
  path,
  permission: 'public',
  summary: 'Stop all invitations by e-mail to an address',
  problems: ['table-busy'],
  description: `This is one-click unsubscription (RFC 8058): e-mail programs post \`List-Unsubscribe=One-Click\` to the address in the header \`List-Unsubscribe\`. It
can be done any number of times. People who invite that address are not told, and its owner still sees invitations when signed in. \`Resume\`, which is
what the button on the page sends, lets them through again. Links work for at least a month.`,
  produces,
  response: Unsubscribed,
  form: z.strictObject({ 'List-Unsubscribe': z.enum(['One-Click', 'Resume']) }).meta({ id: 'OneClick' }),
  handle: (asked) => {
    const how = {
      stopped: asked.form?.['List-Unsubscribe'] !== 'Resume',
      now: systemClock(),
      requestId: asked.requestId,
    };
    return answered(asked, {
      invitations: async (id) => {
        await setStopped(id, how);
        return how.stopped;
      },
      digests: (user) => stopDigest(user, how),
    });
  },
});
