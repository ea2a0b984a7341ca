import { randomUUID } from 'node:crypto';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { handler } from '../../functions/api/handler';
import { routes } from '../../functions/api/routes';
import { lambdaContext } from '../../lib/local/gateway/context';
import { proxyEvent } from '../../lib/local/gateway/event';
import { table } from '../../shared/db/client';

const warmUp = 3_000;
const times = 5_000;

/** A table that has nothing, and says so at once: neither the SDK nor the network takes part. */
const withoutStore = () => Object.assign(table(), { send: () => Promise.resolve({ Responses: {}, Items: [] }) });

/** Processor time of one `GET /v1/me` behind the gateway, its token verified and the table left out; microseconds. The environment is set before. */
export const ownCpu = async (token: string): Promise<number> => {
  withoutStore();
  const route = routes.find(({ name }) => name === 'getMe');
  if (!route) throw new Error('There is no route getMe');
  const request = new IncomingMessage(new Socket());
  request.rawHeaders.push('Authorization', `Bearer ${token}`, 'Accept', 'application/json');
  const run = async (count: number) => {
    for (let turn = 0; turn < count; turn++) {
      const requestId = randomUUID();
      const event = proxyEvent(request, { route, params: {}, url: new URL('http://localhost/v1/me'), body: Buffer.alloc(0), requestId });
      const { statusCode, body } = await handler(event, lambdaContext(requestId, 10_000));
      if (statusCode !== 200) throw new Error(`GET /v1/me answered ${statusCode}: ${body}`);
    }
  };
  await run(warmUp);
  const before = process.cpuUsage();
  await run(times);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
};
