import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openFolder } from '../../lib/local/folder';
import { visitorAt } from '../../lib/local/sign-in/visitor-at';
import type { Answer, Json } from './person';
import { onTestFinished } from './testing';

/** Makes a data folder that goes with the test. */
export const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** A person who signs up and in through the pages' own flow of a running stack. */
export interface Guest {
  readonly email: string;
  readonly token: string;
  call(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
}

/** Calls a running stack with a token. */
const callAt =
  (url: string, token: string): Guest['call'] =>
  async (method, path, body, headers = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: Json = text ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, body: answer };
  };

/**
 * Signs people in to the stack at `url`; their phones are kept, so that they can sign in again after a
 * restart.
 */
export const guests = async () => {
  const folder = await openFolder();
  return async (url: string, email: string): Promise<Guest> => {
    const { accessToken } = await (await visitorAt(url, folder)).signIn(email);
    return { email, token: accessToken, call: callAt(url, accessToken) };
  };
};

/** Reads the mails to an address, newest first. */
export const mailsTo = async (url: string, email: string): Promise<Json[]> => {
  const mails: Json = await (await fetch(`${url}/local/inbox`, { headers: { Accept: 'application/json' } })).json();
  return mails.filter(({ to }: Json) => JSON.stringify(to).includes(email));
};
