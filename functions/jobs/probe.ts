import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { log } from '../../shared/core/log';

const Order = z.object({ url: z.url(), patienceMs: z.int().positive() });

/**
 * Asks from outside whether Hearth is ready, as an app would: name, certificate, firewall, gateway, function,
 * table and pool all have their part.
 * @throws Error when it isn't, or says nothing in time: the call counts as failed, which is what the alarm
 * looks at
 */
export const handler = async (order: unknown, { awsRequestId }: Pick<Context, 'awsRequestId'>): Promise<void> => {
  const { url, patienceMs } = Order.parse(order);
  const { status } = await fetch(url, {
    signal: AbortSignal.timeout(patienceMs),
    headers: { 'X-Request-Id': awsRequestId },
  });
  if (status !== 200) throw new Error(`${url} answered ${String(status)}`);
  log().info('ready', { requestId: awsRequestId });
};
