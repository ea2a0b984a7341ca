/** Puts the local stack's source together into one file of the cache. @returns the file's path */
export declare const bundle: (root: string) => Promise<string>;
