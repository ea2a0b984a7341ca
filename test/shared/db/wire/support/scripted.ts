import { HttpRequest } from '@smithy/core/protocols';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsCredentialIdentity } from '@smithy/types';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export const region = 'eu-north-1';
/** Who may sign. */
export const withoutSession: AwsCredentialIdentity = { accessKeyId: 'AKFIRST', secretAccessKey: 'one' };
export const withSession: AwsCredentialIdentity = {
  accessKeyId: 'AKSECOND',
  secretAccessKey: 'two',
  sessionToken: 'a session/of+two==',
};
const signers = [withoutSession, withSession];

/** A request as the server has seen it. */
export interface Seen {
  readonly target: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key: string | undefined;
  readonly sessionToken: string | undefined;
  /** Whether the signature is the one that the SDK's own signer makes of what was signed. */
  readonly signed: boolean;
  /** How far the signature's time is from this machine's. */
  readonly minutesOff: number;
}

/** What the server does with a request. */
export type Step = (answer: ServerResponse, request: IncomingMessage) => void;

const timeOf = (text: string): Date =>
  new Date(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const isSigned = async ({ headers, url = '', method = '' }: IncomingMessage, body: string): Promise<boolean> => {
  const { authorization = '' } = headers;
  const [, accessKeyId = ''] = /Credential=(\w+)\//.exec(authorization) ?? [];
  const [, names = ''] = /SignedHeaders=([^,]+)/.exec(authorization) ?? [];
  const credentials = signers.find((one) => one.accessKeyId === accessKeyId);
  if (!credentials || !names.includes('host') || !names.includes('x-amz-target')) return false;
  const signer = new SignatureV4({ credentials, region, service: 'dynamodb', sha256: Sha256, applyChecksum: false });
  const given = Object.fromEntries(names.split(';').map((name) => [name, String(headers[name])]));
  const again = await signer.sign(new HttpRequest({ method, path: url, headers: given, body }), {
    signingDate: timeOf(String(headers['x-amz-date'])),
  });
  return again.headers.authorization === authorization;
};

const bytesOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
};

/** Starts a server that does one step after the other with what it is asked, the last one again and again. */
export const scripted = async (steps: readonly Step[]) => {
  const seen: Seen[] = [];
  let connections = 0;
  const server = createServer((request, answer) => {
    void (async () => {
      const body = await bytesOf(request);
      const { headers } = request;
      const step = steps[Math.min(seen.length, steps.length - 1)];
      const index = seen.length;
      const one = {
        target: String(headers['x-amz-target']),
        body: JSON.parse(body),
        key: /Credential=(\w+)\//.exec(headers.authorization ?? '')?.[1],
        sessionToken: headers['x-amz-security-token']?.toString(),
        minutesOff: Math.round(Math.abs(timeOf(String(headers['x-amz-date'])).getTime() - Date.now()) / 60_000),
      };
      seen.push({ ...one, signed: false });
      seen[index] = { ...one, signed: await isSigned(request, body) };
      step?.(answer, request);
    })();
  });
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    seen,
    connections: () => connections,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const requestId = 'A0REQUEST';
/** Answers with JSON. */
export const answers =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Step =>
  (answer) => {
    answer.writeHead(status, {
      'Content-Type': 'application/x-amz-json-1.0',
      'x-amzn-RequestId': requestId,
      ...headers,
    });
    answer.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
/** Refuses with an error of this name. */
export const refuses = (name: string, members: object = {}, headers?: Readonly<Record<string, string>>): Step =>
  answers(400, { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: `for ${name}`, ...members }, headers);
export const closes: Step = (answer) => answer.socket?.destroy();
/** Answers in part and closes the socket, its length said before or not. */
export const breaksOff =
  (length?: number): Step =>
  (answer) => {
    answer.writeHead(200, {
      'x-amzn-RequestId': requestId,
      ...(length !== undefined && { 'Content-Length': String(length) }),
    });
    answer.write('{"Items":[', () => answer.socket?.destroy());
  };
export const stalls: Step = (answer) => {
  answer.writeHead(200, { 'Content-Length': '100' });
  answer.write('{"Items":[');
};
export const isSilent: Step = () => undefined;
