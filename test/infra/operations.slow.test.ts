import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Alarm, type AlarmName, alarms } from '../../lib/aws/operations/alarms';
import { burnAlarms } from '../../lib/aws/operations/slo';
import { unheard, unwatched } from './operations-coverage';
import { routes } from '../../functions/api/routes';
import { projectRoot } from '../../lib/local/root';
import { standing } from '../../lib/releases/costs';
import { evaluate } from './operations-math';
import { alarmNamed, alarmsIn, fires, measuresOf, prod, type Readings, windowsOf } from './operations-readings';
import { ofType, only } from './support/synthesised';
import { withWords } from '../support/testing';

beforeAll(() => void prod(), 240_000);

interface Fault {
  /** The fault: what breaks. */
  readonly fault: string;
  /** The metrics' values then, and their values on a day that is still good. */
  readonly then: Readings;
  readonly otherwise: Readings;
}

/** A fault for every alarm: the type asks for it. */
const faults: Record<AlarmName, Fault> = {
  'function-errors': { fault: 'a release crashes at one call', then: { Errors: 1 }, otherwise: { Errors: 0 } },
  'function-throttles': {
    fault: 'the account is out of concurrency',
    then: { Throttles: 1 },
    otherwise: { Throttles: 0 },
  },
  'function-slow': {
    fault: 'a call takes 8 of its 10 seconds',
    then: { Duration: 8_000 },
    otherwise: { Duration: 7_999 },
  },
  'call-dropped': {
    fault: 'a bounce can’t be noted three times over',
    then: { AsyncEventsDropped: 1 },
    otherwise: { AsyncEventsDropped: 0 },
  },
  'table-throttles': {
    fault: 'one household writes more than a partition takes',
    then: { WriteThrottleEvents: 10 },
    otherwise: { WriteThrottleEvents: 5, ReadThrottleEvents: 4 },
  },
  'index-throttles': {
    fault: 'a job makes more fall due than an index’s partition takes',
    then: { WriteThrottleEvents: 10 },
    otherwise: { WriteThrottleEvents: 9 },
  },
  'table-faults': {
    fault: 'DynamoDB answers 500 to transactions',
    then: { 'SystemErrors TransactWriteItems': 3, 'SystemErrors Query': 2 },
    otherwise: { 'SystemErrors TransactWriteItems': 4 },
  },
  'table-refusals': {
    fault: 'a policy forgets the index',
    then: { requestsRefused: 3 },
    otherwise: { requestsRefused: 2 },
  },
  'table-conflicts': {
    fault: 'an app retries in a loop',
    then: { TransactionConflict: 200 },
    otherwise: { TransactionConflict: 199 },
  },
  'scope-large': {
    fault: 'a household imports its bank of ten years every night',
    then: { partitionGigabytes: 5 },
    otherwise: { partitionGigabytes: 4 },
  },
  'stream-unread': { fault: 'somebody disables the mapping', then: {}, otherwise: { PolledEventCount: 5 } },
  'stream-behind': {
    fault: 'a record that always fails holds up its shard',
    then: { IteratorAge: 300_000 },
    otherwise: { IteratorAge: 299_999 },
  },
  'stream-undelivered': {
    fault: 'a record is given up and kept in the bucket',
    then: { OnFailureDestinationDeliveredEventCount: 1 },
    otherwise: { OnFailureDestinationDeliveredEventCount: 0, DroppedEventCount: 0 },
  },
  'queue-filled': {
    fault: 'a notice of a bounce is given up',
    then: { ApproximateNumberOfMessagesVisible: 1 },
    otherwise: { ApproximateNumberOfMessagesVisible: 0 },
  },
  'notice-failed': {
    fault: 'SNS may no longer call the function',
    then: { NumberOfNotificationsFailed: 1 },
    otherwise: { NumberOfNotificationsFailed: 0 },
  },
  'api-faults': { fault: 'the table is away', then: { '5XXError': 5 }, otherwise: { '5XXError': 4 } },
  'api-slow': { fault: 'every function starts cold', then: { Latency: 1_000 }, otherwise: { Latency: 999 } },
  'firewall-blocks': {
    fault: 'a botnet tries the API',
    then: { BlockedRequests: 500 },
    otherwise: { BlockedRequests: 499 },
  },
  'unexpected-errors': { fault: 'a stored record can’t be read', then: { faults: 1 }, otherwise: { faults: 0 } },
  'refusals-many': {
    fault: 'somebody tries ids one after the other',
    then: { refusals: 300 },
    otherwise: { refusals: 299 },
  },
  'sign-ins-failing': {
    fault: 'somebody tries passwords',
    then: { 'SignInSuccesses SampleCount': 90, 'SignInSuccesses Sum': 60 },
    otherwise: { 'SignInSuccesses SampleCount': 90, 'SignInSuccesses Sum': 61 },
  },
  'sign-ins-throttled': {
    fault: 'sign-ins go over Cognito’s quota',
    then: { SignInThrottles: 1 },
    otherwise: { SignInThrottles: 0 },
  },
  'mail-bounces': {
    fault: 'somebody invites a bought list',
    then: { 'Reputation.BounceRate': 0.04 },
    otherwise: { 'Reputation.BounceRate': 0.039 },
  },
  'mail-complaints': {
    fault: 'invitations are used for advertising',
    then: { 'Reputation.ComplaintRate': 0.0008 },
    otherwise: { 'Reputation.ComplaintRate': 0.0007 },
  },
  'mail-rejected': { fault: 'a mail carries a virus', then: { Reject: 1 }, otherwise: { Reject: 0 } },
  'change-put-aside': {
    fault: 'a release can’t read what an earlier one wrote',
    then: { changesPutAside: 1 },
    otherwise: { changesPutAside: 0 },
  },
  'record-unreadable': { fault: 'edited by hand', then: { recordsUnreadable: 1 }, otherwise: { recordsUnreadable: 0 } },
  'mail-not-rendered': {
    fault: 'a release names a value in a template that no code gives',
    then: { mailsNotRendered: 1 },
    otherwise: { mailsNotRendered: 0 },
  },
  'pushes-lost': { fault: 'a new key, which no device knows', then: { pushesLost: 10 }, otherwise: { pushesLost: 9 } },
  'backup-failed': {
    fault: 'the copy to the other region fails',
    then: { NumberOfCopyJobsFailed: 1 },
    otherwise: { NumberOfBackupJobsFailed: 0 },
  },
  'backup-missing': {
    fault: 'the plan was deleted: no job runs',
    then: {},
    otherwise: { NumberOfBackupJobsCompleted: 1 },
  },
  'job-failed': { fault: 'a job meets a record that it can’t read', then: { failures: 3 }, otherwise: { failures: 2 } },
  'job-missing': { fault: 'a schedule was disabled', then: {}, otherwise: { finished: 1 } },
  'sweeper-missing': {
    fault: 'the scheduler may no longer call the function',
    then: { finished: 0 },
    otherwise: { finished: 1 },
  },
  'figures-differ': {
    fault: 'a release writes a total wrong',
    then: { differences: 1 },
    otherwise: { differences: 0 },
  },
  'probe-failing': {
    fault: 'readiness answers 503',
    then: { Invocations: 1, Errors: 1 },
    otherwise: { Invocations: 1, Errors: 0 },
  },
  'probe-silent': { fault: 'the probe’s schedule is disabled', then: {}, otherwise: { Invocations: 5 } },
};

