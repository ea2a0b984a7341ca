import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { areas } from '../../scripts/mutation/areas';

const root = join(import.meta.dirname, '../..');

it('changes files that are there, and asks tests that are there: one that moves would be passed over in silence', () => {
  const named = Object.values(areas).flatMap(({ mutate, tests }) => [...mutate, ...tests]);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
