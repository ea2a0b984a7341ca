import type { Route } from '../../shared/http/route';
import * as account from './account';
import * as activity from './activity';
import * as balances from './balances';
import * as blocks from './blocks';
import * as categories from './categories';
import * as changes from './changes';
import * as comments from './comments';
import * as deletions from './deletions';
import * as devices from './devices';
import * as exports from './exports';
import * as feedback from './feedback';
import * as health from './health';
import * as invitations from './invitations';
import * as items from './items';
import * as links from './links';
import * as listInvitations from './list-invitations';
import * as listLinks from './list-links';
import * as listMembers from './list-members';
import * as lists from './lists';
import * as me from './me';
import * as members from './members';
import * as notifications from './notifications';
import * as openLinks from './open-links';
import * as pages from './pages';
import * as payees from './payees';
import * as pictures from './pictures';
import * as reference from './reference';
import * as relocations from './relocations';
import * as scopes from './scopes';
import * as settlements from './settlements';
import * as slices from './slices';
import * as sources from './sources';
import * as suggestions from './suggestions';
import * as summary from './summary';
import * as tagRoutes from './tags';
import * as tokens from './tokens';
import * as transactions from './transactions';
import * as unsubscribe from './unsubscribe';
import * as uploads from './uploads';
import * as usage from './usage';
import * as webhooks from './webhooks';
import * as wellKnown from './well-known';

/** The nouns of the API in the order of the contract, with what its tag says of each. */
const nouns = {
  me: { routes: me, about: 'Your profile and settings' },
  account: { routes: account, about: 'Your account as a whole' },
  exports: { routes: exports, about: 'All your data, to take with you' },
  tokens: { routes: tokens, about: 'Tokens for your scripts and home automation' },
  scopes: { routes: scopes, about: 'Your personal scope and groups, which own data and decide who sees it' },
  members: { routes: members, about: 'The people in a group and their roles' },
  invitations: { routes: invitations, about: 'Offers to join a group, sent by e-mail' },
  links: { routes: links, about: 'Links by which people join a group, or see its balances' },
  webhooks: { routes: webhooks, about: 'Telling a server of yours what happens in a scope' },
  notifications: { routes: notifications, about: 'What you are told of' },
  devices: { routes: devices, about: 'Browsers and apps that get push notifications' },
  blocks: { routes: blocks, about: 'Groups and people whose invitations you don’t want to hear of' },
  slices: { routes: slices, about: 'Windows on some transactions of a scope, for others to read' },
  unsubscribe: { routes: unsubscribe, about: 'Stopping invitations by e-mail' },
  lists: { routes: lists, about: 'Shopping and to-do lists' },
  relocations: { routes: relocations, about: 'Lists with much on them, on their way to another scope' },
  'list-members': { routes: listMembers, about: 'The people who reach a list, and their roles on it' },
  'list-invitations': { routes: listInvitations, about: 'Offers to share a list, sent by e-mail' },
  'list-links': { routes: listLinks, about: 'Links by which people come to share a list, or see it' },
  'open-links': { routes: openLinks, about: 'What a link opens, for whoever has it' },
  categories: { routes: categories, about: 'Groupings of items and transactions' },
  items: { routes: items, about: 'The items on a list' },
  uploads: { routes: uploads, about: 'Pictures of items and people, as they are sent' },
  pictures: { routes: pictures, about: 'Pictures of items and people, as they are seen' },
  suggestions: { routes: suggestions, about: 'Items that are usually bought' },
  deletions: { routes: deletions, about: 'Deleted lists and groups, and what went with them' },
  sources: { routes: sources, about: 'The places where money is: accounts, cards, cash' },
  tags: { routes: tagRoutes, about: 'Labels on transactions' },
  transactions: { routes: transactions, about: 'Money in and out' },
  payees: { routes: payees, about: 'Those whom transactions name as paid, or paying' },
  balances: { routes: balances, about: 'Who owes whom' },
  settlements: { routes: settlements, about: 'Payments between members' },
  comments: { routes: comments, about: 'Comments on transactions' },
  summary: { routes: summary, about: 'Totals by month' },
  activity: { routes: activity, about: 'What happened, and who did it' },
  changes: { routes: changes, about: 'Catching up after being away, in both directions' },
  usage: { routes: usage, about: 'What a scope uses of its limits, and what it costs' },
  reference: { routes: reference, about: 'Data that is the same for everybody' },
  feedback: { routes: feedback, about: 'Words and errors for whoever runs this server' },
  health: { routes: health, about: 'Whether the server works' },
  pages: { routes: pages, about: 'Pages for people, and this contract' },
  'well-known': { routes: wellKnown, about: 'Which apps open links to this server' },
} as const;

/** The tags of the contract, in its order: the nouns, each with what it says of it. */
export const tags = Object.entries(nouns).map(([name, { about }]) => ({ name, description: about }));

/**
 * A route with the name it is exported by, which is the contract's operationId, and the noun it belongs to.
 */
export interface NamedRoute extends Route {
  readonly name: string;
  readonly noun: string;
}

/** The routes of the API, all of them. What is not here can't be called. */
export const routes: readonly NamedRoute[] = Object.entries(nouns).flatMap(([noun, { routes }]) =>
  Object.entries(routes)
    .map(([name, route]) => ({ ...route, name, noun }))
    // By name, as Node lists a module's exports: bundlers and runners of tests list them as they are written.
    .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
);
