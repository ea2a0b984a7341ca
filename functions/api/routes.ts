import type { Route } from '../../shared/http/route';
import * as health from './health';
import * as invitations from './invitations';
import * as lists from './lists';
import * as me from './me';
import * as members from './members';
import * as reference from './reference';
import * as scopes from './scopes';

/** Every route of the API. What is not here can't be called. */
export const routes: readonly Route[] = [health, reference, me, scopes, members, invitations, lists].flatMap((noun) => Object.values(noun));
