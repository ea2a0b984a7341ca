import { beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import { cases, furnished } from '../support/cost/cases';
import { allowed, dearer, type Figure, nameOf } from '../support/cost/figures';
import { followings } from '../support/cost/following';
import { measured } from '../support/cost/meter';
import { report } from '../support/cost/report';
import { costDocument } from '../support/cost/document';

describe('what a call costs at the table', () => {
  const figures: Figure[] = [];

  beforeAll(async () => {
    const home = await furnished();
    for (const route of routes) {
      for (const { when, prepare } of cases[route.name] ?? []) {
        const act = await prepare(home);
        const { cost, value } = await measured(act);
        if (value.status !== route.success)
          throw new Error(
            `${route.name} (${when ?? 'as usual'}) answered ${value.status}: ${JSON.stringify(value.body)}`,
          );
        figures.push({ route, when, cost });
      }
    }
  });

  it('is measured for every route, and for nothing that is none', () => {
    expect(Object.keys(cases).toSorted()).toEqual(routes.map(({ name }) => name).toSorted());
    expect(figures).toHaveLength(Object.values(cases).flat().length);
  });

  it('is no more round trips than the kind of route may take, but where a reason is given', () => {
    const over = figures
      .filter((figure) => figure.cost.roundTrips > allowed(figure))
      .map((figure) => `${nameOf(figure)}: ${figure.cost.roundTrips}, allowed ${allowed(figure)}`);
    expect(over).toEqual([]);
  });

  it('needs every reason that is given', () => {
    const needed = figures
      .filter((figure) => nameOf(figure) in dearer && figure.cost.roundTrips === allowed(figure))
      .map(nameOf);
    expect(needed.toSorted()).toEqual(Object.keys(dearer).toSorted());
  });

  it('is what docs/cost.md says', async () => {
    const counted = report(figures, await followings());
    expect(await costDocument(counted)).toBe(counted);
  });
});
