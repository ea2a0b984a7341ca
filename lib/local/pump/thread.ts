import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { Replayed } from '../../streams/replay';
import { PumpState } from './pump';
import type { Streams } from './streams';
import { FromThread, type Question, type ThreadStart, type ToThread, wakeWord } from './thread-words';

/** The streams in a thread of their own. */
export interface StreamThread extends Streams {
  /** A promise of what ended the thread, where it was not `stop`. */
  readonly failed: Promise<Error>;
}

interface Asker {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a thread that follows the streams, so that no request waits for what follows from another.
 * @param file the thread's program; it answers as `answerQuestions` does
 * @throws Error when the thread ends before it has begun
 */
export const startStreamThread = async (file: URL, start: ThreadStart): Promise<StreamThread> => {
  const thread = new Worker(file, { workerData: start });
  const asked = new Map<number, Asker>();
  let gone: Error | undefined;
  let [questions, stopped] = [0, false];
  const failed = new Promise<Error>((resolve) => {
    const end = (error: Error) => {
      gone ??= error;
      for (const { reject } of asked.values()) reject(gone);
      asked.clear();
      if (!stopped) resolve(gone);
    };
    thread
      .on('error', (error) => end(error instanceof Error ? error : new Error(String(error))))
      .on('exit', (code) => end(new Error(`The thread of the streams ended with ${String(code)}`)));
  });
  thread.on('message', (said) => {
    const { number, answer, failure } = FromThread.parse(said);
    const asker = asked.get(number);
    asked.delete(number);
    if (failure === undefined) asker?.resolve(answer);
    else asker?.reject(new Error(failure));
  });
  const say = (words: ToThread) => thread.postMessage(words);
  const ask = (question: Question): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (gone) {
        reject(gone);
        return;
      }
      const number = ++questions;
      asked.set(number, { resolve, reject });
      say({ number, question });
    });
  const states = async () => z.array(PumpState).parse(await ask({ ask: 'states' }));
  await states();
  return {
    failed,
    states,
    wake: () => say(wakeWord),
    replay: async ({ dryRun }) => z.array(Replayed).parse(await ask({ ask: 'replay', dryRun })),
    stop: async () => {
      stopped = true;
      if (!gone) await ask({ ask: 'stop' });
      await thread.terminate();
    },
  };
};
