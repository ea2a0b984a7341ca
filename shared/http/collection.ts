import * as z from 'zod';
import type { Sort } from '../core/sort';
import { isVisible } from '../core/text';

/** The number of entries of a page unless asked otherwise, and at most. */
const pageSize = { usual: 20, most: 100 } as const;

const whole = (most: number) =>
  z
    .string()
    .regex(/^\d{1,16}$/, { error: 'whole_number' })
    .transform(Number)
    .pipe(z.int().min(1).max(most));

/** Makes the schema of a whole number in a query. */
export const wholeNumber = (most = Number.MAX_SAFE_INTEGER) =>
  whole(most).meta({ override: { type: 'integer', minimum: 1, maximum: most } });

/** `true` or `false` in a query. */
export const flag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .meta({ override: { type: 'boolean' } });

/** Makes a parameter that may be given several times: any of the values matches. */
export const repeatable = <T extends z.ZodType>(type: T) => z.array(type).min(1).max(20);

const SearchText = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => text === '' || isVisible(text), { error: 'nothing_visible' })
  .optional();
const howFound = 'ignoring case and accents (`creme` finds Crème, `strasse` Straße)';

/** Makes a parameter with text that is sought in what it names. */
export const soughtIn = (where: string, note = '') => SearchText.describe(`part of ${where}, ${howFound}${note}`);

/** Makes a parameter with the whole of a text, found as any other that is sought. */
export const soughtWhole = (note: string) => SearchText.describe(`the whole name, ${howFound}${note}`);

const pageQuery = {
  limit: whole(pageSize.most)
    .default(pageSize.usual)
    .meta({ override: { type: 'integer', minimum: 1, maximum: pageSize.most, default: pageSize.usual } }),
  cursor: z.string().min(1).max(2_000).optional().describe('`page.next` from the previous page'),
};

/**
 * Makes the parameter of the orders that a collection declares, each ascending or (with a minus) descending;
 * `usual` is the first of what it says.
 */
export const sortedBy = <const Field extends string>(
  fields: readonly [Field, ...Field[]],
  usual: Sort<NoInfer<Field>>,
) =>
  z
    .enum([...fields, ...fields.map((field) => `-${field}`)])
    .optional()
    .transform((text): Sort<Field> => {
      const field = fields.find((one) => text === one || text === `-${one}`);
      return field && text ? { field, backwards: text.startsWith('-') } : usual;
    });

/**
 * The parameter that chooses which records a collection shows: those that live, or (for those who may
 * restore) those that are deleted.
 */
export const deletedFilter = {
  deleted: z.literal('only').optional().describe('shows deleted records to those who may restore them'),
};

/** Makes the query of a collection: its filters, beside paging. */
export const collectionQuery = <Filters extends z.ZodRawShape>(filters: Filters) =>
  z.strictObject({ ...filters, ...pageQuery });

/** Makes the schema of every collection's answer. */
export const PageOf = <T extends z.ZodType>(items: T) =>
  z.object({
    items: z.array(items),
    page: z
      .object({
        limit: z.int(),
        next: z.string().nullable(),
        total: z.int().nullable(),
        unread: z
          .int()
          .optional()
          .describe('set for notifications: how many you have not read; more than 100 are not counted'),
        currency: z
          .string()
          .optional()
          .describe('set when amounts were compared or sorted: only records in this currency are included'),
      })
      .meta({ id: 'Page' }),
  });