describe('an alarm', () => {
  it.each(Object.entries(faults))('%s fires at its fault, and not on a good day', (name, { then, otherwise }) => {
    const alarm = alarmNamed(name);
    expect([fires(alarm, then), fires(alarm, otherwise)]).toEqual([true, false]);
  });

  it('takes silence for trouble where something should always be heard, and nowhere else', () => {
    const silent = Object.keys(alarms).filter((name) => fires(alarmNamed(name), {}));
    expect(silent).toEqual(['stream-unread', 'backup-missing', 'job-missing', 'sweeper-missing', 'probe-silent']);
  });

  it('asks for no model of what is usual: at a household’s traffic that learns noughts', () => {
    expect(JSON.stringify(alarmsIn(prod()))).not.toContain('ANOMALY_DETECTION_BAND');
    expect(ofType('prod', 'AWS::CloudWatch::AnomalyDetector')).toEqual([]);
  });

  it('counts DynamoDB’s faults for everything that is done to the table, by functions and by commands', () => {
    const sent = ['shared', 'functions', 'lib/migrations']
      .flatMap((folder) =>
        readdirSync(join(projectRoot(), folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => join(projectRoot(), folder, name)),
      )
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/new ((?:\w+Items?)|Query|Scan)Command\(/g)].map(
          ([, operation = '']) => operation,
        ),
      );
    const counted = measuresOf(alarmNamed('table-faults')).flatMap(({ dimensions }) =>
      dimensions.filter(({ Name }) => Name === 'Operation').map(({ Value }) => String(Value)),
    );
    expect(counted).toEqual(expect.arrayContaining([...new Set(sent)]));
    expect(sent.length).toBeGreaterThan(10);
  });
});

