import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { env } from '../core/env';
import { LinkId, ListId, ScopeId, UserId } from '../core/ids';
import { dueEntry } from '../db/due';
import { scopeIn } from '../db/keys';
import { wordOf } from '../db/record';
import type { Link } from './link';

/** The bytes of a token: nobody guesses 32. */
const length = 32;

export const newLinkToken = (): string => randomBytes(length).toString('base64url');

/** Returns the address that is shared. */
export const linkUrl = (token: string): string => `${env().API_URL}/v1/links/${token}`;

const indexedAs = (token: string): string =>
  `${wordOf('link')}#${createHash('sha256').update(token).digest('base64url')}`;

/**
 * Returns the entry of the index `due` by which a link is found: its token’s hash, and, in the place of a
 * time, what decides about it, so that all of that is read in one round trip more.
 */
export const indexEntry = (
  token: string,
  { listId, createdBy }: Pick<Link, 'listId' | 'createdBy'>,
): Record<'dueKind' | 'dueAt', string> => ({ dueKind: indexedAs(token), dueAt: `${listId ?? '-'}#${createdBy}` });

/** Where a link stands, what it is to, and on whom it rests. */
export interface LinkPlace {
  readonly scopeId: ScopeId;
  readonly id: LinkId;
  readonly listId: ListId | null;
  readonly madeBy: UserId;
}
const Stands = z.tuple([z.union([ListId, z.literal('-').transform(() => null)]), UserId]);

const nothing = '00000000-0000-4000-8000-000000000000';
/** Where nothing stands: what is read of an unknown token is as much as of one that was known. */
const nowhere: LinkPlace = {
  scopeId: ScopeId.parse(nothing),
  id: LinkId.parse(nothing),
  listId: null,
  madeBy: UserId.parse(nothing),
};

/**
 * Finds where the link of a token stands; somewhere where nothing is when nobody knows the token. The index
 * is a global one, which may lag a moment: whatever decides is read again where it stands.
 * @throws TableBusy
 */
export const placeOf = async (token: string): Promise<LinkPlace> => {
  const found = await dueEntry(indexedAs(token));
  const scopeId = found && scopeIn(found.key.pk);
  if (!scopeId) return nowhere;
  const [listId, madeBy] = Stands.parse(found.dueAt.split('#'));
  return { scopeId, id: LinkId.parse(found.key.sk.split('#')[1]), listId, madeBy };
};
