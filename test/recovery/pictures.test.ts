import { expect, it } from '@jest/globals';
import { picturesAsParsed } from '../../lib/migrations/0006-pictures-as-parsed';
import { migrate } from '../../lib/migrations/migrate';
import type { Table } from '../../shared/db/scan';
import { recordsOf } from '../../lib/recovery/scan';
import { writeRecords } from '../../lib/recovery/write-records';
import { attributesOf } from '../../shared/db/attributes';
import type { Json } from '../support/person';
import { separateTable } from '../support/separate-table';

const { name, client } = separateTable();
const table: Table = { name, client };
const quiet = { say: () => undefined, backup: () => Promise.resolve(), all: [picturesAsParsed] };

/** The addresses that were kept, and what of each is kept today; undefined: nothing. */
const pictures: readonly (readonly [string, string | undefined])[] = [
  ['https://example.com/milk.png', 'https://example.com/milk.png'],
  ['https:example.com/a"b', 'https://example.com/a%22b'],
  ['https:evil', undefined],
  ['https://127.0.0.1/x', undefined],
  ['https://user' + ':pass@example.com/x', 'https://example.com/x'],
  ['https://user@127.1/x', undefined],
  ['https://example.com/\u202ex', 'https://example.com/%E2%80%AEx'],
  ['nonsense', undefined],
];
const recordOf = (index: number) =>
  index % 2
    ? { pk: `USER#${String(index)}`, sk: 'PROFILE', named: 'avatarUrl' }
    : { pk: 'SCOPE#1', sk: `ITEM#1#${String(index)}`, named: 'imageUrl' };
const kept = async (): Promise<Json[]> => {
  const found = new Map<string, Json>();
  for await (const one of recordsOf(table)) found.set(`${String(one.pk)} ${String(one.sk)}`, one);
  return pictures.map((_, index) => {
    const { pk, sk, named } = recordOf(index);
    return found.get(`${pk} ${sk}`)?.[named];
  });
};

it(
  'pictures that were kept as they came are parsed, without password, or gone where they lead nowhere; ' +
    'taken back, they are as they were',
  async () => {
    await writeRecords(
      table,
      (async function* () {
        for (const [index, [address]] of pictures.entries()) {
          const { pk, sk, named } = recordOf(index);
          yield await Promise.resolve(attributesOf({ pk, sk, [named]: address, version: 3, requestId: 'long ago' }));
        }
      })(),
    );
    await migrate(table, quiet);
    expect(await kept()).toEqual(pictures.map(([, to]) => to));
    expect(await migrate(table, quiet)).toEqual([]);
    await migrate(table, { ...quiet, direction: 'down' });
    expect(await kept()).toEqual(pictures.map(([from]) => from));
    await migrate(table, quiet);
    expect(await kept()).toEqual(pictures.map(([, to]) => to));
  },
);
