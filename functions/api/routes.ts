import type { Route } from '../../shared/http/route';
import * as lists from './lists';

/** Every route of the API. What is not here can't be called. */
export const routes: readonly Route[] = [lists].flatMap((noun) => Object.values(noun));
