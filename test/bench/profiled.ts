import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { answerTo, eventOf } from './in-process';
import { operations, type Person } from './operations';
import { processorTimeOf } from './process-tree';

/** The profile that V8 made while an operation was done so many times, one after the other. */
export interface Profiled {
  readonly name: string;
  readonly calls: number;
  /** What the gateway takes to make the event of a request, Node's own HTTP left out, ms. */
  readonly gateway: number;
  /** The processor time of the table engine for a call, ms; undefined where the system doesn't tell. */
  readonly engine?: number | undefined;
  /** The processor time of the thread that answers, for a call, ms; undefined as above. */
  readonly processor?: number | undefined;
  readonly profile: Profiler.Profile;
}

const warmUp = 300;
const calls = 300;
/** The interval at which V8 looks, in microseconds. */
const interval = 100;

const processorTimes = async (engine: number) => {
  const [ofEngine, own] = await Promise.all([engine, process.pid].map(processorTimeOf));
  return ofEngine && own && { engine: ofEngine.all, own: own.answering };
};

/**
 * Does the bench's work in this process, and profiles each operation once it is warm.
 * @param tokens access tokens by address
 * @param engine the table engine's process
 */
export const profiled = async (tokens: Readonly<Record<string, string>>, engine: number): Promise<Profiled[]> => {
  const signIn = (email: string): Promise<Person> => {
    const token = tokens[email] ?? '';
    return Promise.resolve({ email, call: async (request) => JSON.parse(await answerTo(eventOf(token, request))) });
  };
  const all = await operations(signIn);
  const [token = ''] = Object.values(tokens);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval });
  const done: Profiled[] = [];
  for (const { name, request } of all) {
    for (let turn = 0; turn < warmUp; turn++) await answerTo(eventOf(token, request(turn)));
    const requests = Array.from({ length: calls }, (_, turn) => request(warmUp + turn));
    const began = performance.now();
    const events = requests.map((one) => eventOf(token, one));
    const gateway = (performance.now() - began) / calls;
    const before = await processorTimes(engine);
    await session.post('Profiler.start');
    for (const event of events) await answerTo(event);
    const { profile } = await session.post('Profiler.stop');
    const after = await processorTimes(engine);
    const taken = before &&
      after && { engine: (after.engine - before.engine) / calls, processor: (after.own - before.own) / calls };
    done.push({ name, calls, gateway, profile, ...taken });
  }
  session.disconnect();
  return done;
};
