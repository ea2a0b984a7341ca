import type * as z from 'zod';
import { FormError } from './refusals';

/** Reads what was typed, in the form the schema gives it. @throws FormError with the schema's message */
export const checked = <Output>(schema: z.ZodType<Output>, text: string | undefined): Output => {
  const result = schema.safeParse(text ?? '');
  if (!result.success) throw new FormError(result.error.issues[0]?.message ?? 'Please check what you have entered.');
  return result.data;
};
