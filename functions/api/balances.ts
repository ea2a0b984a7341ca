import * as z from 'zod';
import { mine } from '../../shared/balances/mine';
import { Balances, LineView, MyBalances } from '../../shared/balances/model';
import * as balances from '../../shared/balances/store';
import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { monthsQuery, rangeOf } from '../../shared/summary/model';

const path = '/v1/scopes/{scopeId}/balances';

export const getBalances = route({
  method: 'GET', path, permission: 'scope.read', summary: 'Who owes whom', response: Balances,
  description: 'One entry a currency, its members’ nets adding up to nothing, and the payments that settle it: the fewest there are for up to 8 people with a balance, at most people − 1 beyond. Whoever left with an open balance stays in it.',
  handle: ({ call, params }) => balances.balances(call, params.scopeId),
});

export const listBalanceLines = route({
  method: 'GET', path: `${path}/{userId}`, permission: 'scope.read', summary: 'The lines behind somebody’s balance', query: collectionQuery({}), items: LineView,
  description: 'The latest day first. A page under a filter may hold fewer than its limit; all lines of a currency add up to the balance.',
  handle: ({ call, params, page }) => balances.lines(call, params.scopeId, params.userId, page),
});

export const getMyBalances = route({
  method: 'GET', path: '/v1/me/balances', permission: 'signed-in', summary: 'What is between you and others, and your share of what was spent, over all your groups', problems: ['total-too-large'],
  description: 'One net figure per person and currency, made of the payments that each group’s balances suggest between you and them. `spent` holds your own share of what the groups spent and earned in some months, at most 120: each group’s months start on its own day, and with neither `from` nor `to` it is each one’s current month. Transfers and settlements count nowhere.',
  query: z.strictObject(monthsQuery), response: MyBalances, example: { query: { from: '2026-01', to: '2026-12' } },
  handle: ({ call, query: { from, to } }) => mine(call, rangeOf(from, to)),
});
