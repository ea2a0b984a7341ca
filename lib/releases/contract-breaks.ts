import { execa } from 'execa';
import * as z from 'zod';
import { goTool } from './go-tool';

/** What clients of the released contract would trip over, as oasdiff says it. */
const Change = z.object({ id: z.string(), text: z.string(), operation: z.string(), path: z.string(), level: z.number() });
export type Change = z.output<typeof Change>;

/** oasdiff's own figure for what breaks clients for sure; what may is 2. */
const breaks = 3;

/** Kinds of change that Hearth's contract announces, so that clients expect them. */
const announced: readonly { id: string; path: string; why: string }[] = [
  { id: 'response-property-enum-value-added', path: '/v1/roles', why: 'permissions are asked for by name, and each new feature brings some' },
  { id: 'response-property-min-length-decreased', path: '/v1/me', why: 'a name may be one character long, as many people’s are' },
];

/**
 * Every change between two contracts that breaks clients of the first. Changes that only add are none.
 * @param root of the project, in whose cache oasdiff is
 * @param released path of a contract, as is `now`
 */
export const contractBreaks = async (root: string, released: string, now: string): Promise<Change[]> => {
  const { stdout } = await execa(await goTool(root, 'oasdiff'), ['breaking', released, now, '--format', 'json']);
  const changes = z.array(Change).parse(stdout.trim() === '' ? [] : JSON.parse(stdout));
  return changes.filter(({ id, path, level }) => level >= breaks && !announced.some((one) => one.id === id && one.path === path));
};
