import { alarmsMoved } from './alarms';
import type { Aws } from './aws';
import { endAgain } from './ended';
import { eraseAgain } from './erasures';
import { functionsMoved } from './functions';
import { moveMappings } from './mappings';
import { restoreTable } from './point-in-time';
import { comparisonLines } from './report';
import { ownTableOf, restoredTableOf, serveFrom, servingOf } from './serving';
import { type RecoveryStep, take } from './step';
import { type Survey, survey } from './survey';
import { CannotRestore, carriedOver, settingsOf, type TableSettings } from './table-settings';

export interface Restore {
  readonly stage: string;
  /** The moment whose state is wanted; absent: the latest there is. */
  readonly at: Date | undefined;
  /**
   * The new table; absent: the live one's name with the moment behind it. One that is there already is taken
   * as it is: an earlier run has made it.
   */
  readonly into?: string | undefined;
}

export interface Plan {
  readonly live: string;
  readonly restored: string;
  /** The steps that change nothing that anybody uses. */
  readonly preparing: readonly RecoveryStep[];
}

const requireRecoverable = (name: string, { recovery }: TableSettings, at: Date | undefined): void => {
  if (!recovery)
    throw new CannotRestore(`${name} has no point-in-time recovery. What there is: backups (docs/recovery.md)`);
  const { earliest, latest } = recovery;
  if (at && ((earliest && at < earliest) || (latest && at > latest)))
    throw new CannotRestore(
      `${name} can be restored to a moment from ${earliest?.toISOString() ?? '?'} to ${latest?.toISOString() ?? '?'}`,
    );
};

/**
 * Plans what restoring a stage's table takes, until both tables can be compared. Reads alone.
 * @throws CannotRestore
 */
const planned = async ({ dynamo, ssm }: Aws, { stage, at, into }: Restore): Promise<Plan> => {
  const live = (await servingOf(ssm, stage))?.table ?? ownTableOf(stage);
  const settings = await settingsOf(dynamo, live);
  requireRecoverable(live, settings, at);
  const moment = at ?? settings.recovery?.latest ?? new Date();
  const restored = into ?? restoredTableOf(live, moment);
  return {
    live,
    restored,
    preparing: [
      {
        what: `restore ${live}, as it was at ${moment.toISOString()}, into ${restored}`,
        run: () => restoreTable(dynamo, { from: live, to: restored, at }),
      },
      {
        what: `give ${restored} what a restore leaves out: ${carriedOver(dynamo, restored, settings)
          .map(({ what }) => what)
          .join('; ')}`,
        // What an earlier run has given it stays.
        run: async () =>
          take(carriedOver(dynamo, restored, settings, await settingsOf(dynamo, restored)), () => undefined),
      },
    ],
  };
};

/** Plans what moves a stage from one table to another. Reads alone. */
const repointed = async (
  { dynamo, lambda, ssm, alarms }: Aws,
  stage: string,
  { live, restored }: Pick<Plan, 'live' | 'restored'>,
): Promise<RecoveryStep[]> => {
  const streams = async () => {
    const [from, to] = [await settingsOf(dynamo, live), await settingsOf(dynamo, restored)];
    return { from: from.stream?.arn ?? '', to: to.stream?.arn ?? '' };
  };
  let mappings: string[] = [];
  return [
    {
      what: `those who were erased since are erased again, of ${restored}`,
      run: () => eraseAgain(dynamo, { live, restored }),
    },
    {
      what: `tokens, links and webhooks that ended since are ended again, in ${restored}`,
      run: () => endAgain(dynamo, { live, restored }),
    },
    ...(await functionsMoved(lambda, live, restored)),
    {
      what: `what reads the stream of ${live} reads that of ${restored}`,
      run: async () => {
        const { from, to } = await streams();
        mappings = await moveMappings(lambda, from, to);
      },
    },
    ...(await alarmsMoved(alarms, live, restored)),
    // Last: a run that is broken off before finds the stage as it was, and does again what is still to do.
    {
      what: `the stage's parameter names ${restored}: deployments keep to it`,
      run: async () => serveFrom(ssm, stage, { table: restored, stream: (await streams()).to, mappings }),
    },
  ];
};

/** Lists all that restoring a stage would do, in lines. Reads alone. @throws CannotRestore */
export const planLines = async (aws: Aws, wish: Restore): Promise<string[]> => {
  const plan = await planned(aws, wish);
  return [
    ...plan.preparing.map(({ what }) => what),
    'compare both tables, which reads them whole',
    `ask whether the stage is to be moved to ${plan.restored}; then`,
    ...(await repointed(aws, wish.stage, plan)).map(({ what }) => `  ${what}`),
  ];
};

export interface Comparison {
  readonly live: Survey;
  readonly restored: Survey;
  readonly lines: readonly string[];
}

/** Reads both tables whole. */
const compared = async ({ dynamo }: Aws, { live, restored }: Pick<Plan, 'live' | 'restored'>): Promise<Comparison> => {
  const [one, other] = [await survey({ client: dynamo, name: live }), await survey({ client: dynamo, name: restored })];
  return {
    live: one,
    restored: other,
    lines: comparisonLines({ name: live, survey: one }, { name: restored, survey: other }),
  };
};

/**
 * Restores a stage's table, compares, and moves the stage to it once somebody has agreed.
 * @param confirm is asked with both tables compared
 * @returns whether the stage was moved
 * @throws CannotRestore
 */
export const restore = async (
  aws: Aws,
  wish: Restore,
  say: (line: string) => void,
  confirm: (plan: Plan, comparison: Comparison) => Promise<boolean>,
): Promise<boolean> => {
  const plan = await planned(aws, wish);
  await take(plan.preparing, say);
  say('comparing both tables, which means reading all of them');
  const comparison = await compared(aws, plan);
  comparison.lines.forEach(say);
  const moving = await repointed(aws, wish.stage, plan);
  if (!(await confirm(plan, comparison))) return false;
  await take(moving, say);
  return true;
};
