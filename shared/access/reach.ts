import type { Call } from '../core/call';
import { Forbidden } from '../core/errors';
import type { UserId } from '../core/ids';
import type { Reach } from './permissions';

/** A record as it is. @throws Forbidden when the caller reaches their own alone and this is another's */
export const reached = <T extends { readonly createdBy: UserId }>(one: T, reach: Reach, { caller }: Call): T => {
  if (reach === 'own' && one.createdBy !== caller.userId) throw new Forbidden();
  return one;
};
