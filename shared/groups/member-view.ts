import * as z from 'zod';
import { Role, RoleInput, roleName, type RoleName } from '../access/roles';
import { InvalidBody } from '../core/errors';
import { UploadId, UserId } from '../core/ids';
import { audit } from '../core/record';
import { Instant } from '../core/time';
import { pictureWords, uploadedWords } from '../core/web-address';
import { CurrencyCode, MinorUnits } from '../core/money/currencies';
import { DisplayName, type Profile } from '../people/profile';
import { nameFor } from '../people/names';
import { asKept, isFormer, isPlaceholder, type Membership } from './member';

const formerWords =
  'their account is deleted: they may do nothing and can’t be named in anything new. If they restore ' +
  'it before anyone removes them, they are back in the role they have by then';

const takenOverWords =
  'the placeholders they have taken over, or that were merged into them: these ids stand for this member wherever ' +
  'a client holds them still, and are accepted as such';
const placeholderWords =
  'somebody without an account, who takes part in splits and settlements by name; the role says nothing of them';

export const Member = z
  .object({
    userId: UserId,
    placeholder: z.boolean().describe(placeholderWords),
    displayName: z.string(),
    avatarUrl: z.string().nullable().describe(pictureWords),
    pictureId: UploadId.nullable().describe(uploadedWords),
    role: Role,
    joinedAt: Instant,
    invitedBy: UserId.nullable(),
    former: z.boolean().describe(formerWords),
    takenOver: z.array(UserId).describe(takenOverWords),
    openBalances: z
      .array(z.object({ currency: CurrencyCode, net: MinorUnits }).meta({ id: 'OpenBalance' }))
      .describe(
        'set when someone leaves: what is not settled; above 0 is owed to them. They stay in the balances until it is settled',
      ),
    ...audit,
  })
  .meta({ id: 'Member' });
export type Member = z.output<typeof Member>;

/** A role that somebody is given. */
export const RoleChange = z.strictObject({ role: RoleInput });
export type RoleChange = z.output<typeof RoleChange>;

export const MemberChange = z
  .strictObject({
    role: RoleInput.describe('of somebody with an account'),
    displayName: DisplayName.describe('of a placeholder; unique among those of the scope'),
  })
  .partial()
  .meta({ id: 'MemberChange' });
export type MemberChange = z.output<typeof MemberChange>;

/**
 * Refuses that somebody is made a second owner of a list: it has one, who hands it on.
 * @throws InvalidBody
 */
export const refuseSecondOwner = (role: RoleName): void => {
  if (role === 'owner') throw new InvalidBody([{ path: 'role', code: 'one_owner' }]);
};

/**
 * Returns a membership as the members of its scope see it; somebody without a profile yet has no name to
 * show, nor has whose account is deleted.
 */
export const toView = (
  membership: Membership,
  profile: Profile | undefined,
  { openBalances = [], takenOver = [] }: Partial<Pick<Member, 'openBalances' | 'takenOver'>> = {},
): Member => {
  const kept = asKept(membership);
  const former = isFormer(membership) || Boolean(profile?.deletedAt);
  const shown = former ? undefined : profile;
  return {
    ...kept,
    placeholder: isPlaceholder(kept),
    former,
    takenOver,
    displayName: kept.displayName ?? nameFor(shown, !former),
    avatarUrl: shown?.avatarUrl ?? null,
    pictureId: shown?.pictureId ?? null,
    role: roleName(kept.roleId) ?? 'viewer',
    openBalances,
  };
};
