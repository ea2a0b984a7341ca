import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { answerTo, eventOf } from './in-process';
import { operations, type Person } from './operations';

/** The profile that V8 made while an operation was done so many times, one after the other. */
export interface Profiled {
  readonly name: string;
  readonly calls: number;
  readonly profile: Profiler.Profile;
}

const warmUp = 300;
const calls = 300;
/** The interval at which V8 looks, in microseconds. */
const interval = 100;

/**
 * Does the bench's work in this process, and profiles each operation once it is warm.
 * @param tokens access tokens by address
 */
export const profiled = async (tokens: Readonly<Record<string, string>>): Promise<Profiled[]> => {
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
    const events = Array.from({ length: warmUp + calls }, (_, turn) => eventOf(token, request(turn)));
    for (const event of events.slice(0, warmUp)) await answerTo(event);
    await session.post('Profiler.start');
    for (const event of events.slice(warmUp)) await answerTo(event);
    const { profile } = await session.post('Profiler.stop');
    done.push({ name, calls, profile });
  }
  session.disconnect();
  return done;
};
