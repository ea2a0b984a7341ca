import { randomUUID } from 'node:crypto';
import type { Case } from './cases';

const block = { scopeId: randomUUID() };

/** What is measured of blocks. */
export const blockCases: Readonly<Record<string, readonly Case[]>> = {
  listMyBlocks: [
    {
      prepare:
        ({ admin }) =>
        () =>
          admin.get('/v1/me/blocks'),
    },
  ],
  createBlock: [
    {
      prepare:
        ({ admin }) =>
        () =>
          admin.post('/v1/me/blocks', block),
    },
  ],
  getBlock: [
    {
      prepare: async ({ admin }) => {
        const { body } = await admin.post('/v1/me/blocks', block);
        return () => admin.get(`/v1/me/blocks/${String(body.id)}`);
      },
    },
  ],
  deleteBlock: [
    {
      prepare: async ({ admin }) => {
        const { body } = await admin.post('/v1/me/blocks', block);
        return () => admin.delete(`/v1/me/blocks/${String(body.id)}`);
      },
    },
  ],
};
