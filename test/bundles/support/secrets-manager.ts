import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod';

/** Starts a server of this process on a free port, until the process ends. @returns its base address */
export const listening = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`;
};

const Body = z.object({
  VersionStage: z.string().default('AWSCURRENT'),
  VersionId: z.string().optional(),
  ClientRequestToken: z.string().default(''),
  SecretString: z.string().default(''),
  MoveToVersionId: z.string().default(''),
});

/**
 * Keeps one secret as Secrets Manager does, as far as Hearth's functions ask: versions and the stages that
 * name them.
 */
export const secretsManager = async () => {
  const texts = new Map([['first', [randomBytes(32), randomBytes(32)].map((key) => key.toString('base64')).join(',')]]);
  const stages = new Map([['AWSCURRENT', 'first']]);
  const url = await listening(
    (request, response) =>
      void (async () => {
        const operation = String(request.headers['x-amz-target']).split('.')[1];
        const { VersionStage, ClientRequestToken, SecretString, MoveToVersionId } = Body.parse(await json(request));
        const answer = (status: number, body: object) =>
          response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
        if (operation === 'GetSecretValue') {
          const text = texts.get(stages.get(VersionStage) ?? '');
          return text === undefined
            ? answer(400, { __type: 'ResourceNotFoundException' })
            : answer(200, { SecretString: text });
        }
        if (operation === 'PutSecretValue') {
          texts.set(ClientRequestToken, SecretString);
          stages.set('AWSPENDING', ClientRequestToken);
        } else if (operation === 'UpdateSecretVersionStage') {
          stages.set('AWSPREVIOUS', stages.get('AWSCURRENT') ?? '');
          stages.set('AWSCURRENT', MoveToVersionId);
        }
        return answer(200, {
          VersionIdsToStages: Object.fromEntries(
            [...texts.keys()].map((id) => [
              id,
              [...stages].filter(([, version]) => version === id).map(([name]) => name),
            ]),
          ),
        });
      })(),
  );
  return { url, textOf: (stage: string) => texts.get(stages.get(stage) ?? '') ?? '' };
};
