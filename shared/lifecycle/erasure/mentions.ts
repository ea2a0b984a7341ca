import { emailPartition } from '../../db/keys';
import type { Address } from './erasure';

/** Returns the words that name an address: itself, and its hash, which keys hold. */
const wordsOf = ({ email }: Address): string[] => [email, emailPartition(email).split('#').at(-1) ?? email];

/**
 * @returns tells whether a text names one of the addresses, or its hash: as a whole, not as a part of another
 */
export const mentions = (addresses: readonly Address[]): ((text: string) => boolean) => {
  if (addresses.length === 0) return () => false;
  const words = addresses.flatMap(wordsOf).map((word) => word.replace(/[^\w]/g, '\\$&'));
  const named = new RegExp(`(?<![\\w.+-])(?:${words.join('|')})(?![\\w-]|\\.\\w)`, 'i');
  return (text) => named.test(text);
};
