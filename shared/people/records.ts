import { profileRecord, settingsRecord } from './person-record';
import { Profile } from './profile';
import { Settings } from './settings';

/** The records of people. */
export const personRecords = {
  profile: profileRecord,
  settings: settingsRecord,
} as const;

/** The schemas by which these are read. */
export const personSchemas = {
  profile: Profile,
  settings: Settings,
} as const;
