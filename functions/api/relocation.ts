import type { ProblemCode } from '../../shared/http/answer/problems';

/** What all routes say that duplicate or transfer records of a noun, named by their ids. */
export const relocating = {
  method: 'POST',
  success: 201,
  rate: 'batch',
  example: {
    body: { ids: ['01980000-0000-7000-8000-000000000001'], toScopeId: '01980000-0000-7000-8000-000000000002' },
  },
} as const;

/** The same of what has a name that is unique in its scope: categories, sources and tags. */
export const relocatingLabels = {
  ...relocating,
  problems: ['name-taken', 'quota-exceeded'] satisfies ProblemCode[],
} as const;

const allOrNone =
  'All of them or none, and nobody sees any of them before all are there. A name that is taken there is 409 `name-taken`.';
/** The words for a call that duplicates labels, and for one that transfers them; more is said of the noun. */
export const labelWords = {
  duplicate: `You must be allowed to make them there. ${allOrNone}`,
  transfer: `They are made there and deleted here at once, and can be restored here. What names them here stays. ${allOrNone}`,
} as const;
