/** The columns of a table: what each is headed by, and its cell in a row; null or undefined is an empty one. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => string | number | null | undefined>>;

const negative = /^-\d+(?:\.\d+)?$/;

/**
 * Rows as CSV (RFC 4180), under a header that is there without rows too. Text that a spreadsheet would run as a formula (= + - @ …) gets an
 * apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection); a negative number in a text stays a number.
 */
export const csv = async <Row>(columns: Columns<Row>, rows: readonly Row[]): Promise<string> => {
  // Few calls want a table: what makes it is loaded by the first that does.
  const { stringify } = await import('csv-stringify/sync');
  return stringify(rows.map((row) => Object.values(columns).map((cell) => cell(row))), {
    header: true, columns: Object.keys(columns), record_delimiter: 'windows', escape_formulas: true, quote_record_delimiter: true,
    cast: { string: (value) => (negative.test(value) ? { value, escape_formulas: false } : value) },
  });
};
