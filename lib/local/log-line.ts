/** Writes an entry as a line of JSON to where errors go; an error in it as its stack. */
export const logLine = (entry: object): void => {
  process.stderr.write(
    `${JSON.stringify(entry, (_key, value: unknown) => (value instanceof Error ? value.stack : value))}\n`,
  );
};
