import { someProviders } from '../../../lib/aws/lint/every-option';
import { type Stage, stageOf, stages, type StageName } from '../../../lib/aws/stage';
import type { GatewayRoute } from '../../../lib/local/gateway/route-match';
import type { Serving } from '../../../lib/recovery/serving';

/** What a template is made of. */
export interface Asked {
  readonly stage: Stage;
  /** Routes beside those of the table. */
  readonly added?: readonly GatewayRoute[];
  readonly serving?: Serving;
}

export const stageNamed = (name: StageName): Stage => {
  const stage = stages().find((one) => one.name === name);
  if (!stage) throw new Error(`There is no stage ${name}`);
  return stage;
};

const { name, ...settings } = stageNamed('dev');
const devWith = (other: object): Asked => ({ stage: stageOf(name, { ...settings, ...other }) });

/** A route that the API doesn't have. */
export const addedRoute = {
  method: 'PUT',
  path: '/v1/added/{scopeId}',
  permission: 'scope.read',
  rate: 'sensitive',
} as const satisfies GatewayRoute;

export const customDomain = {
  name: 'hearth.example.com',
  certificateArn: 'arn:aws:acm:eu-north-1:111122223333:certificate/1',
};

/** What a restore has moved `prod` to. */
export const serving: Serving = {
  table: 'hearth-prod.20261120T100000Z',
  stream: 'arn:aws:dynamodb:eu-north-1:111122223333:table/hearth-prod.20261120T100000Z/stream/2026-11-20T10:05:00.000',
  mappings: [],
};

/** Every template that tests look at, by name: one process makes them in this order. */
export const asked = {
  prod: { stage: stageNamed('prod') },
  dev: { stage: stageNamed('dev') },
  staging: { stage: stageNamed('staging') },
  'prod-restored': { stage: stageNamed('prod'), serving },
  'dev-with-route': { stage: stageNamed('dev'), added: [addedRoute] },
  'dev-kept-shorter': devWith({ archiveDays: 10, exportDays: 2 }),
  'dev-second-pool': devWith({ userPool: 2 }),
  'dev-with-passkeys': devWith({ passkeys: true }),
  'dev-with-providers': devWith({ signInProviders: someProviders }),
  'dev-mailing-by-ses': devWith({ poolMail: 'ses' }),
  'dev-own-domain': devWith({ customDomain }),
  'dev-origins-a-b': devWith({ corsOrigins: ['https://a.example', 'https://b.example'] }),
  'dev-origins-a-c': devWith({ corsOrigins: ['https://a.example', 'https://c.example'] }),
} satisfies Readonly<Record<string, Asked>>;

export type TemplateName = keyof typeof asked;
