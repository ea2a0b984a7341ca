import { env } from '../../core/env';
import { signerFor } from '../../core/signer';
import { type Instant, later, secondsBetween } from '../../core/time';
import { bucketName } from './bucket-name';

/** Makes the signer of addresses and forms, and says where the bucket is. */
const signed = () => {
  const { OBJECTS_ENDPOINT, OBJECTS_PUBLIC_ENDPOINT: endpoint = OBJECTS_ENDPOINT } = env();
  const made = signerFor('s3', { uriEscapePath: false, applyChecksum: false });
  const bucket = bucketName();
  const url = new URL(endpoint ? `${endpoint}/${bucket}` : `https://${bucket}.s3.${made.region}.amazonaws.com/`);
  return { ...made, bucket, url };
};

/** The time for which an address is valid. */
interface Validity {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * Makes an address that gives an object to whoever has it, without signing in. The SDK's client of S3 would
 * be 42 KB more of every start of the API, and its signer is there already.
 */
const presigned = async (
  key: string,
  { from, until, answer }: Validity & { readonly answer: Readonly<Record<string, string>> },
): Promise<string> => {
  const { url, signer } = signed();
  const path = `${url.pathname.replace(/\/$/, '')}/${key.split('/').map(encodeURIComponent).join('/')}`;
  const { query = {} } = await signer.presign(
    {
      method: 'GET',
      protocol: url.protocol,
      hostname: url.hostname,
      path,
      headers: { host: url.host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
      query: answer,
    },
    {
      signingDate: new Date(from),
      expiresIn: secondsBetween(from, until),
      unhoistableHeaders: new Set(['x-amz-content-sha256']),
      unsignableHeaders: new Set(['x-amz-content-sha256']),
    },
  );
  const asked = Object.entries(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  );
  return `${url.origin}${path}?${asked.join('&')}`;
};

/**
 * Makes an address by which pages show an object, until a moment, to whoever has it. Signed as of `from`, so
 * that it is the same for all who ask at that time, and what they have fetched is fetched once.
 */
export const shownAt = (key: string, { from, until }: Validity): Promise<string> =>
  presigned(key, {
    from,
    until,
    answer: {
      'response-cache-control': 'private, max-age=3600, immutable',
      'response-content-disposition': 'inline',
    },
  });

/**
 * Makes an address by which whoever has it downloads an object, until a moment.
 * @param options.fileName under which it is saved
 */
export const downloadAt = (
  key: string,
  { from, until, fileName }: Validity & { readonly fileName: string },
): Promise<string> =>
  presigned(key, {
    from,
    until,
    answer: { 'response-content-disposition': `attachment; filename="${fileName}"` },
  });

/** The address to which a form with a file is sent, and the fields that come before the file. */
export interface PostForm {
  readonly url: string;
  readonly fields: Record<string, string>;
}

/**
 * Makes a form by which whoever has it writes one object, under this key alone, of this type and at most so
 * many bytes: the store holds whoever sends it to that
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html).
 * @param options.validFor milliseconds from `now`
 */
export const postForm = async (
  key: string,
  {
    contentType,
    most,
    now,
    validFor,
  }: { readonly contentType: string; readonly most: number; readonly now: Instant; readonly validFor: number },
): Promise<PostForm> => {
  const { url, signer, bucket, region, accessKeyId, sessionToken } = signed();
  const date = now.replace(/[-:]|\.\d+/g, '');
  const fields = {
    key,
    'Content-Type': contentType,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${accessKeyId}/${date.slice(0, 'YYYYMMDD'.length)}/${region}/s3/aws4_request`,
    'X-Amz-Date': date,
    ...(sessionToken && { 'X-Amz-Security-Token': sessionToken }),
  };
  const conditions = [
    { bucket },
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
    ['content-length-range', 1, most],
  ];
  const Policy = Buffer.from(JSON.stringify({ expiration: later(now, validFor), conditions })).toString('base64');
  const signature = await signer.sign(Policy, { signingDate: new Date(now) });
  return { url: url.href, fields: { ...fields, Policy, 'X-Amz-Signature': signature } };
};
