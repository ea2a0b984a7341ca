import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { table } from '../../shared/db/client';
import { separateTable } from '../support/separate-table';
import { drill } from './recovery-drill';
import { furnished } from './support/furnished';
import { type Moto, startMoto } from './support/moto';

const { name } = separateTable();
let moto: Moto;
beforeAll(async () => {
  moto = await startMoto(() => undefined);
});
afterAll(() => moto.stop());

test(
  'a stage is restored, compared, moved, exported and imported in an account that is AWS in shape, and ' +
    'the wrong total in it is found',
  async () => {
    await furnished();
    const lines: string[] = [];
    const found = await drill(moto, { client: table(), name }, (line) => lines.push(line));
    expect(Object.entries(found).filter(([, shown]) => !shown)).toEqual([]);
    expect(lines.join('\n')).toMatch(/TOTAL#category#\S+ \S+: \d+, should be \d+/);
  },
);
