import { describe, expect, it } from '@jest/globals';
import { listsOfWhoHasLeft } from '../../lib/migrations/0004-lists-of-who-has-left';
import { migrate } from '../../lib/migrations/migrate';
import type { Table } from '../../shared/db/scan';
import { ListId, ScopeId, UserId } from '../../shared/core/ids';
import { keys, scopePartition } from '../../shared/db/keys';
import { runStream } from '../support/run-stream';
import { household } from '../support/household';
import { setAttributes } from '../support/set-attributes';
import { recordsIn } from '../support/records';
import { separateTable } from '../support/separate-table';

const { name, client } = separateTable();
const table: Table = { name, client };
const quiet = { say: () => undefined, backup: () => Promise.resolve(), all: [listsOfWhoHasLeft] };

describe('memberships that ended before lists were passed on', () => {
  it('are shown to the stream once, which passes their lists on; people see no change of them', async () => {
    const { owner, editor, path, scope } = await household();
    const { body: list } = await editor.post(`${path}/lists`, { name: 'Groceries' });
    const [scopeId, userId] = [ScopeId.parse(scope.id), UserId.parse(editor.userId)];
    await editor.delete(`${path}/members/me`);
    const member = async () =>
      (await recordsIn(scopePartition(scopeId))).find(({ sk }) => sk === keys.member(scopeId, userId).sk);
    const before = await member();
    expect(await migrate(table, quiet)).toEqual([listsOfWhoHasLeft.name]);
    expect(await member()).toEqual({ ...before, requestId: `migration:${listsOfWhoHasLeft.name}` });
    await runStream(scopePartition(scopeId));
    expect(
      (await recordsIn(scopePartition(scopeId))).find(({ sk }) => sk === keys.list(scopeId, ListId.parse(list.id)).sk),
    ).toMatchObject({ ownerId: owner.userId });
    expect(await migrate(table, { ...quiet, direction: 'down' })).toEqual([listsOfWhoHasLeft.name]);
    expect(await migrate(table, quiet)).toEqual([listsOfWhoHasLeft.name]);
    await setAttributes(keys.member(scopeId, userId), { requestId: 'later' });
    expect(await migrate(table, quiet)).toEqual([]);
  });
});
