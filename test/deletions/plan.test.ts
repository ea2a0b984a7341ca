import { describe, expect, it } from '@jest/globals';
import { absent } from '../../shared/db/expressions';
import { check } from '../../shared/db/transact';
import { emptyPlan, extendPlan, type RecordWrites, verdictOn } from '../../shared/lifecycle/work/cascade-plan';

describe('what becomes of a tombstone', () => {
  it.each([
    { goes: true, has: false, isDated: false, verdict: 'set' },
    { goes: true, has: false, isDated: true, verdict: 'set' },
    { goes: true, has: true, isDated: false, verdict: 'date' },
    { goes: true, has: true, isDated: true, verdict: 'keep' },
    { goes: false, has: true, isDated: false, verdict: 'clear' },
    { goes: false, has: true, isDated: true, verdict: 'clear' },
    { goes: false, has: false, isDated: false, verdict: 'keep' },
    { goes: false, has: false, isDated: true, verdict: 'keep' },
  ])('goes: $goes, has it: $has, dated so: $isDated → $verdict', ({ verdict, ...standing }) => {
    expect(verdictOn(standing)).toBe(verdict);
  });
});

describe('the plan of a step', () => {
  const [from, next] = [{ part: 0 }, { part: 1 }];
  const action = check({ pk: 'SCOPE#1', sk: 'ITEM#1' }, absent(), () => new Error());
  const writes = (count: number, insteadOf?: string): RecordWrites => ({
    actions: Array.from({ length: count }, () => action),
    moved: 1,
    insteadOf,
  });

  it('takes a record as long as there is room, and says how far it goes', () => {
    const plan = extendPlan(emptyPlan(from), { writes: writes(2), upTo: next, most: 2 });
    expect(plan).toEqual({ actions: [action, action], moved: 1, replaced: new Map(), upTo: next });
    expect(plan && extendPlan(plan, { writes: writes(1), upTo: next, most: 2 })).toBeUndefined();
    expect(plan && extendPlan(plan, { writes: { actions: [], moved: 0 }, upTo: next, most: 2 })).toEqual(plan);
  });

  it('has room for one action for each deletion whose tombstones give way, however many do', () => {
    const plan = extendPlan(emptyPlan(from), { writes: writes(1, 'DELETION#list'), upTo: next, most: 4 });
    expect(plan?.replaced).toEqual(new Map([['DELETION#list', 1]]));
    const longer = plan && extendPlan(plan, { writes: writes(1, 'DELETION#list'), upTo: next, most: 4 });
    expect(longer?.replaced).toEqual(new Map([['DELETION#list', 2]]));
    expect(longer && extendPlan(longer, { writes: writes(1, 'DELETION#other'), upTo: next, most: 4 })).toBeUndefined();
    expect(
      longer && extendPlan(longer, { writes: writes(1, 'DELETION#list'), upTo: next, most: 4 })?.actions,
    ).toHaveLength(3);
  });
});
