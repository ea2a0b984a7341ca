import { beforeAll, describe, expect, it } from '@jest/globals';
import { functionOf } from '../../shared/operations/jobs/functions';
import { jobNames, leaseFor, tickEvery } from '../../shared/operations/jobs/job';
import { ofType, resourcesOf } from './support/synthesised';

beforeAll(() => void resourcesOf('prod'), 240_000);

const functionNamed = (name: string) =>
  ofType('prod', 'AWS::Lambda::Function').find(({ properties }) => properties.FunctionName === `hearth-prod-${name}`);
const queue = () => ofType('prod', 'AWS::SQS::Queue').find(({ id }) => id.startsWith('jobfailures'));
const schedules = () => ofType('prod', 'AWS::Scheduler::Schedule').filter(({ properties }) => properties.GroupName);

describe('jobs', () => {
  it.each(jobNames)('%s is looked for by the scheduler as often as on one machine, by its own function', (job) => {
    const [schedule, ...others] = schedules().filter(
      ({ properties }) => properties.Target.Input === JSON.stringify({ job }),
    );
    expect(others).toEqual([]);
    expect(schedule?.properties).toMatchObject({
      ScheduleExpression: tickEvery(job) === 60_000 ? 'rate(1 minute)' : `rate(${tickEvery(job) / 60_000} minutes)`,
      State: 'ENABLED',
      Target: { RetryPolicy: { MaximumRetryAttempts: 2 } },
    });
    expect(JSON.stringify(schedule?.properties.Target.Arn)).toContain(`"${functionNamed(functionOf[job])?.id}"`);
  });

  it('are as many as there are schedules, and lie beside no others', () => {
    expect(schedules()).toHaveLength(jobNames.length);
  });

  it('end in one queue when they fail, or can’t be called; only a record says when to try again', () => {
    for (const { properties } of schedules())
      expect(JSON.stringify(properties.Target.DeadLetterConfig.Arn)).toContain(`"${queue()?.id}"`);
    for (const name of new Set(Object.values(functionOf))) {
      const config = ofType('prod', 'AWS::Lambda::EventInvokeConfig').find(({ properties }) =>
        JSON.stringify(properties.FunctionName).includes(`"${functionNamed(name)?.id}"`),
      );
      expect(config?.properties.MaximumRetryAttempts).toBe(0);
      expect(JSON.stringify(config?.properties.DestinationConfig.OnFailure.Destination)).toContain(`"${queue()?.id}"`);
    }
  });

  it('have the time that a call and its last step take, and a lease that outlives it', () => {
    for (const name of new Set(Object.values(functionOf)))
      expect(functionNamed(name)?.properties.Timeout * 1_000).toBeLessThan(leaseFor);
  });
});
