import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import * as z from 'zod';
import { inPlainForms } from '../openapi/plain-forms';
import { goTool } from './go-tool';

/** A change that clients of the released contract would trip over, as oasdiff says it. */
const ContractChange = z.object({
  id: z.string(),
  text: z.string(),
  operation: z.string(),
  path: z.string(),
  level: z.number(),
});
export type ContractChange = z.output<typeof ContractChange>;

/** The level of oasdiff for what breaks clients for sure; what may is 2. */
const breaks = 3;

/** Kinds of change that Hearth's contract announces, so that clients expect them. */
interface Announced {
  readonly id: string;
  /** Absent: anywhere. */
  readonly path?: string;
  /** The words of oasdiff for it; absent: any. */
  readonly text?: RegExp;
  readonly why: string;
}
const announced: readonly Announced[] = [
  {
    id: 'response-property-enum-value-added',
    text: /^added the new `XCG` enum value to /,
    why: 'currencies are those of ISO 4217, which changes',
  },
  {
    id: 'response-property-enum-value-added',
    text: /^added the new `slice` enum value to the `(?:items\/items\/)?type` /,
    why: 'a third type of scope, which nobody meets who has not accepted an invitation to one',
  },
  {
    id: 'request-body-any-of-removed',
    path: '/v1/scopes/{scopeId}/invitations',
    why: 'its two forms are compared as wholes, and differ by the addresses that are taken since: those under internationalised domains',
  },
  ...['/v1/scopes/{scopeId}/lists/{listId}/items/batch', '/v1/scopes/{scopeId}/transactions/batch'].map((path) => ({
    id: 'response-property-any-of-added',
    path,
    why: 'what an operation came to is compared as a whole, and has further fields since',
  })),
  {
    id: 'response-property-enum-value-added',
    path: '/v1/roles',
    why: 'permissions are asked for by name, and each new feature brings some',
  },
  {
    id: 'request-parameter-pattern-added',
    text: /^added the pattern `\^\(personal\|.* parameter `scopeId`/,
    why: '“an id, or `personal`” is told as one text, for generators of clients: the same is taken',
  },
  {
    id: 'response-property-any-of-added',
    text: /^added `#\/components\/schemas\/Exchange` to the `(?:items\/items\/)?exchange` /,
    why: 'the same form has a name since, for generators of clients',
  },
  {
    id: 'request-property-any-of-removed',
    text: /^removed `subschema #1` from the `split` /,
    why: 'the same form has a name since, for generators of clients',
  },
  {
    id: 'request-property-any-of-removed',
    text: /^removed `#\/components\/schemas\/DefaultSplit` from the `defaultSplit` /,
    why: 'a whole split is a change of one, too',
  },
  ...['response-property-max-length-unset', 'response-property-type-changed'].map((id) => ({
    id,
    path: '/v1/me',
    text: /^the `avatarUrl` /,
    why: 'what was kept is shown as it is; what is written is held to be the address of a picture, as before',
  })),
  {
    id: 'response-property-min-length-decreased',
    path: '/v1/me',
    why: 'a name may be one character long, as many people’s are',
  },
];

const Contract = z.looseObject({});

const plainForms = async (contract: string): Promise<string> =>
  JSON.stringify(inPlainForms(Contract.parse(JSON.parse(await readFile(contract, 'utf8')))));

/**
 * Compares two contracts in plain forms: where one says the same in another form, oasdiff takes that for a
 * break.
 */
const compare = async (oasdiff: string, released: string, now: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-contract-'));
  const [before, after] = [join(folder, 'released.json'), join(folder, 'now.json')];
  try {
    await writeFile(before, await plainForms(released));
    await writeFile(after, await plainForms(now));
    return (await execa(oasdiff, ['breaking', before, after, '--format', 'json'])).stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * Finds every change between two contracts that breaks clients of the first. Changes that only add are none.
 * @param root of the project, in whose cache oasdiff is
 * @param released path of a contract, as is `now`
 */
export const contractBreaks = async (root: string, released: string, now: string): Promise<ContractChange[]> => {
  const stdout = await compare(await goTool(root, 'oasdiff'), released, now);
  const changes = z.array(ContractChange).parse(stdout.trim() === '' ? [] : JSON.parse(stdout));
  return changes.filter(
    ({ id, path, text, level }) =>
      level >= breaks &&
      !announced.some((one) => one.id === id && (one.path ?? path) === path && (one.text ?? /^/).test(text)),
  );
};
