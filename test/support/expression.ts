import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** A record as DynamoDB holds it. */
export type Raw = Readonly<Record<string, AttributeValue>>;
/** The names and values that an expression's placeholders stand for. */
export interface Words {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Readonly<Record<string, AttributeValue>> | undefined;
}

/** Returns the value to compare: text, or a number; of a map its entries as text, sorted by name. */
const plain = (value: AttributeValue | undefined): string | number | boolean | undefined => {
  if (value?.N !== undefined) return Number(value.N);
  if (value?.M === undefined) return value?.S ?? value?.BOOL;
  return JSON.stringify(Object.entries(value.M).sort(([one], [other]) => (one < other ? -1 : 1)));
};

const read = new Map<string, readonly string[]>();

const tokens =
  /\s*(begins_with|attribute_exists|attribute_not_exists|BETWEEN|AND|OR|NOT|IN|<=|>=|<>|=|<|>|[(),]|[#:]?[\w.#]+)/gy;

/**
 * Reads what Hearth writes of DynamoDB's expression language: conditions and key conditions, by recursive
 * descent.
 */
export class Expression {
  private at = 0;
  private readonly parts: readonly string[];

  constructor(
    text: string,
    private readonly words: Words,
    private readonly record: Raw | undefined,
  ) {
    const parts = read.get(text) ?? [...text.matchAll(tokens)].map(([, token = '']) => token);
    if (!read.has(text) && parts.join('').length !== text.replaceAll(/\s/g, '').length)
      throw new Error(`Can't read ${text}`);
    read.set(text, parts);
    this.parts = parts;
  }

  private next = (): string => this.parts[this.at++] ?? '';
  private is = (token: string): boolean => this.parts[this.at] === token && this.at++ >= 0;

  value(): AttributeValue | undefined {
    const word = this.next();
    if (word === 'size') return { N: String(Object.keys(this.group(() => this.value())?.M ?? {}).length) };
    if (word.startsWith(':')) return this.words.ExpressionAttributeValues?.[word];
    const [first = '', ...path] = word
      .split('.')
      .map((part) => (part.startsWith('#') ? (this.words.ExpressionAttributeNames?.[part] ?? part) : part));
    return path.reduce<AttributeValue | undefined>((value, part) => value?.M?.[part], this.record?.[first]);
  }

  private group<T>(read: () => T): T {
    this.next();
    const value = read();
    this.next();
    return value;
  }

  private start(): boolean {
    const [value, comma, start] = [this.value(), this.next(), this.value()];
    return comma === ',' && value?.S !== undefined && start?.S !== undefined && value.S.startsWith(start.S);
  }

  private term(): boolean {
    if (this.parts[this.at] === '(') return this.group(() => this.any());
    if (this.is('NOT')) return !this.term();
    if (this.is('begins_with')) return this.group(() => this.start());
    if (this.is('attribute_exists')) return this.group(() => this.value()) !== undefined;
    if (this.is('attribute_not_exists')) return this.group(() => this.value()) === undefined;
    const left = plain(this.value());
    const operator = this.next();
    if (operator === 'IN') {
      this.next();
      const among: unknown[] = [];
      do among.push(plain(this.value()));
      while (this.next() === ',');
      return among.includes(left);
    }
    const right = plain(this.value());
    if (left === undefined || right === undefined) {
      if (operator === 'BETWEEN') this.at += 2;
      return false;
    }
    if (operator === 'BETWEEN') {
      this.next();
      const end = plain(this.value());
      return left >= right && end !== undefined && left <= end;
    }
    return (
      { '=': left === right, '<': left < right, '<=': left <= right, '>': left > right, '>=': left >= right }[
        operator
      ] ?? false
    );
  }

  private all(): boolean {
    let holds = this.term();
    while (this.is('AND')) holds = this.term() && holds;
    return holds;
  }

  any(): boolean {
    let holds = this.all();
    while (this.is('OR')) holds = this.all() || holds;
    return holds;
  }
}

const clauses = /\b(SET|REMOVE|ADD)\b([^]*?)(?=\b(?:SET|REMOVE|ADD)\b|$)/g;
const nameOf = (word: string, { ExpressionAttributeNames = {} }: Words): string =>
  ExpressionAttributeNames[word] ?? word;

/** Puts a value at a path of a record; undefined takes it away. */
const put = (
  record: Record<string, AttributeValue>,
  [first = '', ...rest]: readonly string[],
  value: AttributeValue | undefined,
): void => {
  if (rest.length === 0) {
    if (value) record[first] = value;
    else Reflect.deleteProperty(record, first);
    return;
  }
  const inside = { ...record[first]?.M };
  put(inside, rest, value);
  record[first] = { M: inside };
};

/** Returns the record after an update expression. */
export const updated = (before: Raw | undefined, key: Raw, text: string, words: Words): Raw => {
  const after: Record<string, AttributeValue> = { ...before, ...key };
  for (const [, clause, list = ''] of text.matchAll(clauses)) {
    for (const part of list.split(',').map((one) => one.trim())) {
      const [left = '', right = ''] = part.split(/\s*=\s*|\s+/);
      const path = left.split('.').map((word) => nameOf(word, words));
      const value = words.ExpressionAttributeValues?.[right];
      const old = path
        .slice(1)
        .reduce<AttributeValue | undefined>((inside, name) => inside?.M?.[name], after[path[0] ?? '']);
      put(
        after,
        path,
        clause === 'REMOVE'
          ? undefined
          : clause === 'SET'
            ? value
            : { N: String(Number(old?.N ?? 0) + Number(value?.N)) },
      );
    }
  }
  return after;
};
