import * as z from 'zod';
import { OwnChange, ScopeFeedChange } from './feeds';

const page = {
  next: z.string().describe('the `since` of your next call'),
  more: z.boolean().describe('there is already more: call again at once'),
};
export const Changes = z.object({ items: z.array(ScopeFeedChange), ...page }).meta({ id: 'Changes' });
export const OwnChanges = z.object({ items: z.array(OwnChange), ...page }).meta({ id: 'MyChanges' });

/** A part of a feed, as it is asked for. */
export interface ChangesRequest {
  readonly since?: string | undefined;
  /** The most changes that are looked at. */
  readonly limit: number;
}

export interface ChangesPage<Change> {
  readonly items: Change[];
  readonly next: string;
  readonly more: boolean;
}
