import { describe, expect, it } from '@jest/globals';
import fc from '../support/fast-check';
import { rounds } from '../support/generated';
import { type LabelNoun, requireExact, withLabels } from '../support/merges';
import type { Answer, Json } from '../support/person';
import { withWords } from '../support/testing';

const nouns = ['categories', 'sources', 'tags'] as const;
const three = fc.nat({ max: 2 });
const some = fc.uniqueArray(three, { maxLength: 3 });
const steps = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('spend' as const), category: three, source: three, tags: some }),
    fc.record({ act: fc.constant('move' as const), source: three, to: three }),
    fc.record({ act: fc.constant('change' as const), of: three, category: three, source: three, tags: some }),
    fc.record({ act: fc.constant('delete' as const), of: three }),
    fc.record({ act: fc.constant('merge' as const), noun: fc.constantFrom(...nouns), one: three, into: three }),
    fc.record({ act: fc.constant('restore' as const), noun: fc.constantFrom(...nouns), one: three }),
  ),
  { minLength: 8, maxLength: 16 },
);
type Step = (typeof steps extends fc.Arbitrary<infer All> ? All : never)[number];
type Labels = Readonly<Record<LabelNoun, readonly string[]>>;

/** What a history has made of labels, reckoned without pointers: which set of labels is one, and its name. */
class Told {
  readonly into = new Map<string, string>();
  readonly spent: {
    id: string;
    categoryId: string | null;
    sourceId: string;
    toSourceId: string | null;
    tagIds: string[];
  }[] = [];
  now(id: string): string {
    const next = this.into.get(id);
    return next === undefined ? id : this.now(next);
  }
  tags(ids: readonly string[]): string[] {
    return [...new Set(ids.map((id) => this.now(id)))];
  }
  kept(stored: string, asked: string): string {
    return this.now(stored) === this.now(asked) ? stored : this.now(asked);
  }
}

type Home = Awaited<ReturnType<typeof withLabels>>;
const at = (all: readonly string[], index: number): string => all[index] ?? '';

const act = async (home: Home, labels: Labels, told: Told, step: Step): Promise<void> => {
  const { owner, path, spend, merge, restore } = home;
  const { categories, sources, tags } = labels;
  switch (step.act) {
    case 'spend': {
      const [categoryId, sourceId] = [at(categories, step.category), at(sources, step.source)];
      const tagIds = step.tags.map((tag) => at(tags, tag));
      const { id } = await spend({ categoryId, sourceId, tagIds, amount: 10 + told.spent.length });
      told.spent.push({
        id,
        categoryId: told.now(categoryId),
        sourceId: told.now(sourceId),
        toSourceId: null,
        tagIds: told.tags(tagIds),
      });
      return;
    }
    case 'move': {
      const [sourceId, toSourceId] = [at(sources, step.source), at(sources, step.to)];
      const { status, body } = await owner.post(`${path}/transactions`, {
        kind: 'transfer',
        amount: 5,
        date: '2026-11-21',
        sourceId,
        toSourceId,
      });
      expect(status).toBe(told.now(sourceId) === told.now(toSourceId) ? 422 : 201);
      if (status !== 201) return;
      const stored = { sourceId: told.now(sourceId), toSourceId: told.now(toSourceId) };
      told.spent.push({ id: body.id, categoryId: null, tagIds: [], ...stored });
      return;
    }
    case 'change': {
      const one = told.spent[step.of];
      if (!one) return;
      const tagIds = step.tags.map((tag) => at(tags, tag));
      const [categoryId, sourceId] = [at(categories, step.category), at(sources, step.source)];
      const kept = told.kept(one.sourceId, sourceId);
      const isWithin = one.toSourceId !== null && told.now(kept) === told.now(one.toSourceId);
      const { status } = await owner.patch(`${path}/transactions/${one.id}`, { categoryId, sourceId, tagIds });
      const isAsBefore = told.now(one.sourceId) === told.now(kept);
      expect(status).toBe(isWithin && !isAsBefore ? 422 : 200);
      if (status !== 200) return;
      one.sourceId = kept;
      one.categoryId = one.categoryId === null ? told.now(categoryId) : told.kept(one.categoryId, categoryId);
      const same = JSON.stringify(told.tags(one.tagIds)) === JSON.stringify(told.tags(tagIds));
      if (!same) one.tagIds = told.tags(tagIds);
      return;
    }
    case 'delete': {
      const [one] = told.spent.splice(step.of, 1);
      if (one) expect((await owner.delete(`${path}/transactions/${one.id}`)).status).toBe(200);
      return;
    }
    case 'merge': {
      const [one, into] = [at(labels[step.noun], step.one), at(labels[step.noun], step.into)];
      const { status } = await merge(step.noun, one, into);
      const isDone = told.into.has(one) && told.now(one) === told.now(into);
      const isRefused = told.into.has(one) ? 404 : told.now(into) === one ? 422 : undefined;
      expect(status).toBe(isDone ? 200 : (isRefused ?? 200));
      if (status === 200 && !isDone) told.into.set(one, told.now(into));
      return;
    }
    case 'restore': {
      const one = at(labels[step.noun], step.one);
      expect((await restore(step.noun, one)).status).toBe(told.into.has(one) ? 200 : 409);
      told.into.delete(one);
    }
  }
};

