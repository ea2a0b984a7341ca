import { retryOnStale } from '../core/retry';
import type { Authorized } from '../access/authorized';
import { authorize } from '../access/authorize';
import { accountsIn, unsettled } from '../core/money/balance-accounts';
import type { Call } from '../core/call';
import { InvalidBody } from '../core/errors';
import type { ScopeId } from '../core/ids';
import { keys } from '../db/keys';
import { peopleIn } from '../groups/people-in-scope';
import { personIn, presentIn } from '../groups/scope';
import type { ResolvedTransaction } from './transaction-fields';
import { newTransaction } from './transaction-draft';
import { writeTransaction } from './write-transaction';
import { referenceKeys, toReferencedRecords, withMerged } from './transaction-references';
import { namingNow } from './transaction-now';
import { resolveTransaction } from './resolve-transaction';
import { asFields, asSent, asSettlement, type NewSettlement, type Settlement, settlementFaults } from './settlement';

/** @throws InvalidBody in a settlement's own words */
const settledBy = (...of: Parameters<typeof resolveTransaction>): ResolvedTransaction => {
  try {
    return resolveTransaction(...of);
  } catch (error) {
    throw error instanceof InvalidBody ? new InvalidBody(asSent(error.issues)) : error;
  }
};

/**
 * Records a payment from one member to another. Who left with an open balance can be paid, and can pay.
 * @throws NotFound, Forbidden, InvalidBody, AlreadyExists, TotalTooLarge, TableBusy
 */
export const create = (
  call: Call,
  scopeId: ScopeId,
  sent: NewSettlement,
): Promise<Authorized<Settlement, 'transactions.create'>> =>
  retryOnStale(call, async () => {
    const access = await authorize(call, {
      resource: { scopeId },
      permission: 'transactions.create',
      alsoRead: [keys.balances(scopeId), ...referenceKeys(scopeId, sent)],
    });
    const [balances, ...named] = access.records;
    const personOf = personIn(access.scope);
    const draft = {
      ...namingNow(sent, presentIn(access.scope)),
      from: personOf(sent.from),
      to: personOf(sent.to),
    };
    const faults = settlementFaults(draft);
    if (faults.length > 0) throw new InvalidBody(faults);
    const referenced = toReferencedRecords(access.scope, {
      references: draft,
      records: await withMerged(access.scope, sent, named),
    });
    const fields = settledBy(asFields(draft, access.scope, call), {
      ...referenced,
      named: new Set(unsettled(accountsIn(balances, personOf), peopleIn(access.scope.people))),
    });
    return writeTransaction(call, {
      view: access,
      one: newTransaction(referenced.id, { scopeId, fields, call }),
      answer: asSettlement,
    });
  });
