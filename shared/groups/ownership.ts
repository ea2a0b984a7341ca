import * as z from 'zod';
import { UserId } from '../core/ids';
import { InvitationView } from './invitation';

/** The body of a transfer: who is to own the scope in the caller's place. */
export const NewScopeOwner = z.strictObject({ userId: UserId }).meta({ id: 'NewScopeOwner' });
export type NewScopeOwner = z.output<typeof NewScopeOwner>;

export const OwnershipTransfer = z
  .object({
    userId: UserId,
    status: z.enum(['transferred', 'offered']),
    invitation: InvitationView.nullable().describe('what they have to accept; null: it is theirs already'),
  })
  .meta({ id: 'OwnershipTransfer' });
export type OwnershipTransfer = z.output<typeof OwnershipTransfer>;
