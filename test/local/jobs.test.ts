import { describe, expect, it } from '@jest/globals';
import type { JobEvent, Report } from '../../functions/jobs/job';
import { startJobs } from '../../lib/local/jobs/jobs';
import { runHere } from '../../lib/local/jobs/run-here';
import { listen } from '../../lib/local/server';
import { onTestFinished, waitUntil } from '../support/testing';

const started = async (work: (order: JobEvent) => Promise<void> = () => Promise.resolve()) => {
  const called: [string, JobEvent][] = [];
  const waits: number[] = [];
  const jobs = startJobs({
    wait: (ms) => Promise.resolve(void waits.push(ms)),
    log: () => undefined,
    call: async (name, order) => {
      called.push([name, order]);
      await work(order);
      return { job: order.job, did: 'done', done: 1, counts: {}, found: [] } satisfies Report;
    },
  });
  const { port, end, close } = await listen(
    0,
    async (request, response) => (await jobs.page(request, response)) || response.writeHead(404).end(),
  );
  onTestFinished(async () => {
    close();
    end();
    await jobs.stop();
  });
  return { called, jobs, waits, url: `http://127.0.0.1:${port}` };
};

describe('jobs on one machine', () => {
  it('are run by the function that does them on AWS, when somebody asks', async () => {
    const { called, url } = await started();
    expect(await runHere(url, 'integrity', 'mend')).toMatchObject({ job: 'integrity', did: 'done', done: 1 });
    await runHere(url, 'sweeper', 'cancel');
    expect(called).toEqual([
      ['inspection', { job: 'integrity', does: 'mend' }],
      ['sweeper', { job: 'sweeper', does: 'cancel' }],
    ]);
  });

  it('say what they failed at, and that nobody answers', async () => {
    const { url } = await started(() => Promise.reject(new Error('down')));
    await expect(runHere(url, 'retention', 'run')).rejects.toThrow('down');
    await expect(runHere(`${url}/nowhere`, 'retention', 'run')).rejects.toThrow('No Hearth answers');
  });

  it('are not begun by a page of another origin, nor by names and words that are none', async () => {
    const { called, url } = await started();
    const post = async (path: string, type = 'application/json') =>
      (await fetch(url + path, { method: 'POST', headers: { 'Content-Type': type } })).status;
    expect([
      await post('/local/jobs/retention?run', 'text/plain'),
      await post('/local/jobs/other?run'),
      await post('/local/jobs/retention'),
      await post('/local/job'),
    ]).toEqual([415, 404, 404, 404]);
    expect(called).toEqual([]);
  });

  it('don’t keep the stack from ending', async () => {
    const { jobs, url, called, waits } = await started(() => new Promise(() => undefined));
    void fetch(`${url}/local/jobs/retention?run`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
    }).catch(() => undefined);
    await waitUntil(() => called.length === 1);
    await jobs.stop();
    expect(waits).toEqual([1_000]);
  });
});
