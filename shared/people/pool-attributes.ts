import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';
import * as z from 'zod';
import { carriedUserId } from '../core/user-id';

/** The attributes of a user in the pool that Hearth reads. */
export const PoolAttributes = z.object({
  sub: z.string(),
  [carriedUserId]: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.string().optional(),
  name: z.string().optional(),
  locale: z.string().optional(),
});
export type PoolAttributes = z.output<typeof PoolAttributes>;

/** Reads a user's attributes, as the pool's API lists them. @throws ZodError */
export const attributesIn = (listed: readonly AttributeType[] = []): PoolAttributes =>
  PoolAttributes.parse(Object.fromEntries(listed.map(({ Name = '', Value }) => [Name, Value])));
