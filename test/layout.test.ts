import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { kinds } from '../shared/db/kinds';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const filesIn = (...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  );
const sources = filesIn('shared', 'functions', 'lib', 'bin', 'scripts');

/**
 * Lists the project's own files that a file imports, by path from the root, without `.ts`. `type`: for the
 * compiler alone.
 */
const importsOf = (file: string): { to: string; type: boolean }[] =>
  [...read(file).matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'(\.[^']+)'/gms)].map(([, type, to = '']) => ({
    to: relative(root, join(root, dirname(file), to)),
    type: type !== undefined,
  }));

const broken = (files: readonly string[], refuses: (to: string, file: string, type: boolean) => boolean): string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .filter(({ to, type }) => refuses(to, file, type))
      .map(({ to }) => `${file} imports ${to}`),
  );

const shared = sources.filter((file) => file.startsWith('shared/'));
/** The folders of shared/ from the ground up: each imports only itself and what stands before it. */
const order = [
  'core',
  'db',
  'lifecycle/work',
  'access',
  'pictures',
  'people',
  'groups',
  'labels',
  'lists',
  'money',
  'history',
  'lifecycle',
  'operations',
];
/** Where a file stands in that order, by the longest name that fits; -1: it stands beside (http). */
const heightOf = (path: string): number => {
  const [longest] = order
    .filter((folder) => path.startsWith(`shared/${folder}/`))
    .toSorted((one, other) => other.length - one.length);
  return longest === undefined ? -1 : order.indexOf(longest);
};
const inHttp = (path: string): boolean => path.startsWith('shared/http/');

/** The schemas by which access is decided: access alone imports them from below. */
const decidedBy = ['shared/groups/scope', 'shared/groups/member', 'shared/lists/list'];
const isException = (to: string, file: string): boolean => file.startsWith('shared/access/') && decidedBy.includes(to);

/** What can be reached again from itself, with all that lies on the way. */
const circlesIn = (arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] => {
  const reach = (from: string): Set<string> => {
    const found = new Set<string>();
    const waiting = [from];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      for (const to of arrows.get(next) ?? [])
        if (!found.has(to)) {
          found.add(to);
          waiting.push(to);
        }
    return found;
  };
  return [...arrows.keys()].filter((one) => reach(one).has(one)).sort();
};

/** A concept's own file stands beside its store, and holds its schema and rules. */
const concepts = shared.filter((file) => shared.includes(file.replace(/\.ts$/, '-store.ts')));
/** Which of these functions of access a file calls to decide. */
const decides = (file: string): boolean =>
  /^import \{[^}]*\b(?:authorize|authorizeWhile|updateRecord|updateOwnRecord)\b[^}]*\} from '[./]+\/access\//m.test(
    read(file),
  );

/** The names that a file exports itself; a schema and its type have one. */
const exportedFrom = (source: string): string[] => [
  ...[
    ...source.matchAll(/^export (?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type) (?!\{)(\w+)/gm),
  ].map(([, name = '']) => name),
  ...[...source.matchAll(/^export (?:const )?(?:type )?\{([^}]*)\}(?! from)/gm)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((one) => /(\w+)\s*$/.exec(one)?.[1] ?? '')
      .filter(Boolean),
  ),
];

