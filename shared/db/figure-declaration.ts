import type * as z from 'zod';
import type { StoredRecord } from './attributes';
import type { Key } from './keys';

/** What a record adds to the figures that another holds. */
export interface Addition {
  readonly key: Key;
  readonly add: Readonly<Record<string, number>>;
}

/** A name that is unique among those of a namespace in its scope, as long as its record lives. */
export interface UniqueName {
  readonly namespace: string;
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}

/**
 * What a record of a scope says by itself of figures, names and the index: integrity compares it with what is
 * stored. All is absent where there is nothing to say.
 */
export interface RecordFigures {
  /** Its entry in the index `order`; '': it has none. Absent: any that its kind declares. */
  readonly order?: string | undefined;
  /** The figures that it holds and that others add up to. */
  readonly holds?: Readonly<Record<string, number>> | undefined;
  /** What it adds to the figures of others. */
  readonly adds?: readonly Addition[] | undefined;
  /** What others hold as 1, however many records ask for it. */
  readonly marks?: readonly { readonly key: Key; readonly attributes: readonly string[] }[] | undefined;
  readonly name?: UniqueName | undefined;
}

/** Reads what a stored record says of figures; undefined: its schema can't read it, and it counts nowhere. */
export type FigureReader = (record: StoredRecord) => RecordFigures | undefined;

/** Declares what records of a kind say of figures. */
export const figuresOf =
  <R>(schema: z.ZodType<R>, figures: (record: R) => RecordFigures): FigureReader =>
  (record) => {
    const { success, data } = schema.safeParse(record);
    return success ? figures(data) : undefined;
  };
