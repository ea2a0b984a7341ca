/** What `pom.xml` names. */
export type JarsOf = 'engine' | 'generator' | 'kotlin' | 'objects' | 'velocity';

/** Where a part's jars are or will be: named after what `pom.xml` says of it, so that a part that is changed there is fetched anew. */
export function jarsFolder(root: string, part: JarsOf): Promise<string>;

/**
 * Fetches a part's jars by Maven into the cache.
 * @param options.signal ends it
 * @throws Error with Maven's own last words, for people
 */
export function fetchJars(root: string, part: JarsOf, options: { log: (line: string) => void; signal?: AbortSignal | undefined }): Promise<void>;
