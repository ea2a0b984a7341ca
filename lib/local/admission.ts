import type { IncomingMessage } from 'node:http';
import { parseUrl } from '../../shared/core/parse-url';
import type { GatewayProblemCode } from '../gateway/problems';

/** The names that this machine has for itself. */
const ownNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const hostAndPort = /^(?<name>\[[0-9a-f:.]+\]|[^:]+)(?::(?<port>\d{1,5}))?$/;

/**
 * Tells whether a request was sent to a name of ours: a page that lets its own name point to 127.0.0.1 (DNS
 * rebinding) sends that name.
 * @param host the Host header
 * @param port where we listen; without one a Host header means port 80 (RFC 9110, 4.2.1)
 * @param names further ones, with a port or without: without one, any port of that name
 */
export const isOwnHost = (host: string, port: number, names: readonly string[]): boolean => {
  const written = host.toLowerCase();
  const { name, port: asked = '80' } = hostAndPort.exec(written)?.groups ?? {};
  if (name === undefined) return false;
  return (ownNames.has(name) && asked === String(port)) || names.includes(written) || names.includes(name);
};

/**
 * Says why nothing on this machine answers a request; undefined where it may be answered. The headers that
 * decide must come once: a second Host header, or an address that names a host of its own, is refused.
 */
export const admissionRefusal = (
  { url = '', headersDistinct, socket }: IncomingMessage,
  names: readonly string[],
): GatewayProblemCode | undefined => {
  const hosts = headersDistinct.host ?? [];
  const [host = ''] = hosts;
  if (hosts.length > 1 || !url.startsWith('/') || !parseUrl(url, 'http://localhost')) return 'bad-request';
  return isOwnHost(host, socket.localPort ?? 0, names) ? undefined : 'misdirected';
};
