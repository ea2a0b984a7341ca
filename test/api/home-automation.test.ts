import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import * as z from 'zod';
import { projectRoot } from '../../lib/local/root';
import { own } from '../../shared/core/own';
import { ScopeId } from '../../shared/core/ids';
import { instant, minute } from '../../shared/core/time';
import { scopePartition } from '../../shared/db/keys';
import { WebhookId } from '../../shared/groups/webhook';
import { webhookKey } from '../../shared/groups/webhook-record';
import { deliveringBy } from '../../shared/history/deliver-webhooks';
import { observe, openStream } from '../support/observed';
import { onTestFinished } from '../support/testing';
import { household } from '../support/household';
import type { Json } from '../support/person';
import { server } from '../support/server';

/** The blocks of the page in some language, in order, as they stand there. */
const blocksOf = async (language: string): Promise<string[]> => {
  const page = await readFile(join(projectRoot(), 'docs/home-automation.md'), 'utf8');
  return Array.from(page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms')), ([, block = '']) => block);
};

const Headers = z.record(z.string(), z.string());
const Configuration = z.strictObject({
  rest_command: z.strictObject({
    hearth_add: z.strictObject({
      url: z.string(),
      method: z.literal('post'),
      headers: Headers,
      content_type: z.string(),
      payload: z.string(),
    }),
  }),
  rest: z.array(
    z.strictObject({
      resource: z.string(),
      headers: Headers,
      scan_interval: z.int(),
      sensor: z.tuple([
        z.strictObject({
          name: z.string(),
          unique_id: z.string(),
          value_template: z.string(),
          unit_of_measurement: z.string().optional(),
          json_attributes: z.array(z.string()).optional(),
        }),
      ]),
    }),
  ),
  automation: z.tuple([
    z.strictObject({
      alias: z.string(),
      triggers: z.array(z.strictObject({ trigger: z.string(), entity_id: z.string(), to: z.string() })),
      conditions: z.tuple([z.strictObject({ condition: z.literal('template'), value_template: z.string() })]),
      actions: z.tuple([
        z.strictObject({ action: z.literal('rest_command.hearth_add'), data: z.record(z.string(), z.string()) }),
      ]),
    }),
  ]),
});

const Listening = z.strictObject({
  'automation hearth': z.tuple([
    z.strictObject({
      alias: z.string(),
      triggers: z.tuple([
        z.strictObject({
          trigger: z.literal('webhook'),
          webhook_id: z.string(),
          allowed_methods: z.tuple([z.literal('POST')]),
          local_only: z.literal(false),
        }),
      ]),
      actions: z.tuple([
        z.strictObject({
          action: z.literal('homeassistant.update_entity'),
          target: z.strictObject({ entity_id: z.array(z.string()) }),
        }),
      ]),
    }),
  ]),
});

/** A filter of templates, by its name: of Home Assistant's, those that the page uses. */
const filters: ReadonlyMap<string, (value: Json, attribute: string | undefined) => Json> = new Map([
  ['to_json', (value: Json) => JSON.stringify(value)],
  ['length', (value: Json) => value.length],
  ['map', (value: Json, attribute = '') => value.map((one: Json) => own(one, attribute))],
]);

/**
 * Evaluates a template as Home Assistant does (Jinja), as far as the page uses it.
 * @throws Error at anything else
 */
const rendered = (template: string, variables: Readonly<Record<string, Json>>): Json => {
  const valueOf = (text: string): Json => {
    const [, wanted, place] = /^'([^']+)' not in (.+)$/.exec(text) ?? [];
    if (wanted !== undefined && place !== undefined) return !valueOf(place).includes(wanted);
    const [first = '', ...then] = text.split(' | ');
    return then.reduce((value, filter) => {
      const [, name = '', attribute] = /^(\w+)(?:\(attribute='(\w+)'\))?$/.exec(filter) ?? [];
      const apply = filters.get(name);
      if (!apply) throw new Error(`${template}: no filter ${filter}`);
      return apply(value, attribute);
    }, simple(first));
  };
  const simple = (text: string): Json => {
    const [, key, variable = ''] = /^\{"(\w+)": (\w+)\}$/.exec(text) ?? [];
    if (key !== undefined) return { [key]: own(variables, variable) };
    const [, entity, attribute = ''] = /^state_attr\('([\w.]+)', '(\w+)'\)$/.exec(text) ?? [];
    if (entity !== undefined) return own(own(variables, entity), attribute);
    const [, path = '', divisor = '1'] = /^([\w.[\]']+?)(?: \/ (\d+))?$/.exec(text) ?? [];
    if (path === '') throw new Error(`${template}: ${text} can't be evaluated`);
    const found = path
      .replace(/\['(\w+)'\]/g, '.$1')
      .split('.')
      .reduce<Json>((value, name) => own(value, name), variables);
    return divisor === '1' ? found : found / Number(divisor);
  };
  const [, text] = /^\{\{ (.+) \}\}$/.exec(template) ?? [];
  if (text === undefined) throw new Error(`${template} is no template`);
  return valueOf(text);
};

/** A Home Assistant that was set up by the page: by its command, its secrets and its configuration. */
const setUp = async () => {
  const { owner, path, scope } = await household();
  const { body: list } = await owner.post(`${path}/lists`, { name: 'Groceries' });
  const [[token = '', webhook = ''], [secrets = '', configuration = '', listening = '']] = await Promise.all([
    blocksOf('sh'),
    blocksOf('yaml'),
  ]);
  const word = 'a0b1c2d3e4f5';
  const said = async (command: string): Promise<Json> => {
    const variables = { TOKEN: owner.token, GROUP: scope.id, HOME_URL: 'https://home.example.com', WEBHOOK: word };
    const { stdout } = await execa('bash', ['-c', command], { env: { HEARTH_URL: await server(), ...variables } });
    return JSON.parse(stdout);
  };
  const [{ secret }, registered] = [await said(token), await said(webhook)];
  const known = Headers.parse(parse(secrets.replace('hearth_…', secret)));
  const here = configuration
    .replaceAll('https://hearth.example.com', await server())
    .replaceAll('GROUP', scope.id)
    .replaceAll('LIST', list.id);
  const customTags = [{ tag: '!secret', resolve: (name: string) => own(known, name) ?? '' }];
  return {
    owner,
    path,
    list,
    scopeId: ScopeId.parse(scope.id),
    registered,
    ...Configuration.parse(parse(here, { customTags })),
    ...Listening.parse(parse(listening.replace('WEBHOOK', word))),
  };
};
let home: Awaited<ReturnType<typeof setUp>>;
beforeAll(async () => void (home = await setUp()));

/** Asks for what a sensor shows. */
const sensed = async (index: 0 | 1): Promise<{ state: Json; attributes: Json }> => {
  const { resource, headers, sensor: [sensor] = [] } = home.rest[index] ?? {};
  if (resource === undefined || !sensor) throw new Error('The page has no such sensor');
  const answer = await fetch(resource, { ...(headers && { headers }) });
  expect(answer.status).toBe(200);
  const body: Json = await answer.json();
  return { state: rendered(sensor.value_template, { value_json: body }), attributes: body };
};

/** Does what the automation does when it is triggered; false: its condition doesn't hold. */
const triggered = async (): Promise<boolean> => {
  const {
    conditions: [condition],
    actions: [action],
  } = home.automation[0];
  const { attributes } = await sensed(1);
  if (!rendered(condition.value_template, { 'sensor.shopping_list': attributes })) return false;
  const { url, headers, payload, content_type: type } = home.rest_command.hearth_add;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': type },
    body: rendered(payload, action.data),
  });
  expect(answer.status).toBe(201);
  return true;
};

