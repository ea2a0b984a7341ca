import { notified } from '../notified';
import type { Person } from '../person';
import { person } from '../person';
import type { Household } from '../household';
import type { Case } from './cases';

const told = async ({ owner }: Household): Promise<{ who: Person; id: string }> => {
  const who = await person();
  await who.patch('/v1/me', { displayName: 'Kim' });
  return { who, id: await notified(owner, who) };
};

/** What is measured of what people are told. */
export const notificationCases: Readonly<Record<string, readonly Case[]>> = {
  listNotifications: [
    {
      prepare: async (home) => {
        const { who } = await told(home);
        return () => who.get('/v1/me/notifications');
      },
    },
  ],
  changeNotification: [
    {
      prepare: async (home) => {
        const { who, id } = await told(home);
        return () => who.patch(`/v1/me/notifications/${id}`, { read: true });
      },
    },
  ],
  readNotifications: [
    {
      prepare: async (home) => {
        const { who } = await told(home);
        return () => who.post('/v1/me/notifications/read', {});
      },
    },
  ],
};
