import { languageOf } from '../core/language';
import { log } from '../core/log';
import { type PostOutside, postOutside } from '../core/post-outside';
import { ifStale, StaleRead } from '../core/retry';
import { webhookHeaders } from '../core/standard-webhooks';
import { day, hour, type Instant, later, millis, minute } from '../core/time';
import { decodeReadable } from '../db/decode';
import { alive, equal, every } from '../db/expressions';
import { type Key, keys, scopePartition } from '../db/keys';
import { batchGet } from '../db/read';
import { transact, update, type WriteAction } from '../db/transact';
import { isRefused, send } from '../groups/mail';
import { makerConditions, makerKeys } from '../groups/maker-standing';
import { Scope } from '../groups/scope';
import { signingSecrets, Webhook, WebhookDelivery } from '../groups/webhook';
import { logged, newDelivery } from '../groups/webhook-delivery';
import { webhookValues } from '../groups/webhook-letter';
import { deliveryKey, webhookKey } from '../groups/webhook-record';
import type { Resume } from '../lifecycle/work/resumable';
import { Profile } from '../people/profile';
import { defaultSettings, Settings } from '../people/settings';
import type { Entry } from './activity';
import { entriesAfter } from './change-feed';

/** The most entries of activity that one delivery tells of, and deliveries of a webhook in one run. */
const mostTold = 100;
const mostAtOnce = 20;
/** The time for which a webhook is tried (product rule), and the waits after each attempt that failed. */
const triedFor = 3 * day;
const waits = [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour] as const;
const waitAfter = (attempts: number): number => waits[Math.min(attempts, waits.length) - 1] ?? 12 * hour;
/**
 * The wait of one whose scope is deleted, whose maker may not have it now, or that has no secret, as one that
 * was brought back from the archive: all of that may come back.
 */
const restsFor = day;

interface At {
  readonly now: Instant;
  readonly requestId: string;
}

/** Moves a webhook on, if it is still as it was read. Its version is its people's: nothing here moves it. */
const moved = (
  { scopeId, id, dueAt, version, pendingId }: Webhook,
  set: Readonly<Record<string, string | number | boolean | null>>,
): WriteAction =>
  update(webhookKey(scopeId, id), {
    change: { set },
    when: every(
      alive,
      equal('version', version),
      ...(dueAt === null ? [] : [equal('dueAt', dueAt)]),
      ...(pendingId === null ? [] : [equal('pendingId', pendingId)]),
    ),
    refusal: () => new StaleRead(),
  });

/** Tells what happened, by names and ids alone: what it was is read by whoever may read it. */
const toldOf = ({ type, id, parentId, action, at, actorId }: Entry) => ({ type, id, parentId, action, at, actorId });

/** Sends a delivery once. @returns the status of its answer; null: there was none */
const attempt = async (
  webhook: Webhook,
  { id, body }: WebhookDelivery,
  post: PostOutside,
  now: Instant,
): Promise<number | null> => {
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'Hearth-Webhooks/1',
    ...webhookHeaders({ id, at: now, body }, signingSecrets(webhook, now)),
  };
  // Whatever goes wrong there is the receiver's: it is tried again.
  return post(webhook.url, { headers, body }).catch(() => null);
};
const isTaken = (answered: number | null): boolean => answered !== null && answered >= 200 && answered < 300;
/** What is gone for good isn't tried again (Standard Webhooks). */
const gone = 410;

const answeredBy = (one: WebhookDelivery, answered: number | null, status: WebhookDelivery['status']): WriteAction =>
  logged({ ...one, attempts: one.attempts + 1, answered, status });

/** Tells whoever the webhook rests on that it is off. What SES refuses stays in the log. */
const tellOff = async (webhook: Webhook, scope: Scope, requestId: string): Promise<void> => {
  const { modifiedBy: userId } = webhook;
  const [profileStored, settingsStored] = await batchGet([keys.profile(userId), keys.settings(userId)]);
  const profile = decodeReadable(Profile, profileStored);
  const to = profile && !profile.deletedAt && profile.emailVerified ? profile.email : null;
  if (to === null) return;
  const settings = decodeReadable(Settings, settingsStored) ?? defaultSettings(userId);
  await send({
    to,
    kind: 'webhook',
    language: languageOf(settings.locale),
    values: webhookValues(scope.name, new URL(webhook.url).hostname),
    tags: { userId },
  }).catch((error: unknown) => {
    if (!isRefused(error)) throw error;
    log().warn('nobody was told of a webhook', { requestId, webhookId: webhook.id });
  });
};

/** Sends what somebody asked for to try a webhook, once. */
const tryOut = async (webhook: Webhook, post: PostOutside, { now, requestId }: At): Promise<Webhook> => {
  const { scopeId, id, testId } = webhook;
  if (testId === null) return webhook;
  const [stored] = await batchGet([deliveryKey(scopeId, id, testId)]);
  const one = decodeReadable(WebhookDelivery, stored);
  const off = !webhook.active && { dueKind: null, dueAt: null };
  if (!one) {
    await transact(requestId, [moved(webhook, { testId: null, ...off })]);
    return { ...webhook, testId: null, ...off };
  }
  const answered = await attempt(webhook, one, post, now);
  await transact(requestId, [
    moved(webhook, { testId: null, ...off }),
    answeredBy(one, answered, isTaken(answered) ? 'delivered' : 'failed'),
  ]);
  return { ...webhook, testId: null, ...off };
};

