import type { Granted } from '../access/granted';
import { look, seen } from '../access/look';
import type { Call } from '../core/call';
import type { ScopeId } from '../core/ids';
import type { Page, PageRequest } from '../core/page';
import { type Category, defaultCategories } from './model';

/** The categories of a scope, by their order. @throws NotFound, TableBusy */
export const list = async (call: Call, scopeId: ScopeId, kind: Category['kind'] | undefined, { limit, after }: PageRequest): Promise<Granted<Page<Category>>> => {
  const view = await look(call, { scopeId }, 'scope.read');
  const all = defaultCategories.filter((one) => kind === undefined || one.kind === kind);
  const start = after ? all.findIndex(({ id }) => id === after.sk) + 1 : 0;
  const items = all.slice(start, start + limit);
  const last = items.at(-1);
  return seen(view, { items, next: last && start + limit < all.length ? { sk: last.id, orderKey: null } : undefined, total: all.length });
};
