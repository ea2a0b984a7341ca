import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { released, type ReleasedName } from './functions';
import type { Stage } from './stage';

const pace = {
  'at-once': LambdaDeploymentConfig.ALL_AT_ONCE,
  canary: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
} as const satisfies Record<Stage['release'], unknown>;

/** Moves the aliases to new versions at the stage's pace, and back on an alarm (`addAlarm` of each). */
export const releases = (
  scope: Construct,
  stage: Stage,
  aliases: Readonly<Record<ReleasedName, Alias>>,
): Readonly<Record<ReleasedName, LambdaDeploymentGroup>> => {
  const application = new LambdaApplication(scope, 'releases', { applicationName: `hearth-${stage.name}` });
  const group = (name: ReleasedName) =>
    new LambdaDeploymentGroup(scope, `${name}-release`, {
      application,
      alias: aliases[name],
      deploymentConfig: pace[stage.release],
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
    });
  const [reader, writer] = released;
  return { reader: group(reader), writer: group(writer) };
};
