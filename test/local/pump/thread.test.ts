import { MessageChannel } from 'node:worker_threads';
import { expect, test } from '@jest/globals';
import { answerQuestions } from '../../../lib/local/pump/in-thread';
import { startStreamThread } from '../../../lib/local/pump/thread';
import { onTestFinished } from '../../support/testing';

const start = { endpoint: 'http://127.0.0.1:9', tableName: 'none', undelivered: '/nowhere', batchTimeout: 1 };

/** Starts a thread of this program, which has `port` and answers by `say(number, answer)`. */
const startProgram = async (program: string) => {
  const beginning = `import { parentPort as port } from 'node:worker_threads';
    const say = (number, answer) => port.postMessage({ number, answer });\n`;
  const thread = await startStreamThread(
    new URL(`data:text/javascript,${encodeURIComponent(beginning + program)}`),
    start,
  );
  onTestFinished(() => thread.stop().catch(() => undefined));
  return thread;
};

test('a thread that fails is told of, and nobody who asks it waits for ever', async () => {
  const { failed, states, wake, stop } = await startProgram(`port.on('message', (said) => {
    if (said === 'wake') throw new Error('out of hand');
    if (said.number === 1) say(1, []);
  });`);
  const waiting = states();
  wake();
  await expect(waiting).rejects.toThrow('out of hand');
  expect((await failed).message).toContain('out of hand');
  await expect(states()).rejects.toThrow('out of hand');
  await stop();
});

test('a thread that ends by itself has failed, whatever it ends with; one that fails at its beginning never started', async () => {
  const { failed } = await startProgram(`port.on('message', ({ number }) => {
    say(number, []);
    port.close();
  });`);
  expect((await failed).message).toBe('The thread of the streams ended with 0');
  await expect(startProgram(`throw new Error('no checkpoints');`)).rejects.toThrow('no checkpoints');
});

test('a thread is stopped when what it has in hand is done, which is no failure', async () => {
  const { failed, stop } = await startProgram(`port.on('message', async ({ number, question }) => {
    if (question.ask === 'stop') {
      const { setTimeout } = await import('node:timers/promises');
      await setTimeout(1);
      process.exitCode = 3;
    }
    say(number, question.ask === 'states' ? [] : undefined);
  });`);
  await stop();
  expect(await Promise.race([failed, Promise.resolve('nothing failed')])).toBe('nothing failed');
});

test('what the thread is asked is answered by its streams, and a refusal with its words', async () => {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  let woken = 0;
  answerQuestions(port2, {
    wake: () => {
      woken++;
    },
    stop: () => Promise.resolve(),
    states: () => Promise.resolve([]),
    replay: ({ dryRun }) => Promise.reject(new Error(dryRun ? 'asked only' : 'done')),
  });
  const answers = new Array<unknown>();
  const all = new Promise<void>((resolve) => {
    port1.on('message', (said) => {
      if (answers.push(said) === 3) resolve();
    });
  });
  port1.postMessage('wake');
  port1.postMessage({ number: 1, question: { ask: 'states' } });
  port1.postMessage({ number: 2, question: { ask: 'replay', dryRun: true } });
  port1.postMessage({ number: 3, question: { ask: 'stop' } });
  await all;
  expect(woken).toBe(1);
  expect(answers).toEqual(
    expect.arrayContaining([
      { number: 1, answer: [] },
      { number: 2, answer: undefined, failure: 'asked only' },
      { number: 3, answer: undefined },
    ]),
  );
});
