import { unsubscribeLink } from '../../../shared/groups/unsubscribe';
import { person, request } from '../person';
import type { Case } from './cases';

const unsubscribePath = (email: string): string => new URL(unsubscribeLink(email)).pathname;

/** What is measured of stopping mails by the link in one. */
export const unsubscribeCases: Readonly<Record<string, readonly Case[]>> = {
  showUnsubscribe: [
    {
      prepare: async () => {
        const path = unsubscribePath((await person()).email);
        return () => request('GET', path, undefined);
      },
    },
  ],
  unsubscribe: [
    {
      prepare: async () => {
        const path = unsubscribePath((await person()).email);
        return () =>
          request('POST', path, undefined, undefined, {
            headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
            raw: 'List-Unsubscribe=One-Click',
          });
      },
    },
  ],
};
