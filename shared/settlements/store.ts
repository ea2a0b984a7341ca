import { untilFresh } from '../access/fresh';
import type { Granted } from '../access/granted';
import { look } from '../access/look';
import { accountsIn, unsettled } from '../balances/model';
import type { Call } from '../core/call';
import { InvalidBody } from '../core/errors';
import type { ScopeId } from '../core/ids';
import { keys } from '../db/keys';
import { peopleIn } from '../scopes/people';
import { recorded } from '../transactions/model';
import { record } from '../transactions/record';
import { referenceKeys, surroundings } from '../transactions/references';
import { settled, type Settled } from '../transactions/settle';
import { asFields, asSent, asSettlement, type NewSettlement, type Settlement, settlementFaults } from './model';

/** @throws InvalidBody in a settlement's own words */
const settledBy = (...of: Parameters<typeof settled>): Settled => {
  try {
    return settled(...of);
  } catch (error) {
    throw error instanceof InvalidBody ? new InvalidBody(asSent(error.issues)) : error;
  }
};

/**
 * Records what one member paid another. Who left with an open balance can be paid, and can pay.
 * @throws NotFound, Forbidden, InvalidBody, AlreadyExists, TotalTooLarge, TableBusy
 */
export const create = (call: Call, scopeId: ScopeId, draft: NewSettlement): Promise<Granted<Settlement>> =>
  untilFresh(call, async () => {
    const view = await look(call, { scopeId }, 'transactions.create', {
      also: [keys.balances(scopeId), ...referenceKeys(scopeId, draft)],
    });
    const [balances, ...named] = view.records;
    const faults = settlementFaults(draft);
    if (faults.length > 0) throw new InvalidBody(faults);
    const around = surroundings(view.scope, draft, named);
    const fields = settledBy(asFields(draft, view.scope, call), {
      ...around,
      named: new Set(unsettled(accountsIn(balances), peopleIn(view.scope.people))),
    });
    return record(call, view, recorded(around.id, scopeId, fields, call), asSettlement);
  });
