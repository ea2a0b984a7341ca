const folder = process.env.NODE_V8_COVERAGE;

/**
 * What a process needs besides an environment of its own, for what it runs to count while coverage is
 * measured.
 */
export const measured: Readonly<Record<string, string>> = folder === undefined ? {} : { NODE_V8_COVERAGE: folder };
