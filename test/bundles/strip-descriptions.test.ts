import { expect, test } from '@jest/globals';
import { stripped } from '../../lib/aws/strip-descriptions';

const source = `const Colour = z.string().describe('as on a screen').max(7).meta({ id: 'Colour' });
export const paint = route({
  method: 'POST', summary: 'Paint', problems: ['too-wet'],
  description: \`Once
and for all\`,
  body: z.object({ description: Colour.describe('of a wall') }), example: { body: { description: '#fff' } },
});
const spoken = { summary: 'kept' };`;

test('leaves out what routes and schemas say to people, and nothing else', () => {
  expect(stripped(source).replaceAll(/\s+/g, ' ')).toBe(
    "const Colour = z.string() .max(7) ; export const paint = route({ method: 'POST', body: z.object({ " +
      "description: Colour }), }); const spoken = { summary: 'kept' };",
  );
});

test('moves nothing: every character that stays is where it was', () => {
  const left = stripped(source);
  expect(left).toHaveLength(source.length);
  for (let index = 0; index < source.length; index++) expect([' ', source[index]]).toContain(left[index]);
});
