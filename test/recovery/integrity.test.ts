import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Difference } from '../../shared/operations/integrity/tally';
import { differencesIn } from '../../shared/operations/integrity/check';
import type { Read } from '../../shared/operations/integrity/reads';
import { kindIn } from '../../shared/db/keys';
import { plainAnywhere } from '../../shared/operations/integrity/figures';
import { runStream } from '../support/run-stream';
import { furnished } from './support/furnished';
import { numbersByKind } from './support/numbers';
import { recordsIn } from '../support/records';
import { withWords } from '../support/testing';

type Records = Record<string, unknown>[];

const oneAfterTheOther = async function* (partitions: Records[]) {
  for (const records of partitions) yield* await Promise.resolve(records);
};
const readsOf = (partitions: readonly Records[]): Read =>
  async function* ({ pk, prefix }) {
    yield* await Promise.resolve(partitions.flat().filter((one) => one.pk === pk && String(one.sk).startsWith(prefix)));
  };
const check = async (...partitions: Records[]): Promise<Difference[]> => {
  const found: Difference[] = [];
  for await (const one of differencesIn(oneAfterTheOther(partitions), readsOf(partitions))) found.push(one);
  return found;
};

describe('the figures of a household that bought, cleared, shared, moved and deleted things', () => {
  let records: Records;
  let personal: Records;
  beforeAll(async () => {
    const { scope, owner } = await furnished();
    [records, personal] = await Promise.all([recordsIn(`SCOPE#${scope.id}`), recordsIn(`SCOPE#${owner.userId}`)]);
  });
  const named = (start: string, holds: (record: Record<string, unknown>) => boolean = () => true) => {
    const found = records.find((record) => String(record.sk).startsWith(start) && holds(record));
    if (!found) throw new Error(`No ${start}`);
    return found;
  };
  const changed = (
    start: string,
    change: (record: Records[number]) => Records[number] | undefined,
    holds?: (record: Record<string, unknown>) => boolean,
  ): Records => {
    const record = named(start, holds);
    return records.map((one) => (one === record ? change(one) : one)).filter((one) => one !== undefined);
  };

  it('are what follows from its records', async () => {
    expect(await check(records, personal)).toEqual([]);
    for (const kind of [
      'SCOPE',
      'MEMBER#',
      'LIST#',
      'ITEM#',
      'CLEARING#',
      'CATEGORY#',
      'SOURCE#',
      'TAG#',
      'NAME#',
      'TRANSACTION#',
      'TOTAL#member',
      'TOTAL#tag',
      'TOTAL#source',
      'BALANCES',
      'COMMENT#',
      'SLICE#',
    ])
      named(kind);
    expect(records.filter((one) => one.deletedAt !== undefined).length).toBeGreaterThan(3);
  });

  it('are the same in whatever order a partition is read', async () => {
    expect(await check([...records].reverse())).toEqual([]);
  });

  it.each([
    ['SCOPE', 'memberCount'],
    ['SCOPE', 'formerCount'],
    ['SCOPE', 'ownerCount'],
    ['SCOPE', 'listCount'],
    ['SCOPE', 'categoryCount'],
    ['SCOPE', 'sourceCount'],
    ['SCOPE', 'tagCount'],
    ['SCOPE', 'sliceCount'],
    ['LIST#', 'itemCount'],
    ['LIST#', 'purchasedCount'],
    ['CLEARING#', 'count'],
    ['CATEGORY#', 'childCount'],
    ['SOURCE#', 'moved'],
  ])('differ where %s has one too many of %s', async (start, attribute) => {
    const held = (one: Record<string, unknown>) => typeof one[attribute] === 'number';
    const stored = Number(named(start, held)[attribute]);
    expect(await check(changed(start, (one) => ({ ...one, [attribute]: stored + 1 }), held))).toEqual([
      expect.objectContaining({ attribute, stored: String(stored + 1), due: String(stored) }),
    ]);
  });

  it.each(['TOTAL#category', 'TOTAL#source', 'TOTAL#tag', 'TOTAL#member', 'BALANCES'])(
    'differ where any figure of %s is wrong, or its record is lost',
    async (start) => {
      const figures = (one: Record<string, unknown>) =>
        Object.keys(one).filter((name) => typeof one[name] === 'number' && name !== 'schemaVersion');
      const counting = (one: Record<string, unknown>) => figures(one).some((name) => one[name] !== 0);
      for (const attribute of figures(named(start, counting))) {
        const found = await check(
          changed(start, (one) => ({ ...one, [attribute]: Number(one[attribute]) - 1 }), counting),
        );
        expect(found).toEqual([expect.objectContaining({ sk: named(start, counting).sk, attribute })]);
      }
      expect((await check(changed(start, () => undefined, counting))).length).toBeGreaterThan(0);
    },
  );

  it.each(['MEMBER#', 'ITEM#', 'LIST#', 'TAG#', 'SOURCE#', 'TRANSACTION#', 'SLICE#', 'NAME#'])(
    'differ where a record of %s is lost',
    async (start) => {
      const living = (one: Record<string, unknown>) =>
        one.deletedAt === undefined && (start !== 'NAME#' || one.holder !== undefined);
      expect((await check(changed(start, () => undefined, living))).length).toBeGreaterThan(0);
    },
  );

  it('differ where a name is held by nobody, a record stands in another order, and where a record cannot be read', async () => {
    const { holder, ...free } = named('NAME#', (one) => one.holder !== undefined);
    expect(
      await check(
        changed(
          'NAME#',
          () => free,
          (one) => one.holder !== undefined,
        ),
      ),
    ).toEqual([expect.objectContaining({ attribute: `holder ${holder}`, stored: '0', due: '1' })]);
    expect(await check(changed('COMMENT#', (one) => ({ ...one, orderKey: 'elsewhere' })))).toEqual([
      expect.objectContaining({ attribute: 'orderKey', stored: 'elsewhere' }),
    ]);
    expect(await check(changed('COMMENT#', (one) => ({ ...one, text: 7 })))).toEqual([
      expect.objectContaining({ attribute: 'schema', stored: 'unreadable' }),
    ]);
  });

  it('keep partitions apart', async () => {
    const other: Records = records.map((one) => ({ ...one, pk: 'SCOPE#11111111-1111-4111-8111-111111111111' }));
    const wrong = other.map((one) =>
      one === other.find(({ sk }) => sk === 'SCOPE') ? { ...one, memberCount: 99 } : one,
    );
    expect(await check(records, wrong, personal)).toEqual([
      expect.objectContaining({
        pk: 'SCOPE#11111111-1111-4111-8111-111111111111',
        attribute: 'memberCount',
        stored: '99',
      }),
    ]);
  });
});

