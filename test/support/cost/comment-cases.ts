import type { Household } from '../household';
import type { Case } from './cases';

const comments = async ({ owner, path }: Household): Promise<string> => {
  const expense = { kind: 'expense', amount: 45_050, date: '2026-11-21' };
  const made = await owner.post(`${path}/transactions`, expense);
  return `${path}/transactions/${String(made.body.id)}/comments`;
};
const comment = async (home: Household): Promise<string> => {
  const at = await comments(home);
  return `${at}/${String((await home.editor.post(at, { text: 'With the deposit?' })).body.id)}`;
};

/** The calls that are measured of comments on a transaction. */
export const commentCases: Readonly<Record<string, readonly Case[]>> = {
  createComment: [
    {
      prepare: async (home) => {
        const at = await comments(home);
        return () => home.editor.post(at, { text: 'With the deposit?' });
      },
    },
  ],
  listComments: [
    {
      prepare: async (home) => {
        const at = await comment(home);
        return () => home.viewer.get(at.slice(0, at.lastIndexOf('/')));
      },
    },
  ],
  getComment: [
    {
      prepare: async (home) => {
        const at = await comment(home);
        return () => home.viewer.get(at);
      },
    },
  ],
  changeComment: [
    {
      prepare: async (home) => {
        const at = await comment(home);
        return () => home.editor.patch(at, { text: 'With the deposit, surely?' });
      },
    },
  ],
  deleteComment: [
    {
      prepare: async (home) => {
        const at = await comment(home);
        return () => home.admin.delete(at);
      },
    },
  ],
  restoreComment: [
    {
      prepare: async (home) => {
        const at = await comment(home);
        await home.admin.delete(at);
        return () => home.admin.post(`${at}/restore`);
      },
    },
  ],
};
