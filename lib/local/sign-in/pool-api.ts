import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { json, sendAnswer, type Answer } from './answer';
import type { Parts } from './parts';
import { PoolApiError } from './pool-api-error';
import { identityOperations } from './pool-identities';
import { ForPool, userOperations } from './pool-users';
import { readText } from './visit';
import { wellKnown } from './well-known';

const protocol = { 'content-type': 'application/x-amz-json-1.1' };

/** Returns the operations of Cognito's API that Hearth calls, by name. */
const operationsOf = (parts: Parts) => {
  const { pool } = parts;
  const assertPool = ({ UserPoolId }: z.output<typeof ForPool>) => {
    if (UserPoolId !== pool.id)
      throw new PoolApiError('ResourceNotFoundException', `User pool ${UserPoolId} does not exist.`);
  };
  return new Map<string, (input: unknown) => Promise<object> | object>([
    [
      'DescribeUserPool',
      (input) => {
        assertPool(ForPool.parse(input));
        return {
          UserPool: {
            Id: pool.id,
            Name: 'hearth',
            Arn: `arn:aws:cognito-idp:${pool.region}:000000000000:userpool/${pool.id}`,
            UserPoolTier: 'ESSENTIALS',
            MfaConfiguration: 'ON',
            UsernameAttributes: ['email'],
            UsernameConfiguration: { CaseSensitive: false },
            AutoVerifiedAttributes: ['email'],
            Policies: {
              PasswordPolicy: {
                MinimumLength: 12,
                RequireUppercase: false,
                RequireLowercase: false,
                RequireNumbers: false,
                RequireSymbols: false,
              },
            },
          },
        };
      },
    ],
    ...userOperations(parts, assertPool),
    ...identityOperations(parts, assertPool),
  ]);
};

/**
 * Answers at the pool's own endpoint: JSON 1.1 operations and, under the pool's id, its keys. Operations want
 * a signature (its presence, that is), as AWS does.
 */
export const poolApiOf = (parts: Parts) => {
  const operations = operationsOf(parts);
  const documents = new Map(
    Object.entries(wellKnown(parts)).map(([path, document]) => [`/${parts.pool.id}${path}`, document]),
  );

  const call = async (request: IncomingMessage, target: string): Promise<Answer> => {
    const operation = operations.get(/^AWSCognitoIdentityProviderService\.(\w+)$/.exec(target)?.[1] ?? '');
    if (!operation) throw new PoolApiError('UnknownOperationException', '');
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 '))
      throw new PoolApiError('MissingAuthenticationTokenException', 'Missing Authentication Token');
    const input: unknown = JSON.parse(await readText(request));
    return json(200, await operation(input), protocol);
  };
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const target = request.headers['x-amz-target'];
    if (request.method === 'POST' && typeof target === 'string') return call(request, target);
    const document = request.method === 'GET' ? documents.get(request.url ?? '') : undefined;
    if (document) return document();
    throw new PoolApiError('UnknownOperationException', '');
  };
  const refusal = (error: unknown): Answer => {
    if (error instanceof PoolApiError)
      return json(error.status, { __type: error.type, message: error.message }, protocol);
    if (error instanceof z.ZodError)
      return json(400, { __type: 'InvalidParameterException', message: z.prettifyError(error) }, protocol);
    if (error instanceof SyntaxError) return json(400, { __type: 'SerializationException' }, protocol);
    parts.onError(error);
    return json(500, { __type: 'InternalErrorException', message: 'Something went wrong' }, protocol);
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    sendAnswer(response, await answer(request).catch(refusal));
};
