import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import type { SentForm } from './post-policy';
import { StoreRefusal } from './refusal';

/** A file that came with a form, and what the form says of it. */
export interface SentFile extends SentForm {
  readonly key: string;
  readonly contentType: string | undefined;
  readonly content: Uint8Array;
}

const malformed = () => new StoreRefusal(400, 'MalformedPOSTRequest', 'The body is not a form with a file.');

/** Reads the parts of a form; names in lower case. @throws StoreRefusal */
const partsOf = async (
  contentType: string,
  body: Uint8Array,
): Promise<{ fields: Map<string, string>; file: { name: string; content: Uint8Array } | undefined }> => {
  const fields = new Map<string, string>();
  const files: Promise<{ name: string; content: Uint8Array }>[] = [];
  await new Promise<void>((resolve, reject) => {
    const form = new Busboy({ headers: { 'content-type': contentType } });
    form.on('field', (name, value) => fields.set(name.toLowerCase(), value));
    form.on('file', (_field, stream, name) => files.push(buffer(stream).then((content) => ({ name, content }))));
    form.on('error', reject).on('finish', resolve);
    Readable.from([body]).pipe(form);
  }).catch(() => {
    throw malformed();
  });
  return { fields, file: await files[0] };
};

/**
 * Reads a form with a file (multipart/form-data), as S3 takes it at a bucket's address. @throws StoreRefusal
 */
export const readSentFile = async (bucket: string, contentType: string, body: Uint8Array): Promise<SentFile> => {
  const { fields, file } = await partsOf(contentType, body);
  if (!file) throw malformed();
  const key = fields.get('key')?.replace('${filename}', file.name) ?? '';
  if (key === '') throw new StoreRefusal(400, 'InvalidArgument', 'The form must name the key.');
  return {
    bucket,
    fields: fields.set('key', key),
    key,
    contentType: fields.get('content-type'),
    size: file.content.length,
    content: file.content,
  };
};
