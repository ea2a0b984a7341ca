import type { IncomingMessage, ServerResponse } from 'node:http';
import { Cron } from 'croner';
import type { JobEvent, Report } from '../../../functions/jobs/job';
import { minute } from '../../../shared/core/time';
import { securityHeaders } from '../../../shared/http/answer/security-headers';
import { functionOf, type JobFunction } from '../../../shared/operations/jobs/functions';
import { recordOf } from '../../../shared/operations/jobs/ledger';
import { JobName, jobNames, tickEvery } from '../../../shared/operations/jobs/job';
import { endsWithin } from '../endings';

export interface Jobs {
  /**
   * Answers `GET /local/jobs` by showing how each job is doing; `POST /local/jobs/NAME?run`, `?mend` or
   * `?cancel` runs or stops one. False when the path is neither.
   */
  readonly page: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /**
   * Stops beginning jobs, and waits a moment for those at work: one that is cut off goes on where it was,
   * when its lease has run out.
   */
  readonly stop: () => Promise<void>;
}

/** The time that the stack waits for jobs at work when it ends, ms. */
const endTimeout = 1_000;

const writeJson = (response: ServerResponse, status: number, body: unknown) =>
  response
    .writeHead(status, { ...securityHeaders, 'Cache-Control': 'no-store', 'Content-Type': 'application/json' })
    .end(JSON.stringify(body, undefined, 2));

/**
 * Ticks for each job as often as EventBridge Scheduler does on AWS; a tick that is still at work is not
 * doubled.
 */
export const startJobs = ({
  call,
  log,
  wait,
}: {
  call: (functionName: JobFunction, order: JobEvent) => Promise<Report>;
  log: (entry: object) => void;
  /** Waits for so many milliseconds; absent: by this machine's clock. */
  wait?: (ms: number) => Promise<void>;
}): Jobs => {
  const atWork = new Set<Promise<unknown>>();
  const run = async (order: JobEvent): Promise<Report> => {
    const running = call(functionOf[order.job], order);
    const tracked = running.catch(() => undefined).finally(() => atWork.delete(tracked));
    atWork.add(tracked);
    return running;
  };
  const clocks = jobNames.map((job) => {
    const failed = (error: unknown) => log({ level: 'ERROR', message: 'a job failed', job, error });
    return new Cron(
      `*/${tickEvery(job) / minute} * * * *`,
      { protect: true, unref: true, timezone: 'UTC', catch: failed },
      async () => {
        await run({ job });
      },
    );
  });
  return {
    page: async ({ method, url = '', headers }, response) => {
      const { pathname, searchParams } = new URL(`http://localhost${url}`);
      if (method === 'GET' && pathname === '/local/jobs') {
        writeJson(
          response,
          200,
          Object.fromEntries(await Promise.all(jobNames.map(async (job) => [job, (await recordOf(job)) ?? null]))),
        );
        return true;
      }
      const job = JobName.safeParse(/^\/local\/jobs\/([\w-]+)$/.exec(pathname)?.[1]);
      const does = (['run', 'mend', 'cancel'] as const).find((one) => searchParams.has(one));
      if (method !== 'POST' || !job.success || !does) return false;
      try {
        // A page of another origin can't send this unasked.
        if (headers['content-type'] !== 'application/json') writeJson(response, 415, { title: 'Send JSON' });
        else writeJson(response, 200, await run({ job: job.data, does }));
      } catch (error) {
        writeJson(response, 500, { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
      }
      return true;
    },
    stop: async () => {
      for (const clock of clocks) clock.stop();
      await endsWithin(endTimeout, () => Promise.all(atWork), wait);
    },
  };
};
