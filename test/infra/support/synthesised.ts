import { readFileSync } from 'node:fs';
import { madeInRun } from '../../support/made-in-run';
import type { Json } from '../../support/person';
import type { TemplateName } from './asked';

export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Json;
  readonly deletionPolicy: string | undefined;
  readonly dependsOn?: readonly string[];
}

const read = new Map<TemplateName, Json>();

/** Returns a template as CloudFormation would get it. */
export const templateOf = (name: TemplateName): Json => {
  const template: Json =
    read.get(name) ?? JSON.parse(readFileSync(madeInRun('test/infra/support/templates.ts', `${name}.json`), 'utf8'));
  read.set(name, template);
  return template;
};

/** Returns a template's resources. */
export const resourcesOf = (name: TemplateName): readonly Resource[] =>
  Object.entries<Json>(templateOf(name).Resources).map(
    ([id, { Type, Properties = {}, DeletionPolicy, DependsOn = [] }]) => ({
      id,
      type: Type,
      properties: Properties,
      deletionPolicy: DeletionPolicy,
      dependsOn: list(DependsOn),
    }),
  );

/** Returns a template's resources of a type. */
export const ofType = (name: TemplateName, type: string): readonly Resource[] =>
  resourcesOf(name).filter((one) => one.type === type);

/** Returns the only resource of a type. */
export const only = (name: TemplateName, type: string): Resource => {
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
export const statementsOf = (
  name: TemplateName,
  fn: string,
  effect: 'Allow' | 'Deny' = 'Allow',
): readonly Statement[] => {
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
