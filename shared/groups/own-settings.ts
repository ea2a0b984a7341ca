import { replaceRecord } from '../access/update';
import { updateOwnRecord } from '../access/update-own';
import type { Call } from '../core/call';
import { personalScopeOf } from '../core/ids';
import { patched } from '../core/record';
import { requireOffered } from '../core/money/currencies';
import { decode } from '../db/decode';
import { absent, equal, some } from '../db/expressions';
import { keys } from '../db/keys';
import type { WriteAction } from '../db/transact';
import { Scope } from './scope';
import { blockerActions } from '../people/blocker';
import { defaultSettings, Settings, type SettingsChange } from '../people/settings';
import { merged } from '../people/settings-store';

/**
 * Changes in the personal scope what it takes from its owner's settings until money is in it. A scope that
 * isn't made yet gets all of it when it is.
 */
const scopeFollows = (call: Call, scope: Scope, before: Settings, after: Settings): WriteAction[] => {
  const { currency, locale, timeZone } = after;
  const change = {
    ...(currency !== before.currency && { currency }),
    ...(locale !== before.locale && { locale }),
    ...(timeZone !== before.timeZone && { timeZone }),
  };
  const followed = scope.holdsMoney ? scope : patched(scope, change, call);
  const empty = some(absent('holdsMoney'), equal('holdsMoney', false));
  return followed === scope
    ? []
    : [replaceRecord(keys.scope(scope.id), { schema: Scope, before: scope, after: followed, condition: empty })];
};

/** Says what of somebody's settings decides whether an invitation is mailed to them. */
const invitationsIn = ({ notifications, muted }: Settings): string =>
  JSON.stringify([notifications.invitation.email, muted]);

/** @throws AccountDeleted, InvalidBody, VersionChanged, TableBusy */
export const updateOwnSettings = (call: Call, patch: SettingsChange): Promise<Settings> =>
  updateOwnRecord(call, {
    key: keys.settings(call.caller.userId),
    schema: Settings,
    fallback: defaultSettings(call.caller.userId),
    alsoRead: [keys.scope(personalScopeOf(call.caller.userId))],
    apply: (before) => {
      requireOffered(patch.currency, before.currency);
      return patched(before, merged(before, patch), call);
    },
    alsoWrite: (before, after, [scope]) => [
      ...(scope ? scopeFollows(call, decode(Scope, scope), before, after) : []),
      ...(invitationsIn(before) === invitationsIn(after) ? [] : blockerActions(call.caller)),
    ],
    answer: (after) => after,
  });