describe('the layers', () => {
  it('are all found by this test', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(importsOf('functions/api/lists.ts')).toContainEqual({ to: 'shared/lists/list-store', type: false });
    expect(importsOf('shared/access/decide.ts')).toContainEqual({ to: 'shared/core/call', type: true });
  });

  it('keep shared/ free of what runs it: it imports neither lib/ nor functions/ nor bin/', () => {
    expect(broken(shared, (to) => !to.startsWith('shared/'))).toEqual([]);
  });

  it('keep functions/ free of the local stack', () => {
    expect(
      broken(
        sources.filter((file) => file.startsWith('functions/')),
        (to) => /^(?:lib|bin|scripts)\//.test(to),
      ),
    ).toEqual([]);
  });

  it('stand on each other in one order: a folder imports only what stands below it, and access the schemas it decides by', () => {
    expect(shared.filter((file) => heightOf(file) === -1 && !inHttp(file))).toEqual([]);
    expect(
      broken(
        shared.filter((file) => !inHttp(file)),
        (to, file) => !isException(to, file) && (inHttp(to) || heightOf(to) > heightOf(file)),
      ),
    ).toEqual([]);
  });

  it('keep the schemas that access is decided by free of all but core and roles', () => {
    expect(
      broken(
        decidedBy.map((file) => `${file}.ts`),
        (to) => !to.startsWith('shared/core/') && to !== 'shared/access/roles',
      ),
    ).toEqual([]);
  });

  it('keep HTTP beside: it knows access and what is below that, and of shared/ nothing but itself knows it', () => {
    expect(broken(shared.filter(inHttp), (to) => !inHttp(to) && heightOf(to) > order.indexOf('access'))).toEqual([]);
  });

  it('name the order of transactions in one place, which leaves out what is on its way', () => {
    expect(shared.filter((file) => /indexPrefixes\.transactions\b/.test(read(file))).toSorted()).toEqual([
      'shared/db/keys.ts',
      'shared/money/transaction-collection.ts',
      'shared/money/transaction-range.ts',
    ]);
  });

  it('ask of each transaction that they read by its key whether it has left, or say why not', () => {
    const reads = shared.filter(
      (file) => /\bkeys\.transaction\(/.test(read(file)) && !/\b(?:hasLeft|isThereIn|thereIn)\b/.test(read(file)),
    );
    expect(reads.toSorted()).toEqual([
      // Comments stay with what has left, and are dead with it.
      'shared/lifecycle/exports/standing.ts',
      'shared/money/comment-store.ts',
      // Refunds leave with their expense; each write of one requires that it is not held.
      'shared/money/in-slice.ts',
      'shared/money/refunds-posting.ts',
      // They read none.
      'shared/money/remove-with-transaction.ts',
      'shared/money/stage-transactions.ts',
      'shared/money/staged-transactions.ts',
      'shared/money/write-transaction.ts',
      'shared/operations/integrity/refunds.ts',
    ]);
  });

  it('ask of each label that they read by its key whether it is there, or say why not', () => {
    const reads = shared.filter(
      (file) =>
        /\bkeys\.(?:category|source|tag)\(|\bnoun\.key\(/.test(read(file)) &&
        !/\b(?:isThereIn|thereIn)\b/.test(read(file)),
    );
    expect(reads.toSorted()).toEqual(
      [
        // They read what has been merged, which goes nowhere.
        'shared/labels/category-groups.ts',
        // They read none.
        'shared/labels/coming-labels.ts',
        'shared/labels/figures.ts',
        'shared/labels/label-deletion.ts',
        'shared/labels/put-labels.ts',
        'shared/labels/stage-labels.ts',
        // What names a label that has gone is shown with its name.
        'shared/lists/shown-list.ts',
        'shared/money/in-slice.ts',
        // They require that one that is named stays, or move what stands in it, wherever that is.
        'shared/lists/item-parents.ts',
        'shared/money/sources-posting.ts',
        'shared/money/transaction-relocation.ts',
      ].toSorted(),
    );
  });

  it('name the order of labels where a collection leaves out what is on its way, and nowhere else', () => {
    expect(
      shared
        .filter((file) => /indexPrefixes\.(?:categories|sources|tags)\b|\bnoun\.prefix\b/.test(read(file)))
        .toSorted(),
    ).toEqual([
      'shared/db/keys.ts',
      'shared/labels/category-noun.ts',
      'shared/labels/named-store.ts',
      'shared/labels/tag-noun.ts',
      'shared/money/source-noun.ts',
    ]);
    // Names are read of all that is named, there or not: what lives says `livesIn`.
    expect(shared.filter((file) => /keyRanges\.(?:categories|sources|tags)\b/.test(read(file))).toSorted()).toEqual([
      'shared/money/summary-store.ts',
      'shared/money/transaction-collection.ts',
    ]);
  });

  it('import each other in no circle: folders not by value, files not even by type', () => {
    const folders = new Map<string, Set<string>>();
    const files = new Map<string, Set<string>>();
    for (const file of sources)
      for (const { to, type } of importsOf(file)) {
        files.set(file, (files.get(file) ?? new Set()).add(`${to}.ts`));
        if (file.startsWith('shared/') && !type && !isException(to, file) && dirname(to) !== dirname(file))
          folders.set(dirname(file), (folders.get(dirname(file)) ?? new Set()).add(dirname(to)));
      }
    expect(folders.size).toBeGreaterThan(15);
    expect(circlesIn(folders)).toEqual([]);
    expect(circlesIn(files)).toEqual([]);
    expect(
      circlesIn(
        new Map([
          ['one', new Set(['two'])],
          ['two', new Set(['one'])],
        ]),
      ),
    ).toEqual(['one', 'two']);
  });

  it('let the file of a concept hold rules alone: no table, no store, no decision about access but its words', () => {
    expect(concepts).toContain('shared/lists/item.ts');
    expect(concepts.length).toBeGreaterThan(15);
    const words = /^shared\/(?:access\/(?:roles|permissions)|db\/kinds)$/;
    expect(
      broken(
        concepts,
        (to, _, type) =>
          !type && !words.test(to) && (/^shared\/(?:db|access|http)\//.test(to) || to.endsWith('-store')),
      ),
    ).toEqual([]);
  });

  it('import no store of another folder that decides about access: a call decides once', () => {
    const deciding = new Set(
      shared
        .filter((file) => !/^shared\/(?:access|http)\//.test(file) && decides(file))
        .map((file) => file.replace(/\.ts$/, '')),
    );
    expect(deciding).toContain('shared/lists/list-store');
    // The verbs of what has a unique name, of which categories, tags and sources make theirs.
    deciding.delete('shared/labels/named-store');
    // The verbs of memberships, of which groups and lists make theirs.
    deciding.delete('shared/groups/member-change');
    expect(broken(shared, (to, file) => dirname(to) !== dirname(file) && deciding.has(to))).toEqual([]);
  });
});

describe('what is done in one place', () => {
  const holding = (files: readonly string[], what: RegExp): string[] => files.filter((file) => what.test(read(file)));

  it('gives an answer as decided in authorize.ts and write.ts alone', () => {
    expect(holding(sources, /(?<![\w.])markAuthorized\(/).sort()).toEqual([
      'shared/access/authorize.ts',
      'shared/access/write.ts',
    ]);
    expect(
      broken(
        sources,
        (to, file) =>
          to === 'shared/access/authorized' &&
          !['shared/access/authorize.ts', 'shared/access/write.ts', 'shared/http/dispatch.ts'].includes(file) &&
          /import \{[^}]*\bmarkAuthorized\b/.test(read(file)),
      ),
    ).toEqual([]);
  });

  it('reads the environment in env.ts, the settings of the local stack and commands alone', () => {
    const allowed = /^(?:shared\/core\/env\.ts|lib\/local\/settings\.ts|bin\/|test\/(?:[\w-]+\/)*support\/)/;
    expect(
      holding([...sources, ...filesIn('test')], /process\.env\b(?!`| is|\.$)/).filter(
        (file) => !allowed.test(file) && file !== 'test/layout.test.ts',
      ),
    ).toEqual([]);
  });

  it('compares, searches and sorts people’s text in text.ts alone: what else has a case or a form is no text of people', () => {
    const protocol = new Set([
      'shared/core/email.ts',
      'shared/core/ids.ts',
      'shared/db/keys.ts',
      'shared/http/batch.ts',
      'functions/api/activity.ts',
      'shared/groups/foreign-text.ts',
      'shared/core/money/allocate.ts', // addresses, ids
      'shared/http/request/request-context.ts',
      'shared/http/request/form.ts',
      'shared/http/request/parsing.ts',
      'shared/http/request/single-headers.ts', // headers
      'shared/access/roles.ts',
      'shared/core/language.ts',
      'shared/lifecycle/exports/pack.ts', // words of roles, language tags, names of files
    ]);
    const written =
      /\.(?:toLowerCase|toUpperCase|toLocale(?:Lower|Upper)Case|localeCompare|normalize)\b|Intl\.Collator/;
    const found = holding(
      sources.filter((file) => /^(?:shared|functions|lib\/migrations)\//.test(file)),
      written,
    );
    expect(found).toContain('shared/core/text.ts');
    expect(found.filter((file) => file !== 'shared/core/text.ts' && !protocol.has(file))).toEqual([]);
    expect([...protocol].filter((file) => !found.includes(file))).toEqual([]);
  });

  it('names kinds of records where they are declared and where their keys are made; all else goes by that', () => {
    const words = [...new Set(Object.values(kinds).map(({ word }) => word))].filter(Boolean).join('|');
    const named = holding(sources, new RegExp(`['"\`](?:${words})(?:#|['"\`])|\`(?:SCOPE|USER|EMAIL)#`));
    const others = new Set([
      // Words of AWS.
      ...['shared/db/due.ts', 'shared/db/partition-size.ts', 'shared/db/read.ts', 'shared/db/transact.ts'],
      'shared/db/write-once.ts',
      'lib/aws/web-acl.ts',
      // Entries of the index `due`, which are words of their own.
      'shared/lifecycle/work/deletion-intent.ts',
      'shared/lifecycle/exports/export-store.ts',
      'shared/lifecycle/accounts/account-deletion.ts',
    ]);
    const past = named.filter((file) => !file.startsWith('lib/migrations/'));
    expect(past.filter((file) => !others.has(file) && !file.endsWith('-record.ts'))).toEqual([
      'shared/db/keys.ts',
      'shared/db/kinds.ts',
    ]);
    expect([...others].filter((file) => !past.includes(file))).toEqual([]);
  });

  it('reads stored records by decode.ts, which says what it can’t read; pages and feeds do so themselves for what they parse', () => {
    const records =
      'Scope|Membership|List|Item|Category|Source|Tag|Transaction|Comment|Invitation|Profile|Settings|Clearing|Deletion|Pointer|Export|Entry|AccountDeletion|Erasure|JobRecord';
    const pages = [
      'shared/groups/member-store.ts',
      'shared/history/change-feed.ts',
      'shared/money/transaction-collection.ts',
    ];
    expect(holding(shared.concat(filesIn('functions')), new RegExp(`\\b(?:${records})\\.parse\\(`)).sort()).toEqual(
      pages,
    );
    // In silence, by what says so itself (integrity), and where what can't be read is taken out of the table.
    const silent = holding(shared.concat(filesIn('functions')), new RegExp(`\\b(?:${records})\\.safeParse\\(`)).filter(
      (file) => !file.startsWith('shared/operations/integrity/'),
    );
    expect(silent).toEqual(['shared/lifecycle/erasure/anonymise-invitations.ts']);
  });

  it('takes every file that declares routes into the table of routes', () => {
    const declaring = filesIn('functions/api').filter((file) => read(file).includes(' = route('));
    expect(declaring.length).toBeGreaterThan(20);
    const table = importsOf('functions/api/routes.ts').map(({ to }) => `${to}.ts`);
    expect(declaring.filter((file) => !table.includes(file))).toEqual([]);
  });

  it('gives a public error code in errors.ts alone: signals of control flow between our own functions have none', () => {
    const classes = shared
      .concat(filesIn('functions'))
      .filter((file) => file !== 'shared/core/errors.ts')
      .flatMap((file) =>
        [...read(file).matchAll(/^(?:export )?(?:abstract )?class (\w+) extends ([\w.]+) (?:\{\}$|.*?^\}$)/gms)].map(
          ([body, name = '', parent]) => ({ name, parent, public: parent !== 'Error' || /\bcode\b/.test(body) }),
        ),
      );
    expect(classes.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'StaleRead',
        'IdempotentReplay',
        'DoneBefore',
        'NameDiffers',
        'HeldByAnother',
        'Conflict',
      ]),
    );
    // The protocol of the table's calls is no error.
    expect(classes.filter((one) => one.public && one.parent !== 'AwsJson1_0Protocol')).toEqual([]);
  });

  it('makes every write through transact, or alone and once', () => {
    expect(
      holding(
        shared.concat(filesIn('functions')),
        /\b(?:Put|Update|Delete|TransactWrite|BatchWrite)(?:Items?)?Command\b/,
      ),
    ).toEqual(['shared/db/transact.ts', 'shared/db/write-once.ts']);
  });
});

describe('names', () => {
  it('mean one thing: none is exported from two folders, but for the verbs of stores and models, and what Lambda calls', () => {
    const several = new Set([
      ...['create', 'get', 'list', 'update', 'remove', 'restore', 'duplicate', 'transfer', 'merge'],
      ...['toView', 'toFilter', 'applyChange'],
      'handler',
    ]);
    const folders = new Map<string, Set<string>>();
    for (const file of sources.filter((one) => /^(?:shared|functions|lib)\//.test(one)))
      for (const name of exportedFrom(read(file)))
        folders.set(name, (folders.get(name) ?? new Set<string>()).add(dirname(file)));
    expect(folders.get('authorize')).toEqual(new Set(['shared/access']));
    expect(folders.get('TagView')).toEqual(new Set(['shared/labels']));
    expect(
      [...folders]
        .filter(([name, where]) => where.size > 1 && !several.has(name))
        .map(([name, where]) => [name, ...where]),
    ).toEqual([]);
  });
});
