import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../lib/local/root';
import { contractBreaks } from '../../lib/releases/contract-breaks';
import { goTool } from '../../lib/releases/go-tool';
import type { Json } from '../support/person';
import { onTestFinished } from '../support/testing';

const root = projectRoot();
const released = join(root, 'docs', 'openapi-released.json');

/** Names what a change of the contract breaks, by oasdiff's names. */
const after = async (change: (contract: Json) => void): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-contract-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const contract: Json = JSON.parse(await readFile(released, 'utf8'));
  change(contract);
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(contract));
  return [...new Set((await contractBreaks(root, released, file)).map(({ id }) => id))];
};

// Go puts oasdiff together; where it is missing, `npm run breaking` says so, and the rest of the tests can do
// without.
(spawnSync('go', ['version']).status !== 0 ? describe.skip : describe)('the contract against the released one', () => {
  beforeAll(() => goTool(root, 'oasdiff'));

  it.each([
    [
      'a route that is gone',
      'api-removed-without-deprecation',
      (contract: Json) => delete contract.paths['/v1/me'].get,
    ],
    [
      'a field that answers lose',
      'response-required-property-removed',
      ({
        components: {
          schemas: { Item },
        },
      }: Json) => {
        delete Item.properties.name;
        Item.required = Item.required.filter((name: string) => name !== 'name');
      },
    ],
    [
      'a field that bodies must have',
      'new-required-request-property',
      ({
        components: {
          schemas: { NewItem },
        },
      }: Json) => {
        NewItem.properties.colour = { type: 'string' };
        NewItem.required = [...(NewItem.required ?? []), 'colour'];
      },
    ],
    [
      'a field of another type',
      'response-property-type-changed',
      ({
        components: {
          schemas: { Item },
        },
      }: Json) => (Item.properties.name = { type: 'integer' }),
    ],
    [
      'a value that is taken no more',
      'request-property-enum-value-removed',
      ({
        components: {
          schemas: { CurrencyCode },
        },
      }: Json) => CurrencyCode.enum.shift(),
    ],
  ])('%s breaks it', async (_, id, change) => {
    expect(await after(change)).toContain(id);
  });

  it('a new route, a new field of answers and a new field that bodies may have break nothing', async () => {
    expect(
      await after(({ paths, components: { schemas } }: Json) => {
        schemas.Item.properties.colour = { type: 'string' };
        schemas.NewItem.properties.colour = { type: 'string' };
        paths['/v1/colours'] = { get: { ...paths['/v1/me'].get, operationId: 'listColours' } };
      }),
    ).toEqual([]);
  });

  it('a new permission breaks nothing: clients ask for those they know', async () => {
    const permissions = (node: Json): Json[] => {
      if (Array.isArray(node) && node.includes('lists.create')) return [node];
      return typeof node === 'object' && node ? Object.values(node).flatMap(permissions) : [];
    };
    let lists = 0;
    expect(
      await after(({ paths, components: { schemas } }: Json) => {
        for (const list of permissions([paths['/v1/roles'].get.responses, schemas]))
          lists = list.push('colours.choose');
      }),
    ).toEqual([]);
    expect(lists).toBeGreaterThan(1);
  });
});
