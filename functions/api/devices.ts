import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { Device, NewDevice } from '../../shared/people/device';
import * as devices from '../../shared/people/device-store';

const path = '/v1/me/devices';

export const registerDevice = route({
  method: 'POST',
  path,
  permission: 'signed-in',
  success: 201,
  rate: 'sensitive',
  summary: 'Add a device for push notifications',
  description: `Subscribe the browser with \`pushKey\` of \`/v1/config\` as its \`applicationServerKey\`, and send what \`PushSubscription.toJSON()\` gives, best at
each start of the app: one that is registered already keeps its id. What your settings want by \`push\` is then sent to it within a minute: JSON with
\`title\`, \`body\`, \`link\` (a path of this API), \`tag\`, \`lang\` and \`count\`, sealed for this browser alone. Several things at once are one message. Amounts are
left out unless \`pushAmounts\` is set. A browser is the device of whoever registered it last. A device is removed when its push service says that it is
gone, and all of them are when you sign out everywhere. You can have at most 10.`,
  problems: ['quota-exceeded', 'account-deleted'],
  body: NewDevice,
  response: Device,
  example: {
    body: {
      endpoint: 'https://push.example.com/send/4f3c',
      keys: {
        p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
        auth: 'tBHItJI5svbpez7KI4CCXg',
      },
      name: 'Phone',
    },
  },
  handle: ({ call, body }) => devices.addDevice(call, body),
});

export const listDevices = route({
  method: 'GET',
  path,
  permission: 'signed-in',
  summary: 'List the devices that get push notifications',
  query: collectionQuery({}),
  items: Device,
  handle: ({ call, page }) => devices.listOwnDevices(call, page),
});

export const getDevice = route({
  method: 'GET',
  path: `${path}/{deviceId}`,
  permission: 'signed-in',
  summary: 'Get a device',
  response: Device,
  handle: ({ call, params }) => devices.getOwnDevice(call, params.deviceId),
});

export const removeDevice = route({
  method: 'DELETE',
  path: `${path}/{deviceId}`,
  permission: 'signed-in',
  summary: 'Stop push notifications to a device',
  problems: ['account-deleted'],
  response: Device,
  handle: ({ call, params }) => devices.removeOwnDevice(call, params.deviceId),
});
