import { jpeg } from '../picture-files';
import { begin } from '../uploads';
import type { Case } from './cases';
import { list } from './item-cases';

/** The calls on pictures: their files go past the API. */
export const uploadCases = {
  createUpload: [
    {
      prepare: (home) => () =>
        home.owner.post(`${home.path}/uploads`, { contentType: 'image/jpeg', size: jpeg.length }),
    },
  ],
  getUpload: [
    {
      prepare: async (home) => {
        const { id } = await begin(home.owner, String(home.scope.id), jpeg);
        return () => home.owner.get(`${home.path}/uploads/${String(id)}`);
      },
    },
  ],
  getItemPictures: [
    {
      when: 'of one item',
      prepare: async (home) => {
        const at = await list(home);
        const { body } = await home.owner.post(`${at}/items`, { name: 'Milk' });
        return () => home.owner.get(`${at}/pictures?itemId=${String(body.id)}`);
      },
    },
  ],
  getMemberPictures: [
    {
      when: 'of one member',
      prepare: (home) => () => home.viewer.get(`${home.path}/pictures?userId=${home.owner.userId}`),
    },
  ],
} as const satisfies Readonly<Record<string, readonly Case[]>>;
