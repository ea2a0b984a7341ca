import {
  type AliasConfiguration,
  type FunctionConfiguration,
  GetFunctionConfigurationCommand,
  type LambdaClient,
  ListAliasesCommand,
  ListFunctionsCommand,
  PublishVersionCommand,
  UpdateAliasCommand,
  UpdateFunctionConfigurationCommand,
  waitUntilFunctionUpdatedV2,
  waitUntilPublishedVersionActive,
} from '@aws-sdk/client-lambda';
import type { RecoveryStep } from './step';

/** The variable that names a function's table (shared/core/env.ts). */
const variable = 'TABLE_NAME';
const updateRetry = { maxWaitTime: 300, minDelay: 1, maxDelay: 5 } as const;

const tableOf = ({ Environment }: FunctionConfiguration): string | undefined => Environment?.Variables?.[variable];

/** Finds the functions that work on one of these tables. */
const functionsOn = async (lambda: LambdaClient, tables: readonly string[]): Promise<FunctionConfiguration[]> => {
  const found: FunctionConfiguration[] = [];
  let next: string | undefined;
  do {
    const { Functions = [], NextMarker } = await lambda.send(new ListFunctionsCommand({ Marker: next }));
    found.push(...Functions.filter((one) => tables.includes(tableOf(one) ?? '')));
    next = NextMarker;
  } while (next);
  return found;
};

const aliasesOf = async (lambda: LambdaClient, name: string, to: string): Promise<AliasConfiguration[]> => {
  const { Aliases = [] } = await lambda.send(new ListAliasesCommand({ FunctionName: name }));
  const tables = await Promise.all(
    Aliases.map(async ({ FunctionVersion }) =>
      tableOf(
        await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: name, Qualifier: FunctionVersion })),
      ),
    ),
  );
  return Aliases.filter((_, index) => tables[index] !== to);
};

/**
 * Moves every function from one table to another: its configuration, and where it is called by aliases a new
 * version that each of them names at once, without a gradual release: a part of the calls on either table
 * would be worse than none.
 */
export const functionsMoved = async (lambda: LambdaClient, from: string, to: string): Promise<RecoveryStep[]> => {
  const functions = await functionsOn(lambda, [from, to]);
  const steps = await Promise.all(
    functions.map(async (one): Promise<RecoveryStep[]> => {
      const { FunctionName: name = '' } = one;
      const aliases = await aliasesOf(lambda, name, to);
      const behind = aliases.map(({ Name }) => Name).join(', ');
      if (tableOf(one) === to && aliases.length === 0) return [];
      const run = async () => {
        if (tableOf(one) !== to)
          await lambda.send(
            new UpdateFunctionConfigurationCommand({
              FunctionName: name,
              Environment: { Variables: { ...one.Environment?.Variables, [variable]: to } },
            }),
          );
        await waitUntilFunctionUpdatedV2({ client: lambda, ...updateRetry }, { FunctionName: name });
        if (aliases.length === 0) return;
        const { Version } = await lambda.send(
          new PublishVersionCommand({ FunctionName: name, Description: `on ${to}` }),
        );
        await waitUntilPublishedVersionActive(
          { client: lambda, ...updateRetry },
          { FunctionName: name, Qualifier: Version },
        );
        for (const { Name } of aliases)
          await lambda.send(
            new UpdateAliasCommand({
              FunctionName: name,
              Name,
              FunctionVersion: Version,
              RoutingConfig: { AdditionalVersionWeights: {} },
            }),
          );
      };
      return [{ what: `function ${name}: ${variable}=${to}${behind && `, a new version for ${behind}`}`, run }];
    }),
  );
  return steps.flat();
};
