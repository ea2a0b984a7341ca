import { route } from '../../shared/http/route';
import { Me, MeChange } from '../../shared/people/profile';
import { Settings, SettingsChange } from '../../shared/people/settings';
import * as settings from '../../shared/people/settings-store';
import * as me from '../../shared/people/profile-store';
import * as ownSettings from '../../shared/groups/own-settings';

export const getMe = route({
  method: 'GET',
  path: '/v1/me',
  permission: 'signed-in',
  summary: 'Get your profile',
  response: Me,
  handle: ({ call }) => me.get(call),
});

export const changeMe = route({
  method: 'PATCH',
  path: '/v1/me',
  permission: 'signed-in',
  summary: 'Change your profile',
  problems: ['version-changed', 'account-deleted'],
  body: MeChange,
  response: Me,
  example: { body: { displayName: 'Robin' } },
  handle: ({ call, body }) => me.update(call, body),
});

export const getSettings = route({
  method: 'GET',
  path: '/v1/me/settings',
  permission: 'signed-in',
  summary: 'Get your settings',
  response: Settings,
  handle: ({ call }) => settings.getOwnSettings(call),
});

export const changeSettings = route({
  method: 'PATCH',
  path: '/v1/me/settings',
  permission: 'signed-in',
  summary: 'Change your settings',
  problems: ['version-changed', 'account-deleted'],
  body: SettingsChange,
  response: Settings,
  example: {
    body: { locale: 'sv-SE', timeZone: 'Europe/Stockholm', currency: 'SEK', notifications: { list: { email: false } } },
  },
  handle: ({ call, body }) => ownSettings.updateOwnSettings(call, body),
});
