import { alarmsIn, measuresOf } from './operations-readings';
import type { Resource } from './support/synthesised';

/**
 * The resources that can fail, by type: the dimension under which CloudWatch keeps its metrics, and those
 * that must have an alarm.
 */
const watched: Readonly<Record<string, { readonly dimension: string; readonly metrics: readonly string[] }>> = {
  'AWS::Lambda::Function': { dimension: 'FunctionName', metrics: ['Errors', 'Throttles', 'Duration'] },
  'AWS::Lambda::EventSourceMapping': {
    dimension: 'EventSourceMappingUUID',
    metrics: ['OnFailureDestinationDeliveredEventCount', 'DroppedEventCount', 'PolledEventCount'],
  },
  'AWS::DynamoDB::GlobalTable': {
    dimension: 'TableName',
    metrics: ['ReadThrottleEvents', 'WriteThrottleEvents', 'SystemErrors'],
  },
  'AWS::SQS::Queue': { dimension: 'QueueName', metrics: ['ApproximateNumberOfMessagesVisible'] },
  'AWS::SNS::Topic': { dimension: 'TopicName', metrics: ['NumberOfNotificationsFailed'] },
  'AWS::ApiGateway::Stage': { dimension: 'Stage', metrics: ['5XXError', 'Latency'] },
  'AWS::WAFv2::WebACL': { dimension: 'WebACL', metrics: ['BlockedRequests'] },
  'AWS::Cognito::UserPool': { dimension: 'UserPool', metrics: ['SignInSuccesses', 'SignInThrottles'] },
  'AWS::Backup::BackupVault': {
    dimension: 'BackupVaultName',
    metrics: ['NumberOfBackupJobsFailed', 'NumberOfBackupJobsCompleted'],
  },
};

/** The metric of what a stream is carried to, which can fall behind. */
const ofReader = 'IteratorAge';

/** The probe is itself an alarm's eye: instead of throttled and slow calls, its silence rings. */
const asksForReadiness = '/health/ready';
const ofProbe = ['Invocations', 'Errors'];

/**
 * The types that don't fail by themselves: settings, permissions, places that others write to and whose
 * writers are watched.
 */
const still = new Set([
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::BasePathMapping',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGateway::RestApi',
  'AWS::Backup::BackupPlan',
  'AWS::Backup::BackupSelection',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::CloudWatch::InsightRule',
  'AWS::CodeDeploy::Application',
  'AWS::CodeDeploy::DeploymentGroup',
  'AWS::Cognito::ManagedLoginBranding',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolResourceServer',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Alias',
  'AWS::KMS::Key',
  'AWS::Lambda::Alias',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Permission',
  'AWS::Lambda::Version',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::QueryDefinition',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSet',
  // What it can’t hand over is in the queue of failures.
  'AWS::Events::Rule',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SES::Template',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::Scheduler::Schedule',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::SecretsManager::ResourcePolicy',
  'AWS::SecretsManager::RotationSchedule',
  'AWS::SecretsManager::Secret',
  'AWS::WAFv2::LoggingConfiguration',
  'AWS::WAFv2::WebACLAssociation',
  'AWS::XRay::SamplingRule',
]);

const names = (value: unknown, { id, properties }: Resource): boolean =>
  JSON.stringify(value).includes(`"${id}"`) ||
  (typeof value === 'string' && [properties.Name, properties.BackupVaultName].includes(value));

const requiredOf = (resource: Resource, resources: readonly Resource[]): readonly string[] => {
  const probed = resources.some(
    ({ type, properties }) =>
      type === 'AWS::Scheduler::Schedule' &&
      names(properties.Target.Arn, resource) &&
      JSON.stringify(properties.Target.Input).includes(asksForReadiness),
  );
  const reading =
    resource.type === 'AWS::Lambda::Function' &&
    resources.some(
      ({ type, properties }) => type === 'AWS::Lambda::EventSourceMapping' && names(properties.FunctionName, resource),
    );
  return resource.type === 'AWS::Lambda::Function' && probed
    ? ofProbe
    : [...(watched[resource.type]?.metrics ?? []), ...(reading ? [ofReader] : [])];
};

/**
 * Finds whatever of a template could fail without an alarm, as `id: metric`; a type that this file doesn't
 * know is one.
 */
export const unwatched = (resources: readonly Resource[]): string[] => {
  const measures = alarmsIn(resources).flatMap(measuresOf);
  return resources.flatMap((resource) => {
    const { id, type } = resource;
    const known = watched[type];
    if (!known) return still.has(type) ? [] : [`${id}: ${type} is not known`];
    const alarmed = measures
      .filter(({ dimensions }) =>
        dimensions.some(({ Name, Value }) => Name === known.dimension && names(Value, resource)),
      )
      .map(({ name }) => name);
    return requiredOf(resource, resources)
      .filter((metric) => !alarmed.includes(metric))
      .map((metric) => `${id}: ${metric}`);
  });
};

/**
 * Finds the functions that are called by somebody who doesn't wait, other than the probe: what they drop is
 * lost unheard.
 */
export const unheard = (resources: readonly Resource[]): string[] => {
  const dropped = alarmsIn(resources)
    .flatMap(measuresOf)
    .filter(({ name }) => name === 'AsyncEventsDropped');
  const callers = [
    ...resources
      .filter(({ type, properties }) => type === 'AWS::SNS::Subscription' && properties.Protocol === 'lambda')
      .map(({ properties }) => properties.Endpoint),
    ...resources
      .filter(({ type }) => type === 'AWS::Events::Rule')
      .flatMap(({ properties }) => properties.Targets.map(({ Arn }: { Arn: unknown }) => Arn)),
    ...resources
      .filter(
        ({ type, properties }) =>
          type === 'AWS::Scheduler::Schedule' && !JSON.stringify(properties.Target.Input).includes(asksForReadiness),
      )
      .map(({ properties }) => properties.Target.Arn),
  ];
  return resources
    .filter(
      (resource) => resource.type === 'AWS::Lambda::Function' && callers.some((called) => names(called, resource)),
    )
    .filter((resource) => !dropped.some(({ dimensions }) => dimensions.some(({ Value }) => names(Value, resource))))
    .map(({ id }) => id);
};
