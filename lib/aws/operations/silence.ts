import { AlarmRule, AlarmState, type AlarmBase, CompositeAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { type Alarm, type SignOfLife, signs } from './alarms';
import { advice, raise } from './raise';
import type { Subjects } from './subjects';

/** The hours after which something that happens once a day must have happened, with two to spare. */
const hours = 26;

/**
 * Makes an alarm that is on while a sign of life was missing in any hour of the last day, as on a stage's
 * first. It tells nobody.
 */
const young = (scope: Construct, prefix: string, watched: Subjects, sign: SignOfLife): AlarmBase => {
  const { of, metric } = signs[sign];
  const [subject] = watched[of];
  if (!subject) throw new Error(`Nothing shows by ${metric} that the stage is up`);
  return raise(
    scope,
    prefix,
    'young',
    { ...subject, name: sign },
    {
      of,
      means: `the stage was not up for all of the last ${hours} hours: what should be heard may still be silent`,
      urgency: 'ticket',
      todo: 'Nothing: it tells nobody.',
      sources: { signs: { metric, statistic: 'SampleCount' } },
      fires: { below: 1 },
      unit: 'signs',
      minutes: 60,
      periods: hours,
      anyPeriod: true,
    },
    'breaching',
  );
};

/**
 * Makes the alarms that fire at silence, one for each alarm: when any of its subjects is silent and the stage
 * is no longer young. Without the second condition each would ring at the first deployment, when nothing was
 * heard yet.
 * @returns what tells somebody
 */
export const raiseSilence = (
  scope: Construct,
  prefix: string,
  watched: Subjects,
  alarms: Readonly<Record<string, Alarm>>,
): AlarmBase[] => {
  const clocks = new Map<SignOfLife, AlarmBase>();
  return Object.entries(alarms).flatMap(([name, alarm]) => {
    const { silenceFires: sign } = alarm;
    if (!sign) return [];
    const clock = clocks.get(sign) ?? young(scope, prefix, watched, sign);
    clocks.set(sign, clock);
    const silent = watched[alarm.of].map((subject) =>
      raise(scope, prefix, name, { ...subject, name: subject.name || 'silent' }, alarm, 'breaching'),
    );
    const any = AlarmRule.anyOf(...silent.map((one) => AlarmRule.fromAlarm(one, AlarmState.ALARM)));
    const full = `${prefix}-${name}`;
    return [
      new CompositeAlarm(scope, full, {
        compositeAlarmName: full,
        alarmDescription: advice(name, alarm),
        alarmRule: AlarmRule.allOf(any, AlarmRule.not(AlarmRule.fromAlarm(clock, AlarmState.ALARM))),
      }),
    ];
  });
};
