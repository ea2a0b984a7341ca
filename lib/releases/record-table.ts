import ts from 'typescript';
import { partitionNames } from '../../shared/db/keys';
import { type KindName, kinds, type PartitionName } from '../../shared/db/kinds';
import { kindData, kindsWhere } from '../../shared/db/record';
import { exportKinds, ownKinds } from '../../shared/lifecycle/exports/kinds';

/** What is said of a kind of record in the comment above its declaration. */
interface Said {
  readonly record: string;
  readonly tags: ReadonlyMap<string, string>;
}

const textOf = (comment: Parameters<typeof ts.getTextOfJSDocComment>[0]): string =>
  (ts.getTextOfJSDocComment(comment) ?? '').replaceAll(/\s+/g, ' ').trim();

/** Reads the comments above the properties of `kinds`, by their names. */
const saidIn = (source: string): ReadonlyMap<string, Said> => {
  const said = new Map<string, Said>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'kinds') ts.forEachChild(node, within);
    else ts.forEachChild(node, visit);
  };
  const within = (node: ts.Node): void => {
    if (!ts.isPropertyAssignment(node)) {
      ts.forEachChild(node, within);
      return;
    }
    const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
    const tags = comments.flatMap((comment) => comment.tags ?? []);
    said.set(node.name.getText(), {
      record: comments.map(({ comment }) => textOf(comment)).join(' '),
      tags: new Map(tags.map(({ tagName, comment }) => [tagName.text, textOf(comment)])),
    });
  };
  ts.forEachChild(ts.createSourceFile('kinds.ts', source, ts.ScriptTarget.Latest, true), visit);
  return said;
};

/** What follows a partition's name in its key. */
const owners: Readonly<Record<PartitionName, string>> = {
  scope: '<scope>',
  user: '<user>',
  email: '<hash>',
};

const rowOf = (name: KindName, { record, tags }: Said): string => {
  const [partition, key, writtenBy] = ['partition', 'key', 'writtenBy'].map((tag) => tags.get(tag));
  if (!record || !writtenBy) throw new Error(`kinds.ts doesn't say what a ${name} is and who writes it`);
  const { index = [], in: partitions } = kindData(name);
  const cells = [
    record,
    kinds[name].class,
    partition ? `\`${partition}\`` : partitions.map((one) => `\`${partitionNames[one]}#${owners[one]}\``).join(' or '),
    `\`${[kinds[name].word, key].filter(Boolean).join('#')}\``,
    index.map((entry) => `\`${entry}\``).join(' or '),
    writtenBy,
  ];
  return `|${cells.map((cell) => (cell ? ` ${cell} ` : ' ')).join('|')}|`;
};

/**
 * Names in the threat model the kinds of records that an export gives people.
 * @throws Error when it has no place for them
 */
export const withExportedKinds = (text: string): string => {
  const listed = (words: Iterable<string>) => [...words].map((word) => `\`${word}\``).join(', ');
  const places = [
    ["| the file itself, of one's own partitions: ", ownKinds],
    ['| the file itself, of scopes: ', new Set(exportKinds.keys())],
  ] as const;
  return places.reduce((before, [place, words]) => {
    const from = before.indexOf(place) + place.length;
    if (from < place.length) throw new Error(`No place for the kinds in an export: ${place}`);
    return `${before.slice(0, from)}${listed(words)}${before.slice(before.indexOf(' |', from))}`;
  }, text);
};

const begin = '<!-- made by `npm run records` from kinds.ts -->';
const end = '<!-- end -->';

/**
 * Puts the table of all kinds of records in its place in a text.
 * @param source of kinds.ts, for its comments
 * @throws Error when the text has no such place, or a kind no comment
 */
export const withRecordTable = (text: string, source: string): string => {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`No place for the table of records: ${begin} … ${end}`);
  const said = saidIn(source);
  const head = [
    '| record | class | `pk` | `sk` | `orderKey` (index `order`) | written by |',
    '|---|---|---|---|---|---|',
  ];
  const rows = kindsWhere(() => true).map((name) => rowOf(name, said.get(name) ?? { record: '', tags: new Map() }));
  return `${text.slice(0, from)}${[begin, '', ...head, ...rows, '', ''].join('\n')}${text.slice(to)}`;
};
