import { execFileSync } from 'node:child_process';
import { routes } from '../../../functions/api/routes';
import { type Stage, stages, type StageName } from '../../../lib/aws/stage';
import type { GatewayRoute } from '../../../lib/local/gateway/route-match';
import { projectRoot } from '../../../lib/local/root';
import type { Serving } from '../../../lib/recovery/serving';
import { onceInRun } from '../../support/once-in-run';
import type { Json } from '../../support/person';

export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Json;
  readonly deletionPolicy: string | undefined;
  readonly dependsOn?: readonly string[];
}

const asDeclared = ({ method, path, permission, rate }: GatewayRoute): GatewayRoute => ({
  method,
  path,
  permission,
  rate,
});

/** Makes the text of a template in a process of its own, so that who reads it needn't load the CDK. */
const templateText = (asked: {
  stage: Stage;
  table?: readonly GatewayRoute[];
  serving?: Serving | undefined;
}): string =>
  execFileSync(process.execPath, ['--import', 'tsx', 'test/infra/support/print-template.ts'], {
    cwd: projectRoot(),
    input: JSON.stringify(asked),
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });

/** Makes a stage's template as CloudFormation would get it. */
export const synthesised = (stage: Stage, table?: readonly GatewayRoute[], serving?: Serving): Json =>
  JSON.parse(templateText({ stage, ...(table && { table: table.map(asDeclared) }), serving }));

export const stageNamed = (name: StageName): Stage => {
  const stage = stages().find((one) => one.name === name);
  if (!stage) throw new Error(`There is no stage ${name}`);
  return stage;
};

const made = new Map<StageName, Json>();

/** Returns a stage's template with the usual routes; made once in a run of tests. */
export const templateOf = (name: StageName): Json => {
  const text = () => templateText({ stage: stageNamed(name) });
  const template: Json = made.get(name) ?? JSON.parse(onceInRun(`template-${name}.json`, text));
  made.set(name, template);
  return template;
};

/** Returns a stage's resources as CloudFormation would get them. */
export const resourcesOf = (
  name: StageName,
  table: readonly GatewayRoute[] = routes,
  serving?: Serving,
): readonly Resource[] => {
  const { Resources } = table === routes && !serving ? templateOf(name) : synthesised(stageNamed(name), table, serving);
  return Object.entries<Json>(Resources).map(([id, { Type, Properties = {}, DeletionPolicy, DependsOn = [] }]) => ({
    id,
    type: Type,
    properties: Properties,
    deletionPolicy: DeletionPolicy,
    dependsOn: list(DependsOn),
  }));
};

/** Returns the stage's resources of a type. */
export const ofType = (name: StageName, type: string): readonly Resource[] =>
  resourcesOf(name).filter((one) => one.type === type);

/** Returns the only resource of a type. */
export const only = (name: StageName, type: string): Resource => {
  const [one, ...more] = ofType(name, type);
  if (!one || more.length > 0) throw new Error(`${name} has ${more.length + (one ? 1 : 0)} of ${type}`);
  return one;
};

interface Statement {
  readonly actions: readonly string[];
  readonly resources: readonly unknown[];
  readonly condition: unknown;
}
export const list = (value: Json): Json[] => (Array.isArray(value) ? value : [value]);

/**
 * Returns what a function's role may do, or is refused whatever else it may, by the function's name without
 * its prefix (`reader`).
 */
export const statementsOf = (name: StageName, fn: string, effect: 'Allow' | 'Deny' = 'Allow'): readonly Statement[] => {
  const roles = resourcesOf(name)
    .filter(({ type, id }) => type === 'AWS::IAM::Role' && id.startsWith(`${fn.replaceAll('-', '')}role`))
    .map(({ id }) => id);
  return ofType(name, 'AWS::IAM::Policy')
    .filter(({ properties }) => list(properties.Roles).some((role) => roles.includes(role.Ref)))
    .flatMap(({ properties }) =>
      properties.PolicyDocument.Statement.filter(({ Effect }: Json) => Effect === effect).map(
        ({ Action, Resource, Condition }: Json) => ({
          actions: list(Action),
          resources: list(Resource),
          condition: Condition,
        }),
      ),
    );
};
