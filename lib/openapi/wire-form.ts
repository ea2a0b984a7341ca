import type { CreateDocumentOptions } from 'zod-openapi';
import { mailbox } from '../../shared/core/email';
import { Problem } from '../../shared/http/answer/problem-schema';
import { problemCatalogue, problemType } from '../../shared/http/answer/problems';

const int32 = 2 ** 31 - 1;

/**
 * The keywords that are left out where a value stands for text in the query: only the value's own form is
 * shown.
 */
const ofNumbers = ['pattern', 'enum', 'minLength', 'maxLength'] as const;

/**
 * Completes what zod leaves to us of a schema's form: whole numbers say how many bits they need, so that
 * generated clients give amounts 64; records may gain fields within v1, so that clients must not refuse those
 * they don't know; addresses are fewer than the format allows; and the kinds of problems are listed here: the
 * words about each would be loaded with the schema.
 */
export const wireForm: NonNullable<CreateDocumentOptions['override']> = ({ jsonSchema, zodSchema, io }) => {
  if (jsonSchema.type === 'integer' || jsonSchema.type === 'boolean')
    for (const keyword of ofNumbers) Reflect.deleteProperty(jsonSchema, keyword);
  if (jsonSchema.type === 'integer') {
    const { minimum = -Infinity, maximum = Infinity } = jsonSchema;
    jsonSchema.format = minimum >= -int32 && maximum <= int32 ? 'int32' : 'int64';
  }
  if (jsonSchema.format === 'email') jsonSchema.pattern ??= mailbox.source;
  if (zodSchema === Problem.shape.type) jsonSchema.examples = Object.keys(problemCatalogue).map(problemType);
  if (io === 'output' && zodSchema._zod.def.type === 'object') delete jsonSchema.additionalProperties;
};
