import * as z from 'zod';
import { Applied, Changes, OwnChanges } from '../../shared/changes/model';
import * as mine from '../../shared/changes/mine';
import * as changes from '../../shared/changes/store';
import { failed, runOperations } from '../../shared/http/batch';
import { wholeNumber } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { OwnOperations, running } from './own-changes';

const most = 100;
const query = z.strictObject({
  since: z.string().min(1).max(4_000).optional().describe('`next` of the answer before; absent: all that is there'),
  limit: wholeNumber(most).default(most).meta({ override: { type: 'integer', minimum: 1, maximum: most, default: most } }).describe('how many changes are looked at, at most'),
});

const path = '/v1/scopes/{scopeId}/changes';

const following = `Without \`since\` it is a first sync: all that is there, page by page. Keep \`next\`, also when you go offline, and give it back as \`since\`; while \`more\` is true, call again at once. Whatever is
committed is told in this answer or a later one, never in none. Each record comes once in an answer, as it is by then. A cursor holds for 90 days; after that, when the keys that sealed it are gone (30 days at least),
or when your role has changed, 410 asks you to sync afresh.`;

export const listChanges = route({
  method: 'GET', path, permission: 'scope.read', summary: 'What changed in a scope since you last asked', problems: ['cursor-expired'],
  description: `${following}

With an item comes its list, for its counts moved, and with a transaction its sources, for their balances did: an answer may hold more records than \`limit\`. Drop what is \`deleted\` with all below it (a list's items,
a transaction's comments); what comes back with it is told again. Invitations are told to those who manage members. Totals, balances between members, suggestions and the categories that are the same everywhere are
not among it; people's names are told with their memberships, as they are then.`,
  query, response: Changes, example: { query: { limit: '100' } },
  handle: ({ call, params, query: request }) => changes.changes(call, params.scopeId, request),
});

export const listMyChanges = route({
  method: 'GET', path: '/v1/me/changes', permission: 'signed-in', summary: 'What changed in what is yours since you last asked', problems: ['cursor-expired'],
  description: `${following}

Told are your groups, lists that are yours or shared with you one by one, open invitations to you, your profile and settings. A group or list that is lost, left or deleted is \`deleted\`: drop it with all that is in it.
What is in a scope, your personal one among them, is told by its own feed; the counts of a list are those of the moment. An invitation that expires is not told: it says itself until when it holds.`,
  query, response: OwnChanges, example: { query: { limit: '100' } },
  handle: ({ call, query: request }) => mine.changes(call, request),
});

export const applyChanges = route({
  method: 'POST', path, permission: 'items.create', rate: 'batch', summary: 'Up to 100 changes that were made offline',
  description: `Run one after the other, each by itself, under the permission of its own call: what each came to is told in order, as the feed tells it, and one that fails stops none. Choose the ids of what you make. What you sent before
is not done twice when its answer was lost: a creation with the same id and content, a change to \`ifVersion\` that is already so by you, a deletion of what you deleted are answered as done. (A creation with \`merge\` is not
known by its id: give an \`Idempotency-Key\`.)`,
  body: OwnOperations, response: z.object({ results: z.array(z.union([Applied, z.object(failed)])) }),
  example: { body: { operations: [{ type: 'list', op: 'create', body: { name: 'Groceries' } }] } },
  handle: ({ call, params: { scopeId }, body, language }) => runOperations(call, { scopeId }, 'items.create', language, body.operations, running(scopeId)),
});
