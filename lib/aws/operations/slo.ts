import { AlarmRule, AlarmState, CompositeAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Alarm } from './alarms';
import { advice, raise } from './raise';
import type { Subject } from './subjects';

/** The days over which an objective is kept. */
export const sloDays = 28;

interface Objective {
  readonly name: string;
  /** The part of requests that may be bad. */
  readonly budget: number;
  readonly promise: string;
  /** The metrics of the gateway, whose figures are what apps see. */
  readonly sources: Alarm['sources'];
  /**
   * The part of requests that were bad. Below a handful of bad ones a rate says nothing: at household traffic
   * one error may be half of an hour.
   */
  readonly bad: string;
  readonly todo: string;
}

/** The objectives that Hearth promises, as parts of the requests that the gateway answered. */
export const objectives: readonly Objective[] = [
  {
    name: 'availability',
    budget: 0.001,
    promise: '99.9 % of requests are answered without a 5xx',
    sources: { faults: { metric: '5XXError', statistic: 'Sum' }, requests: { metric: 'Count', statistic: 'Sum' } },
    bad: 'IF(faults >= 5, faults / requests, 0)',
    todo: 'Proceed as for `api-faults`, and stop releases until it is resolved.',
  },
  {
    name: 'latency',
    budget: 0.05,
    promise: '95 % of requests are answered within 300 ms',
    // PR(:300): the percentage of requests that took 300 ms or less
    // (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html).
    sources: { fast: { metric: 'Latency', statistic: 'PR(:300)' }, requests: { metric: 'Count', statistic: 'Sum' } },
    bad: 'IF(requests * (100 - fast) >= 2000, (100 - fast) / 100, 0)',
    todo: 'Proceed as for `api-slow`, and stop releases until it is resolved.',
  },
];

/**
 * The speeds at which a budget may burn: so many times what would use it up in the objective's days, over
 * both windows (minutes): the long one says that it matters, the short one that it still goes on. Rates,
 * windows and urgency are those of the Site Reliability Workbook, chapter 5, table 5-8
 * (https://sre.google/workbook/alerting-on-slos/).
 */
const burns: readonly {
  readonly speed: string;
  readonly rate: number;
  readonly long: number;
  readonly short: number;
  readonly urgency: Alarm['urgency'];
}[] = [
  { speed: 'fast', rate: 14.4, long: 60, short: 5, urgency: 'page' },
  { speed: 'steady', rate: 6, long: 6 * 60, short: 30, urgency: 'page' },
  { speed: 'slow', rate: 1, long: 3 * 24 * 60, short: 6 * 60, urgency: 'ticket' },
];

/** An objective whose budget burns at a speed: fires when both windows do. */
export interface BurnAlarm {
  readonly name: string;
  readonly windows: Readonly<Record<'long' | 'short', Alarm>>;
}

/** The alarms of every objective at every speed. */
export const burnAlarms: readonly BurnAlarm[] = objectives.flatMap(({ name, budget, sources, bad, todo }) =>
  burns.map(({ speed, rate, urgency, long, short }) => {
    const over = (minutes: number): Alarm => ({
      of: 'api',
      means: `the error budget for ${name} is being used up ${rate === 1 ? 'faster than' : `${rate} times as fast as`} allowed`,
      todo,
      urgency,
      sources,
      expression: bad,
      fires: { at: Number((rate * budget).toPrecision(6)) },
      unit: 'of requests',
      minutes,
    });
    return { name: `${name}-burns-${speed}`, windows: { long: over(long), short: over(short) } };
  }),
);

/** Makes the alarm for the API. Those of the two windows tell nobody; only the one that is returned does. */
export const raiseBurn = (
  scope: Construct,
  prefix: string,
  api: Subject,
  { name, windows }: BurnAlarm,
): CompositeAlarm => {
  const both = Object.entries(windows).map(([window, alarm]) =>
    raise(scope, prefix, name, { ...api, name: window }, alarm),
  );
  const full = `${prefix}-${name}`;
  return new CompositeAlarm(scope, full, {
    compositeAlarmName: full,
    alarmDescription: advice(name, windows.long),
    alarmRule: AlarmRule.allOf(...both.map((alarm) => AlarmRule.fromAlarm(alarm, AlarmState.ALARM))),
  });
};
