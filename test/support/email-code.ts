import { randomUUID } from 'node:crypto';
import { UserId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { hashOfCode } from '../../shared/people/email-change';
import type { Person } from './person';
import { recordsIn } from './records';
import { setAttributes } from './set-attributes';

/** Asks for another address, and sets its code to one that the test knows. @returns empty: it was refused */
export const withCode = async (by: Person, code: string, email = `${randomUUID()}@example.org`): Promise<string> => {
  const { status } = await by.post('/v1/me/email', { email });
  if (status !== 200) return '';
  const key = keys.emailChange(UserId.parse(by.userId));
  const id = String((await recordsIn(key.pk)).find(({ sk }) => sk === key.sk)?.id);
  await setAttributes(key, { codeHash: hashOfCode(id, code) });
  return id;
};
