import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { systemClock } from '../../shared/core/clock';
import { env } from '../../shared/core/env';
import { minute } from '../../shared/core/time';
import { log } from '../../shared/core/log';
import { JobName, JobRecord } from '../../shared/operations/jobs/job';
import { cancelJob, type Job, JobFailed, type Outcome, runJob } from '../../shared/operations/jobs/run';

/** The request of the scheduler, or of somebody who wants a job done now (`npm run job`). */
const JobEvent = z.object({ job: JobName, does: z.enum(['tick', 'run', 'mend', 'cancel']).default('tick') });
export type JobEvent = z.input<typeof JobEvent>;

/** The result. `found` is for people alone: a log holds no amounts, and no names of things. */
export const Report = z.object({
  job: JobName,
  did: z.string(),
  done: z.int(),
  counts: z.record(z.string(), z.int()),
  found: z.array(z.string()),
  record: JobRecord.optional(),
});
export type Report = z.output<typeof Report>;

/**
 * The time for which one call goes on, ms: the function has five minutes, of which the last step may need
 * two.
 */
const atMost = 3 * minute;
/** The most findings that are told: there may be as many as records. */
const mostTold = 100;

/** Counts a run in CloudWatch's embedded metric format. A job that had nothing to do is no run. */
const count = (
  job: JobName,
  runs: number,
  { did, done, counts }: Pick<Outcome, 'did' | 'done' | 'counts'>,
  failures: number,
): void => {
  const metrics = new Metrics({ namespace: env().METRICS_NAMESPACE, serviceName: 'jobs' });
  metrics.addDimension('job', job);
  metrics.addMetric('runs', MetricUnit.Count, runs);
  metrics.addMetric('failures', MetricUnit.Count, failures);
  metrics.addMetric('finished', MetricUnit.Count, did === 'done' ? 1 : 0);
  metrics.addMetric('items', MetricUnit.Count, done);
  for (const [name, value] of Object.entries(counts)) metrics.addMetric(name, MetricUnit.Count, value);
  metrics.publishStoredMetrics();
};

const idle: ReadonlySet<string> = new Set(['busy', 'waiting', 'not-due', 'lost']);

/**
 * Makes a function that runs the jobs it is given, when it is their time.
 * @throws ZodError for an order that names none of them, JobFailed once a job has failed at every attempt:
 * the call is kept in the queue of failures
 */
export const runsJobs =
  (jobs: Partial<Readonly<Record<JobName, Job>>>) =>
  async (order: unknown, { awsRequestId: requestId }: Pick<Context, 'awsRequestId'>): Promise<Report> => {
    const { job: name, does } = JobEvent.parse(order);
    const job = jobs[name];
    if (!job) throw new Error(`${name} is another function's job`);
    if (does === 'cancel') {
      const record = await cancelJob(name, systemClock, requestId);
      return {
        job: name,
        did: !record ? 'nothing-to-cancel' : record.status === 'cancelled' ? 'cancelled' : 'cancelling',
        done: 0,
        counts: {},
        found: [],
        ...(record && { record }),
      };
    }
    try {
      const outcome = await runJob(job, {
        name,
        atMost,
        clock: systemClock,
        requestId,
        force: does !== 'tick',
        mend: does === 'mend',
      });
      const { did, done, counts, found, record } = outcome;
      if (!idle.has(did)) {
        const tryFailed = did === 'queued' && record?.error;
        count(name, 1, outcome, tryFailed ? 1 : 0);
        log().info('a job ran', { requestId, job: name, did, done, ...counts });
        if (tryFailed)
          log().warn('a try of a job failed', { requestId, job: name, error: record.error, attempts: record.attempts });
      }
      for (const { where } of found.slice(0, mostTold)) log().warn('a figure differs', { requestId, job: name, where });
      return {
        job: name,
        did,
        done,
        counts,
        found: found.slice(0, mostTold).map(({ what }) => what),
        ...(record && { record }),
      };
    } catch (error) {
      if (error instanceof JobFailed) {
        count(name, 1, { did: 'failed', done: 0, counts: {} }, 1);
        log().error('a job failed', { requestId, job: name, error: error.message });
      }
      throw error;
    }
  };
