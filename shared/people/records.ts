import { ScopedToken } from '../core/scoped-token';
import { Devices } from './device';
import { devicesRecord } from './device-record';
import { profileRecord, settingsRecord } from './person-record';
import { Profile } from './profile';
import { Settings } from './settings';
import { tokenRecord } from './token-record';

/** The records of people. */
export const personRecords = {
  profile: profileRecord,
  settings: settingsRecord,
  token: tokenRecord,
  device: devicesRecord,
} as const;

/** The schemas by which these are read. */
export const personSchemas = {
  profile: Profile,
  settings: Settings,
  token: ScopedToken,
  device: Devices,
} as const;
