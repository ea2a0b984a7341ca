import * as z from 'zod';
import { RoleId } from '../core/ids';

/** The built-in roles, most powerful first: the position is the priority. */
export const roleNames = ['owner', 'admin', 'editor', 'limited-editor', 'viewer'] as const;
export type RoleName = (typeof roleNames)[number];

const idOf = (digit: string): RoleId =>
  RoleId.parse(
    '8-4-4-4-12'
      .split('-')
      .map((length) => digit.repeat(Number(length)))
      .join('-'),
  );

/** Stable ids, the same in every installation; a membership names its role by id. */
export const roleIds: Readonly<Record<RoleName, RoleId>> = {
  owner: idOf('1'),
  editor: idOf('2'),
  'limited-editor': idOf('3'),
  viewer: idOf('4'),
  admin: idOf('5'),
};

const namesById = new Map(roleNames.map((name) => [roleIds[name], name]));

/** Returns the role's name; undefined for an id that is no built-in role's. */
export const roleName = (id: RoleId): RoleName | undefined => namesById.get(id);

const synonyms = new Map<string, RoleName>([
  ['manage', 'admin'],
  ['write', 'editor'],
  ['member', 'editor'],
  ['user', 'editor'],
  ['editor-limited', 'limited-editor'],
  ['view', 'viewer'],
]);

/** A role as clients write it: its name, its id, or another system's word for it, whatever the case. */
export const RoleInput = z
  .string()
  .max(100)
  .transform((text, context) => {
    const word = text.toLowerCase();
    const role = roleNames.find((name) => name === word || roleIds[name] === word) ?? synonyms.get(word);
    if (role) return role;
    context.issues.push({
      code: 'custom',
      input: text,
      params: { code: 'unknown_role', choices: roleNames.join(', ') },
    });
    return z.NEVER;
  })
  .meta({ description: `A role: ${roleNames.join(', ')}, or its id`, examples: ['editor'] });

/** A role as it is served. */
export const Role = z.enum(roleNames);
