import * as z from 'zod';

const Template = z.looseObject({ Resources: z.record(z.string(), z.unknown()) });

/**
 * Returns a template with those of its resources alone that another doesn't have, or has otherwise: the rest
 * was looked at there.
 * @param template the template's JSON
 * @param plain the other's
 */
export const differing = (template: string, plain: string): string => {
  const { Resources, ...rest } = Template.parse(JSON.parse(template));
  const known = new Map(
    Object.entries(Template.parse(JSON.parse(plain)).Resources).map(([id, one]) => [id, JSON.stringify(one)]),
  );
  const others = Object.entries(Resources).filter(([id, one]) => known.get(id) !== JSON.stringify(one));
  return JSON.stringify({ ...rest, Resources: Object.fromEntries(others) });
};
