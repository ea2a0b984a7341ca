import {
  GetAliasCommand,
  type FunctionConfiguration,
  type LambdaClient,
  ListFunctionsCommand,
  ListVersionsByFunctionCommand,
  ResourceNotFoundException,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda';
import { second } from '../../shared/core/time';
import { Mendable } from '../recovery/plain-words';
import { liveAlias } from './live-alias';

/** A published version of a function. */
export interface Version {
  readonly number: number;
  readonly published: Date;
  /** The table that it works on. */
  readonly table: string | undefined;
}

/** A function that is called by its alias. */
export interface ReleasedFunction {
  readonly name: string;
  /** The number of the version that the alias calls. */
  readonly live: number;
  /** Whether a part of the calls goes to another version: a gradual release is under way. */
  readonly gradual: boolean;
  readonly versions: readonly Version[];
}

/** A function's alias, to be moved from one version to another. */
export interface VersionMove {
  readonly name: string;
  readonly from: Version;
  readonly to: Version;
}

/** The time within which versions came with one deployment, which publishes them side by side. */
const together = 120 * second;

const liveOf = ({ name, live, versions }: ReleasedFunction): Version => {
  const found = versions.find(({ number }) => number === live);
  if (!found) throw new Mendable(`${name}: version ${live}, which is live, is not there`);
  return found;
};

/**
 * Decides how a stage goes back, all its functions together: those that the last release changed, each to the
 * version before; with `before` those that were released since that moment, each to what was live until then.
 * A version that works on another table than the live one, as those before a restore do, is none to go back
 * to.
 * @param before a moment; absent: when the last release began
 * @throws Mendable where there is nothing to go back to, or a release is under way
 */
export const stepBack = (functions: readonly ReleasedFunction[], before?: Date): VersionMove[] => {
  const under = functions.filter(({ gradual }) => gradual).map(({ name }) => name);
  if (under.length > 0)
    throw new Mendable(
      `A gradual release of ${under.join(' and ')} is under way: stop its deployment in CodeDeploy, which ` +
        'moves it back itself (aws deploy stop-deployment --auto-rollback-enabled --deployment-id …)',
    );
  if (functions.length === 0)
    throw new Mendable(
      `No function of the stage is called by the alias ${liveAlias}. Is the stage deployed in this ` +
        'account? aws sts get-caller-identity shows which account it is.',
    );
  const newest = Math.max(...functions.map((one) => liveOf(one).published.getTime()));
  const since = before?.getTime() ?? newest - together;
  const concerned = functions.filter((one) => liveOf(one).published.getTime() >= since);
  if (concerned.length === 0)
    throw new Mendable(
      `Nothing was released since ${new Date(since).toISOString()}: the last release is of ${new Date(newest).toISOString()}`,
    );
  return concerned.map((one) => {
    const from = liveOf(one);
    const earlier = one.versions
      .filter(({ number, published }) => number < from.number && (!before || published < before))
      .toSorted((a, b) => b.number - a.number);
    const to = earlier.find(({ table }) => table === from.table);
    if (to) return { name: one.name, from, to };
    const [other] = earlier;
    throw new Mendable(
      other
        ? `${one.name}: the versions before ${from.number} work on ${other.table ?? 'no table'}, the live one ` +
            `on ${from.table ?? 'no table'}. Deploy the last good commit instead`
        : `${one.name}: there is no version before ${from.number}. Deploy the last good commit instead`,
    );
  });
};

const versionOf = ({ Version: number, LastModified, Environment }: FunctionConfiguration): Version => ({
  number: Number(number),
  published: new Date(LastModified ?? 0),
  table: Environment?.Variables?.TABLE_NAME,
});

const versionsOf = async (lambda: LambdaClient, name: string): Promise<Version[]> => {
  const found: Version[] = [];
  let next: string | undefined;
  do {
    const { Versions = [], NextMarker } = await lambda.send(
      new ListVersionsByFunctionCommand({ FunctionName: name, Marker: next }),
    );
    found.push(...Versions.filter(({ Version: number }) => number !== '$LATEST').map(versionOf));
    next = NextMarker;
  } while (next);
  return found;
};

const releasedFunction = async (lambda: LambdaClient, name: string): Promise<ReleasedFunction | undefined> => {
  try {
    const { FunctionVersion, RoutingConfig } = await lambda.send(
      new GetAliasCommand({ FunctionName: name, Name: liveAlias }),
    );
    return {
      name,
      live: Number(FunctionVersion),
      gradual: Object.keys(RoutingConfig?.AdditionalVersionWeights ?? {}).length > 0,
      versions: await versionsOf(lambda, name),
    };
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

/** Reads what is released of a stage. */
export const releasedFunctions = async (lambda: LambdaClient, stage: string): Promise<ReleasedFunction[]> => {
  const names: string[] = [];
  let next: string | undefined;
  do {
    const { Functions = [], NextMarker } = await lambda.send(new ListFunctionsCommand({ Marker: next }));
    names.push(
      ...Functions.flatMap(({ FunctionName = '' }) =>
        FunctionName.startsWith(`hearth-${stage}-`) ? FunctionName : [],
      ),
    );
    next = NextMarker;
  } while (next);
  return (await Promise.all(names.map((name) => releasedFunction(lambda, name)))).filter((one) => one !== undefined);
};

/** Describes a move, for who is asked about it. */
export const moveLine = ({ name, from, to }: VersionMove): string =>
  `${name}: from version ${from.number} of ${from.published.toISOString()} to version ${to.number} of ${to.published.toISOString()}`;

/**
 * Moves the aliases, one after the other, each at once for all calls. A run that was broken off is begun
 * again: what was moved is left where it is.
 */
export const moveAliases = async (lambda: LambdaClient, moves: readonly VersionMove[]): Promise<void> => {
  for (const { name, to } of moves)
    await lambda.send(
      new UpdateAliasCommand({
        FunctionName: name,
        Name: liveAlias,
        FunctionVersion: String(to.number),
        RoutingConfig: { AdditionalVersionWeights: {} },
      }),
    );
};
