import { decode } from '../../db/decode';
import { ListOnItsWay } from '../../lists/relocation-job';
import { stepOfList } from '../../lists/relocation-steps';
import { StagedTransactions } from '../../money/staged-transactions';
import { stepOfStaged } from '../../money/staged-steps';
import { resumable } from '../work/resumable';

/** Goes on with a relocation, of a list or of transactions, whatever it says. */
export const resumeRelocation = resumable(
  (stored) => (stored.of === undefined ? decode(ListOnItsWay, stored) : decode(StagedTransactions, stored)),
  (work, at) => ('of' in work ? stepOfStaged(work, at) : stepOfList(work, at)),
);
