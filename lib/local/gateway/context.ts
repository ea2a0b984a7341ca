import type { Context } from 'aws-lambda';
import { localArn } from '../../../shared/lifecycle/dead-letters/document';

const nothing = () => undefined;
/** The callbacks of Node 0.10: the type still asks for them, no function calls them. */
const callbacksOfOld = { done: nothing, fail: nothing, succeed: nothing };

/** Makes what Lambda tells a function of its run. @param timeout milliseconds that it has from now. */
export const lambdaContext = (requestId: string, timeout: number, name = 'hearth-local-api'): Context => {
  const end = Date.now() + timeout;
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: localArn(name),
    memoryLimitInMB: '1024',
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, end - Date.now()),
    ...callbacksOfOld,
  };
};
