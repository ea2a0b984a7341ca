import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes } from '../../../functions/api/routes';
import { functions } from '../../../lib/aws/bundles';
import { hearthStack } from '../../../lib/aws/stack';
import { type Stage, stages, type StageName } from '../../../lib/aws/stage';
import type { GatewayRoute } from '../../../lib/local/gateway/route-match';
import type { Serving } from '../../../lib/recovery/serving';
import type { Json } from '../../support/person';

/** Makes a stand-in for bundles: a template depends on their hash alone. */
const emptyBundles = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-empty-bundles-'));
  for (const name of Object.keys(functions)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.js'), '');
  }
  return folder;
};

export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Json;
  readonly deletionPolicy: string | undefined;
  readonly dependsOn?: readonly string[];
}

/** `npm run synth` holds templates to rules; here that would take most of the time. */
const withoutRules = { '@aws-cdk/core:validateAgainstDefaultRules': false };

const made = new Map<StageName, Json>();
const bundles = emptyBundles();

/** Returns a stage's template as CloudFormation would get it. */
export const synthesised = (stage: Stage, table: readonly GatewayRoute[] = routes, serving?: Serving): Json => {
  const { stack } = hearthStack(
    new App({ context: withoutRules, analyticsReporting: false, treeMetadata: false, stackTraces: false }),
    stage,
    { routes: table, bundles, serving },
  );
  return Template.fromStack(stack).toJSON();
};

export const stageNamed = (name: StageName): Stage => {
  const stage = stages().find((one) => one.name === name);
  if (!stage) throw new Error(`There is no stage ${name}`);
  return stage;
};

/** Returns a stage's template with the usual routes; made once a stage and test file. */
export const templateOf = (name: StageName): Json => {
  const template = made.get(name) ?? synthesised(stageNamed(name));
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
