import type { Answer } from './calls.js';
import { Refused } from './problems.js';

/**
 * Returns the data of an answer, for who goes on only when it is there: `const me = await
 * answered(hearth.GET('/v1/me'))`.
 * @throws Refused
 */
export const answered = async <Data>(call: Promise<Answer<Data>>): Promise<Data> => {
  const { data, error, response } = await call;
  if (error) throw new Refused(response.status, error);
  return data;
};
