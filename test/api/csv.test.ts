import { describe, expect, it } from '@jest/globals';
import fc from '../support/fast-check';
import { csv, withoutFormulas } from '../../shared/core/csv';
import { majorUnits } from '../../shared/core/money/currencies';
import { ScopeId, newId, TransactionId } from '../../shared/core/ids';
import { LocalDate } from '../../shared/core/time';
import { keys, indexKeys } from '../../shared/db/keys';
import { copies } from '../support/copies';
import { household } from '../support/household';
import type { Json } from '../support/person';
import { server } from '../support/server';
import { runs } from '../support/generated';

const asCsv = { headers: { Accept: 'text/csv' } };
const header =
  'date,kind,amount,currency,payee,description,categoryId,category,sourceId,source,toSourceId,toSource,tagIds,tags,paidBy,paidByNames,splitMode,split,splitNames,exchangeAmount,exchangeCurrency,exchangeRate,notes,id,sourceAmount,sourceCurrency,toSourceAmount,toSourceCurrency,refundOf';

describe('transactions as CSV', () => {
  it('are a row each, amounts in the currency’s major unit', async () => {
    const { path, owner, editor } = await household();
    await owner.patch('/v1/me', { displayName: 'Ann' });
    await editor.patch('/v1/me', { displayName: 'Ben, B.' });
    const tags = await Promise.all(
      ['a', 'b'].map(async (name) => (await owner.post(`${path}/tags`, { name })).body.id),
    );
    const split = {
      mode: 'exact',
      shares: [
        { userId: owner.userId, value: 45_000 },
        { userId: editor.userId, value: 50 },
      ],
    };
    const { body } = await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount: 45_050,
      date: '2026-11-21',
      payee: 'ICA "Maxi", Solna',
      notes: 'one\ntwo',
      tagIds: tags,
      split,
    });
    const answer = await owner.get(`${path}/transactions`, asCsv);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="transactions.csv"');
    expect(answer.headers.get('vary')).toContain('Accept');
    const row =
      `2026-11-21,expense,450.50,SEK,"ICA ""Maxi"", Solna",,,,,,,,${tags.join(' ')},"a, ` +
      `b",${owner.userId}:450.50,Ann:450.50,exact,${owner.userId}:450.00 ` +
      `${editor.userId}:0.50,"Ann:450.00, Ben, B.:0.50",,,,"one\ntwo",${body.id},,,,,`;
    expect(answer.body).toBe(`${header}\r\n${row}\r\n`);
  });

  it('tell what a foreign amount came to', async () => {
    const { path, owner } = await household();
    const made = await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount: 1_500,
      currency: 'JPY',
      date: '2026-11-21',
      exchange: { amount: 10_350 },
    });
    expect(made.body).toMatchObject({ currency: 'JPY' });
    const { body } = await owner.get(`${path}/transactions`, asCsv);
    expect(body.split('\r\n')[1]).toMatch(/^2026-11-21,expense,1500,JPY,.*,103\.50,SEK,0\.069,,/);
  });

  it('tell what sources paid and got in currencies of their own, and what a refund gives back', async () => {
    const { path, owner } = await household();
    const source = async (name: string, currency: string): Promise<string> =>
      (await owner.post(`${path}/sources`, { name, kind: 'cash', currency })).body.id;
    const [yen, pounds, kronor] = [
      await source('Yen', 'JPY'),
      await source('Pounds', 'GBP'),
      await source('Kronor', 'SEK'),
    ];
    await owner.post(`${path}/transactions`, {
      kind: 'transfer',
      amount: 10_000,
      date: '2026-11-20',
      sourceId: yen,
      toSourceId: pounds,
      sourceAmount: 1_500,
      toSourceAmount: 805,
    });
    const { body: expense } = await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount: 10_000,
      date: '2026-11-19',
      sourceId: kronor,
    });
    await owner.post(`${path}/transactions`, { kind: 'income', amount: 100, date: '2026-11-21', refundOf: expense.id });
    const rows: string[] = (await owner.get(`${path}/transactions`, asCsv)).body.trim().split('\r\n').slice(1);
    expect(rows.map((row) => row.split(',').slice(-5).join())).toEqual([
      `,,,,${String(expense.id)}`,
      '1500,JPY,8.05,GBP,',
      ',SEK,,,',
    ]);
  });

  it('never run in a spreadsheet, and keep what only looks like a sum', async () => {
    const { path, owner } = await household();
    for (const payee of ['=1+1', '+1', '@SUM(A1)', '-A1', '-12.50'])
      await owner.post(`${path}/transactions`, { kind: 'expense', amount: 100, date: '2026-11-21', payee });
    const { body } = await owner.get(`${path}/transactions`, asCsv);
    const payees: string[] = body
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row: string) => row.split(',')[4]);
    expect(payees.sort()).toEqual(["'+1", "'-A1", "'=1+1", "'@SUM(A1)", '-12.50']);
  });

  it('have their header where there are none', async () => {
    const { path, viewer } = await household();
    expect((await viewer.get(`${path}/transactions`, asCsv)).body.trimEnd()).toBe(header);
  });

  it('begin with the mark by which programs know UTF-8', async () => {
    const { path, viewer } = await household();
    const answer = await fetch(`${await server()}${path}/transactions`, {
      headers: { Authorization: `Bearer ${viewer.token}`, Accept: 'text/csv' },
    });
    expect([...new Uint8Array(await answer.arrayBuffer())].slice(0, 7)).toEqual([
      0xef,
      0xbb,
      0xbf,
      ...Buffer.from('date'),
    ]);
  });

  /** Makes as many expenses like one of the scope's, each with what it differs in. */
  const many = async (
    scopeId: string,
    { id, createdAt }: Json,
    count: number,
    change: (index: number) => { amount?: number; date?: string; payee?: string; notes?: string },
  ) => {
    const key = keys.transaction(ScopeId.parse(scopeId), TransactionId.parse(id));
    await copies(
      key,
      Array.from({ length: count }, (_, index) => {
        const copy = { ...change(index), id: newId(TransactionId) };
        const orderKey = indexKeys.transaction({
          id: copy.id,
          date: LocalDate.parse(copy.date ?? '2026-11-21'),
          createdAt,
          deletedAt: null,
        });
        return { ...copy, sk: keys.transaction(ScopeId.parse(scopeId), copy.id).sk, orderKey };
      }),
    );
  };

  it('come all in one file, whatever a page holds, filtered and sorted as asked', async () => {
    const { path, owner, scope } = await household();
    const { body } = await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount: 5,
      date: '2026-10-01',
      payee: 'odd',
    });
    await many(scope.id, body, 1_100, (index) => ({
      amount: 100 + index,
      payee: index % 2 ? 'odd' : 'even',
      date: '2026-11-21',
    }));
    const all = await owner.get(`${path}/transactions?limit=2`, asCsv);
    expect(all.body.trim().split('\r\n')).toHaveLength(1_102);
    expect(all.headers.get('link')).toBeNull();
    const some = await owner.get(`${path}/transactions?from=2026-11-01&payee=odd&sort=amount`, asCsv);
    const amounts = some.body
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row: string) => Number(row.split(',')[2]));
    expect(amounts).toEqual(Array.from({ length: 550 }, (_, index) => (101 + 2 * index) / 100));
  });

  it('are refused beyond what a file holds, with what helps', async () => {
    const { path, owner, scope } = await household();
    const { body } = await owner.post(`${path}/transactions`, { kind: 'expense', amount: 5, date: '2026-11-22' });
    await many(scope.id, body, 1_050, () => ({ notes: 'å'.repeat(2_000), date: '2026-11-21' }));
    const refused = await owner.get(`${path}/transactions`, asCsv);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
    expect(JSON.stringify(refused.body)).toMatch(/problems\/too-many-rows.*`from` and `to`/);
    expect((await owner.get(`${path}/transactions?from=2026-11-22`, asCsv)).status).toBe(200);
  });

  it('name categories, sources and people beside their ids, deleted ones too', async () => {
    const { path, owner } = await household();
    const { id: categoryId } = (await owner.post(`${path}/categories`, { kind: 'transaction', name: 'Food; drink' }))
      .body;
    const { id: sourceId } = (await owner.post(`${path}/sources`, { name: '=Cash', kind: 'cash' })).body;
    await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount: 100,
      date: '2026-11-21',
      categoryId,
      sourceId,
    });
    await owner.delete(`${path}/categories/${categoryId}`);
    const { body } = await owner.get(`${path}/transactions`, asCsv);
    expect(body.split('\r\n')[1]).toContain(`,${categoryId},Food; drink,${sourceId},'=Cash,`);
  });

  it('are JSON unless they are asked for, and refused in other forms, elsewhere too', async () => {
    const { path, viewer } = await household();
    for (const Accept of ['*/*', 'text/csv;q=0.5, application/json'])
      expect((await viewer.get(`${path}/transactions`, { headers: { Accept } })).headers.get('content-type')).toBe(
        'application/json',
      );
    expect((await viewer.get(`${path}/transactions`, { headers: { Accept: 'text/html' } })).body.detail).toContain(
      'text/csv',
    );
    expect((await viewer.get(`${path}/lists`, asCsv)).status).toBe(406);
  });

  it('are read by nobody outside', async () => {
    const { path, stranger } = await household();
    const { status, headers } = await stranger.get(`${path}/transactions`, asCsv);
    expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });
});

