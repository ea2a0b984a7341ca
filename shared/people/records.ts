import { ScopedToken } from '../core/scoped-token';
import { profileRecord, settingsRecord } from './person-record';
import { Profile } from './profile';
import { Settings } from './settings';
import { tokenRecord } from './token-record';

/** The records of people. */
export const personRecords = {
  profile: profileRecord,
  settings: settingsRecord,
  token: tokenRecord,
} as const;

/** The schemas by which these are read. */
export const personSchemas = {
  profile: Profile,
  settings: Settings,
  token: ScopedToken,
} as const;
