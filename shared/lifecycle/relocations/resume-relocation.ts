import type { LabelKind } from '../../core/merged';
import { decode } from '../../db/decode';
import { categoryNoun } from '../../labels/category-noun';
import { StagedLabels, stepsOfLabels } from '../../labels/staged-labels';
import { tagNoun } from '../../labels/tag-noun';
import { ListOnItsWay } from '../../lists/relocation-job';
import { stepOfList } from '../../lists/relocation-steps';
import { sourceNoun } from '../../money/source-noun';
import { StagedTransactions } from '../../money/staged-transactions';
import { stepOfStaged } from '../../money/staged-steps';
import { resumable } from '../work/resumable';

const stepsOf = {
  category: stepsOfLabels(categoryNoun),
  source: stepsOfLabels(sourceNoun),
  tag: stepsOfLabels(tagNoun),
} as const satisfies Readonly<Record<LabelKind, unknown>>;

/** Goes on with a relocation, of a list, of labels or of transactions, whatever it says. */
export const resumeRelocation = resumable(
  (stored) => {
    if (stored.of === undefined) return decode(ListOnItsWay, stored);
    return stored.of === 'labels' ? decode(StagedLabels, stored) : decode(StagedTransactions, stored);
  },
  (work, at) => {
    if (!('of' in work)) return stepOfList(work, at);
    return work.of === 'labels' ? stepsOf[work.kind](work, at) : stepOfStaged(work, at);
  },
);