/** The next that a webhook has to tell: what it tried before, or what happened since. */
const nextOf = async (
  webhook: Webhook,
  { now, requestId }: At,
): Promise<{ readonly webhook: Webhook; readonly one: WebhookDelivery | undefined; readonly more: boolean }> => {
  const { scopeId, id, pendingId, types } = webhook;
  if (pendingId !== null) {
    const [stored] = await batchGet([deliveryKey(scopeId, id, pendingId)]);
    const one = decodeReadable(WebhookDelivery, stored);
    if (one) return { webhook, one, more: true };
  }
  const { entries, end, more } = await entriesAfter(scopePartition(scopeId), webhook.cursor ?? '', mostTold);
  const wanted: ReadonlySet<string> = new Set(types);
  const told = entries.filter(({ type, action }) => action !== null && wanted.has(type)).map(toldOf);
  if (told.length === 0) {
    if (end === (webhook.cursor ?? '')) return { webhook, one: undefined, more: false };
    await transact(requestId, [moved(webhook, { cursor: end, pendingId: null, pendingUntil: null })]);
    return { webhook: { ...webhook, cursor: end, pendingId: null, pendingUntil: null }, one: undefined, more };
  }
  const one = newDelivery(webhook, { type: 'scope.changed', at: now, data: { scopeId, changes: told } });
  await transact(requestId, [moved(webhook, { pendingId: one.id, pendingUntil: end }), logged(one)]);
  return { webhook: { ...webhook, pendingId: one.id, pendingUntil: end }, one, more: true };
};

/** Sends what is next, once, and writes down what came of it. @returns undefined where it has to wait */
const sendNext = async (
  webhook: Webhook,
  one: WebhookDelivery,
  { post, scope, at: { now, requestId } }: { readonly post: PostOutside; readonly scope: Scope; readonly at: At },
): Promise<Webhook | undefined> => {
  const answered = await attempt(webhook, one, post, now);
  if (isTaken(answered)) {
    const done = { cursor: webhook.pendingUntil, pendingId: null, pendingUntil: null, attempts: 0, failingSince: null };
    await transact(requestId, [moved(webhook, done), answeredBy(one, answered, 'delivered')]);
    return { ...webhook, ...done };
  }
  const attempts = webhook.attempts + 1;
  const failingSince = webhook.failingSince ?? now;
  if (answered === gone || millis(now) - millis(failingSince) >= triedFor) {
    const off = { active: false, attempts, failingSince, pendingId: null, pendingUntil: null };
    await transact(requestId, [
      moved(webhook, { ...off, dueKind: null, dueAt: null }),
      answeredBy(one, answered, 'failed'),
    ]);
    await tellOff(webhook, scope, requestId);
    return undefined;
  }
  await transact(requestId, [
    moved(webhook, { attempts, failingSince, dueAt: later(now, waitAfter(attempts)) }),
    answeredBy(one, answered, 'pending'),
  ]);
  return undefined;
};

/**
 * Makes what tells a webhook of what has happened in its scope since it was told last: in order, one delivery
 * after the other, each until it is taken. It rests on whoever registered or changed it last, as long as they
 * manage the scope's members. Nothing is sent unsigned.
 */
export const deliveringBy =
  (post: PostOutside = postOutside): Resume =>
  async (key: Key, { clock, requestId, atMost }) => {
    const until = millis(clock()) + atMost;
    const at: At = { now: clock(), requestId };
    const [stored] = await batchGet([key]);
    let webhook = decodeReadable(Webhook, stored);
    if (!webhook?.dueAt || webhook.deletedAt || webhook.dueAt > at.now) return true;
    const place = { scopeId: webhook.scopeId, listId: null, madeBy: webhook.modifiedBy };
    const found = await batchGet(makerKeys(place));
    const scope = decodeReadable(Scope, found[0]);
    try {
      const unsigned = signingSecrets(webhook, at.now).length === 0;
      if (!scope || unsigned || !makerConditions(place, { permission: 'members.manage', found, now: at.now })) {
        await transact(requestId, [moved(webhook, { dueAt: later(at.now, restsFor) })]);
        return true;
      }
      webhook = await tryOut(webhook, post, at);
      if (!webhook.active) return true;
      for (let sent = 0; sent < mostAtOnce && millis(clock()) < until; sent++) {
        const next: Awaited<ReturnType<typeof nextOf>> = await nextOf(webhook, at);
        webhook = next.one ? await sendNext(next.webhook, next.one, { post, scope, at }) : next.webhook;
        if (!webhook || !next.more) return true;
      }
      return false;
    } catch (error) {
      // Somebody changed it meanwhile: the next run looks again.
      return ifStale(true)(error);
    }
  };
