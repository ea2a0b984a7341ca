import type { Context } from 'aws-lambda';

const name = 'hearth-local-api';

const nothing = () => undefined;
/** Of Node 0.10: the type still asks for them, no function calls them. */
const callbacksOfOld = { done: nothing, fail: nothing, succeed: nothing };

/** What Lambda tells a function of its run. @param timeout milliseconds that it has from now. */
export const lambdaContext = (requestId: string, timeout: number): Context => {
  const end = Date.now() + timeout;
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
    memoryLimitInMB: '1024',
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, end - Date.now()),
    ...callbacksOfOld,
  };
};
