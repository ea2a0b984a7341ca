import type { Route } from '../../shared/http/route';
import * as account from './account';
import * as activity from './activity';
import * as balances from './balances';
import * as categories from './categories';
import * as changes from './changes';
import * as comments from './comments';
import * as deletions from './deletions';
import * as exports from './exports';
import * as health from './health';
import * as invitations from './invitations';
import * as items from './items';
import * as lists from './lists';
import * as me from './me';
import * as members from './members';
import * as pages from './pages';
import * as reference from './reference';
import * as scopes from './scopes';
import * as settlements from './settlements';
import * as sources from './sources';
import * as suggestions from './suggestions';
import * as summary from './summary';
import * as tags from './tags';
import * as transactions from './transactions';
import * as unsubscribe from './unsubscribe';

const nouns = {
  me,
  scopes,
  members,
  invitations,
  deletions,
  lists,
  items,
  suggestions,
  categories,
  sources,
  tags,
  transactions,
  comments,
  balances,
  settlements,
  summary,
  activity,
  changes,
  reference,
  health,
  pages,
  exports,
  account,
  unsubscribe,
};

/**
 * A route with the name it is exported by, which is the contract's operationId, and the noun it belongs to.
 */
export interface NamedRoute extends Route {
  readonly name: string;
  readonly noun: string;
}

/** The routes of the API, all of them. What is not here can't be called. */
export const routes: readonly NamedRoute[] = Object.entries(nouns).flatMap(([noun, exported]) =>
  Object.entries(exported)
    .map(([name, route]) => ({ ...route, name, noun }))
    // By name, as Node lists a module's exports: bundlers and runners of tests list them as they are written.
    .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
);
