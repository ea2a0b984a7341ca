import { env } from '../../core/env';

/** Returns the one bucket of the stage's objects. @throws Error where the function was given none */
export const bucketName = (): string => {
  const { OBJECTS_BUCKET } = env();
  if (!OBJECTS_BUCKET) throw new Error('OBJECTS_BUCKET is not set: this function has no business with objects');
  return OBJECTS_BUCKET;
};
