import * as z from 'zod';
import { told } from '../access/feed-declaration';
import { type KindName, type OfflineKind, resourceTypes } from '../db/kinds';
import { kindData, kindsWhere } from '../db/record';
import { groupFeeds } from '../groups/feeds';
import { ScopeView } from '../groups/scope';
import { labelFeeds } from '../labels/feeds';
import { listFeeds } from '../lists/feeds';
import { moneyFeeds } from '../money/feeds';
import { Me } from '../people/profile';
import { Settings } from '../people/settings';
import { NotificationView } from './notification';

/** How each resource of a scope is shown, but the scope itself: another doesn't compile until it is here. */
export const feeds = {
  ...listFeeds,
  ...labelFeeds,
  ...moneyFeeds,
  ...groupFeeds,
} as const satisfies Readonly<Record<Exclude<(typeof resourceTypes)[number], 'scope'>, object>>;

const isFed = (type: string): type is keyof typeof feeds => Object.hasOwn(feeds, type);
const isOffline = (name: KindName): name is OfflineKind => kindData(name).offline === true;

/** The types that clients make and change while they are away. */
const written = kindsWhere(() => true).filter(isOffline);
export const WrittenType = z.enum(written);

const byType = <Form extends z.core.$ZodTypeDiscriminable>(forms: readonly Form[]) => {
  const [first, ...others] = forms;
  if (!first) throw new Error('Nothing to tell apart');
  return z.discriminatedUnion('type', [first, ...others]);
};

const scope = told('scope', ScopeView);
const others = resourceTypes.filter(isFed).filter((type) => !written.some((one) => one === type));
export const ScopeFeedChange = byType([...[...written, ...others].map((type) => feeds[type].told), scope]).meta({
  id: 'Change',
});
export type ScopeFeedChange = z.input<typeof ScopeFeedChange>;

/** The result of a client's own change: the record as the feed tells it, with the status of a single call. */
export const Applied = byType(written.map((type) => feeds[type].applied)).meta({ id: 'Applied' });
export type Applied = z.input<typeof Applied>;

export const OwnChange = z
  .discriminatedUnion('type', [
    scope,
    listFeeds.list.told,
    groupFeeds.invitation.told,
    told('me', Me),
    told('settings', Settings),
    told('notification', NotificationView),
  ])
  .meta({ id: 'MyChange' });
export type OwnChange = z.input<typeof OwnChange>;
