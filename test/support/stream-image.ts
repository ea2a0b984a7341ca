import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from 'aws-lambda';
import * as z from 'zod';

/**
 * Returns a record in the table's form as an event of its stream has it: nothing binary is stored, in which
 * alone the two differ.
 */
export const imageOf = (record: object) => z.record(z.string(), z.custom<AttributeValue>()).parse(record);

/** Returns the same of a plain record. */
export const imageOfPlain = (record: object) => imageOf(marshall(record, { removeUndefinedValues: true }));
