import { browser } from '../device';
import type { Case } from './cases';

const { subscription } = browser('https://push.example.com/send/cost');

/** What is measured of devices. */
export const deviceCases: Readonly<Record<string, readonly Case[]>> = {
  listDevices: [
    {
      prepare:
        ({ admin }) =>
        () =>
          admin.get('/v1/me/devices'),
    },
  ],
  registerDevice: [
    {
      prepare:
        ({ admin }) =>
        () =>
          admin.post('/v1/me/devices', subscription),
    },
  ],
  getDevice: [
    {
      prepare: async ({ admin }) => {
        const { body } = await admin.post('/v1/me/devices', subscription);
        return () => admin.get(`/v1/me/devices/${String(body.id)}`);
      },
    },
  ],
  removeDevice: [
    {
      prepare: async ({ admin }) => {
        const { body } = await admin.post('/v1/me/devices', subscription);
        return () => admin.delete(`/v1/me/devices/${String(body.id)}`);
      },
    },
  ],
};