describe('an alarm that silence fires', () => {
  const loud = Object.entries<Alarm>(alarms)
    .filter(([, { silenceFires }]) => silenceFires)
    .map(([name]) => name);
  const composite = (name: string) =>
    prod().find(
      ({ type, properties }) =>
        type === 'AWS::CloudWatch::CompositeAlarm' && properties.AlarmName === `hearth-prod-${name}`,
    );
  /**
   * Finds the alarms that its rule names: those of its subjects, any of which must be silent, and the one
   * that must not be on.
   */
  const partsOf = (name: string) => {
    const rule = JSON.stringify(composite(name)?.properties.AlarmRule);
    const named = alarmsIn(prod()).filter(({ id }) => rule.includes(`"${id}"`));
    const isClock = ({ properties }: (typeof named)[number]) => properties.AlarmName.startsWith('hearth-prod-young-');
    return { rule, silent: named.filter((one) => !isClock(one)), clock: named.find(isClock) };
  };

  it.each(loud)('%s tells somebody when one of its subjects is silent and the stage has been up for a day', (name) => {
    const { rule, silent, clock } = partsOf(name);
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.filter((one) => !fires(one, {}))).toEqual([]);
    expect(rule.replaceAll(/"Fn::GetAtt":\["(\w+)","Arn"\]/g, '$1')).toMatch(/AND.*\(NOT \(?ALARM/);
    expect([...silent, clock].flatMap((one) => one?.properties.AlarmActions ?? [])).toEqual([]);
    expect(composite(name)?.properties.AlarmActions).toHaveLength(1);
  });

  it.each(loud)(
    '%s stays quiet until each of the last 26 hours has shown a sign of life, which is none of its own',
    (name) => {
      const { silent, clock } = partsOf(name);
      if (!clock) throw new Error('nothing says whether the stage is young');
      expect(clock.properties).toMatchObject({
        EvaluationPeriods: 26,
        DatapointsToAlarm: 1,
        Period: 3_600,
        TreatMissingData: 'breaching',
        Statistic: 'SampleCount',
        Threshold: 1,
        ComparisonOperator: 'LessThanThreshold',
      });
      expect([fires(clock, {}), fires(clock, { Invocations: 1, PolledEventCount: 1 })]).toEqual([true, false]);
      for (const { properties } of silent)
        expect(properties.EvaluationPeriods * properties.Period).toBeLessThanOrEqual(
          clock.properties.EvaluationPeriods * clock.properties.Period,
        );
      const seen = silent.flatMap(measuresOf).map((one) => `${one.name} ${JSON.stringify(one.dimensions)}`);
      expect(seen).not.toContain(measuresOf(clock).map((one) => `${one.name} ${JSON.stringify(one.dimensions)}`)[0]);
    },
  );
});

describe('the error budget', () => {
  /** Returns the readings when so many of 1,000 requests are bad in a way and the others well. */
  const bad = (objective: string, thousandth: number): Readings =>
    objective === 'availability'
      ? { Count: 1_000, '5XXError': thousandth }
      : { Count: 1_000, Latency: 100 - thousandth / 10 };
  const objectiveOf = (name: string) => name.split('-')[0] ?? '';
  /**
   * The least part of 1,000 at which each fires: the budget (1 ‰, 50 ‰) times the speed, 5 requests at the
   * least.
   */
  const least: Record<string, number> = {
    'availability-burns-fast': 15,
    'availability-burns-steady': 6,
    'availability-burns-slow': 5,
    'latency-burns-fast': 720,
    'latency-burns-steady': 300,
    'latency-burns-slow': 50,
  };

  it.each(burnAlarms.map(({ name }) => name))(
    '%s fires when both windows burn that fast, and not when it is over or has only begun',
    (name) => {
      const windows = windowsOf(name);
      expect(windows).toHaveLength(2);
      const at = least[name] ?? 0;
      for (const window of windows)
        withWords(String(window.properties.AlarmName), () =>
          expect([fires(window, bad(objectiveOf(name), at)), fires(window, bad(objectiveOf(name), at - 1))]).toEqual([
            true,
            false,
          ]),
        );
      const periods = windows.map(
        ({ properties }) =>
          properties.Metrics.find((metric: { MetricStat?: object }) => metric.MetricStat).MetricStat.Period,
      );
      expect(Math.max(...periods) / Math.min(...periods)).toBe(12);
    },
  );

  it('is not burnt by one error at night, when it is one of three requests', () => {
    const [window] = windowsOf('availability-burns-fast');
    expect(window && fires(window, { Count: 3, '5XXError': 1 })).toBe(false);
    expect(window && fires(window, {})).toBe(false);
  });
});

describe('what can fail', () => {
  it('has an alarm, each of it, on each of its metrics', () => {
    expect([...unwatched(prod()), ...unheard(prod())]).toEqual([]);
  });

  it('is missed when it is new and has none', () => {
    const fresh = { id: 'fresh', type: 'AWS::Lambda::Function', properties: {}, deletionPolicy: undefined };
    const heard = {
      id: 'heard',
      type: 'AWS::SNS::Subscription',
      properties: { Protocol: 'lambda', Endpoint: { 'Fn::GetAtt': ['fresh', 'Arn'] } },
      deletionPolicy: undefined,
    };
    expect(unwatched([...prod(), fresh])).toEqual(['fresh: Errors', 'fresh: Throttles', 'fresh: Duration']);
    expect(unheard([...prod(), fresh, heard])).toEqual(['fresh']);
    expect(unwatched([...prod(), { ...fresh, type: 'AWS::Kinesis::Stream' }])).toEqual([
      'fresh: AWS::Kinesis::Stream is not known',
    ]);
    expect(
      unwatched(
        prod().filter(({ properties }) => properties.AlarmName !== 'hearth-prod-queue-filled-mail-feedback-failures'),
      ),
    ).toHaveLength(1);
  });

  it('is told to the topic, encrypted, whose reader is the stage’s address; what is part of another alarm tells nobody', () => {
    const topic = ofType('prod', 'AWS::SNS::Topic').find(
      ({ properties }) => properties.DisplayName === 'Hearth alarms',
    );
    expect(topic?.properties.KmsMasterKeyId).toBeDefined();
    const subscriptions = ofType('prod', 'AWS::SNS::Subscription').filter(({ properties }) =>
      JSON.stringify(properties.TopicArn).includes(`"${topic?.id}"`),
    );
    expect(subscriptions.map(({ properties }) => [properties.Protocol, properties.Endpoint])).toEqual([
      ['email', 'alarms@example.com'],
    ]);
    const composites = ofType('prod', 'AWS::CloudWatch::CompositeAlarm');
    const silent = [...alarmsIn(prod()), ...composites].filter(
      ({ properties }) => !JSON.stringify(properties.AlarmActions ?? []).includes(`"${topic?.id}"`),
    );
    const parts = composites.map(({ properties }) => JSON.stringify(properties.AlarmRule));
    expect(
      silent
        .filter(({ id }) => !parts.some((rule) => rule.includes(`"${id}"`)))
        .map(({ properties }) => properties.AlarmName),
    ).toEqual([]);
    expect(silent.filter(({ properties }) => /-burns-\w+-(long|short)$/.test(properties.AlarmName))).toHaveLength(
      burnAlarms.length * 2,
    );
  });

  it('is looked at over times that CloudWatch takes: a day at most, or a week where a period is an hour or more', () => {
    for (const alarm of alarmsIn(prod())) {
      const periods: number[] = alarm.properties.Period
        ? [alarm.properties.Period]
        : alarm.properties.Metrics.flatMap(({ MetricStat }: { MetricStat?: { Period: number } }) =>
            MetricStat ? [MetricStat.Period] : [],
          );
      const [period = 0, ...others] = periods;
      expect(others.filter((other) => other !== period)).toEqual([]);
      withWords(alarm.properties.AlarmName, () =>
        expect(period * alarm.properties.EvaluationPeriods).toBeLessThanOrEqual(period < 3_600 ? 86_400 : 604_800),
      );
      expect(measuresOf(alarm).length).toBeLessThanOrEqual(10);
    }
  });

  it('rolls a release back when its function crashes or the API answers with faults', () => {
    const groups = ofType('prod', 'AWS::CodeDeploy::DeploymentGroup');
    const rollingBack = groups.map(({ properties }) =>
      properties.AlarmConfiguration.Alarms.map(
        ({ Name }: { Name: { Ref: string } }) => prod().find(({ id }) => id === Name.Ref)?.properties.AlarmName,
      ).toSorted(),
    );
    expect(rollingBack).toEqual(
      ['reader', 'writer'].map((name) => ['hearth-prod-api-faults', `hearth-prod-function-errors-${name}`]),
    );
  });
});

describe('who looks', () => {
  it('finds on the dashboard what the runbook speaks of', () => {
    const body = JSON.stringify(only('prod', 'AWS::CloudWatch::Dashboard').properties.DashboardBody);
    for (const shown of [
      'Latency',
      'p50',
      'p95',
      'p99',
      '4XXError',
      '5XXError',
      'problems',
      'coldStarts',
      'ReadThrottleEvents',
      'ConsumedReadCapacityUnits',
      'ConsumedWriteCapacityUnits',
      'signIns',
      'invitationsSent',
      'invitationsRefused',
      'US dollars a day',
      'BlockedRequests',
      'Throttles',
    ])
      expect(body).toContain(shown);
  });

  it('is told by the probe every minute, which asks as apps do', () => {
    const properties = ofType('prod', 'AWS::Scheduler::Schedule').find(({ id }) => id.startsWith('Probe'))?.properties;
    expect(properties).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Target: { RetryPolicy: { MaximumRetryAttempts: 0 } },
    });
    expect(JSON.stringify(properties.Target.Input)).toMatch(/https:.*\/health\/ready/);
  });

  it('follows a share of the requests by the stage’s own rule', () => {
    const usual = ofType('prod', 'AWS::XRay::SamplingRule')
      .filter(({ properties }) => properties.SamplingRule.URLPath === '*')
      .map(({ properties }) => properties.SamplingRule);
    expect(usual).toMatchObject([{ FixedRate: 0.1, ReservoirSize: 1, ServiceType: 'AWS::ApiGateway::Stage' }]);
  });

  it('follows no request that has a token in its path, on any stage', () => {
    const secret = routes.map(({ path }) => path).filter((path) => path.includes('{token}'));
    expect(secret.length).toBeGreaterThan(0);
    for (const stage of ['dev', 'prod'] as const) {
      const rules = ofType(stage, 'AWS::XRay::SamplingRule')
        .map(({ properties }) => properties.SamplingRule)
        .sort((one, other) => one.Priority - other.Priority);
      const ruleFor = (path: string) =>
        rules.find(({ URLPath }) => new RegExp(`^${String(URLPath).replaceAll('*', '.*')}$`).test(path));
      for (const path of secret)
        for (const sent of [path, `/${stage}${path}`].map((one) => one.replace('{token}', 'A-b_9')))
          expect(ruleFor(sent)).toMatchObject({ FixedRate: 0, ReservoirSize: 0 });
      expect(ruleFor('/v1/me/invitations')?.FixedRate).toBeGreaterThan(0);
    }
  });

  it('keeps no path in the access log, but the route’s', () => {
    const format = JSON.stringify(
      ofType('prod', 'AWS::ApiGateway::Stage').map(({ properties }) => properties.AccessLogSetting.Format),
    );
    expect(format).toContain('$context.resourcePath');
    expect(format).not.toMatch(/\$context\.(?:path|requestOverride|authorizer\.(?!claims\.userId))/);
  });
});

