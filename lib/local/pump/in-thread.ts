import type { MessagePort } from 'node:worker_threads';
import { following as consistency } from '../../../functions/streams/consistency';
import { following as observation } from '../../../functions/streams/observation';
import { table } from '../../../shared/db/client';
import { undeliveredFolder } from '../../streams/set-aside';
import { lambdaContext } from '../gateway/context';
import { logLine } from '../log-line';
import { startStreams, type Streams } from './streams';
import { type FromThread, type Question, type ThreadStart, ToThread, wakeWord } from './thread-words';
import { tellsOfWrites } from './written';

/**
 * Runs the functions of the stream in this thread, with a table client of their own, and answers what `port`
 * asks. What the functions write rings here; for what the process writes, it says `wake`.
 */
export const followInThread = async (port: MessagePort, start: ThreadStart): Promise<void> => {
  const bell = { ring: (): void => undefined };
  table().middlewareStack.use(tellsOfWrites(() => bell.ring()));
  const undelivered = undeliveredFolder(start.undelivered);
  const store = () => Promise.resolve(undelivered);
  const streams = await startStreams({
    ...start,
    undelivered,
    handlers: {
      consistency: (event) =>
        consistency(store)(event, lambdaContext('consistency', start.batchTimeout, 'consistency')),
      observation: (event) =>
        observation(store)(event, lambdaContext('observation', start.batchTimeout, 'observation')),
    },
    log: logLine,
  });
  bell.ring = streams.wake;
  answerQuestions(port, streams);
};

/** Answers what the process asks of the streams; it may ask while another question is being answered. */
export const answerQuestions = (port: Pick<MessagePort, 'on' | 'postMessage'>, streams: Streams): void => {
  const answerTo = (question: Question): Promise<unknown> => {
    switch (question.ask) {
      case 'states':
        return streams.states();
      case 'replay':
        return streams.replay({ dryRun: question.dryRun });
      case 'stop':
        return streams.stop();
    }
  };
  const say = (words: FromThread) => port.postMessage(words);
  port.on('message', (said) => {
    const words = ToThread.parse(said);
    if (words === wakeWord) {
      streams.wake();
      return;
    }
    const { number, question } = words;
    void answerTo(question).then(
      (answer) => say({ number, answer }),
      (error: unknown) =>
        say({ number, answer: undefined, failure: error instanceof Error ? error.message : String(error) }),
    );
  });
};
