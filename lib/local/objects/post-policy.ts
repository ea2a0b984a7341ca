import * as z from 'zod';
import { checkSignature, credentialOf } from './signature';
import { StoreRefusal } from './refusal';

const denied = (message: string): StoreRefusal =>
  new StoreRefusal(403, 'AccessDenied', `Invalid according to Policy: ${message}`);

type Rule = readonly ['eq' | 'starts-with', string, string] | readonly ['content-length-range', number, number];

const Condition = z.union([
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]).transform((rule): Rule[] => [rule]),
  z
    .tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()])
    .transform((rule): Rule[] => [rule]),
  z
    .record(z.string(), z.string())
    .transform((exact) => Object.entries(exact).map(([name, value]): Rule => ['eq', `$${name}`, value])),
]);
const Policy = z.object({
  expiration: z.iso.datetime({ offset: true }),
  conditions: z.array(Condition).transform((all) => all.flat()),
});

/** The fields of a form that no policy need name. */
const unnamed = new Set(['x-amz-signature', 'file', 'policy']);

/** A form that somebody sent with a file. */
export interface SentForm {
  /** The fields by name in lower case; `${filename}` in the key is filled in already. */
  readonly fields: ReadonlyMap<string, string>;
  /** The size in bytes. */
  readonly size: number;
  readonly bucket: string;
}

const Json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.issues.push({ code: 'custom', input: text });
    return z.NEVER;
  }
});

/** @throws StoreRefusal */
const read = (text: string): z.output<typeof Policy> => {
  const policy = Json.pipe(Policy).safeParse(Buffer.from(text, 'base64').toString());
  if (!policy.success) throw new StoreRefusal(400, 'InvalidPolicyDocument', 'The policy can’t be read.');
  return policy.data;
};

const checkRule = ([kind, one, other]: Rule, valueOf: (name: string) => string, size: number): void => {
  if (kind === 'content-length-range') {
    if (size < one)
      throw new StoreRefusal(
        400,
        'EntityTooSmall',
        `The file has ${String(size)} bytes but must have at least ${String(one)}.`,
      );
    if (size > other)
      throw new StoreRefusal(
        400,
        'EntityTooLarge',
        `The file has ${String(size)} bytes but can have at most ${String(other)}.`,
      );
    return;
  }
  const value = valueOf(one.slice(1).toLowerCase());
  if (kind === 'eq' ? value !== other : !value.startsWith(other)) throw denied(`${one} is another.`);
};

/**
 * Checks a form's policy as S3 does: its signature, its expiry, and that every field is as a condition allows
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html).
 * @param now ms since the epoch
 * @throws StoreRefusal
 */
export const checkPolicy = ({ fields, size, bucket }: SentForm, now: number): void => {
  const text = fields.get('policy') ?? '';
  if (fields.get('x-amz-algorithm') !== 'AWS4-HMAC-SHA256' || text === '')
    throw new StoreRefusal(403, 'AccessDenied', 'Nothing here is public: sign the form.');
  checkSignature(credentialOf(fields.get('x-amz-credential') ?? ''), text, fields.get('x-amz-signature') ?? '');
  const { expiration, conditions: rules } = read(text);
  if (Date.parse(expiration) < now) throw denied('Policy expired.');
  const named = new Set(
    rules.flatMap(([kind, name]) => (kind === 'content-length-range' ? [] : name.slice(1).toLowerCase())),
  );
  const extra = [...fields.keys()].find(
    (name) => !unnamed.has(name) && !name.startsWith('x-ignore-') && !named.has(name),
  );
  if (extra !== undefined) throw denied(`Extra input fields: ${extra}`);
  for (const rule of rules) checkRule(rule, (name) => (name === 'bucket' ? bucket : (fields.get(name) ?? '')), size);
};
