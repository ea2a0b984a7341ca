import { CfnSamplingRule } from 'aws-cdk-lib/aws-xray';
import type { Construct } from 'constructs';
import type { GatewayRoute } from '../../local/gateway/route-match';

/**
 * Returns the pattern of a path with a token in it, as X-Ray matches paths: the stage's name may stand before
 * it, `*` is any text.
 */
const patternOf = (path: string): string => `*${path.replace(/\{\w+\}/g, '*')}`;

/**
 * Lists the paths that hold a token: whoever has such an address needs nothing else, and a trace keeps
 * addresses.
 */
const secretPaths = (routes: readonly GatewayRoute[]): string[] => [
  ...new Set(routes.map(({ path }) => path).filter((path) => path.includes('{token}'))),
];

/**
 * Chooses the requests of the gateway that X-Ray follows: none with a token in the path; of the others one a
 * second, and `share` of the rest. What doesn't come through the gateway keeps X-Ray's own rule; functions
 * follow what the gateway decided
 * (https://docs.aws.amazon.com/xray/latest/devguide/xray-console-sampling.html).
 * @param service the gateway's name in X-Ray: `<api>/<stage>`
 */
export const sampleTraces = (
  scope: Construct,
  ruleName: string,
  service: string,
  share: number,
  routes: readonly GatewayRoute[],
): void => {
  const ofGateway = {
    version: 1,
    serviceName: service,
    serviceType: 'AWS::ApiGateway::Stage',
    host: '*',
    httpMethod: '*',
    resourceArn: '*',
  };
  // The lowest priority is looked at first.
  for (const [index, path] of secretPaths(routes).entries()) {
    new CfnSamplingRule(scope, `Untraced${String(index)}`, {
      samplingRule: {
        ...ofGateway,
        ruleName: `${ruleName}-untraced-${String(index)}`,
        priority: index + 1,
        reservoirSize: 0,
        fixedRate: 0,
        urlPath: patternOf(path),
      },
    });
  }
  new CfnSamplingRule(scope, 'Sampling', {
    samplingRule: { ...ofGateway, ruleName, priority: 100, reservoirSize: 1, fixedRate: share, urlPath: '*' },
  });
};
