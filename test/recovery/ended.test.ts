import { CreateTableCommand, DeleteTableCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { endAgain } from '../../lib/recovery/ended';
import { env } from '../../shared/core/env';
import { ScopeId } from '../../shared/core/ids';
import { scopePartition } from '../../shared/db/keys';
import { tableDefinition } from '../../shared/db/table';
import { differencesAt } from '../../shared/operations/integrity/partition';
import { household, join } from '../support/household';
import { type Json, type Person, request } from '../support/person';
import { separateTable } from '../support/separate-table';
import { idsIn } from '../support/shown-to';
import { onTestFinished } from '../support/testing';

const { client, name: live } = separateTable();

/** Copies the table as it is now: what a restore to this moment gives. */
const restoredTo = async (): Promise<string> => {
  const restored = `hearth-${randomUUID()}`;
  await client.send(
    new CreateTableCommand({ ...tableDefinition(restored), StreamSpecification: { StreamEnabled: false } }),
  );
  onTestFinished(() => client.send(new DeleteTableCommand({ TableName: restored })));
  const { Items = [] } = await client.send(new ScanCommand({ TableName: live }));
  await Promise.all(Items.map((Item) => client.send(new PutItemCommand({ TableName: restored, Item }))));
  return restored;
};

it('what people ended after the moment that a table is restored to stays ended, and nothing else does', async () => {
  const { owner, path, scope } = await household();
  const [editor, guest] = [await join(owner, scope.id, 'editor'), await join(owner, scope.id, 'viewer')];
  const token = async (by: Person): Promise<Json> =>
    (await by.post('/v1/me/tokens', { name: 'Script', scopeId: scope.id, access: 'read' })).body;
  const link = async () => (await owner.post(`${path}/links`, { kind: 'join', role: 'viewer' })).body;
  const hook = async () =>
    (await owner.post(`${path}/webhooks`, { url: 'https://home.example.com/', types: ['item'] })).body;
  const [revoked, kept, signedOut, deleted] = [
    await token(owner),
    await token(owner),
    await token(editor),
    await token(guest),
  ];
  const [links, hooks] = [
    [await link(), await link()],
    [await hook(), await hook()],
  ];
  const restored = await restoredTo();
  await owner.delete(`/v1/me/tokens/${revoked.id}`);
  await owner.delete(`${path}/links/${links[0].id}`);
  await owner.delete(`${path}/webhooks/${hooks[0].id}`);
  await editor.post('/v1/me/sign-out');
  await guest.delete('/v1/me');
  expect(await endAgain(client, { live, restored })).toBe(5);
  expect(await endAgain(client, { live, restored })).toBe(0);
  env().TABLE_NAME = restored;
  onTestFinished(() => void (env().TABLE_NAME = live));
  const status = async ({ secret }: Json) => (await request('GET', `/token${path}/lists`, secret)).status;
  expect(await Promise.all([revoked, kept, signedOut, deleted].map(status))).toEqual([401, 200, 401, 401]);
  expect(idsIn(await owner.get(`${path}/links`))).toEqual([links[1].id]);
  expect(idsIn(await owner.get(`${path}/webhooks`))).toEqual([hooks[1].id]);
  expect((await request('GET', `/v1/links/${links[0].token}`, owner.token)).status).toBe(404);
  expect(await differencesAt({ client, name: restored }, scopePartition(ScopeId.parse(scope.id)))).toEqual([]);
});
