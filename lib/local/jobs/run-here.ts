import { Report } from '../../../functions/jobs/job';
import type { JobName } from '../../../shared/jobs/model';

/**
 * Has the Hearth that runs at an address do a job now, or stop it.
 * @throws Error when none answers there, or the job has failed
 */
export const runHere = async (url: string, job: JobName, does: 'run' | 'mend' | 'cancel'): Promise<Report> => {
  const response = await fetch(`${url}/local/jobs/${job}?${does}`, { method: 'POST', headers: { 'Content-Type': 'application/json' } }).catch(() => undefined);
  if (!response || response.status === 404) throw new Error(`No Hearth answers at ${url}. Start one with npm start, or set HEARTH_URL to its address. For a stage on AWS use --stage dev`);
  if (!response.ok) throw new Error(await response.text());
  return Report.parse(await response.json());
};
