import type { ScopeId } from '../../core/ids';
import { keys } from '../../db/keys';
import type { Transaction } from '../../money/transaction';
import { isRefund } from '../../money/refund';
import type { Tally } from './tally';

type Amounts = Readonly<Record<string, number>>;
const asText = (refunds: Amounts): string =>
  JSON.stringify(Object.fromEntries(Object.entries(refunds).toSorted(([one], [other]) => (one < other ? -1 : 1))));
const sumOf = (refunds: Amounts): number => Object.values(refunds).reduce((sum, amount) => sum + amount, 0);

/** The comparison of what expenses say of their refunds with the refunds that live. */
export class RefundsGiven {
  private readonly expenses = new Map<string, Pick<Transaction, 'amount' | 'refunds' | 'refundable'>>();
  private readonly given = new Map<string, Record<string, number>>();

  constructor(
    private readonly scopeId: ScopeId,
    private readonly tally: Tally,
  ) {
    tally.finally(() => this.compare());
  }

  transaction(one: Transaction): void {
    if (one.kind === 'expense' || one.refunds) this.expenses.set(keys.transaction(this.scopeId, one.id).sk, one);
    if (one.deletedAt || !isRefund(one) || !one.refundOf) return;
    const { sk } = keys.transaction(this.scopeId, one.refundOf);
    const given = this.given.get(sk) ?? {};
    given[one.id] = one.amount;
    this.given.set(sk, given);
  }

  private compare(): void {
    for (const sk of new Set([...this.expenses.keys(), ...this.given.keys()])) {
      const [expense, given = {}] = [this.expenses.get(sk), this.given.get(sk)];
      this.tally.compare(sk, 'refunds', asText(expense?.refunds ?? {}), asText(given));
      if (expense && (expense.refunds || this.given.has(sk)))
        this.tally.compare(sk, 'refundable', String(expense.refundable ?? 0), String(expense.amount - sumOf(given)));
    }
  }
}