describe('text in a table', () => {
  const kept: [string, string][] = [
    ['=1+1', "'=1+1"],
    ['a;=1+1', "a;'=1+1"],
    ['a; @SUM(A1)', "a;' @SUM(A1)"],
    ['a\t+1', "a\t'+1"],
    ['a|-1+2', "a|'-1+2"],
    ['one\n=1', "one\n'=1"],
    ['one\r\n=1', "one\r\n'=1"],
    ['";=1";', '";\'=1";'],
    ['a;"=1"', 'a;\'"=1"'],
    ['＝1', "'＝1"],
    ["'tis", "''tis"],
    ["a;'b", "a;''b"],
    ['-12.50', '-12.50'],
    ['-12,50', "'-12,50"],
    ['a = b', 'a = b'],
    ['x;y', 'x;y'],
    ['', ''],
    [';;=', ";;'="],
  ];
  it.each(kept)('that reads %j stands there as %j', (text, cell) => expect(withoutFormulas(text)).toBe(cell));

  it('can be had again from it, and begins no formula wherever a spreadsheet cuts', () => {
    const piece = fc.constantFrom('=', '+', '-', '@', "'", '"', ';', '|', '\t', '\n', '\r', ' ', 'a', '1', '＝', ',');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        (text) => {
          const cell = withoutFormulas(text);
          if (cell === text && /^-\d/.test(text)) return;
          expect(cell.replace(/(^|[;\t|\r\n])'/g, '$1')).toBe(text);
          for (const part of cell.split(/[;\t|\r\n]/)) expect(part).not.toMatch(/^[\s"]*[=+\-@＝]/);
        },
      ),
      { numRuns: runs(2_000) },
    );
  });
});

describe('a table', () => {
  const sums = {
    name: ({ name }: { name: string; sum: number }) => name,
    sum: ({ sum }: { name: string; sum: number }) => majorUnits(sum, 'SEK'),
  };

  it('keeps negative sums as numbers', async () => {
    expect(
      await csv(sums, [
        { name: '-x', sum: -5 },
        { name: 'y', sum: -123_456 },
      ]),
    ).toBe("\uFEFFname,sum\r\n'-x,-0.05\r\ny,-1234.56\r\n");
  });

  it('has as many digits as the currency', () => {
    expect([
      majorUnits(5, 'SEK'),
      majorUnits(0, 'SEK'),
      majorUnits(1_500, 'JPY'),
      majorUnits(1_234, 'KWD'),
      majorUnits(10 ** 13, 'SEK'),
    ]).toEqual(['0.05', '0.00', '1500', '1.234', '100000000000.00']);
  });
});
