/** A list of what failed while the rest went on. */
export class Failures {
  readonly #all: Error[] = [];

  /** Does something, and notes its failure. @returns its result; undefined when it failed */
  async during<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      this.#all.push(error instanceof Error ? error : new Error(String(error)));
      return undefined;
    }
  }

  /** Throws the first failure, if there was any. @throws what the first that failed failed with */
  throwFirst(): void {
    const [failure] = this.#all;
    if (failure) throw failure;
  }
}
