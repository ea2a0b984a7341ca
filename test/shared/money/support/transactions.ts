import { ScopeId, UserId } from '../../../../shared/core/ids';
import { Transaction } from '../../../../shared/money/transaction';

/** Ids by kind and number, which sort by number. */
export const idOf = (kind: number, index: number): string => `0000000${kind}-0000-4000-8000-00000000000${index}`;

export const scopeId = ScopeId.parse(idOf(5, 0));
const person = (index: number) => UserId.parse(idOf(1, index));
export const [ann, robin, kim] = [person(1), person(2), person(3)];

/** An expense of 10.00 that Ann paid, and bears with Robin: 7.00 and 3.00; what `fields` say otherwise. */
export const expense = (fields: object = {}): Transaction =>
  Transaction.parse({
    id: idOf(6, 1),
    scopeId,
    kind: 'expense',
    amount: 1_000,
    currency: 'SEK',
    date: '2026-11-21',
    paidBy: [{ userId: ann, amount: 1_000 }],
    split: {
      mode: 'exact',
      shares: [
        { userId: ann, value: 700, amount: 700 },
        { userId: robin, value: 300, amount: 300 },
      ],
    },
    version: 3,
    createdBy: ann,
    createdAt: '2026-11-21T12:00:00.000Z',
    modifiedBy: ann,
    modifiedAt: '2026-11-21T12:00:00.000Z',
    ...fields,
  });
