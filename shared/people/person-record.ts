import { byId, type RecordDeclaration } from '../access/record-declaration';
import type { Profile } from './profile';
import type { Settings } from './settings';

export const profileRecord = { activity: { reference: byId('me') } } as const satisfies RecordDeclaration<Profile>;
export const settingsRecord = {
  activity: { reference: byId('settings') },
} as const satisfies RecordDeclaration<Settings>;
