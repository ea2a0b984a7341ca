import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { GatewayRoute } from '../local/gateway/route-match';
import { acknowledge } from './acknowledged';
import { budgetStack } from './operations/budget';
import { Serving, servingContext } from '../recovery/serving';
import { hearthStack } from './stack';
import type { Stage } from './stage';
import cdk from '../../cdk.json';

interface AppOptions {
  readonly stages: readonly Stage[];
  readonly routes: readonly GatewayRoute[];
  /** The folder that `writeBundles` wrote. */
  readonly bundles: string;
  /** The folder of the templates; absent: where the CDK's command says. */
  readonly outdir?: string;
  readonly context?: Readonly<Record<string, string>>;
}

/**
 * Makes the CDK app: a stack a stage, and one for its budget, held to AwsSolutions. Synthesis fails at a
 * finding that nobody has acknowledged.
 */
export const hearthApp = ({ stages, routes, bundles, outdir, context }: AppOptions): App => {
  const app = new App({
    context: { ...cdk.context, ...context },
    analyticsReporting: false,
    treeMetadata: false,
    stackTraces: false,
    ...(outdir !== undefined && { outdir }),
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const moved: unknown = app.node.tryGetContext(servingContext);
  const serving = typeof moved === 'string' ? Serving.parse(JSON.parse(moved)) : undefined;
  for (const stage of stages) {
    acknowledge(hearthStack(app, stage, { routes, bundles, serving }).stack, stage);
    budgetStack(app, stage);
  }
  return app;
};
