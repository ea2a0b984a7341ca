import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import { gzip, wantsGzip } from './compression';

const Value = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** The answer that a function must give; anything else is API Gateway's 502. */
export const ProxyResult = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), Value.optional()).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(Value).optional()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});
export type ProxyResult = z.output<typeof ProxyResult>;

/**
 * Headers of a function's answer that API Gateway renames. Source: "Important notes for REST APIs", API
 * Gateway developer guide.
 */
const remapped = new Set([
  'authorization',
  'connection',
  'content-length',
  'content-md5',
  'date',
  'host',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'trailer',
  'upgrade',
  'www-authenticate',
]);
const dropped = new Set(['transfer-encoding']);
const withoutBody = new Set([204, 304]);

/**
 * Returns a function's headers as they go out: both kinds in one, a name of the multi-value kind before one
 * of the single kind.
 */
const outgoing = ({ headers, multiValueHeaders }: ProxyResult): Map<string, string[]> => {
  const all = new Map<string, string[]>();
  const add = (name: string, values: string[]) => {
    const key = name.toLowerCase();
    if (!dropped.has(key)) all.set(remapped.has(key) ? `x-amzn-remapped-${key}` : key, values);
  };
  for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) add(name, [value]);
  for (const [name, values] of Object.entries(multiValueHeaders ?? {})) if (values) add(name, values);
  return all;
};

/**
 * Writes a function's answer as API Gateway does: headers remapped, JSON unless it says otherwise, gzip from
 * 1 KiB where it is accepted.
 */
export const writeAnswer = async (
  response: ServerResponse,
  result: ProxyResult,
  acceptEncoding: string | undefined,
): Promise<void> => {
  const headers = outgoing(result);
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8');
  const compressible = body.length > 0 && !headers.has('content-encoding') && !withoutBody.has(result.statusCode);
  const compressed = compressible && wantsGzip(acceptEncoding, body.length);
  const bytes = compressed ? await gzip(body) : body;
  if (compressible) headers.set('vary', [[...(headers.get('vary') ?? []), 'Accept-Encoding'].join(', ')]);
  if (compressed) headers.set('content-encoding', ['gzip']);
  if (!headers.has('content-type') && !withoutBody.has(result.statusCode))
    headers.set('content-type', ['application/json']);
  if (!withoutBody.has(result.statusCode)) headers.set('content-length', [String(bytes.length)]);
  for (const [name, values] of headers) response.setHeader(name, values.length === 1 ? (values[0] ?? '') : values);
  response.statusCode = result.statusCode;
  response.end(withoutBody.has(result.statusCode) ? undefined : bytes);
};
