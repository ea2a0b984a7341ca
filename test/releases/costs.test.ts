import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../lib/local/root';
import { withIdleCost } from '../../lib/releases/costs';

const read = (file: string): string => readFileSync(join(projectRoot(), file), 'utf8');

test('the README’s first paragraph says what a stage costs that nobody calls, as docs/costs.md does', () => {
  const [, costs = ''] = /nobody calls costs \$(\d+\.\d\d) a month/.exec(read('docs/costs.md')) ?? [];
  const [, said] =
    /^# Hearth\n\n[^#]*no server runs while nobody calls: an idle stage costs about \$(\d+) a month, for its firewall, alarms and keys/.exec(
      read('README.md'),
    ) ?? [];
  expect(said).toBe(Math.round(Number(costs)).toFixed(0));
  expect(read('README.md')).not.toMatch(/costs nothing|nothing to pay/i);
});

test('the README’s figure follows', () => {
  expect(withIdleCost('It costs about $1 a month.', 'a stage that nobody calls costs $23.50 a month')).toBe(
    'It costs about $24 a month.',
  );
  expect(() => withIdleCost('It costs nothing.', 'a stage that nobody calls costs $23.50 a month')).toThrow(
    'say what a stage costs',
  );
});
