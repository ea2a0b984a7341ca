import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../lib/local/root';
import { startHearth } from '../support/engine-process';
import { paste } from '../support/shell';
import { newFolder } from '../support/stack';

test("the README's first session works as it stands", async () => {
  // Its commands find out for themselves what `npm start` was given.
  const HEARTH_URL = await startHearth({ HEARTH_DATA: await newFolder(), HEARTH_SEED: 'off' }).ready();
  const readme = await readFile(`${projectRoot()}/README.md`, 'utf8');
  const session = /## A first session[^]*?```sh\n([^]*?)```/.exec(readme)?.[1] ?? '';
  const printed = (await paste(session, { HEARTH_URL })).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').split('\n');
  expect(printed.slice(0, 2)).toEqual([
    expect.stringMatching(/^Ann \(…\): role owner, /),
    expect.stringMatching(/^Ben \(…\): role editor, .*invitedBy Ann \(…\)/),
  ]);
  expect(printed).toContainEqual(expect.stringMatching(/^Milk \(…\): .*quantity 1\.5, unit l, .*purchased, /));
  expect(printed).toContainEqual(expect.stringMatching(/^ +Food \(…\): .*expense 21\.90 SEK, count 1$/));
  const [, promised = ''] = /```\n(currency SEK[^]*?)\n```/.exec(readme) ?? [];
  expect(promised.split('\n')).toHaveLength(6);
  // People come in the order of their ids.
  expect(printed).toEqual(expect.arrayContaining(promised.split('\n')));
});
