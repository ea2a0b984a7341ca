import * as z from 'zod';
import { appConfig, Config } from '../../shared/operations/config';
import { day, hour, second } from '../../shared/core/time';
import { currencies, Currency } from '../../shared/core/money/currencies';
import { route } from '../../shared/http/route';
import { roles, RoleView } from '../../shared/access/role-view';

export const getConfig = route({
  method: 'GET',
  path: '/v1/config',
  permission: 'public',
  summary: 'Get what an app needs to find this server and sign in',
  response: Config,
  cacheSeconds: hour / second,
  handle: () => appConfig(),
});

export const listRoles = route({
  method: 'GET',
  path: '/v1/roles',
  permission: 'public',
  summary: 'List the built-in roles, the most powerful first',
  response: z.object({ items: z.array(RoleView) }).meta({ id: 'Roles' }),
  cacheSeconds: hour / second,
  handle: () => ({ items: [...roles] }),
});

export const listCurrencies = route({
  method: 'GET',
  path: '/v1/currencies',
  permission: 'public',
  summary: 'List the currencies and their minor units',
  response: z.object({ items: z.array(Currency) }).meta({ id: 'Currencies' }),
  cacheSeconds: day / second,
  handle: () => ({ items: [...currencies] }),
});
