import { isGranted } from '../access/granted';
import { metered } from '../db/client';
import type { Exchange, Result } from './exchange';
import { respond, respondPage, respondTable } from './respond';

const isPage = (value: unknown): value is Parameters<typeof respondPage>[1] =>
  typeof value === 'object' && value !== null && 'items' in value;

/** Calls the route's handler with what the middlewares have read, and gives its value the form of an answer. */
export const dispatch = (exchange: Exchange): Promise<Result> =>
  metered(exchange.usage, async () => {
    const { route, call, input } = exchange;
    const asked = { ...input, call };
    const answer = await (route.table && input.accept === 'text/csv' ? route.table(asked) : route.handle(asked));
    const value = isGranted(answer) ? answer.value : answer;
    if (route.table && typeof value === 'string') return respondTable(exchange, value);
    return route.items && isPage(value) ? respondPage(exchange, value) : respond(exchange, value);
  });
