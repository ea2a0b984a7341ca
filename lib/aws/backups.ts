import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault, CfnBackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { Data } from './data';
import { removal } from './retention';
import type { Stage } from './stage';

const terms = { daily: 35, monthly: 365 } as const;
/** The days in which a lock can still be taken back; afterwards nobody can, AWS neither. 3 is the least. */
const cooling = 3;

/**
 * Makes copies of the table that the stage works on, beside its own point-in-time recovery: they outlive the
 * table and, where a region is named, the region.
 */
export const backups = (scope: Construct, stage: Stage, { serving, key }: Data): CfnBackupVault => {
  const vault = new CfnBackupVault(scope, 'backup-vault', {
    backupVaultName: `hearth-${stage.name}`,
    encryptionKeyArn: key.keyArn,
    ...(stage.backupLock && {
      lockConfiguration: { minRetentionDays: terms.daily, maxRetentionDays: terms.monthly, changeableForDays: cooling },
    }),
  });
  vault.applyRemovalPolicy(removal(stage));
  const plan = new BackupPlan(scope, 'backup-plan', {
    backupPlanName: `hearth-${stage.name}`,
    backupVault: BackupVault.fromBackupVaultName(scope, 'vault', vault.ref),
  });
  const copy =
    stage.backupCopyRegion &&
    BackupVault.fromBackupVaultArn(
      scope,
      'copy-vault',
      Stack.of(scope).formatArn({
        service: 'backup',
        region: stage.backupCopyRegion,
        resource: 'backup-vault',
        resourceName: `hearth-${stage.name}`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    );
  const rule = (ruleName: keyof typeof terms, scheduleExpression: Schedule) => {
    const deleteAfter = Duration.days(terms[ruleName]);
    plan.addRule(
      new BackupPlanRule({
        ruleName,
        scheduleExpression,
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(8),
        deleteAfter,
        ...(copy && { copyActions: [{ destinationBackupVault: copy, deleteAfter }] }),
      }),
    );
  };
  rule('daily', Schedule.cron({ hour: '2', minute: '0' }));
  rule('monthly', Schedule.cron({ day: '1', hour: '3', minute: '0' }));
  plan.addSelection('table', { resources: [BackupResource.fromArn(serving.arn)] });
  return vault;
};
