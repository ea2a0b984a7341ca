import * as z from 'zod';
import { Action, Activity, ResourceType } from '../../shared/history/activity';
import { list } from '../../shared/history/activity-store';
import { UserId } from '../../shared/core/ids';
import { LocalDate } from '../../shared/core/time';
import { collectionQuery, repeatable } from '../../shared/http/collection';
import { route } from '../../shared/http/route';

const query = collectionQuery({
  type: repeatable(ResourceType).optional(),
  resourceId: repeatable(z.guid().toLowerCase().meta({ format: 'uuid' }))
    .optional()
    .describe('only what happened to these records'),
  actorId: repeatable(UserId).optional(),
  action: repeatable(Action).optional(),
  from: LocalDate.optional().describe('the first day (UTC)'),
  to: LocalDate.optional().describe('the last day (UTC)'),
}).refine(({ from, to }) => !from || !to || from <= to, { error: 'range', path: ['from'] });

export const listActivity = route({
  method: 'GET',
  path: '/v1/scopes/{scopeId}/activity',
  permission: 'scope.read',
  summary: 'List who changed what and when, the latest first',
  description:
    'Entries appear within seconds, are kept for two years and can’t be changed. Of free text and ' +
    'addresses, only the fact that they changed is kept, not their content.',
  query,
  items: Activity,
  example: { query: { type: 'item', action: 'purchased' } },
  handle: ({ call, params, query: { type, resourceId, actorId, action, from, to }, page }) =>
    list(call, { scopeId: params.scopeId, filter: { type, resourceId, actorId, action, from, to }, request: page }),
});
