import { randomUUID } from 'node:crypto';
import { ScopeId } from '../../../shared/core/ids';
import { household } from '../../support/household';
import { person, type Person } from '../../support/person';

/** Makes somebody whose name, address and notes are like nobody's, and who has been everywhere. */
export const everywhere = async () => {
  const mark = randomUUID().slice(0, 8);
  const words = {
    name: `Zebulon ${mark}`,
    address: `zebulon.${mark}@quagmire.example`,
    notes: `the xylophone ${mark}`,
  };
  const one = await person({ email: words.address });
  await one.patch('/v1/me', { displayName: words.name });
  await one.patch('/v1/me/settings', { currency: 'SEK' });
  const list = (await one.post('/v1/scopes/personal/lists', { name: words.notes, description: words.notes })).body;
  const items = `/v1/scopes/personal/lists/${list.id}/items`;
  const item = (
    await one.post(items, { name: words.notes, notes: words.notes }, { headers: { 'Idempotency-Key': words.notes } })
  ).body;
  const gone = (await one.post(items, { name: words.notes, notes: words.notes })).body;
  await one.delete(`${items}/${gone.id}`);
  await one.post('/v1/scopes/personal/tags', { name: words.notes });
  await one.post('/v1/scopes/personal/transactions', {
    kind: 'expense',
    amount: 100,
    currency: 'SEK',
    payee: words.notes,
    notes: words.notes,
  });
  const home = await household();
  const invite = (path: string) =>
    home.owner.post(`${path}/invitations`, { email: words.address, role: 'editor', message: `For ${words.name}` });
  const { body: invitation } = await invite(home.path);
  await one.post(`/v1/me/invitations/${invitation.id}/accept`);
  const written = (await one.post(`${home.path}/lists`, { name: `What stays ${mark}` })).body;
  const doomed = (await home.owner.post('/v1/scopes', { name: 'Doomed' })).body.id;
  await invite(`/v1/scopes/${doomed}`);
  const [alone, long] = [await groupOf(one, words.notes), await groupOf(one, words.notes)];
  return { one, home, words, item, written, invitation, doomed, alone, long };
};

/** Makes a group that somebody is alone in, with something in it; somebody else is asked in. */
export const groupOf = async (one: Person, notes: string): Promise<ScopeId> => {
  const id = ScopeId.parse((await one.post('/v1/scopes', { name: notes })).body.id);
  await one.post(`/v1/scopes/${id}/lists`, { name: notes });
  await one.post(`/v1/scopes/${id}/invitations`, {
    email: `guest-${id}@quagmire.example`,
    role: 'viewer',
    message: notes,
  });
  return id;
};
