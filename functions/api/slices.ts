import { collectionQuery } from '../../shared/http/collection';
import { personLimit, rateLimits } from '../../shared/http/request/rate-limits';
import { route } from '../../shared/http/route';
import { limits } from '../../shared/groups/scope';
import { NewSlice, SliceView } from '../../shared/groups/slice';
import * as slices from '../../shared/groups/slice-store';

const path = '/v1/scopes/{scopeId}/slices';
const one = `${path}/{sliceId}` as const;

export const createSlice = route({
  method: 'POST',
  path,
  permission: 'slices.manage',
  success: 201,
  summary: 'Create a slice: show others some of the transactions of a scope',
  problems: ['already-exists', 'quota-exceeded'],
  body: NewSlice,
  response: SliceView,
  example: {
    body: {
      name: 'Summer in Skåne',
      from: '2026-07-01',
      to: '2026-07-31',
      members: [{ email: 'robin@example.com' }],
    },
  },
  description: `A slice is a scope of its own, of type \`slice\`, that shows the transactions of another which are within its days and, if any are named, have one of its
categories, one of its tags and one of its sources. It copies nothing: what is changed or deleted there is changed or gone here. You and those who accept
their invitation are viewers in it. They read \`/scopes/{sliceId}/transactions\` and \`/summary\`, see each other, and nothing else of the scope but the
names of what those transactions name (\`names\`). You decide who is in it with \`/scopes/{sliceId}/invitations\` and \`/members\`. It ends at \`expiresAt\`, and at once
when it or the scope is deleted, or you may no longer make slices of the scope. There can be at most ${String(limits.slicesPerScope)} slices of a scope. With \`members\`, the call
counts among the ${String(rateLimits.sensitive)} a minute with which a person may reach others (429).`,
  handle: ({ call, params, body }) =>
    slices.create(
      { ...call, limit: personLimit(body.members.length > 0 ? 'sensitive' : undefined) },
      params.scopeId,
      body,
    ),
});

export const listSlices = route({
  method: 'GET',
  path,
  permission: 'slices.manage',
  summary: 'List the slices of a scope that have not ended',
  query: collectionQuery({}),
  items: SliceView,
  handle: ({ call, params, page }) => slices.list(call, params.scopeId, page),
});

export const getSlice = route({
  method: 'GET',
  path: one,
  permission: 'slices.manage',
  summary: 'Get a slice of a scope',
  response: SliceView,
  handle: ({ call, params }) => slices.get(call, params.scopeId, params.sliceId),
});

export const deleteSlice = route({
  method: 'DELETE',
  path: one,
  permission: 'slices.manage',
  summary: 'Delete a slice',
  problems: ['version-changed'],
  response: SliceView,
  description:
    'Its members see nothing more at once. It can be restored until `restorableUntil`, unless it ends before.',
  handle: ({ call, params }) => slices.remove(call, params.scopeId, params.sliceId),
});

export const restoreSlice = route({
  method: 'POST',
  path: `${one}/restore`,
  permission: 'slices.manage',
  summary: 'Restore a deleted slice',
  problems: ['not-deleted', 'parent-deleted', 'restore-expired', 'quota-exceeded'],
  response: SliceView,
  description: 'Those who were in it are back in it.',
  handle: ({ call, params }) => slices.restore(call, params.scopeId, params.sliceId),
});