const labelsIn = async ({ make }: Home): Promise<Labels> => {
  const made = async (noun: LabelNoun) => Promise.all(['A', 'B', 'C'].map((name) => make(noun, name)));
  const [categories, sources, tags] = await Promise.all(nouns.map(made));
  return { categories: categories ?? [], sources: sources ?? [], tags: tags ?? [] };
};

describe('whatever is merged, restored and recorded', () => {
  it('has exact figures at every label, and each record names what its labels are by now', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const home = await withLabels();
        const [labels, told] = [await labelsIn(home), new Told()];
        for (const step of history) await act(home, labels, told, step);
        const seen = new Map((await requireExact(home)).map((one: Json) => [one.id, one]));
        expect(seen.size).toBe(told.spent.length);
        for (const { id, categoryId, sourceId, toSourceId, tagIds } of told.spent)
          expect(seen.get(id)).toMatchObject({
            categoryId: categoryId && told.now(categoryId),
            sourceId: told.now(sourceId),
            toSourceId: toSourceId && told.now(toSourceId),
            tagIds: told.tags(tagIds),
          });
        // All restored, it is as if nothing had been merged.
        for (const noun of nouns) for (const id of labels[noun]) await home.restore(noun, id);
        const back = new Map((await requireExact(home)).map((one: Json) => [one.id, one]));
        for (const { id, categoryId, sourceId, toSourceId, tagIds } of told.spent)
          expect(back.get(id)).toMatchObject({ categoryId, sourceId, toSourceId, tagIds });
      }),
      { numRuns: rounds(200) },
    );
  });

  it('has exact figures after all of it at once: merges in a circle, writes, deletions and restoring', async () => {
    for (let round = 0; round < rounds(200); round++) {
      const home = await withLabels();
      const { owner, editor, path, spend, merge, restore } = home;
      const labels = await labelsIn(home);
      const { categories, sources, tags } = labels;
      const draft = (index: number) => ({
        categoryId: at(categories, index),
        sourceId: at(sources, index),
        tagIds: [at(tags, index), at(tags, (index + 1) % 3)],
      });
      const [one, other] = [await spend({ ...draft(0), amount: 100 }), await spend({ ...draft(1), amount: 20 })];
      const noun = nouns[round % nouns.length] ?? 'tags';
      const [a, b, c] = labels[noun];
      if (!a || !b || !c) throw new Error('no labels');
      if (round % 2 === 1) await merge(noun, a, b);
      const calls: (() => Promise<Answer>)[] = [
        () => merge(noun, a, b),
        () => merge(noun, b, a),
        () => merge(noun, b, c),
        () => merge(noun, c, a),
        () => restore(noun, a),
        () => editor.delete(`${path}/${noun}/${b}`),
        () => editor.post(`${path}/transactions`, { kind: 'expense', amount: 3, date: '2026-11-21', ...draft(0) }),
        () => owner.patch(`${path}/transactions/${String(one.id)}`, draft(2)),
        () => owner.patch(`${path}/transactions/${String(other.id)}`, { amount: 21 }),
        () => editor.patch(`${path}/${noun}/${c}`, { name: 'Z' }),
      ];
      const shift = round % calls.length;
      const answers = await Promise.all([...calls.slice(shift), ...calls.slice(0, shift)].map((call) => call()));
      await withWords(`round ${round}`, async () => {
        expect(
          answers.filter(({ status }) => ![200, 201, 404, 409, 422].includes(status)).map(({ body }) => body),
        ).toEqual([]);
        await requireExact(home);
        for (const id of [a, b, c]) await restore(noun, id);
        await requireExact(home);
      });
    }
  });
});
