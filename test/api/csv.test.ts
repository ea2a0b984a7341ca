import { describe, expect, it } from 'vitest';
import { csv } from '../../shared/core/csv';
import { majorUnits } from '../../shared/transactions/table';
import { household } from '../support/household';

const asCsv = { headers: { Accept: 'text/csv' } };
const header = 'date,kind,amount,currency,payee,description,categoryId,sourceId,toSourceId,tagIds,paidBy,splitMode,split,exchangeAmount,exchangeCurrency,exchangeRate,notes,id';

describe('transactions as CSV', () => {
  it('are a row each, amounts in the currency’s major unit', async () => {
    const { path, owner, editor } = await household();
    const tags = await Promise.all(['a', 'b'].map(async (name) => (await owner.post(`${path}/tags`, { name })).body.id));
    const split = { mode: 'exact', shares: [{ userId: owner.userId, value: 45_000 }, { userId: editor.userId, value: 50 }] };
    const { body } = await owner.post(`${path}/transactions`, { kind: 'expense', amount: 45_050, date: '2026-11-21', payee: 'ICA "Maxi", Solna', notes: 'one\ntwo', tagIds: tags, split });
    const answer = await owner.get(`${path}/transactions`, asCsv);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="transactions.csv"');
    expect(answer.headers.get('vary')).toContain('Accept');
    const row = `2026-11-21,expense,450.50,SEK,"ICA ""Maxi"", Solna",,,,,${tags.join(' ')},${owner.userId}:450.50,exact,${owner.userId}:450.00 ${editor.userId}:0.50,,,,"one\ntwo",${body.id}`;
    expect(answer.body).toBe(`${header}\r\n${row}\r\n`);
  });

  it('tell what a foreign amount came to', async () => {
    const { path, owner } = await household();
    const made = await owner.post(`${path}/transactions`, { kind: 'expense', amount: 1_500, currency: 'JPY', date: '2026-11-21', exchange: { amount: 10_350 } });
    expect(made.body).toMatchObject({ currency: 'JPY' });
    const { body } = await owner.get(`${path}/transactions`, asCsv);
    expect(body.split('\r\n')[1]).toMatch(/^2026-11-21,expense,1500,JPY,.*,103\.50,SEK,0\.069,,/);
  });

  it('never run in a spreadsheet, and keep what only looks like a sum', async () => {
    const { path, owner } = await household();
    for (const payee of ['=1+1', '+1', '@SUM(A1)', '-A1', '-12.50']) await owner.post(`${path}/transactions`, { kind: 'expense', amount: 100, date: '2026-11-21', payee });
    const { body } = await owner.get(`${path}/transactions`, asCsv);
    const payees: string[] = body.trim().split('\r\n').slice(1).map((row: string) => row.split(',')[4]);
    expect(payees.sort()).toEqual(["'+1", "'-A1", "'=1+1", "'@SUM(A1)", '-12.50']);
  });

  it('have their header where there are none', async () => {
    const { path, viewer } = await household();
    expect((await viewer.get(`${path}/transactions`, asCsv)).body.trimEnd()).toBe(header);
  });

  it('come page by page, each telling the next in Link', async () => {
    const { path, owner } = await household();
    for (const payee of ['one', 'two', 'three']) await owner.post(`${path}/transactions`, { kind: 'expense', amount: 100, date: '2026-11-21', payee });
    const first = await owner.get(`${path}/transactions?limit=2`, asCsv);
    const next = /^<(?<address>[^>]+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.groups?.address ?? '';
    const second = await owner.get(next, asCsv);
    expect([first, second].map(({ body }) => body.trim().split('\r\n').slice(1).map((row: string) => row.split(',')[4]))).toEqual([['three', 'two'], ['one']]);
    expect(second.headers.get('link')).toBeNull();
  });

  it('are JSON unless they are asked for, and refused in other forms, elsewhere too', async () => {
    const { path, viewer } = await household();
    for (const Accept of ['*/*', 'text/csv;q=0.5, application/json']) expect((await viewer.get(`${path}/transactions`, { headers: { Accept } })).headers.get('content-type')).toBe('application/json');
    expect((await viewer.get(`${path}/transactions`, { headers: { Accept: 'text/html' } })).body.detail).toContain('text/csv');
    expect((await viewer.get(`${path}/lists`, asCsv)).status).toBe(406);
  });

  it('are read by nobody outside', async () => {
    const { path, stranger } = await household();
    const { status, headers } = await stranger.get(`${path}/transactions`, asCsv);
    expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });
});

describe('a table', () => {
  const sums = { name: ({ name }: { name: string; sum: number }) => name, sum: ({ sum }: { name: string; sum: number }) => majorUnits(sum, 'SEK') };

  it('keeps negative sums as numbers', async () => {
    expect(await csv(sums, [{ name: '-x', sum: -5 }, { name: 'y', sum: -123_456 }])).toBe("name,sum\r\n'-x,-0.05\r\ny,-1234.56\r\n");
  });

  it('has as many digits as the currency', () => {
    expect([majorUnits(5, 'SEK'), majorUnits(0, 'SEK'), majorUnits(1_500, 'JPY'), majorUnits(1_234, 'KWD'), majorUnits(10 ** 13, 'SEK')]).toEqual(['0.05', '0.00', '1500', '1.234', '100000000000.00']);
  });
});
