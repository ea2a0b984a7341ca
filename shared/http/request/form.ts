import type * as z from 'zod';
import { BadRequest, InvalidBody, UnsupportedMediaType } from '../../core/errors';
import { fieldIssues } from './issues';

type Fields = readonly (readonly [string, string])[];

const unparsable = () => new BadRequest([{ path: '', code: 'unparsable_form' }]);

/**
 * Reads the parts between lines of the boundary, each with headers, an empty line and its text (RFC 7578, RFC
 * 2046, 5.1.1); files are none of ours.
 */
const partsIn = (text: string, contentType: string): Fields => {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)?.slice(1).find(Boolean);
  const [before, ...parts] = boundary === undefined ? [] : `\r\n${text}`.split(`\r\n--${boundary}`);
  const end = parts.pop();
  if (before === undefined || !end?.startsWith('--')) throw unparsable();
  return parts.map((part) => {
    const { head = '', value = '' } = /^[ \t]*\r\n(?<head>[^]*?)\r\n\r\n(?<value>[^]*)$/.exec(part)?.groups ?? {};
    const name = /^content-disposition:\s*form-data;\s*name="([^"]*)"\s*$/im.exec(head)?.[1];
    if (name === undefined) throw unparsable();
    return [name, value];
  });
};

const readers = {
  'application/x-www-form-urlencoded': (text: string): Fields => [...new URLSearchParams(text)],
  'multipart/form-data': partsIn,
} as const satisfies Readonly<Record<string, (text: string, contentType: string) => Fields>>;

/** The media types in which forms are posted (RFC 8058, 3.2, lets mail programs choose between the two). */
export const formTypes = Object.keys(readers);
const isFormType = (type: string): type is keyof typeof readers => Object.hasOwn(readers, type);

/**
 * Reads the fields of a posted form; undefined where nothing was posted.
 * @throws UnsupportedMediaType, BadRequest, InvalidBody
 */
export const readForm = (schema: z.ZodType, bytes: Buffer, contentType = ''): unknown => {
  if (bytes.length === 0 && contentType === '') return undefined;
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!isFormType(type)) throw new UnsupportedMediaType({ accepted: formTypes.join(', ') });
  const fields = readers[type](bytes.toString('utf8'), contentType);
  const names = fields.map(([name]) => name);
  const repeated = names
    .filter((name, index) => names.indexOf(name) < index)
    .map((path) => ({ path, code: 'repeated' }));
  const parsed = schema.safeParse(Object.fromEntries(fields), { reportInput: true });
  if (!parsed.success || repeated.length > 0)
    throw new InvalidBody([...repeated, ...fieldIssues(parsed.error?.issues ?? [], 'unknown_field')]);
  return parsed.data;
};
