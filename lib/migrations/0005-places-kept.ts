import { AccountDeletion, dueAs } from '../../shared/lifecycle/accounts/account-deletion';
import { systemClock } from '../../shared/core/clock';
import { absent, equal, every } from '../../shared/db/expressions';
import { isAccountDeletion, keyIn } from '../../shared/db/keys';
import { type Migration, writerOf } from './migration';

const name = '0005-places-kept';

const isDeleted = ({ status }: AccountDeletion): boolean => status === 'running' || status === 'done';

/**
 * Begins the work anew on memberships of people who deleted their accounts, which ended until they keep their
 * place (docs/decisions/0039): it makes former members of those that can still come back. The stream and the
 * sweeper do it, in steps; a membership that is reached by nobody until its person restores the account is
 * renewed then.
 */
export const placesKept: Migration = {
  name,
  up: (record) => {
    const { data: work } = isAccountDeletion(keyIn(record)) ? AccountDeletion.safeParse(record) : {};
    if (!work || work.keepsPlaces || work.erasedFrom || !isDeleted(work)) return undefined;
    const set = {
      status: 'running',
      cursor: null,
      keepsPlaces: true,
      ...dueAs('memberships', systemClock()),
      requestId: writerOf({ name }),
    };
    return {
      change: { set, add: { turn: 1 } },
      when: every(equal('turn', work.turn), equal('status', work.status), absent('keepsPlaces')),
    };
  },
  // A place that is kept is one that has ended to the release before.
  down: () => undefined,
};
