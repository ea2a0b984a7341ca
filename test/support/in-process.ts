import { handler } from '../../functions/api/handler';
import { lambdaContext } from '../../lib/local/gateway/context';
import { eventOf } from './gateway-event';
import { type Asked, callBy, type Said } from './person';

/** As long as a test: on a busy machine a call takes its time. */
const timeout = 600_000;

const callFunction = async (asked: Asked): Promise<Said> => {
  const event = eventOf(asked);
  const result = await handler(event, lambdaContext(event.requestContext.requestId, timeout));
  const headers = new Headers();
  for (const [name, value] of Object.entries(result.headers ?? {})) headers.set(name, String(value));
  for (const [name, values] of Object.entries(result.multiValueHeaders ?? {}))
    for (const value of values) headers.append(name, String(value));
  return { status: result.statusCode, headers, text: result.body };
};

/**
 * Has the calls of a file answered by the API's function in the same process, without HTTP between: where
 * tens of thousands are made, that took longer than the answers.
 */
export const answerInProcess = (): void => callBy(callFunction);
