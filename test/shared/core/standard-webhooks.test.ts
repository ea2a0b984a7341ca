import { expect, it } from '@jest/globals';
import { newWebhookSecret, webhookHeaders } from '../../../shared/core/standard-webhooks';
import { instant } from '../../../shared/core/time';

/** The example that the reference implementations are tested by. */
const example = {
  // Split, since it looks like a secret.
  secret: ['whsec', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'].join('_'),
  message: { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: instant(1_614_265_330_000), body: '{"test": 2432232314}' },
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

it('signs as Standard Webhooks does', () => {
  expect(webhookHeaders(example.message, [example.secret])).toEqual({
    'webhook-id': example.message.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': example.signature,
  });
});

it('signs by each of two secrets while one is replaced', () => {
  const other = newWebhookSecret();
  const [both, alone] = [[other, example.secret], [other]].map(
    (secrets) => webhookHeaders(example.message, secrets)['webhook-signature'],
  );
  expect(both).toBe(`${String(alone)} ${example.signature}`);
});

it('makes secrets of 32 bytes, another each time', () => {
  const secret = newWebhookSecret();
  expect(Buffer.from(secret.replace(/^whsec_/, ''), 'base64')).toHaveLength(32);
  expect(newWebhookSecret()).not.toBe(secret);
});
