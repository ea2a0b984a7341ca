/** The place where a page ended: that of its last record in the order it was read in. */
export interface CursorPosition {
  readonly sk: string;
  readonly orderKey: string | null;
}

/** The page that a caller asks for. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: CursorPosition | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** The place where the next page starts; undefined on the last. */
  readonly next?: CursorPosition | undefined;
  /** The number of records in all, where that is a maintained count. */
  readonly total?: number | undefined;
  /** The currency in which amounts were compared: records of others are left out. Absent where none were. */
  readonly currency?: string | undefined;
}
