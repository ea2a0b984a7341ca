import { expect } from '@jest/globals';
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { env } from '../../shared/core/env';
import { pushKeysIn } from '../../shared/core/push-key';
import type { Json } from './person';

const textOf = (bytes: Buffer): string => bytes.toString('base64url');

/** A browser with a subscription at a push service. */
export const browser = (endpoint = `https://push.example.com/send/${textOf(randomBytes(12))}`) => {
  const pair = createECDH('prime256v1');
  const ownKey = pair.generateKeys();
  const auth = randomBytes(16);
  return {
    endpoint,
    /** What `PushSubscription.toJSON()` gives. */
    subscription: { endpoint, expirationTime: null, keys: { p256dh: textOf(ownKey), auth: textOf(auth) } },
    /** Opens a message as RFC 8291 (3.4) and RFC 8188 (2) say, by nothing but the arithmetic of Node. */
    open: (sealed: Uint8Array): Json => {
      const message = Buffer.from(sealed);
      const [salt, keyLength] = [message.subarray(0, 16), message.readUInt8(20)];
      const theirKey = message.subarray(21, 21 + keyLength);
      const rest = message.subarray(21 + keyLength);
      const derived = (secret: Uint8Array, from: Uint8Array, info: Uint8Array | string, length: number) =>
        Buffer.from(hkdfSync('sha256', secret, from, info, length));
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), ownKey, theirKey]);
      const secret = derived(pair.computeSecret(theirKey), auth, info, 32);
      const key = derived(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
      const nonce = derived(secret, salt, 'Content-Encoding: nonce\0', 12);
      const cipher = createDecipheriv('aes-128-gcm', key, nonce);
      cipher.setAuthTag(rest.subarray(-16));
      const plain = Buffer.concat([cipher.update(rest.subarray(0, -16)), cipher.final()]);
      const end = plain.lastIndexOf(2);
      if (end < 0 || plain.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('no last record');
      return JSON.parse(plain.subarray(0, end).toString());
    },
  };
};

/** Checks the signature of a request to a push service (RFC 8292), and returns what it claims. */
export const claimsOf = (authorization = ''): Json => {
  const [, token = '', key] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  expect(key).toBe(pushKeysIn(env().PUSH_KEY ?? '').publicKey);
  const bytes = Buffer.from(key ?? '', 'base64url');
  const [x, y] = [textOf(bytes.subarray(1, 33)), textOf(bytes.subarray(33))];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const valid = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const read = (part: string): Json => JSON.parse(Buffer.from(part, 'base64url').toString());
  expect([valid, read(head).alg]).toEqual([true, 'ES256']);
  return read(claims);
};
