import { type Answer, person, type Person } from '../person';
import type { Case } from './cases';

/** Somebody with a group of their own: who makes the other calls may make so many of these a minute. */
const host = async (): Promise<{ readonly by: Person; readonly path: string }> => {
  const by = await person();
  return { by, path: `/v1/scopes/${String((await by.post('/v1/scopes', { name: 'Choir' })).body.id)}` };
};
const make = (by: Person, path: string): Promise<Answer> =>
  by.post(`${path}/webhooks`, { url: 'https://home.example.com/hearth', types: ['item'] });

/** A call of a webhook that was just registered. */
const onOne = (call: (by: Person, at: string, path: string) => Promise<Answer>): Case => ({
  prepare: async () => {
    const { by, path } = await host();
    const { body } = await make(by, path);
    return () => call(by, `${path}/webhooks/${String(body.id)}`, path);
  },
});

/** What is measured of webhooks. */
export const webhookCases: Readonly<Record<string, readonly Case[]>> = {
  createWebhook: [
    {
      prepare: async () => {
        const { by, path } = await host();
        return () => make(by, path);
      },
    },
  ],
  listWebhooks: [onOne((by, _at, path) => by.get(`${path}/webhooks?limit=1`))],
  getWebhook: [onOne((by, at) => by.get(at))],
  changeWebhook: [onOne((by, at) => by.patch(at, { types: ['list'] }))],
  deleteWebhook: [onOne((by, at) => by.delete(at))],
  listDeliveries: [onOne((by, at) => by.get(`${at}/deliveries`))],
  testWebhook: [onOne((by, at) => by.post(`${at}/test`))],
};
