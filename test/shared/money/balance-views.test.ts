import { describe, expect, it } from '@jest/globals';
import { TotalTooLarge } from '../../../shared/core/errors';
import { ScopeId, type UserId } from '../../../shared/core/ids';
import type { Account } from '../../../shared/core/money/balance-accounts';
import { type CurrencyCode, MinorUnits } from '../../../shared/core/money/currencies';
import {
  Balances,
  balancesBetween,
  LineView,
  lineOf,
  MyBalances,
  peopleShown,
  toView,
} from '../../../shared/money/balances';
import { ann, expense, idOf, kim, robin } from './support/transactions';

const account = (userId: UserId, paid: number, owed: number, currency: CurrencyCode = 'SEK'): Account => ({
  userId,
  currency,
  paid,
  owed,
  net: paid - owed,
});
const people: ReadonlySet<string> = new Set([ann, robin]);
const names: Readonly<Record<string, string>> = { [ann]: 'Ann', [robin]: 'Robin', [kim]: 'Kim' };
const nameOf = (user: UserId) => names[user] ?? '?';

describe('the line of a transaction in somebody’s balance', () => {
  it('says what they paid, what they owe of it, and what the transaction is', () => {
    const one = expense({ payee: 'Market', description: 'Dinner' });
    const line = {
      transactionId: one.id,
      date: '2026-11-21',
      kind: 'expense',
      payee: 'Market',
      description: 'Dinner',
      currency: 'SEK',
      paid: 1_000,
      owed: 700,
      net: 300,
    };
    expect(lineOf(one, ann, (user) => user)).toEqual(line);
    expect(LineView.parse(line)).toEqual(line);
    expect(lineOf(one, robin, (user) => user)).toMatchObject({ paid: 0, owed: 300, net: -300 });
  });

  it('is none of who is not in it, or bears what they paid', () => {
    expect(lineOf(expense(), kim, (user) => user)).toBeUndefined();
    const shares = [{ userId: ann, value: 1, amount: 1_000 }];
    expect(lineOf(expense({ split: { mode: 'shares', shares } }), ann, (user) => user)).toBeUndefined();
  });
});

describe('who is shown in balances', () => {
  it('is everybody of the scope who has paid or owes, and of those who left whoever is not settled', () => {
    const shown = (...accounts: Account[]) => peopleShown(accounts, people);
    expect(shown(account(ann, 5, 5), account(robin, 0, 0), account(kim, 5, 5))).toEqual([ann]);
    expect(shown(account(ann, 5, 0), account(robin, 0, 5), account(kim, 3, 5))).toEqual([ann, robin, kim]);
    // What was paid and owed can come to nothing by income, one without the other.
    expect(shown(account(ann, 0, -5), account(kim, -5, -5))).toEqual([ann]);
    expect(shown(account(ann, 5, 5), account(ann, 5, 5, 'EUR'))).toEqual([ann]);
  });

  it('is served by currency, by name, with the payments that would settle all', () => {
    const accounts = [
      account(ann, 700, 700, 'EUR'),
      account(kim, 5, 5, 'NOK'),
      account(ann, 1_000, 400),
      account(robin, 0, 100),
      account(kim, 0, 500),
    ];
    const view = {
      items: [
        {
          currency: 'EUR',
          members: [{ userId: ann, displayName: 'Ann', left: false, paid: 700, owed: 700, net: 0 }],
          transfers: [],
        },
        {
          currency: 'SEK',
          members: [
            { userId: ann, displayName: 'Ann', left: false, paid: 1_000, owed: 400, net: 600 },
            { userId: robin, displayName: 'Robin', left: false, paid: 0, owed: 100, net: -100 },
            { userId: kim, displayName: 'Kim', left: true, paid: 0, owed: 500, net: -500 },
          ],
          transfers: [
            { from: kim, to: ann, amount: 500 },
            { from: robin, to: ann, amount: 100 },
          ],
        },
      ],
    };
    expect(toView(accounts, people, nameOf)).toEqual(view);
    expect(Balances.parse(view)).toEqual(view);
  });
});

describe('what somebody has with everybody over all groups', () => {
  const [home, trip] = [ScopeId.parse(idOf(5, 1)), ScopeId.parse(idOf(5, 2))];
  const between = (...groups: (readonly [ScopeId, string, readonly Account[]])[]) =>
    balancesBetween(
      groups.map(([scopeId, name, accounts]) => ({ scopeId, name, accounts })),
      ann,
      nameOf,
    );

  it('is one figure a person and currency, and its parts by group', () => {
    const items = [
      {
        currency: 'EUR',
        net: -50,
        people: [
          { userId: robin, displayName: 'Robin', net: -50, groups: [{ scopeId: trip, name: 'Trip', net: -50 }] },
        ],
      },
      {
        currency: 'SEK',
        net: 160,
        people: [
          { userId: kim, displayName: 'Kim', net: 100, groups: [{ scopeId: home, name: 'Home', net: 100 }] },
          {
            userId: robin,
            displayName: 'Robin',
            net: 60,
            groups: [
              { scopeId: home, name: 'Home', net: 100 },
              { scopeId: trip, name: 'Trip', net: -40 },
            ],
          },
        ],
      },
    ];
    expect(
      between(
        [home, 'Home', [account(ann, 200, 0), account(robin, 0, 100), account(kim, 0, 100)]],
        [
          trip,
          'Trip',
          [account(robin, 40, 0), account(ann, 0, 40), account(ann, 0, 50, 'EUR'), account(robin, 50, 0, 'EUR')],
        ],
      ),
    ).toEqual(items);
    const spent = { items: [] };
    expect(MyBalances.parse({ items, spent }).items).toEqual(items);
  });

  it('is told by currency, in whichever order they were found', () => {
    for (const found of [
      ['DKK', 'EUR', 'SEK'],
      ['SEK', 'EUR', 'DKK'],
      ['EUR', 'DKK', 'SEK'],
    ] as const) {
      const accounts = found.flatMap((currency) => [account(ann, 5, 0, currency), account(robin, 0, 5, currency)]);
      expect(between([home, 'Home', accounts]).map(({ currency }) => currency)).toEqual(['DKK', 'EUR', 'SEK']);
    }
  });

  it('leaves out what others have among themselves', () => {
    expect(between([home, 'Home', [account(robin, 5, 0), account(kim, 0, 5)]])).toEqual([]);
  });

  it('is refused where a double no longer holds it exactly', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const owing = [account(ann, most, 0), account(robin, 0, most)];
    expect(between([home, 'Home', owing])).toMatchObject([{ net: MinorUnits.parse(most) }]);
    expect(() => between([home, 'Home', owing], [trip, 'Trip', [account(ann, 1, 0), account(robin, 0, 1)]])).toThrow(
      TotalTooLarge,
    );
  });
});
