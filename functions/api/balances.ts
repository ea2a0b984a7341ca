import * as z from 'zod';
import { getOwnBalances } from '../../shared/money/own-balances';
import { Balances, LineView, MyBalances } from '../../shared/money/balances';
import * as balances from '../../shared/money/balances-store';
import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { monthsQuery, rangeOf } from '../../shared/money/summary';

const path = '/v1/scopes/{scopeId}/balances';

export const getBalances = route({
  method: 'GET',
  path,
  permission: 'scope.read',
  summary: 'Get who owes whom',
  response: Balances,
  description: `There is one entry per currency: the net amounts of the members, which add up to 0, and the payments that would settle them. With up to 8 people who
have a balance these are as few as possible, with more people at most one fewer than there are people. Anyone who left with an open balance is included.`,
  handle: ({ call, params }) => balances.balances(call, params.scopeId),
});

export const listBalanceLines = route({
  method: 'GET',
  path: `${path}/{userId}`,
  permission: 'scope.read',
  summary: 'List the transactions behind a member’s balance',
  query: collectionQuery({}),
  items: LineView,
  description:
    'The latest day comes first. A page may hold fewer entries than its limit; the lines of a currency add up to the balance.',
  handle: ({ call, params, page }) =>
    balances.lines(call, { scopeId: params.scopeId, userId: params.userId, request: page }),
});

export const getMyBalances = route({
  method: 'GET',
  path: '/v1/me/balances',
  permission: 'signed-in',
  summary: 'Get what you and others owe each other in all your groups',
  problems: ['total-too-large'],
  description: `There is one net amount per person and currency, calculated from the payments that the balances of each group suggest between you and them. \`spent\` is
your own share of what the groups spent and earned in the months asked for, at most 120. The months of each group start on its own day; with neither
\`from\` nor \`to\` it is the current month of each. Transfers and settlements are not counted.`,
  query: z.strictObject(monthsQuery),
  response: MyBalances,
  example: { query: { from: '2026-01', to: '2026-12' } },
  handle: ({ call, query: { from, to } }) => getOwnBalances(call, rangeOf(from, to)),
});
