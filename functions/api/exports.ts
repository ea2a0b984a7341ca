import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { ExportView } from '../../shared/lifecycle/exports/export';
import * as exports from '../../shared/lifecycle/exports/export-store';

const path = '/v1/me/exports';

export const createExport = route({
  method: 'POST',
  path,
  permission: 'signed-in',
  fresh: true,
  success: 201,
  rate: 'sensitive',
  summary: 'Export all your data',
  problems: ['export-running', 'account-deleted'],
  response: ExportView,
  description: `The export is a zip file of JSON, CSV and the pictures that were uploaded, with your profile, settings and invitations, all of your personal scope, and everything you can read in
the groups you are in. For groups you have left, it contains what you wrote and your part of what others wrote (such as your share of an expense), as it
was when you left and under the name the group had then. Records that others have changed since are left out; \`README.txt\` and \`about.json\` say how
many. Fetch the export until its \`status\` is \`done\`: the address in \`downloadUrl\` then works for an hour. You can have one export made at a time.`,
  handle: ({ call }) => exports.create(call),
});

export const listExports = route({
  method: 'GET',
  path,
  permission: 'signed-in',
  summary: 'List your exports of the last 24 hours, the latest first',
  query: collectionQuery({}),
  items: ExportView,
  handle: ({ call, page }) => exports.list(call, page),
});

export const getExport = route({
  method: 'GET',
  path: `${path}/{exportId}`,
  permission: 'signed-in',
  summary: 'Get an export and its progress',
  response: ExportView,
  handle: ({ call, params }) => exports.get(call, params.exportId),
});
