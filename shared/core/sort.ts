/** The order a collection is asked for in. */
export interface Sort<Field extends string> {
  readonly field: Field;
  readonly backwards: boolean;
}
