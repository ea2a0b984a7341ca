import { HearthError } from '../../shared/core/errors';

/** Returns a refusal as its code and its data, `forbidden: owners`; throws what is none. */
export const asRefusal = (error: unknown): string => {
  if (!(error instanceof HearthError)) throw error;
  return [error.code, ...Object.values(error.data)].join(': ');
};

/** Tells what refuses something; undefined where nothing does. */
export const refusedWith = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    return asRefusal(error);
  }
  return undefined;
};

/** Tells what refuses something that takes its time; undefined where nothing does. */
export const refusal = (act: Promise<unknown>): Promise<string | undefined> => act.then(() => undefined, asRefusal);
