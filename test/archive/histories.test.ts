import { gunzipSync } from 'node:zlib';
import fc from '../support/fast-check';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ArchiveManifest, manifestKeyOf } from '../../shared/lifecycle/archive/bundle';
import { find, kept } from '../../shared/lifecycle/archive/store';
import { instant, LocalDate, second } from '../../shared/core/time';
import { kindIn } from '../../shared/db/keys';
import { objectStore } from '../../shared/db/objects/client';
import { withEnvironment } from '../support/environment';
import { MemoryObjects } from '../support/memory-objects';
import { MemoryTable } from '../support/memory-table';
import { openTable } from '../support/table';
import { type Act, modelRun } from './support/model-run';
import { runs } from '../support/generated';

const [table, objects] = [new MemoryTable(), new MemoryObjects()];
let here: Awaited<ReturnType<typeof modelRun>> | undefined;
beforeAll(() => {
  withEnvironment({ OBJECTS_BUCKET: 'kept' });
  table.answer(openTable());
  objects.answer(objectStore());
  openTable().middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        if (commandName === 'ScanCommand') await here?.between();
        return answer;
      },
    { step: 'initialize', priority: 'high', name: 'between' },
  );
});

const record = fc.nat(5);
const crash = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) },
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('delete' as const), record }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('restore' as const, 'expire' as const), record }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('retain' as const), meanwhile: fc.option(record), crash }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      from: fc.nat(12),
      size: fc.integer({ min: 1, max: 6 }),
      crash,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pass' as const) }) },
);

const all = async <T>(from: AsyncGenerator<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of from) found.push(one);
  return found;
};

/** Says in words what is not as it is to be. */
const wrong = async ({ planted, told, there }: Awaited<ReturnType<typeof modelRun>>): Promise<string[]> => {
  const found: string[] = [];
  const left = told.map(
    ({ dynamodb: { Keys, OldImage, ApproximateCreationDateTime = 0, SequenceNumber = '' } = {} }) => ({
      pk: Keys?.pk?.S ?? '',
      sk: Keys?.sk?.S ?? '',
      day: instant(ApproximateCreationDateTime * second).slice(0, 10),
      line: JSON.stringify([SequenceNumber, OldImage]),
    }),
  );
  const contents = new Map(objects.all());
  for (const pk of new Set(planted.map((key) => key.pk))) {
    for (const day of [undefined, ...new Set(left.map((one) => one.day))]) {
      const lines = (await all(find(pk, day === undefined ? undefined : LocalDate.parse(day)))).map(
        ({ position, Item }) => JSON.stringify([String(Number(position.split('#')[1])), Item]),
      );
      const due = left.filter((one) => one.pk === pk && (!day || one.day === day)).map(({ line }) => line);
      if (lines.toSorted().join() !== due.toSorted().join())
        found.push(`archive of ${pk}, ${day ?? 'any day'}: ${lines.join()} instead of ${due.join()}`);
    }
    for (const key of await all(kept(pk))) {
      const { partition, day, count, kinds } = ArchiveManifest.parse(
        JSON.parse(Buffer.from(contents.get(manifestKeyOf(key)) ?? []).toString()),
      );
      const sorts = gunzipSync(contents.get(key) ?? Buffer.of())
        .toString()
        .trim()
        .split('\n')
        .map((line) => kindIn(JSON.parse(line).Item.sk.S));
      const counted = Object.fromEntries(
        [...new Set(sorts)].map((kind) => [kind, sorts.filter((one) => one === kind).length]),
      );
      if (
        JSON.stringify([partition, day, count, kinds]) !==
        JSON.stringify([pk, key.split('/').at(-2), sorts.length, counted])
      )
        found.push(`manifest of ${key}`);
    }
  }
  for (const key of planted) {
    const [stands, times] = [there(key), left.filter(({ pk, sk }) => pk === key.pk && sk === key.sk).length];
    if (Number(stands !== undefined) + times !== 1)
      found.push(`${key.sk} is ${stands ? 'there' : 'gone'} and has left ${times} times`);
    if (stands?.ttl) found.push(`${key.sk} has expired and is there`);
  }
  return found;
};

describe(
  'what leaves the table, by its time to live or by the job, with crashes around every write of the ' +
    'table and of objects, batches again, cut anew and out of order',
  () => {
    it(
      'is in the archive of its partition and day, each record once and as it was, under manifests that ' +
        'agree; and what was restored in between is in the table',
      async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 24 }), async (acts) => {
            table.clear();
            objects.clear();
            here = await modelRun(table, objects);
            for (const next of acts) await here.act(next);
            await here.settle();
            expect(await wrong(here)).toEqual([]);
          }),
          { numRuns: runs(1_000) },
        );
      },
    );
  },
);
