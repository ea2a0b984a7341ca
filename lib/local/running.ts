import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { securityHeaders } from '../../shared/http/answer/security-headers';
import { Mendable } from '../recovery/plain-words';

/**
 * The facts that a Hearth of this machine tells commands about itself, so that nobody has to repeat what `npm
 * start` was given.
 */
const Running = z.object({
  /** Absolute path; null: it keeps nothing. */
  dataFolder: z.string().nullable(),
  /** The address of its table engine. */
  engine: z.url(),
  objects: z.object({ endpoint: z.url(), bucket: z.string() }),
  /** The API of its user pool. */
  pool: z.object({ endpoint: z.url(), id: z.string() }),
});
export type Running = z.output<typeof Running>;

const path = '/local/running';

/** Answers `GET /local/running`. False when the path is another. */
export const runningPage = (
  running: Running,
  { method, url }: Pick<IncomingMessage, 'method' | 'url'>,
  response: ServerResponse,
): boolean => {
  if (method !== 'GET' || url !== path) return false;
  response
    .writeHead(200, { ...securityHeaders, 'Cache-Control': 'no-store', 'Content-Type': 'application/json' })
    .end(JSON.stringify(running));
  return true;
};

/** Makes the error for whoever calls a Hearth that isn't there. */
export const noHearthAt = (url: string): Mendable =>
  new Mendable(`No Hearth answers at ${url}. Start one with npm start, or say where it runs by PORT or HEARTH_URL`);

/**
 * Asks the Hearth that runs at an address of this machine what it works on.
 * @throws Mendable when none answers there
 */
export const runningAt = async (url: string): Promise<Running> => {
  const answer = await fetch(url + path)
    .then(
      (response) => response.json(),
      () => undefined,
    )
    .catch(() => undefined);
  const running = Running.safeParse(answer);
  if (!running.success) throw noHearthAt(url);
  return running.data;
};
