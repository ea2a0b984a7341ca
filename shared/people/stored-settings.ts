import type { UserId } from '../core/ids';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { defaultSettings, Settings } from './settings';

/** Reads somebody's settings; those that everybody begins with, where none are there that can be read. */
export const settingsIn = (stored: StoredRecord | undefined, user: UserId): Settings =>
  decodeReadable(Settings, stored) ?? defaultSettings(user);
