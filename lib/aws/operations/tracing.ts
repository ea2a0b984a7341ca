import { CfnSamplingRule } from 'aws-cdk-lib/aws-xray';
import type { Construct } from 'constructs';

/**
 * Which requests of the gateway X-Ray follows: one a second, and `share` of the others. What doesn't come through the gateway keeps X-Ray's own rule
 * (https://docs.aws.amazon.com/xray/latest/devguide/xray-console-sampling.html).
 * @param service the gateway's name in X-Ray: `<api>/<stage>`
 */
export const sampleTraces = (scope: Construct, ruleName: string, service: string, share: number): CfnSamplingRule =>
  new CfnSamplingRule(scope, 'Sampling', {
    samplingRule: {
      ruleName, version: 1, priority: 100, reservoirSize: 1, fixedRate: share,
      serviceName: service, serviceType: 'AWS::ApiGateway::Stage', host: '*', httpMethod: '*', urlPath: '*', resourceArn: '*',
    },
  });