it('puts what is missing on the list, once', async () => {
  expect((await sensed(1)).state).toBe(0);
  expect([await triggered(), await triggered()]).toEqual([true, false]);
  expect((await sensed(1)).state).toBe(1);
  const { body } = await home.owner.get(`${home.path}/lists/${home.list.id}/items`);
  expect(body.items.map(({ name, createdBy }: Json) => [name, createdBy])).toEqual([
    ['Dishwasher tablets', home.owner.userId],
  ]);
});

it('shows what the month has cost', async () => {
  expect((await sensed(0)).state).toBe(0);
  await home.owner.post(`${home.path}/transactions`, { kind: 'expense', amount: 12_550 });
  expect((await sensed(0)).state).toBe(125.5);
});

it('looks when a webhook tells it that something has changed', async () => {
  const shown = new Map<string, Json>();
  const listening = home['automation hearth'][0];
  /** Home Assistant, to which something comes in from the internet. */
  const comesIn = async (url: string): Promise<number> => {
    const { origin, pathname } = new URL(url);
    expect([origin, pathname]).toEqual([
      'https://home.example.com',
      `/api/webhook/${listening.triggers[0].webhook_id}`,
    ]);
    for (const [index, { sensor }] of home.rest.entries()) {
      const entity = `sensor.${sensor[0].name.toLowerCase().replaceAll(' ', '_')}`;
      if (listening.actions[0].target.entity_id.includes(entity))
        shown.set(entity, (await sensed(index === 0 ? 0 : 1)).state);
    }
    return 200;
  };
  const stream = await openStream();
  onTestFinished(stream.stop);
  await home.owner.post(`${home.path}/transactions`, { kind: 'expense', amount: 450 });
  await observe(await stream.read([scopePartition(home.scopeId)]));
  const key = webhookKey(home.scopeId, WebhookId.parse(home.registered.id));
  await deliveringBy(comesIn)(key, { atMost: minute, clock: () => instant(Date.now()), requestId: 'job' });
  expect([...shown]).toEqual([
    ['sensor.spent_this_month', 130],
    ['sensor.shopping_list', 1],
  ]);
});

it('stops when the token is revoked', async () => {
  const { body } = await home.owner.get('/v1/me/tokens');
  expect(body.items).toEqual([expect.objectContaining({ name: 'Home Assistant', access: 'write' })]);
  await home.owner.delete(`/v1/me/tokens/${String(body.items[0].id)}`);
  const { resource = '', headers } = home.rest[0] ?? {};
  expect((await fetch(resource, { ...(headers && { headers }) })).status).toBe(401);
});
