import { prices } from '../aws/operations/prices';
import { own } from '../../shared/core/own';
import { called, dollarsOfCall, standing, unitsIn } from './costs';

/** The collections whose records people write, and what an id of theirs is called in paths. */
const collections = {
  list: ['/v1/scopes/{scopeId}/lists', 'listId'],
  item: ['/v1/scopes/{scopeId}/lists/{listId}/items', 'itemId'],
  category: ['/v1/scopes/{scopeId}/categories', 'categoryId'],
  source: ['/v1/scopes/{scopeId}/sources', 'sourceId'],
  tag: ['/v1/scopes/{scopeId}/tags', 'tagId'],
  transaction: ['/v1/scopes/{scopeId}/transactions', 'transactionId'],
  comment: ['/v1/scopes/{scopeId}/transactions/{transactionId}/comments', 'commentId'],
} as const;

const items = collections.item[0];
const members = '/v1/scopes/{scopeId}/members';

/** The call behind what activity tells of, by type and action. */
const callsBehind: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(collections).flatMap(([type, [path, id]]) => [
      [`${type} created`, `POST ${path}`],
      [`${type} changed`, `PATCH ${path}/{${id}}`],
      [`${type} deleted`, `DELETE ${path}/{${id}}`],
      [`${type} restored`, `POST ${path}/{${id}}/restore`],
    ]),
  ),
  ...Object.fromEntries(
    ['purchased', 'unpurchased', 'moved'].map((action) => [`item ${action}`, `PATCH ${items}/{itemId}`]),
  ),
  'list cleared': `POST ${items}/clear-purchased`,
  'list uncleared': `POST ${items}/clear-purchased/restore`,
  'scope changed': 'PATCH /v1/scopes/{scopeId}',
  'member joined': 'POST /v1/me/invitations/{invitationId}/accept',
  'member left': `DELETE ${members}/me`,
  'member removed': `DELETE ${members}/{userId}`,
  'member role-changed': `PATCH ${members}/{userId}`,
  'invitation invited': 'POST /v1/scopes/{scopeId}/invitations',
};

const toMillionths = (dollars: number): number => Number((dollars * 1e6).toPrecision(4));
/** What the line of activity costs that follows each change: written in a transaction, 2 units. */
const lineOfActivity = 2 * prices.writeUnit;

/**
 * Writes shared/operations/usage/unit-costs.ts: what a scope costs by what is known of it, from what calls
 * cost.
 * @param cost docs/cost.md
 */
export const unitCostsText = (cost: string): string => {
  const units = unitsIn(cost);
  const model = called(units);
  const changes = Object.entries(callsBehind).map(([change, call]) => {
    const found = own(Object.fromEntries(units), call);
    if (!found) throw new Error(`docs/cost.md has no call ${call}, which lib/releases/unit-costs.ts names`);
    return [change, toMillionths(dollarsOfCall(found) + lineOfActivity)] as const;
  });
  const reads = model.filter(({ call }) => call.startsWith('GET '));
  const writes = model.filter(({ call }) => !call.startsWith('GET '));
  const sum = (all: typeof model, of: (one: (typeof model)[number]) => number): number =>
    all.reduce((total, one) => total + one.times * of(one), 0);
  const written = sum(writes, () => 1);
  const usual = changes.reduce((total, [, price]) => total + price, 0) / changes.length;
  const perGb = prices.storedGb + prices.recoverableGb + prices.backedUpGb * standing.dailyBackups;
  return [
    `// Made by \`npm run costs\` from docs/cost.md and the model and prices of docs/costs.md.`,
    '',
    '/** What a scope costs by what is known of it, in millionths of a US dollar. */',
    'export const unitCosts = {',
    '  /** A change, by type and action: its call, what that reads and writes, and its line of activity. */',
    '  changes: {',
    ...changes.map(([change, price]) => `    '${change}': ${String(price)},`),
    '  } satisfies Readonly<Record<string, number>>,',
    '  /** A change of another kind. */',
    `  otherChange: ${String(Number(usual.toPrecision(4)))},`,
    '  /** How many calls that only read come with a change, and what one costs. */',
    `  readsPerChange: ${String(Number((sum(reads, () => 1) / written).toPrecision(3)))},`,
    `  read: ${String(toMillionths(sum(reads, dollarsOfCall) / sum(reads, () => 1)))},`,
    `  /** A gigabyte of records a month: kept, recoverable, and in ${String(standing.dailyBackups)} daily backups. */`,
    `  storedGb: ${String(toMillionths(perGb))},`,
    `  /** How much more than its records a scope takes: the index \`order\` holds most of them once more. */`,
    '  withIndex: 2,',
    '} as const;',
    '',
  ].join('\n');
};
