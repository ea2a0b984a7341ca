import { randomBytes } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from '@jest/globals';
import { ScopeId, UserId } from '../../shared/core/ids';
import { scopePartition, userPartition } from '../../shared/db/keys';
import { getObject } from '../../shared/db/objects/objects';
import { filesOf } from '../../shared/lifecycle/exports/pack';
import { picturesIn } from '../../shared/lifecycle/exports/pictures';
import { writeZip, type ZipFile } from '../../shared/lifecycle/exports/zip';
import { inspectPicture } from '../../shared/pictures/inspect';
import { householdWithList } from '../support/household-with-list';
import type { Person } from '../support/person';
import { jpeg } from '../support/picture-files';
import { runStream } from '../support/run-stream';
import { separateBucket } from '../support/separate-bucket';
import { upload } from '../support/uploads';

separateBucket();

const exportOf = async (one: Person): Promise<Record<string, Uint8Array>> => {
  const { body } = await one.post('/v1/me/exports');
  await runStream(userPartition(UserId.parse(one.userId)));
  const { downloadUrl } = (await one.get(`/v1/me/exports/${String(body.id)}`)).body;
  return unzipSync(new Uint8Array(await (await fetch(String(downloadUrl))).arrayBuffer()));
};
const picturesOf = (files: Record<string, Uint8Array>): string[] =>
  Object.keys(files)
    .filter((path) => path.includes('/pictures/'))
    .toSorted();

describe('an export', () => {
  it('holds the pictures that its records show, and none of what its person may not read', async () => {
    const { owner, viewer, path, items, scope } = await householdWithList();
    const own = await upload(owner, owner.userId, jpeg);
    await owner.patch('/v1/me', { pictureId: own.id });
    const { id } = await upload(owner, scope.id, jpeg);
    await owner.post(items, { name: 'Milk', pictureId: id });
    await upload(owner, scope.id, jpeg);

    const ofItem = `groups/Elm-Street-4-${scope.id}/pictures/${String(id)}.webp`;
    const whole = await exportOf(owner);
    expect(picturesOf(whole)).toEqual([ofItem, `me/pictures/${String(own.id)}.webp`]);
    expect(inspectPicture(whole[ofItem] ?? Buffer.of())).toEqual({ format: 'webp', width: 40, height: 20 });
    expect(picturesOf(await exportOf(viewer))).toEqual([ofItem]);

    await owner.delete(`${path}/members/${viewer.userId}`);
    expect(picturesOf(await exportOf(viewer))).toEqual([]);
  });

  it('says how many pictures it leaves out where they are larger together than it may be', async () => {
    const { owner, scope } = await householdWithList();
    const user = UserId.parse(owner.userId);
    const [one, other] = [await upload(owner, scope.id, jpeg), await upload(owner, scope.id, jpeg)];
    const part = scopePartition(ScopeId.parse(scope.id));
    const records = [one, other].map(({ id }) => ({ kind: 'ITEM', record: { pictureId: String(id) } }));
    const pieces = [{ part, records, leftOut: 0 }];
    const found = await picturesIn(pieces, user, Number(one.bytes));
    expect([found.sites.map(({ uploadId }) => uploadId), found.leftOut]).toEqual([[one.id], 1]);
    const texts: string[] = [];
    for await (const { path, content } of filesOf(pieces, user, found))
      if (path === 'README.txt') texts.push(Buffer.from(content).toString());
    expect(texts.join()).toMatch(/1 picture is left out.*1 bild är inte med/s);
  });

  it('is written in parts, as one file, where it is large', async () => {
    const contents = Array.from({ length: 5 }, () => randomBytes(5 * 1024 * 1024));
    await writeZip(
      'exports/large.zip',
      (async function* (): AsyncGenerator<ZipFile> {
        for (const [index, content] of contents.entries())
          yield await Promise.resolve({ path: `${String(index)}.webp`, content, isPacked: true });
      })(),
    );
    const files = unzipSync((await getObject('exports/large.zip')) ?? Buffer.of());
    expect(contents.map((content, index) => content.equals(files[`${String(index)}.webp`] ?? Buffer.of()))).toEqual(
      contents.map(() => true),
    );
  });
});
