/**
 * The columns of a table: what each is headed by, and its cell in a row; null or undefined is an empty one.
 */
export type Columns<Row> = Readonly<Record<string, (row: Row) => string | number | null | undefined>>;

/** The mark at the beginning of a file by which programs that open it by double click take it for UTF-8. */
const byteOrderMark = '\uFEFF';

const negative = /^-\d+(?:\.\d+)?$/;
/**
 * The pattern of what a spreadsheet may take for a cell: a Swedish one cuts at `;`, others at a tab or `|`,
 * and a quote that does not stand first holds none of them back.
 */
const cells = /[^;\t|\r\n]+/g;
/**
 * The pattern of cells that would run as a formula, in full width too
 * (https://owasp.org/www-community/attacks/CSV_Injection), and of those that would look as if they had been
 * kept from it.
 */
const runs = /^[\s"']*[=+\-@＝＋－＠]|^'/;

/**
 * Makes a text safe for a table: wherever a spreadsheet may begin a cell in it, what would run as a formula
 * gets an apostrophe before it, and so does what begins with one. Whoever takes away one apostrophe at the
 * beginning of each of these has the text again. A negative number stays a number.
 */
export const withoutFormulas = (text: string): string =>
  negative.test(text) ? text : text.replace(cells, (cell) => (runs.test(cell) ? `'${cell}` : cell));

/**
 * Writes rows as CSV (RFC 4180) in UTF-8, under a header that is there without rows too; text never runs as a
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
