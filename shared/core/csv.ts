/**
 * The columns of a table: what each is headed by, and its cell in a row; null or undefined is an empty one.
 */
export type Columns<Row> = Readonly<Record<string, (row: Row) => string | number | null | undefined>>;

/** Programs that open a file by double click take it for UTF-8 if it begins so. */
const byteOrderMark = '\uFEFF';

const negative = /^-\d+(?:\.\d+)?$/;
/**
 * Where a spreadsheet may begin a cell: a Swedish one cuts at `;`, others at a tab or `|`, and a quote that
 * does not stand first holds none of them back.
 */
const cells = /[^;\t|\r\n]+/g;
/**
 * What would run as a formula, in full width too (https://owasp.org/www-community/attacks/CSV_Injection), and
 * what would look as if it had been kept from it.
 */
const runs = /^[\s"']*[=+\-@＝＋－＠]|^'/;

/**
 * Gives a text as it stands in a table: wherever a spreadsheet may begin a cell in it, what would run as a
 * formula has an apostrophe before it, and so has what begins with one. Whoever takes away one apostrophe at
 * the beginning of each of these has the text again. A negative number stays a number.
 */
export const withoutFormulas = (text: string): string =>
  negative.test(text) ? text : text.replace(cells, (cell) => (runs.test(cell) ? `'${cell}` : cell));

/**
 * Rows as CSV (RFC 4180) in UTF-8, under a header that is there without rows too; text never runs as a
 * formula.
 */
export const csv = async <Row>(columns: Columns<Row>, rows: readonly Row[]): Promise<string> => {
  // Few calls want a table: what makes it is loaded by the first that does.
  const { stringify } = await import('csv-stringify/sync');
  return (
    byteOrderMark +
    stringify(
      rows.map((row) => Object.values(columns).map((cell) => cell(row))),
      {
        header: true,
        columns: Object.keys(columns),
        record_delimiter: 'windows',
        quote_record_delimiter: true,
        cast: { string: withoutFormulas },
      },
    )
  );
};
