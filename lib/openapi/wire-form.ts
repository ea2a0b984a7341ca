import type { CreateDocumentOptions } from 'zod-openapi';
import { mailbox } from '../../shared/core/email';

const int32 = 2 ** 31 - 1;

/**
 * The keywords that are left out where a value stands for text in the query: only the value's own form is
 * shown.
 */
const ofNumbers = ['pattern', 'enum', 'minLength', 'maxLength'] as const;

/**
 * Completes what zod leaves to us of a schema's form: whole numbers say how many bits they need, so that
 * generated clients give amounts 64; and records may gain fields within v1, so that clients must not refuse
 * those they don't know; and addresses are fewer than the format allows.
 */
export const wireForm: NonNullable<CreateDocumentOptions['override']> = ({ jsonSchema, zodSchema, io }) => {
  if (jsonSchema.type === 'integer' || jsonSchema.type === 'boolean')
    for (const keyword of ofNumbers) Reflect.deleteProperty(jsonSchema, keyword);
  if (jsonSchema.type === 'integer') {
    const { minimum = -Infinity, maximum = Infinity } = jsonSchema;
    jsonSchema.format = minimum >= -int32 && maximum <= int32 ? 'int32' : 'int64';
  }
  if (jsonSchema.format === 'email') jsonSchema.pattern ??= mailbox.source;
  if (io === 'output' && zodSchema._zod.def.type === 'object') delete jsonSchema.additionalProperties;
};
