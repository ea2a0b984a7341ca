import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { canonicalAddress } from '../../../shared/core/email';
import { second } from '../../../shared/core/time';
import { json, send, type Answer } from './answer';
import { endAllOf, type Parts } from './parts';
import { attributesOf, type User } from './users';
import { readBody } from './visit';
import { wellKnown } from './well-known';

/** An error as AWS's JSON 1.1 protocol carries it. */
class PoolApiError extends Error {
  override readonly name = 'PoolApiError';
  constructor(readonly type: string, message: string, readonly status = 400) {
    super(message);
  }
}

const protocol = { 'content-type': 'application/x-amz-json-1.1' };
const ForPool = z.object({ UserPoolId: z.string() });
const ForUser = ForPool.extend({ Username: z.string() });

/** The operations of Cognito's API that Hearth calls, by name. */
const operationsOf = (parts: Parts) => {
  const { pool } = parts;
  const assertPool = ({ UserPoolId }: z.output<typeof ForPool>) => {
    if (UserPoolId !== pool.id) throw new PoolApiError('ResourceNotFoundException', `User pool ${UserPoolId} does not exist.`);
  };
  const userOf = (input: unknown): User => {
    const request = ForUser.parse(input);
    assertPool(request);
    const user = parts.users.bySub(request.Username) ?? parts.users.byEmail(canonicalAddress(request.Username));
    if (!user) throw new PoolApiError('UserNotFoundException', 'User does not exist.');
    return user;
  };
  return new Map<string, (input: unknown) => Promise<object> | object>([
    ['DescribeUserPool', (input) => {
      assertPool(ForPool.parse(input));
      return { UserPool: {
        Id: pool.id, Name: 'hearth', Arn: `arn:aws:cognito-idp:${pool.region}:000000000000:userpool/${pool.id}`, UserPoolTier: 'ESSENTIALS', MfaConfiguration: 'ON',
        UsernameAttributes: ['email'], UsernameConfiguration: { CaseSensitive: false }, AutoVerifiedAttributes: ['email'],
        Policies: { PasswordPolicy: { MinimumLength: 12, RequireUppercase: false, RequireLowercase: false, RequireNumbers: false, RequireSymbols: false } },
      } };
    }],
    ['AdminGetUser', (input) => {
      const user = userOf(input);
      return {
        Username: user.sub, Enabled: true, UserStatus: 'CONFIRMED', UserCreateDate: user.createdAt / second, UserLastModifiedDate: user.modifiedAt / second,
        UserAttributes: Object.entries(attributesOf(user)).map(([Name, Value]) => ({ Name, Value })),
        ...(user.totp && { PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA', UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] }),
      };
    }],
    ['AdminDeleteUser', async (input) => {
      const user = userOf(input);
      await parts.perEmail(user.email, async () => {
        await parts.users.remove(user.sub);
        await endAllOf(parts, user);
      });
      return {};
    }],
    ['AdminUserGlobalSignOut', async (input) => {
      await parts.grants.revokeAll(userOf(input).sub);
      return {};
    }],
  ]);
};

/** The pool's own endpoint: JSON 1.1 operations and, under the pool's id, its keys. Operations want a signature (its presence, that is), as AWS does. */
export const poolApiOf = (parts: Parts) => {
  const operations = operationsOf(parts);
  const documents = new Map(Object.entries(wellKnown(parts)).map(([path, document]) => [`/${parts.pool.id}${path}`, document]));

  const call = async (request: IncomingMessage, target: string): Promise<Answer> => {
    const operation = operations.get(/^AWSCognitoIdentityProviderService\.(\w+)$/.exec(target)?.[1] ?? '');
    if (!operation) throw new PoolApiError('UnknownOperationException', '');
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) throw new PoolApiError('MissingAuthenticationTokenException', 'Missing Authentication Token');
    const input: unknown = JSON.parse(await readBody(request));
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
    if (error instanceof PoolApiError) return json(error.status, { __type: error.type, message: error.message }, protocol);
    if (error instanceof z.ZodError) return json(400, { __type: 'InvalidParameterException', message: z.prettifyError(error) }, protocol);
    if (error instanceof SyntaxError) return json(400, { __type: 'SerializationException' }, protocol);
    parts.onError(error);
    return json(500, { __type: 'InternalErrorException', message: 'Something went wrong' }, protocol);
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => send(response, await answer(request).catch(refusal));
};
