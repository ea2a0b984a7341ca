import type { Report } from '../functions/jobs/job';
import { runOnStage } from '../lib/jobs/run-stage';
import { runHere } from '../lib/local/jobs/run-here';
import { runningUrl } from '../lib/local/settings';
import { awsAt, regionOf } from '../lib/recovery/aws';
import { Mendable, plainly } from '../lib/recovery/plain-words';
import { JobName, jobNames } from '../shared/operations/jobs/job';
import { commandLine } from './command-line.mjs';

/**
 * `npm run job -- NAME [--mend] [--cancel] [--stage dev]`: does a job now, to its end; without a stage in the
 * Hearth that runs here. See docs/jobs.md.
 */

const say = (line: string) => process.stdout.write(`${line}\n`);
const url = runningUrl();

const {
  values,
  words: [name],
} = commandLine('job');
await plainly(async () => {
  const job = JobName.safeParse(name);
  if (!job.success) throw new Mendable(`Which job? npm run job -- ${jobNames.join('|')} [--mend] [--cancel]`);
  if (values.mend && job.data !== 'integrity') throw new Mendable(`${job.data} has nothing to mend`);
  const does = values.cancel ? 'cancel' : values.mend ? 'mend' : 'run';
  const { stage } = values;
  const call = (): Promise<Report> =>
    stage === undefined
      ? runHere(url, job.data, does)
      : runOnStage(awsAt({ region: regionOf(stage) }), stage, { job: job.data, does });
  let report = await call();
  report.found.forEach(say);
  // A call goes on for three minutes at most.
  while (report.did === 'queued' && !report.record?.error) {
    say(`${job.data}: ${report.record?.progress.done ?? 0} done, continuing`);
    report = await call();
    report.found.forEach(say);
  }
  const { did, record } = report;
  const counts = Object.entries(record?.counts ?? {})
    .map(([what, count]) => `, ${count} ${what}`)
    .join('');
  say(
    `job ${job.data}: ` +
      `${did}${record ? `, ${record.progress.done} done${counts}${record.error ? `; the last attempt failed: ${record.error}` : ''}` : ''}`,
  );
  process.exitCode = ['done', 'cancelled', 'cancelling', 'nothing-to-cancel'].includes(did) ? 0 : 1;
});
