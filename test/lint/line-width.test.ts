import { Linter } from 'eslint';
import { expect, it } from '@jest/globals';
import lineWidth from '../../scripts/lint/line-width.mjs';

const words = (width: number): string => 'abcd '.repeat(width).slice(0, width);
const complaints = (code: string): string[] =>
  new Linter({ configType: 'flat' })
    .verify(code, {
      plugins: { hearth: { rules: { 'line-width': lineWidth } } },
      rules: { 'hearth/line-width': 'error' },
    })
    .map(({ message }) => message);

it('refuses code beyond 140 characters, its strings included', () => {
  expect(complaints(`f('${words(134)}');\n`)).toEqual([]);
  expect(complaints(`f('${words(135)}');\n`)).toEqual(['A line of code has at most 140 characters; this one has 141.']);
});

it('refuses comments beyond 110 characters, whatever their form', () => {
  expect(complaints(`// ${words(106)}x\n/** ${words(102)}x */\n`)).toEqual([]);
  expect(complaints(`// ${words(107)}x\n`)).toEqual([
    'A line of comment has at most 110 characters; this one has 111.',
  ]);
  expect(complaints(`/**\n * ${words(107)}x\n */\n`)).toHaveLength(1);
});

it('counts a comment after code as code', () => {
  expect(complaints(`f(); // ${words(120)}\n`)).toEqual([]);
  expect(complaints(`f(); // ${words(133)}x\n`)).toHaveLength(1);
});

it('leaves alone what can’t be cut: addresses, and templates of several lines', () => {
  expect(complaints(`// https://example.com/${'a'.repeat(150)}\nf(\`\n${words(200)}\n\`);\n`)).toEqual([]);
});
