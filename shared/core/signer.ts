import { Hash } from '@smithy/core/serde';
import { SignatureV4, type SignatureV4Init } from '@smithy/signature-v4';
import { env } from './env';

/** A signer of requests to a service of AWS, and whose it is: forms name both beside the signature. */
export interface Signer {
  readonly signer: SignatureV4;
  readonly region: string;
  readonly accessKeyId: string;
  readonly sessionToken: string | undefined;
}

/**
 * Makes a signer for a service by Signature Version 4, with the credentials of the function itself. They
 * change while it lives.
 */
export const signerFor = (
  service: 's3' | 'secretsmanager',
  ways: Pick<SignatureV4Init, 'uriEscapePath' | 'applyChecksum'> = {},
): Signer => {
  const {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env();
  const signer = new SignatureV4({
    ...ways,
    service,
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
    sha256: Hash.bind(null, 'sha256'),
  });
  return { signer, region, accessKeyId, sessionToken };
};
