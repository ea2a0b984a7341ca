import { Report } from '../../../functions/jobs/job';
import { noHearthAt } from '../running';
import type { JobName } from '../../../shared/operations/jobs/job';

/**
 * Has the Hearth that runs at an address do a job now, or stop it.
 * @throws Mendable when none answers there; Error when the job has failed
 */
export const runHere = async (url: string, job: JobName, does: 'run' | 'mend' | 'cancel'): Promise<Report> => {
  const response = await fetch(`${url}/local/jobs/${job}?${does}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
  }).catch(() => undefined);
  if (!response || response.status === 404) throw noHearthAt(url);
  if (!response.ok) throw new Error(await response.text());
  return Report.parse(await response.json());
};
