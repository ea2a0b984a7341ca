import * as z from 'zod';
import { mostErrors } from './bounds';

export const FieldProblem = z
  .object({
    path: z.string().describe('such as `split.shares[0].userId`; empty: the body as a whole'),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'FieldProblem' });

/** The body of every error (RFC 9457), as the contract tells it; some kinds tell more beside. */
export const Problem = z
  .looseObject({
    type: z.string().describe('the kind of problem').meta({ format: 'uri' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().describe('what to do about it'),
    errorId: z.string().describe('the id of the request'),
    errors: z
      .array(FieldProblem)
      .max(mostErrors)
      .optional()
      .describe(
        'the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many',
      ),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });
