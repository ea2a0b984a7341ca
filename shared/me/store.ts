import { reviseOwn } from '../access/own';
import { replace } from '../access/revise';
import type { Call } from '../core/call';
import { personalScopeOf } from '../core/ids';
import { defined, patched } from '../core/record';
import { requireOffered } from '../currencies/model';
import { decode } from '../db/decode';
import { absent, equal, some } from '../db/expressions';
import { keys } from '../db/keys';
import { getAll } from '../db/read';
import type { Action } from '../db/transact';
import { Scope } from '../scopes/model';
import {
  asMe,
  defaultProfile,
  defaultSettings,
  type Me,
  type MeChange,
  Profile,
  Settings,
  type SettingsChange,
} from './model';

/** @throws TableBusy */
export const get = async (call: Call): Promise<Me> => {
  const [stored] = await getAll([keys.profile(call.caller.userId)]);
  return asMe(stored ? decode(Profile, stored) : defaultProfile(call.caller), call.caller);
};

/** @throws AccountDeleted, VersionChanged, TableBusy */
export const change = (call: Call, patch: MeChange): Promise<Me> =>
  reviseOwn(call, {
    key: keys.profile(call.caller.userId),
    schema: Profile,
    fallback: defaultProfile(call.caller),
    revise: (before) => patched(before, defined(patch), call),
    answer: (after) => asMe(after, call.caller),
  });

/** @throws TableBusy */
export const getSettings = async ({ caller: { userId } }: Call): Promise<Settings> => {
  const [stored] = await getAll([keys.settings(userId)]);
  return stored ? decode(Settings, stored) : defaultSettings(userId);
};

/** The channels of each occasion, merged one by one (RFC 7396). */
const merged = (before: Settings, { notifications, ...fields }: SettingsChange): Partial<Settings> => ({
  ...defined(fields),
  ...(notifications && {
    notifications: Settings.shape.notifications.parse(
      Object.fromEntries(
        Object.entries(before.notifications).map(([occasion, channels]) => [
          occasion,
          { ...channels, ...Object.entries(notifications).find(([name]) => name === occasion)?.[1] },
        ]),
      ),
    ),
  }),
});

/** What the personal scope has from its owner's settings until money is in it: what changes there changes here. One that isn't made yet has all of it when it is. */
const scopeFollows = (call: Call, scope: Scope, before: Settings, after: Settings): Action[] => {
  const { currency, locale, timeZone } = after;
  const change = {
    ...(currency !== before.currency && { currency }),
    ...(locale !== before.locale && { locale }),
    ...(timeZone !== before.timeZone && { timeZone }),
  };
  const followed = scope.holdsMoney ? scope : patched(scope, change, call);
  const empty = some(absent('holdsMoney'), equal('holdsMoney', false));
  return followed === scope ? [] : [replace(keys.scope(scope.id), Scope, scope, followed, { holds: empty })];
};

/** @throws AccountDeleted, InvalidBody, VersionChanged, TableBusy */
export const changeSettings = (call: Call, patch: SettingsChange): Promise<Settings> =>
  reviseOwn(call, {
    key: keys.settings(call.caller.userId),
    schema: Settings,
    fallback: defaultSettings(call.caller.userId),
    also: [keys.scope(personalScopeOf(call.caller.userId))],
    revise: (before) => {
      requireOffered(patch.currency, before.currency);
      return patched(before, merged(before, patch), call);
    },
    around: (before, after, [scope]) => (scope ? scopeFollows(call, decode(Scope, scope), before, after) : []),
    answer: (after) => after,
  });
