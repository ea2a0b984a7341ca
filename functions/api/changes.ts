import * as z from 'zod';
import { Changes, OwnChanges } from '../../shared/history/changes';
import { Applied } from '../../shared/history/feeds';
import * as mine from '../../shared/history/own-changes';
import * as changes from '../../shared/history/changes-store';
import { failed, runOperations } from '../../shared/http/batch';
import { wholeNumber } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { OwnOperations, running } from './own-changes';

const Failed = z.object(failed).meta({ id: 'FailedOperation' });
const ChangeResults = z
  .object({ results: z.array(z.xor([Applied, Failed]).meta({ id: 'ChangeResult' })) })
  .meta({ id: 'ChangeResults' });

const most = 100;
const query = z.strictObject({
  since: z
    .string()
    .min(1)
    .max(4_000)
    .optional()
    .describe('`next` from the previous answer; absent: everything there is'),
  limit: wholeNumber(most)
    .default(most)
    .meta({ override: { type: 'integer', minimum: 1, maximum: most, default: most } })
    .describe('the maximum number of changes to look at'),
});

const path = '/v1/scopes/{scopeId}/changes';

const following = `Without \`since\` you get everything there is, page by page (a first sync). Store \`next\` when you go offline, and send it as \`since\` in your
next call; while \`more\` is true, call again at once. Everything that is committed appears in this answer or a later one. Each record appears once in an
answer, in its state at that time. A cursor is valid for 90 days. After that, when the keys that sealed it are gone (after 30 days at the earliest) or
when your role has changed, the answer is 410 and you have to sync from the start.`;

export const listChanges = route({
  method: 'GET',
  path,
  permission: 'scope.read',
  summary: 'Get what has changed in a scope since your last call',
  problems: ['cursor-expired'],
  description: `${following}

An item comes with its list, because the counts of the list change, and a transaction with its sources, because their balances do; an answer may
therefore hold more records than \`limit\`. Remove what is \`deleted\` and everything that belongs to it (the items of a list, the comments on a
transaction); what is restored with it appears again. Invitations appear for those who manage members. Totals, balances between members, suggestions
and the built-in categories don’t appear; the names of people come with their memberships, as they are at that time.`,
  query,
  response: Changes,
  example: { query: { limit: '100' } },
  handle: ({ call, params, query: request }) => changes.changes(call, params.scopeId, request),
});

export const listMyChanges = route({
  method: 'GET',
  path: '/v1/me/changes',
  permission: 'signed-in',
  summary: 'Get what has changed for you since your last call',
  problems: ['cursor-expired'],
  description: `${following}

The feed covers your groups, lists that you own or that are shared with you, open invitations to you, your notifications, your profile and your
settings; a first sync has the notifications that you have not read. A group or list
that was deleted, that you have left or that you have lost access to is \`deleted\`: remove it with everything in it. What happens within a scope, your
personal one included, is in the feed of that scope; the counts of a list are those of the moment. An invitation that expires doesn’t appear again: it
says itself how long it is valid.`,
  query,
  response: OwnChanges,
  example: { query: { limit: '100' } },
  handle: ({ call, query: request, language }) => mine.changes(call, language, request),
});

export const applyChanges = route({
  method: 'POST',
  path,
  permission: 'items.create',
  rate: 'batch',
  summary: 'Send up to 100 changes that were made offline',
  description: `They are run one after the other, independently of each other, each with the permission of its own call. The results come in the same order and in
the form of the feed, and one that fails doesn’t stop the others. Choose the ids of the records you create. If the answer to an earlier call was lost,
nothing is done twice: creating a record with the same id and content, making a change to \`ifVersion\` that you have already made, and deleting what
you have already deleted are answered as done. (Creating with \`merge\` can’t be recognised by its id: send an \`Idempotency-Key\`.)`,
  body: OwnOperations,
  response: ChangeResults,
  example: { body: { operations: [{ type: 'list', op: 'create', body: { name: 'Groceries' } }] } },
  handle: ({ call, params: { scopeId }, body, language }) =>
    runOperations(
      { call, resource: { scopeId }, permission: 'items.create', language },
      body.operations,
      running(scopeId, language),
    ),
});