it('costs what docs/costs.md reckons with: keys, secrets, alarms, rules', () => {
  const count = (type: string) => ofType('prod', type).length;
  const { keys, secrets, alarmMetrics, compositeAlarms, webAclRules, logRules } = standing;
  expect({ keys, secrets, alarmMetrics, compositeAlarms, webAclRules, logRules }).toEqual({
    keys: count('AWS::KMS::Key'),
    secrets: count('AWS::SecretsManager::Secret'),
    alarmMetrics: alarmsIn(prod()).flatMap(measuresOf).length,
    compositeAlarms: count('AWS::CloudWatch::CompositeAlarm'),
    webAclRules: only('prod', 'AWS::WAFv2::WebACL').properties.Rules.length,
    logRules: count('AWS::CloudWatch::InsightRule'),
  });
});

describe('metric math, as these tests reckon it', () => {
  it.each([
    ['a - b - 1', 5],
    ['a / b * 4', 10],
    ['(a - b) * 2 >= 13', 0],
    ['IF(a >= 10, a, 0)', 10],
    ['FILL(gone, 0) + b', 4],
    ['gone + a', undefined],
    ['IF(gone >= 1, 1, 2)', undefined],
    ['100 - a * (b + 1)', 50],
  ])('%s', (expression, value) => {
    expect(evaluate(expression, { a: 10, b: 4, gone: undefined })).toBe(value);
  });

  it('refuses a name that nobody gave a value', () => {
    expect(() => evaluate('a + c', { a: 1 })).toThrow('what is c?');
  });
});
