import type { Aws } from './aws';
import { mappingsBy, putBackMappings, removeMappings } from './mappings';
import { type Serving, serveFrom } from './serving';

/** The way a command of the CDK ended. `broken-off`: by a signal; CloudFormation goes on by itself. */
export type Ended = 'done' | 'failed' | 'broken-off';

/** A deployment in its two parts. */
export interface Deployment {
  /** Makes the change sets, and asks whoever has to agree to them. Changes nothing that anybody uses. */
  readonly prepare: () => Promise<Ended>;
  readonly carryOut: () => Promise<Ended>;
}

/**
 * The fate of a restore's mappings once its stage has been deployed: a deployment that failed has taken its
 * own back, so that nobody would read the stream; one that was broken off may still make them.
 */
const afterwards = { done: 'forget', failed: 'put-back', 'broken-off': 'leave' } as const satisfies Record<
  Ended,
  string
>;

/**
 * Deploys a stage that a restore has moved. A function has one mapping a stream, so that the restore's has to
 * go before the deployment's own comes (docs/decisions/0019): once the change sets are there and agreed to,
 * and back again where they could not be carried out. What reads the stream meanwhile goes on from its
 * beginning.
 */
export const deployRestored = async (
  { lambda, ssm }: Pick<Aws, 'lambda' | 'ssm'>,
  stage: string,
  serving: Serving,
  { prepare, carryOut }: Deployment,
  say: (line: string) => void,
): Promise<Ended> => {
  const prepared = await prepare();
  if (prepared !== 'done') return prepared;
  const mappings = await mappingsBy(lambda, serving.mappings);
  let ended: Ended = 'failed';
  try {
    say(`deploy: ${mappings.length} event source mappings of the restore make room for the deployment's own`);
    await removeMappings(lambda, mappings);
    ended = await carryOut();
  } finally {
    const what = afterwards[ended];
    if (what === 'forget') await serveFrom(ssm, stage, { ...serving, mappings: [] });
    if (what === 'put-back') {
      await serveFrom(ssm, stage, { ...serving, mappings: await putBackMappings(lambda, mappings) });
      say('deploy: the event source mappings of the restore are back: the stage works as before');
    }
    if (what === 'leave')
      say(
        'deploy: broken off. CloudFormation goes on by itself: wait until the stack is at rest, then deploy ' +
          'again. Until then nothing may read the stream of the table',
      );
  }
  return ended;
};
