import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { projectRoot } from '../../lib/local/root';
import { startHearth } from '../support/engine-process';
import { paste } from '../support/shell';
import { newFolder } from '../support/stack';

test("the README's first session works as it stands", async () => {
  // Its commands find out for themselves what `npm start` was given.
  const HEARTH_URL = await startHearth({ HEARTH_DATA: await newFolder(), HEARTH_SEED: 'off' }).ready();
  const readme = await readFile(`${projectRoot()}/README.md`, 'utf8');
  const session = /## A first session[^]*?```sh\n([^]*?)```/.exec(readme)?.[1] ?? '';
  const answers = (await paste(session, { HEARTH_URL })).trim().split('\n').map((line): unknown => JSON.parse(line));
  expect(answers).toHaveLength(10);
  expect(answers[5]).toMatchObject({ name: 'Milk', quantity: '1.5', purchased: true });
  expect(answers[8]).toMatchObject({ currency: 'SEK', total: { income: 0, expense: 2190, count: 1 } });
  expect(answers[9]).toMatchObject({ items: [{ currency: 'SEK', transfers: [{ amount: 1095 }] }] });
}, 60_000);
