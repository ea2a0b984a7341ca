import * as z from 'zod';
import { CurrencyCode, majorUnits } from '../../shared/core/money/currencies';

type Json = z.output<ReturnType<typeof z.json>>;
type Fields = Readonly<Record<string, Json>>;

/** The fields that every record has, and nobody looks for first. */
const bookkeeping: ReadonlySet<string> = new Set([
  'version',
  'createdAt',
  'createdBy',
  'modifiedAt',
  'modifiedBy',
  'deletedAt',
  'deletedBy',
  'page',
]);
/** Fields that hold minor units. */
const amounts: ReadonlySet<string> = new Set([
  'amount',
  'income',
  'expense',
  'paid',
  'owed',
  'net',
  'balance',
  'price',
  'total',
]);

const isFields = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const saysNothing = (value: Json): boolean =>
  value === null || value === false || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
const nameIn = ({ displayName, name }: Fields): string | undefined =>
  z
    .string()
    .optional()
    .safeParse(displayName ?? name).data;
const idIn = ({ id, userId }: Fields): string | undefined =>
  z
    .string()
    .optional()
    .safeParse(userId ?? id).data;

/** Finds the names that an answer itself gives to ids in it. */
const namesIn = (value: Json, names = new Map<string, string>()): Map<string, string> => {
  if (Array.isArray(value)) for (const one of value) namesIn(one, names);
  else if (isFields(value)) {
    const [id, name] = [idIn(value), nameIn(value)];
    if (id !== undefined && name !== undefined) names.set(id, name);
    for (const one of Object.values(value)) namesIn(one, names);
  }
  return names;
};

/**
 * Writes an answer of the API for people: a line a record, its name first and its id beside it, amounts in
 * their currency; empty fields, and those that every record has, are left out.
 */
export const readable = (answer: Json): string => {
  const names = namesIn(answer);

  const text = (field: string, value: string | number | boolean | null, currency: CurrencyCode | undefined): string => {
    if (typeof value === 'number' && currency !== undefined && amounts.has(field))
      return `${field} ${majorUnits(value, currency)} ${currency}`;
    const name = typeof value === 'string' ? names.get(value) : undefined;
    return value === true ? field : `${field} ${name === undefined ? String(value) : `${name} (${String(value)})`}`;
  };

  const linesOf = (fields: Fields, indent: string, outer: CurrencyCode | undefined): string[] => {
    const currency = CurrencyCode.safeParse(fields.currency).data ?? outer;
    const [id, name] = [idIn(fields), nameIn(fields)];
    const told = Object.entries(fields).filter(
      ([field, value]) =>
        !saysNothing(value) && !bookkeeping.has(field) && !['id', 'userId', 'displayName', 'name'].includes(field),
    );
    const plain = told.flatMap(([field, value]) => (typeof value === 'object' ? [] : [text(field, value, currency)]));
    const title = [name, id && `(${id})`].filter(Boolean).join(' ');
    const line = [title, plain.join(', ')].filter(Boolean).join(': ');
    const deeper = line ? `${indent}  ` : indent;
    return [
      ...(line ? [indent + line] : []),
      ...told.flatMap(([field, value]) => within(field, value, deeper, currency)),
    ];
  };

  const within = (field: string, value: Json, indent: string, currency: CurrencyCode | undefined): string[] => {
    if (Array.isArray(value)) {
      const lines = value.flatMap((one) =>
        isFields(one)
          ? linesOf(one, `${indent}  `, currency)
          : [`${indent}  ${typeof one === 'object' ? JSON.stringify(one) : String(one)}`],
      );
      return field === 'items' ? lines.map((line) => line.slice(2)) : [`${indent}${field}`, ...lines];
    }
    return isFields(value) ? [`${indent}${field}`, ...linesOf(value, `${indent}  `, currency)] : [];
  };

  return (isFields(answer) ? linesOf(answer, '', undefined) : within('items', [answer].flat(), '', undefined)).join(
    '\n',
  );
};
