import { Aws, CfnMapping, CfnOutput, Size, Stack } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  ApiDefinition,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  SecurityPolicy,
  SpecRestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { served } from '../local/gateway/head';
import { userIdClaim } from '../../shared/core/user-id';
import type { GatewayRoute } from '../local/gateway/route-match';
import { liveAlias } from '../releases/live-alias';
import { functionName, released, type ReleasedName } from './functions';
import { gatewayBody } from './gateway-body';
import { mockTemplate } from './gateway-mock';
import { logRetention, removal } from './retention';
import type { Stage } from './stage';
import { throttleOf } from './throttles';

/**
 * The media types of bodies that reach the functions as bytes: as text, API Gateway would put U+FFFD in the
 * place of bad UTF-8, which must be refused (docs/decisions/0016).
 */
const binaryMediaTypes = ['application/json', 'application/merge-patch+json'];

/**
 * Returns the address that invokes a function, by name and not by reference: functions know the API's
 * address, so the API can't wait for them.
 */
const invocation = (scope: Construct, stage: Stage, name: ReleasedName): string => {
  const { partition, region, account } = Stack.of(scope);
  return `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/arn:${partition}:lambda:${region}:${account}:function:${functionName(stage, name)}:${liveAlias}/invocations`;
};

const logged = {
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  method: '$context.httpMethod',
  route: '$context.resourcePath',
  status: '$context.status',
  latency: '$context.responseLatency',
  integrationLatency: '$context.integration.latency',
  bytes: '$context.responseLength',
  error: '$context.error.responseType',
  userId: `$context.authorizer.claims.${userIdClaim}`,
  address: '$context.identity.sourceIp',
  waf: '$context.waf.status',
  trace: '$context.xrayTraceId',
};

export interface Api {
  readonly api: SpecRestApi;
  readonly accessLogs: LogGroup;
  /** The base under which apps reach it. */
  readonly url: string;
}

/** Makes the one REST API from the route table. */
export const restApi = (scope: Construct, stage: Stage, routes: readonly GatewayRoute[], pool: UserPool): Api => {
  const accessLogs = new LogGroup(scope, 'access-logs', logRetention(stage));
  // What each path's mock would repeat stands in the template once (docs/decisions/0047).
  const template = mockTemplate(stage.corsOrigins);
  const words = new CfnMapping(scope, 'mocks', { mapping: { template: { response: template } } });
  const name = `hearth-${stage.name}`;
  const body = gatewayBody(routes, {
    name,
    mockTemplate: words.findInMap('template', 'response'),
    uris: { reader: invocation(scope, stage, 'reader'), writer: invocation(scope, stage, 'writer') },
    userPoolArn: pool.userPoolArn,
    origins: stage.corsOrigins,
  });
  const { customDomain } = stage;
  const api = new SpecRestApi(scope, 'api', {
    restApiName: name,
    apiDefinition: ApiDefinition.fromInline(body),
    endpointTypes: [EndpointType.REGIONAL],
    minCompressionSize: Size.kibibytes(1),
    binaryMediaTypes,
    failOnWarnings: true,
    cloudWatchRole: true,
    cloudWatchRoleRemovalPolicy: removal(stage),
    disableExecuteApiEndpoint: customDomain !== undefined,
    deployOptions: {
      stageName: stage.name,
      tracingEnabled: true,
      loggingLevel: MethodLoggingLevel.ERROR,
      dataTraceEnabled: false,
      ...throttleOf('user'),
      methodOptions: Object.fromEntries(
        served(routes).flatMap(({ method, path, rate }) => (rate ? [[`${path}/${method}`, throttleOf(rate)]] : [])),
      ),
      accessLogDestination: new LogGroupLogDestination(accessLogs),
      accessLogFormat: AccessLogFormat.custom(JSON.stringify(logged)),
    },
    ...(customDomain && {
      domainName: {
        domainName: customDomain.name,
        certificate: Certificate.fromCertificateArn(scope, 'certificate', customDomain.certificateArn),
        endpointType: EndpointType.REGIONAL,
        securityPolicy: SecurityPolicy.TLS_1_2,
      },
    }),
  });
  // A deployment shows the API as it was then, and is made anew when its id changes: of the body the CDK sees
  // where the mapping is named alone.
  api.latestDeployment?.addToLogicalId({ template });
  // The gateway would make it itself, kept for ever and left behind.
  const executionLogs = new LogGroup(scope, 'execution-logs', {
    logGroupName: `API-Gateway-Execution-Logs_${api.restApiId}/${stage.name}`,
    ...logRetention(stage),
  });
  api.deploymentStage.node.addDependency(executionLogs);
  const url = customDomain
    ? `https://${customDomain.name}`
    : `https://${api.restApiId}.execute-api.${Stack.of(scope).region}.${Aws.URL_SUFFIX}/${stage.name}`;
  if (customDomain && api.domainName)
    new CfnOutput(scope, 'ApiCname', {
      description: `CNAME for ${customDomain.name}`,
      value: api.domainName.domainNameAliasDomainName,
    });
  return { api, accessLogs, url };
};

/** Lets the API call the aliases: one permission a function, for every route. */
export const allowInvoke = ({ api }: Api, aliases: Readonly<Record<ReleasedName, Alias>>): void => {
  for (const name of released)
    aliases[name].addPermission('gateway', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: api.arnForExecuteApi('*', '/*', '*'),
    });
};
