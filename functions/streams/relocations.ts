import { decode } from '../../shared/db/decode';
import { isRelocation } from '../../shared/db/keys';
import { ListOnItsWay } from '../../shared/lists/relocation-job';
import { resumeRelocation } from '../../shared/lists/relocation-sweep';
import { driving } from './driving';

/** Goes on with a list on its way to a scope when that was asked for, or has come a step further. */
export const resumeRelocations = driving({
  is: isRelocation,
  workOf: (stored) => decode(ListOnItsWay, stored),
  resume: resumeRelocation,
});
