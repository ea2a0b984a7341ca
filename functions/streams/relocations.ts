import { decode } from '../../shared/db/decode';
import { isRelocation } from '../../shared/db/keys';
import { resumeRelocation } from '../../shared/lifecycle/relocations/relocation-sweep';
import { Progress } from '../../shared/lifecycle/work/progress';
import { driving } from './driving';

/** Goes on with what is on its way to a scope when that was asked for, or has come a step further. */
export const resumeRelocations = driving({
  is: isRelocation,
  workOf: (stored) => decode(Progress, stored),
  resume: resumeRelocation,
});
