import * as z from 'zod';
import { env } from './env';
import { patience } from './patience';
import { signerFor } from './signer';

const Answer = z.object({ SecretString: z.string() });
const Failure = z.object({ __type: z.string() });
/** The timeout in milliseconds: a function starts with this, and its first caller waits. */
const requestTimeout = 2_000;

/**
 * Reads the text of one version of a secret (GetSecretValue); undefined where there is no such version. The
 * SDK's client of Secrets Manager is 14 KB of bundle, a signed request under 2.
 * @throws Error when Secrets Manager refuses or doesn't answer, TimeoutError after 2 s
 */
export const secretText = async (id: string, version: 'AWSCURRENT' | 'AWSPREVIOUS'): Promise<string | undefined> => {
  const { signer, region } = signerFor('secretsmanager');
  const url = new URL(env().SECRETS_ENDPOINT ?? `https://secretsmanager.${region}.amazonaws.com/`);
  const body = JSON.stringify({ SecretId: id, VersionStage: version });
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    path: '/',
    body,
    headers: {
      host: url.host,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'secretsmanager.GetSecretValue',
    },
  });
  const request = { method: 'POST', headers, body, signal: AbortSignal.timeout(patience(requestTimeout)) };
  // A connection that was kept may have been closed while the function was frozen: once more, on another.
  const response = await fetch(url, request).catch((error: unknown) => {
    if (request.signal.aborted) throw error;
    return fetch(url, request);
  });
  const answer: unknown = await response.json();
  if (response.ok) return Answer.parse(answer).SecretString;
  const { __type } = Failure.parse(answer);
  if (__type.endsWith('ResourceNotFoundException') && version === 'AWSPREVIOUS') return undefined;
  throw new Error(`Secrets Manager: ${__type}`);
};
