import { lambdaContext } from '../gateway/context';

/**
 * Has pictures made of what people send, one file after the other: each takes much memory for a while.
 * @param timeout that of one file, in ms
 * @param log takes what became of a file that is no picture
 */
export const pictureMaker = (timeout: number, log: (entry: object) => void) => {
  let last: Promise<unknown> = Promise.resolve();
  const make = async (key: string) => {
    // Imported when first called: most starts end before anybody sends a picture.
    const { handler } = await import('../../../functions/objects/pictures');
    await handler({ detail: { object: { key } } }, lambdaContext('pictures', timeout));
  };
  return {
    arrived: (key: string) => {
      last = last
        .then(() => make(key))
        .catch((error: unknown) => log({ level: 'ERROR', message: 'a file became no picture', key, error }));
    },
    drain: () => last.then(() => undefined),
  };
};
