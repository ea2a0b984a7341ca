import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { ConditionalCheckFailedException, DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { itemOf } from '../../shared/db/attributes';
import { absent, below, checkInput, type Condition, equal, some, updateInput } from '../../shared/db/expressions';
import { Mendable } from '../recovery/plain-words';
import type { Table } from '../../shared/db/scan';
import { lockKey } from './state';

/** Says that somebody else migrates this table at this moment. */
export class MigrationRuns extends Mendable {
  override readonly name = 'MigrationRuns';
  constructor(readonly holder: string) {
    super(`${holder} migrates this table at this moment. Wait until it has ended.`);
  }
}

/** Says that the lock has passed to somebody else: this run stood still for longer than its lease. */
export class LockLost extends Mendable {
  override readonly name = 'LockLost';
}

export interface Lock {
  /** @throws LockLost */
  check(): void;
  release(): Promise<void>;
}

/** What a lock needs of time; lengths in milliseconds. */
interface Time {
  /** Returns the milliseconds since the epoch. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
  /** Does something again and again, until what it returns is called. */
  readonly every: (ms: number, work: () => Promise<void>) => () => void;
}

const ownTime: Time = {
  now: Date.now,
  wait: pause,
  every: (ms, work) => {
    const timer = setInterval(() => void work(), ms);
    return () => clearInterval(timer);
  },
};

const Held = z.object({ holder: z.string(), until: z.number() });

/**
 * Takes the one lock of a table's migrations, and keeps it until it is released. A holder that was killed
 * loses it when its lease ends: that is waited for.
 * @param lease how long a holder that was killed still has it, in milliseconds; the clocks of machines may
 * differ by less than that
 * @param time by default this machine's
 * @throws MigrationRuns when its holder is alive
 */
export const takeLock = async ({ client, name }: Table, lease: number, time: Time = ownTime): Promise<Lock> => {
  const me = `${hostname()} (${process.pid}) ${randomUUID()}`;
  const hold = async (when: Condition) => {
    await client.send(
      new UpdateItemCommand({
        TableName: name,
        ...updateInput(lockKey, { set: { holder: me, until: time.now() + lease, schemaVersion: 1 } }, when),
      }),
    );
  };
  let seen: z.output<typeof Held> | undefined;
  for (;;) {
    try {
      await hold(some(absent(), below('until', time.now())));
      break;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
      const held = Held.parse(itemOf(error.Item));
      if (seen && (held.holder !== seen.holder || held.until !== seen.until)) throw new MigrationRuns(held.holder);
      seen = held;
      await time.wait(Math.min(Math.max(held.until - time.now(), 0) + 1, lease / 4));
    }
  }
  let lost: Error | undefined;
  const stopKeeping = time.every(lease / 3, () =>
    hold(equal('holder', me)).catch((error: unknown) => {
      if (error instanceof ConditionalCheckFailedException)
        lost = new LockLost('Another run has taken over: this one stood still for too long.');
    }),
  );
  return {
    check: () => {
      if (lost) throw lost;
    },
    release: async () => {
      stopKeeping();
      await client
        .send(new DeleteItemCommand({ TableName: name, ...checkInput(lockKey, equal('holder', me)) }))
        .catch(() => undefined);
    },
  };
};
