import { BlockList, isIP } from 'node:net';
import * as z from 'zod';
import { parseUrl } from './parse-url';

/**
 * The IPv4 addresses that no host on the internet has (IANA IPv4 Special-Purpose Address Registry,
 * https://www.iana.org/assignments/iana-ipv4-special-registry; multicast and reserved beyond).
 */
const special: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

let blocked: BlockList | undefined;
const isSpecial = (address: string): boolean => {
  if (!blocked) {
    blocked = new BlockList();
    for (const [network, prefix] of special) blocked.addSubnet(network, prefix);
  }
  return blocked.check(address);
};

/** The IPv6 addresses that are given out (RFC 4291), and those of them that lead elsewhere, or nowhere. */
const given = ['2000::', 3] as const;
const special6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];
let lists6: { readonly given: BlockList; readonly special: BlockList } | undefined;
const isPublic6 = (address: string): boolean => {
  if (!lists6) {
    lists6 = { given: new BlockList(), special: new BlockList() };
    lists6.given.addSubnet(...given, 'ipv6');
    for (const [network, prefix] of special6) lists6.special.addSubnet(network, prefix, 'ipv6');
  }
  return lists6.given.check(address, 'ipv6') && !lists6.special.check(address, 'ipv6');
};

/** Tells whether an address is one of the internet, and of no network of somebody's own. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  return family === 4 ? !isSpecial(address) : family === 6 && isPublic6(address);
};

/**
 * The ends of names that only one network, or one machine, knows (RFC 6761, 6762 appendix G, 7686, 8375,
 * 9476; `.internal` by ICANN, 2024).
 */
const privateEnds: ReadonlySet<string> = new Set([
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'arpa',
  'test',
  'invalid',
  'onion',
  'alt',
]);

const fourNumbers = /^\d+\.\d+\.\d+\.\d+$/;
/**
 * The pattern of a host's name: labels of letters, digits, hyphens inside and underscores; the last one is no
 * number.
 */
const name = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * Tells whether a host, as a URL parser gives it, can be on the internet: a name with a dot whose end is a
 * public one, or an IPv4 address that isn't special. A parser has read every other spelling of those by then
 * (`127.1`, `0x7f000001`, `%31…`, full width). IPv6 has no dot: nobody keeps pictures at one.
 */
const isPublicHost = (host: string): boolean => {
  if (fourNumbers.test(host)) return !isSpecial(host);
  return host.length <= 253 && name.test(host) && !privateEnds.has(host.slice(host.lastIndexOf('.') + 1));
};

/** Parses a text as a URL, its host without the dot that a name may end in. */
const parsed = (text: string): URL | undefined => {
  const url = parseUrl(text);
  if (url) url.hostname = url.hostname.replace(/\.$/, '');
  return url;
};

/**
 * Writes a URL in ASCII without quotes: what isn't is percent-encoded by the parser, but for the apostrophe
 * in a path.
 */
const written = ({ href }: URL): string => href.replaceAll("'", '%27');

/** Normalises an address by parsing it; text that can't be parsed is left for the check. */
const normalised = (text: string): string => {
  const url = text.isWellFormed() ? parsed(text) : undefined;
  return url ? written(url) : text;
};

const faultIn = (text: string): 'https_url' | 'url_with_password' | 'url_host' | undefined => {
  const url = parsed(text);
  if (url?.protocol !== 'https:' || !text.isWellFormed()) return 'https_url';
  if (url.username || url.password) return 'url_with_password';
  return isPublicHost(url.hostname) ? undefined : 'url_host';
};

/** Returns the address without user and password; what can't be parsed as it is. */
export const withoutUser = (text: string): string => {
  const url = parsed(text);
  if (!url) return text;
  url.username = '';
  url.password = '';
  return url.href;
};

/**
 * Makes the schema of an https address that somebody gives for others to open: kept as it is parsed, without
 * user and password, of a host on the internet. Where the name leads can't be known: whoever fetches it looks
 * at the address that it resolves to.
 */
export const httpsUrl = (longest: number) =>
  z
    .string()
    .check(z.overwrite(normalised), z.maxLength(longest), ({ value, issues }) => {
      const code = faultIn(value);
      if (code) issues.push({ code: 'custom', input: value, params: { code } });
    })
    .meta({ format: 'uri' });

/** An address of at most 500 characters, once it is parsed (product rule). */
export const HttpsUrl = httpsUrl(500);

/** The contract's description of pictures that were uploaded, as they are shown, and as they are named. */
export const uploadedWords =
  'A picture that was uploaded: the `pictures` beside it give addresses of it, which work for some hours.';
export const namedPictureWords =
  'The id of an upload of yours in this scope that is `done` and that nothing else shows; of yourself: in your ' +
  'personal scope.';

/** The contract's description of pictures. */
export const pictureWords =
  'A picture that someone chose, somewhere on the internet: its host learns who looks at it and when.' +
  ' Show it through a proxy of your own, or ask the viewer first.' +
  ' The address is normalised; user names, passwords and private hosts are refused';
