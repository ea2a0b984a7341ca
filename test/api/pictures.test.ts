import { describe, expect, it } from '@jest/globals';
import { ItemId, ListId, ScopeId, UserId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { householdWithList } from '../support/household-with-list';
import { type Answer, person } from '../support/person';
import { setAttributes } from '../support/set-attributes';

const codes = ({ status, body }: Answer) => [
  status,
  body.errors?.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`),
];

describe('the picture of an item and of a person', () => {
  it('is kept as it is parsed, wherever it is written', async () => {
    const { items, owner } = await householdWithList();
    const given = 'https:Pictures.example:443/a"b\'c/../\u202ed';
    const kept = 'https://pictures.example/%E2%80%AEd';
    const { body: made } = await owner.post(items, { name: 'Milk', imageUrl: given });
    expect(made.imageUrl).toBe(kept);
    const at = `${items}/${String(made.id)}`;
    expect((await owner.patch(at, { imageUrl: `${given}?q="` })).body.imageUrl).toBe(`${kept}?q=%22`);
    expect((await owner.patch(at, { imageUrl: null })).body.imageUrl).toBeNull();
    const { body } = await owner.post(`${items}/batch`, {
      operations: [
        { op: 'create', body: { name: 'Eggs', imageUrl: given } },
        { op: 'update', id: made.id, body: { imageUrl: given } },
      ],
    });
    expect(body.results.map(({ record }: { record: { imageUrl: string } }) => record.imageUrl)).toEqual([kept, kept]);
    expect((await owner.patch('/v1/me', { avatarUrl: given })).body.avatarUrl).toBe(kept);
  });

  it('is refused where others would get a password, or be led into their own network', async () => {
    const { items, owner } = await householdWithList();
    const me = await person();
    for (const [url, code] of [
      ['https://user' + ':pass@example.com/x', 'url_with_password'],
      ['https:evil', 'url_host'],
      ['https://127.0.0.1/x', 'url_host'],
      ['https://127.1/x', 'url_host'],
      ['https://[::ffff:10.0.0.1]/', 'url_host'],
      ['https://printer.local', 'url_host'],
      ['ftp://example.com', 'https_url'],
    ] as const) {
      expect([url, codes(await owner.post(items, { name: 'Milk', imageUrl: url }))]).toEqual([
        url,
        [422, [`imageUrl ${code}`]],
      ]);
      expect([url, codes(await me.patch('/v1/me', { avatarUrl: url }))]).toEqual([url, [422, [`avatarUrl ${code}`]]]);
    }
  });

  it('says what is wrong in words', async () => {
    const me = await person();
    const { body } = await me.patch(
      '/v1/me',
      { avatarUrl: 'https://ann' + ':secret@example.com/' },
      { headers: { 'Accept-Language': 'sv' } },
    );
    expect(body.errors[0].message).toContain('lösenord');
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('that was kept before stays readable', async () => {
    const { items, list, owner } = await householdWithList();
    const { body: item } = await owner.post(items, { name: 'Milk' });
    await setAttributes(keys.item(ScopeId.parse(list.scopeId), ListId.parse(list.id), ItemId.parse(item.id)), {
      imageUrl: 'https:evil',
    });
    await owner.patch('/v1/me', { displayName: 'Ann Berg' });
    await setAttributes(keys.profile(UserId.parse(owner.userId)), { avatarUrl: 'https://127.0.0.1/x' });
    expect((await owner.get(`${items}/${String(item.id)}`)).body.imageUrl).toBe('https:evil');
    expect((await owner.get('/v1/me')).body.avatarUrl).toBe('https://127.0.0.1/x');
    expect((await owner.patch(`${items}/${String(item.id)}`, { quantity: '2' })).status).toBe(200);
  });
});