describe('every number that a record holds', () => {
  const plain = new Set<string>(plainAnywhere);
  let world: Records[];
  beforeAll(async () => {
    const { scope, owner, editor, path } = await furnished();
    const {
      body: { id: list },
    } = await owner.post(`${path}/lists`, { name: 'Party' });
    await owner.post(`${path}/lists/${list}/items`, { name: 'Cake', price: 100 });
    await owner.delete(`${path}/lists/${list}`);
    await editor.delete('/v1/me');
    const slices = (await recordsIn(`SCOPE#${scope.id}`)).flatMap(({ sk }) =>
      String(sk).startsWith('SLICE#') ? [String(sk).replace('SLICE#', 'SCOPE#')] : [],
    );
    for (const pk of [`SCOPE#${scope.id}`, `USER#${editor.userId}`, `SCOPE#${editor.userId}`, ...slices])
      await runStream(pk);
    world = await Promise.all(
      [
        `SCOPE#${scope.id}`,
        `SCOPE#${owner.userId}`,
        `SCOPE#${editor.userId}`,
        `USER#${owner.userId}`,
        `USER#${editor.userId}`,
        ...slices,
      ].map(recordsIn),
    );
  });
  const numbersOf = (record: Records[number]) =>
    Object.keys(record).filter((name) => typeof record[name] === 'number' && !plain.has(name));
  const kindOf = ({ sk }: Records[number]) => kindIn(String(sk));
  const isCounted = (kind: string, name: string): boolean => {
    const { counted = [] } = numbersByKind.get(kind) ?? {};
    return counted === 'all' || counted.includes(name);
  };
  const off = (wrong: Records[number], name: string) =>
    world.map((records) =>
      records.map((one) => (one === wrong ? { ...one, [name]: Number(one[name]) - 1_000_003 } : one)),
    );

  it('is what it should be, in a household that is sound', async () => {
    expect(await check(...world)).toEqual([]);
  });

  it('is said to be recomputed, or to be plain', () => {
    const unknown = world.flat().flatMap((record) =>
      numbersOf(record)
        .filter((name) => !isCounted(kindOf(record), name) && !numbersByKind.get(kindOf(record))?.plain?.includes(name))
        .map((name) => `${kindOf(record)} ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('differs when it is wrong, if it is said to be recomputed', async () => {
    const tried = new Set<string>();
    for (const record of world.flat()) {
      // How many a clearing took that was undone is history.
      for (const name of numbersOf(record).filter(
        (one) => isCounted(kindOf(record), one) && !(record.undoneAt && one === 'count'),
      )) {
        const figure = `${kindOf(record)} ${name}`;
        if (tried.has(figure)) continue;
        tried.add(figure);
        await withWords(figure, async () =>
          expect(await check(...off(record, name))).toContainEqual(
            expect.objectContaining({ pk: record.pk, sk: record.sk, attribute: name }),
          ),
        );
      }
    }
    const declared = [...numbersByKind].flatMap(([kind, { counted = [] }]) =>
      counted === 'all' ? [] : counted.map((name) => `${kind} ${name}`),
    );
    expect([...tried]).toEqual(expect.arrayContaining(declared));
  });

  it('says nothing while it expires, of which some has gone before', async () => {
    const ending = world.map((records) => records.map((one) => ({ ...one, ttl: 1_000 })));
    expect(await check(...ending.map((records) => records.filter((_, index) => index % 2 === 0)))).toEqual([]);
    expect(
      (await check(...world.map((records) => records.filter((_, index) => index % 2 === 0)))).length,
    ).toBeGreaterThan(0);
  });
});
