import { withCode } from '../email-code';
import { person } from '../person';
import type { Case } from './cases';

/** The calls about one's own account that are measured. */
export const accountCases: Readonly<Record<string, readonly Case[]>> = {
  signOut: [
    {
      prepare: async () => {
        const me = await person();
        return () => me.post('/v1/me/sign-out');
      },
    },
  ],
  changeEmail: [
    {
      prepare: async () => {
        const me = await person();
        return () => me.post('/v1/me/email', { email: `${me.userId}@example.org` });
      },
    },
  ],
  confirmEmail: [
    {
      prepare: async () => {
        const me = await person();
        await withCode(me, '123456');
        return () => me.post('/v1/me/email/confirm', { code: '123456' });
      },
    },
  ],
  getIdentities: [
    {
      prepare: async () => {
        const me = await person();
        return () => me.get('/v1/me/identities');
      },
    },
  ],
  permitIdentity: [
    {
      prepare: async () => {
        const me = await person();
        return () => me.post('/v1/me/identities', { provider: 'google' });
      },
    },
  ],
  removeIdentity: [
    {
      prepare: async () => {
        const me = await person();
        return () => me.post('/v1/me/identities/remove', { provider: 'google' });
      },
    },
  ],
};
