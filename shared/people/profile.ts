import * as z from 'zod';
import type { Caller } from '../core/call';
import { name, optional, stored } from '../core/fields';
import { personalScopeOf, ScopeId, UploadId, UserId } from '../core/ids';
import { audit, restorableUntil, unwritten } from '../core/record';
import { Instant } from '../core/time';
import { HttpsUrl, namedPictureWords, pictureWords, uploadedWords } from '../core/web-address';

/** The most characters of a name. */
export const longestName = 100;
/** The name that a person gives themselves. */
export const DisplayName = name(longestName);

/**
 * A user's profile as it is stored. Its e-mail is the one last seen in a token: the pool is where it is
 * changed.
 */
export const Profile = z.object({
  id: UserId,
  email: z.string().nullable().default(null),
  /** Whether the address was verified when they signed in last: to any other no digest is sent. */
  emailVerified: z.boolean().default(false),
  displayName: stored.line(longestName),
  avatarUrl: z.string().nullable().default(null).describe(pictureWords),
  pictureId: UploadId.nullable().default(null).describe(uploadedWords),
  lastSignInAt: Instant.nullable().default(null),
  /** When the account was deleted last: scoped tokens from before are over, though it is restored. */
  tokensEndedAt: Instant.nullable().default(null),
  ...audit,
});
export type Profile = z.output<typeof Profile>;

export const Me = Profile.omit({ tokensEndedAt: true })
  .extend({
    emailVerified: z.boolean(),
    personalScopeId: ScopeId,
    restorableUntil: Instant.nullable().describe(
      'set while the account is deleted: the time until which it can be restored',
    ),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof Me>;

export const MeChange = z
  .strictObject({
    displayName: DisplayName,
    avatarUrl: optional(HttpsUrl).describe(pictureWords),
    pictureId: optional(UploadId).describe(namedPictureWords),
  })
  .partial()
  .meta({ id: 'MeChange' });
export type MeChange = z.output<typeof MeChange>;

/** An address that somebody signed in under, and until when. */
export const FormerAddress = z.object({ email: z.string(), until: Instant });

/** Returns the name that somebody gave, if it can be one. */
export const namedAs = (given: string | undefined): string | undefined => DisplayName.safeParse(given).data;

/** Makes a name for somebody who gave none: what stands before the @ of their address. */
const nameFrom = (email: string | null): string => namedAs(email?.split('@')[0]?.slice(0, longestName)) ?? '__';

/** Makes the profile of a user whose first write is still to come. */
export const defaultProfile = ({
  userId,
  email,
  emailVerified = false,
}: Pick<Caller, 'userId' | 'email'> & Partial<Pick<Caller, 'emailVerified'>>): Profile => ({
  id: userId,
  email,
  emailVerified,
  displayName: nameFrom(email),
  avatarUrl: null,
  pictureId: null,
  lastSignInAt: null,
  tokensEndedAt: null,
  ...unwritten(userId),
});

/** Returns a profile as its owner sees it. */
export const toMe = (profile: Profile, caller: Caller): Me => ({
  ...profile,
  email: caller.email ?? profile.email,
  emailVerified: caller.emailVerified,
  personalScopeId: personalScopeOf(caller.userId),
  restorableUntil: restorableUntil(profile),
});
