import { table } from '../../shared/db/client';
import { answerTo, eventOf } from './in-process';

const warmUp = 3_000;
const times = 5_000;

/** Makes a table that has nothing, and says so at once: neither the SDK nor the network takes part. */
const withoutStore = () => Object.assign(table(), { send: () => Promise.resolve({ Responses: {}, Items: [] }) });

/**
 * Measures the processor time of the function for one `GET /v1/me`, its token verified and the table left
 * out; microseconds.
 */
export const ownCpu = async (token: string): Promise<number> => {
  withoutStore();
  const events = Array.from({ length: warmUp + times }, () => eventOf(token, { method: 'GET', path: '/v1/me' }));
  for (const event of events.slice(0, warmUp)) await answerTo(event);
  const before = process.cpuUsage();
  for (const event of events.slice(warmUp)) await answerTo(event);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
};
