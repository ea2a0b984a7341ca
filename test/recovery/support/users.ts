import { Readable } from 'node:stream';
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { beforeAll, beforeEach } from '@jest/globals';
import { handler as confirmed } from '../../../functions/triggers/post-confirmation';
import { handler as signUpDecided } from '../../../functions/triggers/pre-sign-up';
import { handler as tokenIssued } from '../../../functions/triggers/pre-token';
import { openFolder } from '../../../lib/local/folder';
import { alertOf, openBrowser } from '../../../lib/local/sign-in/browser';
import { openPhone } from '../../../lib/local/sign-in/phone';
import type { Triggers } from '../../../lib/local/sign-in/triggers';
import { openVisitor } from '../../../lib/local/sign-in/visitor';
import type { Place } from '../../../lib/recovery/place';
import { planUsers, restoreUsers } from '../../../lib/recovery/restore-users';
import { latestUsers, readUsers, type UsersExport } from '../../../lib/recovery/users-export';
import { UserId } from '../../../shared/core/ids';
import { instant } from '../../../shared/core/time';
import { userIdInClaims } from '../../../shared/core/user-id';
import type { SignInProvider } from '../../../shared/core/sign-in-providers';
import { ownTable } from '../../../shared/db/scan';
import { exportingUsers } from '../../../shared/operations/jobs/users-export';
import { objectStore } from '../../../shared/db/objects/client';
import { getObject, objectKeys } from '../../../shared/db/objects/objects';
import { usersPrefix } from '../../../shared/people/pool-export';
import { withEnvironment } from '../../support/environment';
import { MemoryObjects } from '../../support/memory-objects';
import { type Json, pool, request } from '../../support/person';
import { passwordCost } from '../../support/password-cost';
import { openPool, type OpenPool } from './pools';
import { onFileFinished, onTestFinished } from '../../support/testing';

/** Empties the bucket of a test file before each of its tests. */
export const emptyBucket = (): MemoryObjects => {
  const objects = new MemoryObjects();
  beforeAll(() => {
    withEnvironment({ OBJECTS_BUCKET: 'kept' });
    objects.answer(objectStore());
  });
  beforeEach(() => objects.clear());
  return objects;
};

const context = { awsRequestId: 'a-request' };
const triggers: Triggers = {
  postConfirmation: (event) => confirmed(event, context),
  customMessage: (event) => Promise.resolve(event),
  preSignUp: (event) => signUpDecided(event, context),
  preTokenGeneration: (event) => tokenIssued(event, context),
};

/** Makes a pool whose triggers are the product’s. */
const openWithTriggers = (id: string, providers: readonly SignInProvider[] = []): Promise<OpenPool> =>
  openPool({ id, clientId: pool.clientId, triggers, providers, passwordCost });

/** Makes such a pool for a test; absent: the one that the API of the tests believes. */
export const openNew = async (id = pool.id): Promise<OpenPool> => {
  const opened = await openWithTriggers(id);
  onTestFinished(opened.close);
  return opened;
};

/** Makes the pool that the API of the tests believes, and its functions call, for a file. */
export const openForFile = async (providers: readonly SignInProvider[] = []): Promise<OpenPool> => {
  const opened = await openWithTriggers(pool.id, providers);
  withEnvironment({ POOL_ENDPOINT: opened.endpoint, SIGN_IN_PROVIDERS: providers.join(',') });
  onFileFinished(opened.close);
  return opened;
};

export const openLost = (): Promise<OpenPool> => openNew('us-east-1_Lost00001');

const resetCode = async (url: string, email: string): Promise<string> => {
  const mails: Json = JSON.parse(await (await fetch(`${url}/local/inbox`)).text());
  const mail = mails.find(({ to, subject }: Json) => to === email && subject.includes('reset'));
  return /\d{6}/.exec(mail?.text ?? '')?.[0] ?? '000000';
};

/** Opens somebody's browser, password manager and authenticator app at a pool's pages. */
export const at = async ({ url }: OpenPool, email: string) => {
  const folder = await openFolder();
  const visitor = openVisitor({ url, clientId: pool.clientId, folder });
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: pool.clientId,
    redirect_uri: 'hearth://signed-in',
    state: 's',
    scope: 'openid hearth/api',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
  });
  return {
    signIn: async () => {
      const { accessToken: token } = await visitor.signIn(email);
      const { sub = '', ...claims } = decodeJwt(token);
      return {
        token,
        sub,
        userId: userIdInClaims({ ...claims, sub }),
        get: (path: string) => request('GET', path, token),
      };
    },
    /** Asks for a code by mail and sets a password with it; gives what the page says went wrong. */
    reset: async (): Promise<string | undefined> => {
      const browser = openBrowser(url);
      await browser.open(`${url}/oauth2/authorize?${asked.toString()}`);
      const page = await browser.submit(await browser.open(`${url}/forgotPassword`), '/forgotPassword', { email });
      const password = 'a quite new password';
      const answer = await browser.submit(page, '/confirmForgotPassword', {
        code: await resetCode(url, email),
        password,
      });
      await openPhone(folder).keep({ email, name: 'Whoever', password, lastStep: 0 });
      return alertOf(answer);
    },
  };
};

/** The place of exports in the bucket. */
export const kept: Place = {
  name: 's3://kept/users',
  read: async (path) => {
    const content = await getObject(`${usersPrefix}${path}`);
    return content && Readable.from([Buffer.from(content)]);
  },
  write: () => Promise.reject(new Error('Nothing is written here')),
  list: async () => {
    const found: string[] = [];
    for await (const key of objectKeys(usersPrefix)) found.push(key.slice(usersPrefix.length));
    return found;
  },
};

/** Exports as the job does, in parts of one page, and gives what a restore reads of it. */
export const exported = async ({ place }: OpenPool): Promise<UsersExport> => {
  const job = exportingUsers({ pool: () => place, pagesInPart: 1 });
  let cursor: string | null = null;
  do ({ cursor } = await job.step(cursor, { clock: () => instant(Date.now()), requestId: 'r', mend: false }));
  while (cursor !== null);
  return readUsers(await latestUsers(kept, pool.id));
};

/** Makes somebody in a pool, with a password. @returns their `sub` */
export const makeUser = async (
  { place: { client, id: UserPoolId } }: OpenPool,
  email: string,
  attributes: Record<string, string> = {},
) => {
  const all = { email, email_verified: 'true', name: 'Somebody', ...attributes };
  const UserAttributes = Object.entries(all).map(([Name, Value]) => ({ Name, Value }));
  const made = new AdminCreateUserCommand({ UserPoolId, Username: email, MessageAction: 'SUPPRESS', UserAttributes });
  const { User } = await client.send(made);
  await client.send(
    new AdminSetUserPasswordCommand({ UserPoolId, Username: email, Password: 'a password of theirs', Permanent: true }),
  );
  return UserId.parse(User?.Username);
};

/** @throws UserNotFoundException */
export const userAt = async ({ place: { client, id: UserPoolId } }: OpenPool, Username: string) => {
  const { UserAttributes = [], ...user } = await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
  return { ...user, attributes: Object.fromEntries(UserAttributes.map(({ Name = '', Value }) => [Name, Value])) };
};

export const restored = async (from: UsersExport, { place }: OpenPool) =>
  restoreUsers(await planUsers(from, place, ownTable()), place, ownTable());
