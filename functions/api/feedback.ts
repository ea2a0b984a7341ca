import { systemClock } from '../../shared/core/clock';
import { route } from '../../shared/http/route';
import { NewFeedback, ReceivedFeedback } from '../../shared/operations/feedback/feedback';
import { receive } from '../../shared/operations/feedback/feedback-store';

export const sendFeedback = route({
  method: 'POST',
  path: '/v1/feedback',
  permission: 'anyone',
  rate: 'feedback',
  summary: 'Send feedback, or an error of an app, to whoever runs this server',
  description: `Anyone can call it, signed in or not; a token that is sent along must be good. Nothing is kept of who sent it but what the body says, and what looks
like a token, a password or a link that opens something is taken out first. An error counts as the same by its \`fingerprint\` and \`appVersion\`: it is mailed
once and counted after that. It is kept for 30 days. \`Idempotency-Key\` works with a sign-in only.`,
  problems: ['account-deleted', 'table-busy'],
  body: NewFeedback,
  response: ReceivedFeedback,
  example: { body: { kind: 'feedback', message: 'Could lists have a picture?', page: 'Lists', appVersion: '1.4.0' } },
  handle: ({ call, requestId, body, language }) =>
    receive(body, { call, requestId, now: call?.now ?? systemClock(), language }),
});
