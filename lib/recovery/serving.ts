import {
  DeleteParameterCommand,
  GetParameterCommand,
  ParameterNotFound,
  PutParameterCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import * as z from 'zod';

/**
 * The table that a stage works on, once a restore has moved it to another than the one it was deployed with
 * (docs/decisions/0019).
 */
export const Serving = z.object({
  table: z.string(),
  /** The table's stream. */
  stream: z.string(),
  /** The event source mappings that the restore made: a deployment makes its own in their place. */
  mappings: z.array(z.string()),
});
export type Serving = z.output<typeof Serving>;

/**
 * Names the table that a stage is first deployed with. Restored ones have a time behind a dot: the functions'
 * roles may use both.
 */
export const ownTableOf = (stage: string): string => `hearth-${stage}`;
export const restoredTableOf = (table: string, at: Date): string =>
  `${table.split('.', 1)[0] ?? table}.${at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '')}`;

/** The name under which the CDK app is told it: `--context serving={…}`. */
export const servingContext = 'serving';

const parameterOf = (stage: string): string => `/hearth/${stage}/serving-table`;

/** Reads what a restore has moved the stage to; undefined: it works on its own table. */
export const servingOf = async (ssm: SSMClient, stage: string): Promise<Serving | undefined> => {
  try {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: parameterOf(stage) }));
    return Serving.parse(JSON.parse(Parameter?.Value ?? ''));
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw error;
  }
};

export const serveFrom = async (ssm: SSMClient, stage: string, serving: Serving): Promise<void> => {
  await ssm.send(
    new PutParameterCommand({
      Name: parameterOf(stage),
      Value: JSON.stringify(serving),
      Type: 'String',
      Overwrite: true,
      Description:
        'The table that the stage works on since a restore: npm run restore writes it, npm run deploy reads it',
    }),
  );
};

/** Forgets what a restore has moved the stage to. */
export const forgetServing = async (ssm: SSMClient, stage: string): Promise<void> => {
  try {
    await ssm.send(new DeleteParameterCommand({ Name: parameterOf(stage) }));
  } catch (error) {
    if (!(error instanceof ParameterNotFound)) throw error;
  }
};
