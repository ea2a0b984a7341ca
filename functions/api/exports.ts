import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { ExportView } from '../../shared/exports/model';
import * as exports from '../../shared/exports/store';

const path = '/v1/me/exports';

export const createExport = route({
  method: 'POST', path, permission: 'signed-in', fresh: true, success: 201, rate: 'sensitive', summary: 'Have all of your data put together',
  problems: ['export-running', 'account-deleted'], response: ExportView,
  description: `A zip of JSON and CSV: your profile, settings and invitations, your personal scope as a whole, and of each group you are in all
that you can read. Of a group you have left it holds what you wrote and your part of what others wrote (your share of an expense), as it was when
you left, under the name the group had then: what others have changed since is left out, and \`README.txt\` and \`about.json\` say how many
records that is. Ask for it until \`status\` is \`done\`: the address in \`downloadUrl\` then works for an hour. One at a time.`,
  handle: ({ call }) => exports.create(call),
});

export const listExports = route({
  method: 'GET', path, permission: 'signed-in', summary: 'Your exports of the last day, the latest first', query: collectionQuery({}), items: ExportView,
  handle: ({ call, page }) => exports.list(call, page),
});

export const getExport = route({
  method: 'GET', path: `${path}/{exportId}`, permission: 'signed-in', summary: 'One export, and how far it has come', response: ExportView,
  handle: ({ call, params }) => exports.get(call, params.exportId),
});
