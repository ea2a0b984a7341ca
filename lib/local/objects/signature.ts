import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { own } from '../../../shared/core/own';
import { second } from '../../../shared/core/time';
import { localCredentials } from '../credentials';
import { StoreRefusal } from './refusal';

const algorithm = 'AWS4-HMAC-SHA256';
/**
 * The most that a signature may be old, or ahead; a link lives at most a week (Signature Version 4,
 * "Authenticating Requests" in the API reference of S3).
 */
const longestSkew = 15 * 60 * second;
const longestLink = 7 * 24 * 60 * 60;

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Encodes names and values as Signature Version 4 does: all but unreserved characters (RFC 3986, 2.3). */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const sameSignature = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** The signer, day and place of a signature: `key/20260101/us-east-1/s3/aws4_request`. */
interface Credential {
  readonly day: string;
  readonly scope: string;
  readonly signingKey: Buffer;
}

/** @throws StoreRefusal for a key that is not this machine's, or another service's signature */
export const credentialOf = (text: string): Credential => {
  const [accessKey, day = '', region = '', service, end] = text.split('/');
  if (accessKey !== localCredentials.accessKeyId)
    throw new StoreRefusal(403, 'InvalidAccessKeyId', 'The access key is unknown here.');
  if (service !== 's3' || end !== 'aws4_request')
    throw new StoreRefusal(400, 'AuthorizationHeaderMalformed', 'The credential is not for S3.');
  const signingKey = [day, region, service, end].reduce<string | Buffer>(
    (key, part) => hmac(key, part),
    `AWS4${localCredentials.secretAccessKey}`,
  );
  return { day, scope: [day, region, service, end].join('/'), signingKey: Buffer.from(signingKey) };
};

/** Checks that `signature` is that of `text` under the credential. @throws StoreRefusal */
export const checkSignature = ({ signingKey }: Credential, text: string, signature: string): void => {
  if (!sameSignature(hmac(signingKey, text).toString('hex'), signature)) {
    throw new StoreRefusal(403, 'SignatureDoesNotMatch', 'The signature does not match this request.');
  }
};

/** Reads the ms since the epoch from `20260101T120000Z`. @throws StoreRefusal */
const timeOf = (date: string): number => {
  const { day, hour, minute, secondOf } =
    /^(?<day>\d{8})T(?<hour>\d\d)(?<minute>\d\d)(?<secondOf>\d\d)Z$/.exec(date)?.groups ?? {};
  const time = Date.parse(
    `${day?.replace(/(\d{4})(\d\d)/, '$1-$2-') ?? ''}T${hour ?? ''}:${minute ?? ''}:${secondOf ?? ''}Z`,
  );
  if (Number.isNaN(time)) throw new StoreRefusal(403, 'AccessDenied', 'The date of the signature can’t be read.');
  return time;
};

export interface SignedRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

interface Claim {
  readonly credential: Credential;
  readonly date: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly payloadHash: string;
  /** ms since the epoch. */
  readonly from: number;
  readonly until: number;
}

const first = (value: string | string[] | undefined): string => [value].flat()[0] ?? '';

const claimInHeader = (authorization: string, headers: IncomingHttpHeaders): Claim => {
  const {
    credential = '',
    signed = '',
    signature = '',
  } = /^AWS4-HMAC-SHA256 Credential=(?<credential>[^,\s]+),\s*SignedHeaders=(?<signed>[^,\s]+),\s*Signature=(?<signature>[0-9a-f]{64})$/.exec(
    authorization,
  )?.groups ?? {};
  const date = first(headers['x-amz-date']);
  const time = timeOf(date);
  const payloadHash = first(headers['x-amz-content-sha256']);
  return {
    credential: credentialOf(credential),
    date,
    signedHeaders: signed.split(';'),
    signature,
    payloadHash,
    from: time - longestSkew,
    until: time + longestSkew,
  };
};

const claimInQuery = (query: URLSearchParams): Claim => {
  const value = (name: string) => query.get(`X-Amz-${name}`) ?? '';
  const expires = Number(value('Expires'));
  if (value('Algorithm') !== algorithm || !Number.isInteger(expires) || expires < 1 || expires > longestLink) {
    throw new StoreRefusal(400, 'AuthorizationQueryParametersError', 'The signature in the query is incomplete.');
  }
  const time = timeOf(value('Date'));
  return {
    credential: credentialOf(value('Credential')),
    date: value('Date'),
    signedHeaders: value('SignedHeaders').split(';'),
    signature: value('Signature'),
    payloadHash: value('Content-Sha256') || 'UNSIGNED-PAYLOAD',
    from: time - longestSkew,
    until: time + expires * second,
  };
};

const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');

/**
 * Checks the Signature Version 4 of a request, in its Authorization header or (a link) in its query, as S3
 * does (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html,
 * sigv4-query-string-auth.html).
 * @param now ms since the epoch
 * @returns the hash that the body must have; undefined where it is not signed
 * @throws StoreRefusal
 */
export const checkRequest = ({ method, target, headers }: SignedRequest, now: number): string | undefined => {
  const { pathname, searchParams } = new URL(`http://localhost${target}`);
  const { authorization } = headers;
  if (authorization === undefined && !searchParams.has('X-Amz-Signature'))
    throw new StoreRefusal(403, 'AccessDenied', 'Nothing here is public: sign the request.');
  const claim = authorization === undefined ? claimInQuery(searchParams) : claimInHeader(authorization, headers);
  if (now > claim.until || now < claim.from)
    throw new StoreRefusal(
      403,
      authorization === undefined ? 'AccessDenied' : 'RequestTimeTooSkewed',
      'Request has expired',
    );
  if (!claim.signedHeaders.includes('host')) throw new StoreRefusal(403, 'AccessDenied', 'The host must be signed.');
  const canonicalHeaders = claim.signedHeaders
    .map((name) => `${name}:${first(own(headers, name)).trim().replace(/ +/g, ' ')}\n`)
    .join('');
  // S3 encodes a path once, and resolves nothing in it.
  const path = decodeURIComponent(pathname).split('/').map(encoded).join('/');
  const canonical = [
    method,
    path,
    canonicalQuery(searchParams),
    canonicalHeaders,
    claim.signedHeaders.join(';'),
    claim.payloadHash,
  ].join('\n');
  checkSignature(
    claim.credential,
    [algorithm, claim.date, claim.credential.scope, sha256(canonical)].join('\n'),
    claim.signature,
  );
  return /^[0-9a-f]{64}$/.test(claim.payloadHash) ? claim.payloadHash : undefined;
};
