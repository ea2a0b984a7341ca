import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { replaceRecord } from '../../../shared/access/update';
import { UserId } from '../../../shared/core/ids';
import { instant } from '../../../shared/core/time';
import { UnwritableRecord } from '../../../shared/db/decode';
import { keys } from '../../../shared/db/keys';
import { put } from '../../../shared/db/transact';
import { defaultSettings, Settings } from '../../../shared/people/settings';

const user = UserId.parse(randomUUID());
const settings = { ...defaultSettings(user), createdAt: instant(0) };

describe('a record that could not be read again', () => {
  it('is refused before it is stored, whole or changed; one that can be is not', () => {
    const key = keys.settings(user);
    for (const wrong of [{ currency: undefined }, { createdBy: undefined }, { version: 0 }, { timeZone: null }]) {
      expect(() => put(key, { schema: Settings, item: { ...settings, ...wrong } })).toThrow(UnwritableRecord);
    }
    expect(() =>
      put(key, { schema: Settings, item: { ...settings, orderKey: 'x', ttl: 5, deletedAt: null } }),
    ).not.toThrow();
    expect(() =>
      replaceRecord(key, { schema: Settings, before: settings, after: { ...settings, version: 2 } }),
    ).not.toThrow();
    expect(() =>
      replaceRecord(key, { schema: Settings, before: settings, after: { ...settings, version: 0.5 } }),
    ).toThrow(UnwritableRecord);
  });
});
