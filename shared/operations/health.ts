import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { env } from '../core/env';
import { patience } from '../core/patience';
import { NotReady } from '../core/errors';
import { keyOf } from '../db/attributes';
import { table } from '../db/client';
import { keys } from '../db/keys';
import { systemUser } from '../core/ids';
import { fetchKeys } from '../core/pool';

export const Live = z.object({ status: z.literal('live') }).meta({ id: 'Live' });
export const Ready = z
  .object({
    status: z.literal('ready'),
    parts: z.object({ table: z.literal('ready'), userPool: z.literal('ready') }).meta({ id: 'ReadyParts' }),
  })
  .meta({ id: 'Ready' });

/** The longest that readiness waits for a part: a probe must answer before its caller gives up. */
const readyTimeoutMs = 2_000;

const inTime = <T>(work: Promise<T>): Promise<T> => {
  const ms = patience(readyTimeoutMs);
  return Promise.race([
    work,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error(`no answer in ${String(ms)} ms`)), ms).unref()),
  ]);
};

const tableAnswers = () =>
  table().send(new GetItemCommand({ TableName: env().TABLE_NAME, Key: keyOf(keys.profile(systemUser)) }));

/** Checks that table and user pool can be reached. @throws NotReady that names those which can't */
export const ready = async (): Promise<z.output<typeof Ready>> => {
  const parts: Readonly<Record<string, Promise<unknown>>> = { table: tableAnswers(), 'user pool': fetchKeys() };
  const outcomes = await Promise.all(
    Object.entries(parts).map(async ([name, part]) =>
      (await inTime(part).then(
        () => true,
        () => false,
      ))
        ? []
        : [name],
    ),
  );
  const away = outcomes.flat();
  if (away.length > 0) throw new NotReady({ parts: away.join(', ') });
  return { status: 'ready', parts: { table: 'ready', userPool: 'ready' } };
};
