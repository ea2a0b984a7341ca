import type { AwsCredentialIdentity, HttpRequest, RequestSigner, RequestSigningArguments } from '@smithy/types';
import { createHash, createHmac } from 'node:crypto';

const service = 'dynamodb';
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The headers that are signed: of what AWS wants signed, these are sent. */
const isSigned = (name: string): boolean => name === 'host' || name === 'content-type' || name.startsWith('x-amz-');

/**
 * Signs requests as AWS's Signature Version 4
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html) with Node's own
 * hashes, and keeps the key that is derived from the secret for a day: the SDK's signer finds it by a hash of
 * the secret, and awaits each hash. It stands behind what the SDK knows of this machine's clock: it is told
 * the time.
 */
export class DailySigner implements RequestSigner {
  private kept: { readonly of: string; readonly key: Buffer } | undefined;

  constructor(
    private readonly region: string,
    private readonly credentials: () => Promise<AwsCredentialIdentity>,
  ) {}

  /** Puts the signature into a request's headers. @throws what the provider of credentials does */
  async sign(
    request: HttpRequest,
    { signingDate = new Date(), signingRegion = this.region }: RequestSigningArguments = {},
  ): Promise<HttpRequest> {
    const { accessKeyId, secretAccessKey, sessionToken } = await this.credentials();
    const { headers } = request;
    const time = new Date(signingDate).toISOString().replace(/[-:]|\.\d{3}/g, '');
    const day = time.slice(0, 8);
    headers['x-amz-date'] = time;
    // A second attempt comes with the headers of the first.
    delete headers['x-amz-security-token'];
    if (sessionToken) headers['x-amz-security-token'] = sessionToken;
    const signed = Object.entries(headers)
      .filter(([name]) => isSigned(name))
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const names = signed.map(([name]) => name).join(';');
    const body: unknown = request.body;
    const canonical = [
      request.method,
      request.path,
      '',
      ...signed.map(([name, value]) => `${name}:${value}`),
      '',
      names,
      hash(body instanceof Uint8Array ? body : String(body)),
    ].join('\n');
    const scope = `${day}/${signingRegion}/${service}/aws4_request`;
    const signature = createHmac('sha256', this.keyFor(secretAccessKey, day, signingRegion))
      .update(`AWS4-HMAC-SHA256\n${time}\n${scope}\n${hash(canonical)}`)
      .digest('hex');
    headers.authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
    return request;
  }

  private keyFor(secret: string, day: string, region: string): Buffer {
    const of = `${day} ${region} ${secret}`;
    if (this.kept?.of === of) return this.kept.key;
    const key = [region, service, 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${secret}`, day));
    this.kept = { of, key };
    return key;
  }
}
