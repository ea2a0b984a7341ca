import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { ownTableOf } from '../../../lib/recovery/serving';

/**
 * Names the operation that a request asks for, in whichever of AWS's protocols
 * (https://smithy.io/2.0/aws/protocols/index.html).
 */
const operationOf = ({ headers, method, url = '' }: IncomingMessage, body: string): string => {
  const [target] = [headers['x-amz-target']].flat();
  return (
    target?.split('.').at(-1) ??
    /\/operation\/(\w+)/.exec(url)?.[1] ??
    /(?:^|&)Action=(\w+)/.exec(body)?.[1] ??
    `${method ?? ''} ${url.split('?', 1)[0] ?? ''}`
  );
};

const Insights = z.object({
  TableName: z.string(),
  ContributorInsightsAction: z.enum(['ENABLE', 'DISABLE']).optional(),
});

/**
 * Starts a server before moto's: it answers what moto doesn't know of DynamoDB (Contributor Insights) and of
 * AWS Backup (what lies in a vault), hands on everything else as it is, and notes what was called.
 */
export const startFront = async (behind: string) => {
  const calls: string[] = [];
  const watched = new Set(['drill', 'dev'].map(ownTableOf));
  const insights = (body: string): string => {
    const { TableName, ContributorInsightsAction: action } = Insights.parse(JSON.parse(body));
    if (action === 'ENABLE') watched.add(TableName);
    return JSON.stringify({ TableName, ContributorInsightsStatus: watched.has(TableName) ? 'ENABLED' : 'DISABLED' });
  };
  const points = new Set(
    [1, 2].map((index) => `arn:aws:dynamodb:eu-north-1:123456789012:table/hearth-dev/backup/${index}`),
  );
  /** Lists what lies in a vault, or takes one out. */
  const recoveryPoints = (method: string | undefined, arn: string): string => {
    if (method === 'DELETE') points.delete(decodeURIComponent(arn));
    return JSON.stringify({ RecoveryPoints: [...points].map((RecoveryPointArn) => ({ RecoveryPointArn })) });
  };
  const answer = async (asked: IncomingMessage, answering: ServerResponse) => {
    const body = await buffer(asked);
    const operation = operationOf(asked, body.toString('latin1'));
    calls.push(operation);
    if (operation.endsWith('ContributorInsights')) {
      answering.setHeader('Content-Type', 'application/x-amz-json-1.0').end(insights(body.toString()));
      return;
    }
    const { method, headers } = asked;
    const [, point] = /^\/backup-vaults\/[^/]+\/recovery-points\/?([^?]*)/.exec(asked.url ?? '') ?? [];
    if (point !== undefined) {
      answering.setHeader('Content-Type', 'application/json').end(recoveryPoints(method, point));
      return;
    }
    const onward = request(behind + (asked.url ?? '/'), { method, headers });
    onward.on('error', () => answering.destroy());
    onward.on('response', (answered) =>
      answered.pipe(answering.writeHead(answered.statusCode ?? 502, answered.headers)),
    );
    onward.end(body);
  };
  const server = createServer((asked, answering) => void answer(asked, answering).catch(() => answering.destroy()));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { endpoint: `http://127.0.0.1:${port}`, calls, stop };
};
