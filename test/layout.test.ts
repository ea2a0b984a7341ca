import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const filesIn = (...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  );
const sources = filesIn('shared', 'functions', 'lib', 'bin', 'scripts');

/** The project's own files that a file imports, by path from the root, without `.ts`. `type`: for the compiler alone. */
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
const layers = ['core', 'db', 'access', 'names', 'http'];
const nounOf = (path: string): string | undefined => {
  const folder = /^shared\/(\w+)\//.exec(path)?.[1];
  return folder && !layers.includes(folder) ? folder : undefined;
};
const model = (to: string): boolean => to.endsWith('/model') || to.endsWith('/iso4217');

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
    expect(importsOf('functions/api/lists.ts')).toContainEqual({ to: 'shared/lists/store', type: false });
    expect(importsOf('shared/access/grant.ts')).toContainEqual({ to: 'shared/core/call', type: true });
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

  it('stand on each other in one direction: core on nothing, db on core, access on db and models, names on access', () => {
    expect(
      broken(
        shared.filter((file) => file.startsWith('shared/core/')),
        (to) => !to.startsWith('shared/core/'),
      ),
    ).toEqual([]);
    expect(
      broken(
        shared.filter((file) => file.startsWith('shared/db/')),
        (to) => !/^shared\/(?:core|db)\//.test(to),
      ),
    ).toEqual([]);
    expect(
      broken(
        shared.filter((file) => file.startsWith('shared/access/')),
        (to) => !/^shared\/(?:core|db|access)\//.test(to) && !model(to),
      ),
    ).toEqual([]);
    expect(
      broken(
        shared.filter((file) => file.startsWith('shared/names/')),
        (to, _, type) =>
          !/^shared\/(?:core|db|access|names)\//.test(to) && !(type && (model(to) || to === 'shared/http/collection')),
      ),
    ).toEqual([]);
  });

  it('let models hold rules alone: no table, no decision about access but its words, no request', () => {
    const models = shared.filter((file) => nounOf(file) && file.endsWith('/model.ts'));
    expect(models.length).toBeGreaterThan(8);
    expect(
      broken(
        models,
        (to, _, type) =>
          !type &&
          !to.startsWith('shared/core/') &&
          !['shared/access/permissions', 'shared/db/kinds'].includes(to) &&
          !nounOf(to),
      ),
    ).toEqual([]);
    expect(broken(models, (to, file, type) => !type && nounOf(to) !== nounOf(file) && to.endsWith('/store'))).toEqual(
      [],
    );
  });

  it('let a noun use another’s model, or what it offers to be written with it (join, invite, totals), but never a store that decides about access', () => {
    const deciding = new Set(
      shared
        .filter(
          (file) =>
            nounOf(file) &&
            importsOf(file).some(
              ({ to }) =>
                to === 'shared/access/authorize' || to === 'shared/access/update' || to === 'shared/access/update-own',
            ),
        )
        .map((file) => file.replace(/\.ts$/, '')),
    );
    expect(deciding).toContain('shared/lists/store');
    expect(broken(shared.filter(nounOf), (to, file) => nounOf(to) !== nounOf(file) && deciding.has(to))).toEqual([]);
  });

  it('keep HTTP out of the nouns: of shared/http they know no more than the shape of a sort, for the compiler', () => {
    expect(
      broken(
        shared.filter(nounOf),
        (to, _, type) => to.startsWith('shared/http/') && !(type && to === 'shared/http/collection'),
      ),
    ).toEqual([]);
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
      'shared/mail/foreign-text.ts',
      'shared/transactions/allocate.ts', // addresses, ids
      'shared/http/request-context.ts',
      'shared/http/form.ts',
      'shared/http/parsing.ts',
      'shared/http/single-headers.ts', // headers
      'shared/access/permissions.ts',
      'shared/invitations/letter.ts',
      'shared/exports/pack.ts', // words of roles, language tags, names of files
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

  it('builds the keys of records in keys.ts alone; kinds.ts tells how their entries in the index look', () => {
    expect(
      holding(sources, /[`'](?:SCOPE|USER|EMAIL|MEMBER|MEMBERSHIP|LIST|ITEM|TRANSACTION|INVITATION|INVITED|TOTAL)#/),
    ).toEqual(['shared/db/keys.ts', 'shared/db/kinds.ts']);
  });

  it('reads stored records by decode.ts, which says what it can’t read; pages and feeds do so themselves for what they parse', () => {
    const records =
      'Scope|Membership|List|Item|Category|Source|Tag|Transaction|Comment|Invitation|Profile|Settings|Clearing|Deletion|Pointer|Export|Entry|AccountDeletion|Erasure|JobRecord';
    const pages = ['shared/changes/feed.ts', 'shared/members/store.ts', 'shared/transactions/collection.ts'];
    expect(holding(shared.concat(filesIn('functions')), new RegExp(`\\b(?:${records})\\.parse\\(`)).sort()).toEqual(
      pages,
    );
    // In silence, by what says so itself (integrity), and where what can't be read is taken out of the table.
    const silent = holding(shared.concat(filesIn('functions')), new RegExp(`\\b(?:${records})\\.safeParse\\(`)).filter(
      (file) => !file.startsWith('shared/integrity/'),
    );
    expect(silent).toEqual(['shared/accounts/anonymise-invitations.ts']);
  });

  it('makes every write through transact', () => {
    expect(
      holding(
        shared.concat(filesIn('functions')),
        /\b(?:Put|Update|Delete|TransactWrite|BatchWrite)(?:Items?)?Command\b/,
      ),
    ).toEqual(['shared/db/transact.ts']);
  });
});

describe('names', () => {
  it('mean one thing: none is exported from two folders, but for the verbs of stores and models, and what Lambda calls', () => {
    const several = new Set([
      ...['create', 'get', 'list', 'update', 'remove', 'restore'],
      ...['toView', 'toFilter', 'applyChange'],
      'handler',
    ]);
    const folders = new Map<string, Set<string>>();
    for (const file of sources.filter((one) => /^(?:shared|functions)\//.test(one)))
      for (const name of exportedFrom(read(file)))
        folders.set(name, (folders.get(name) ?? new Set<string>()).add(dirname(file)));
    expect(folders.get('authorize')).toEqual(new Set(['shared/access']));
    expect(folders.get('TagView')).toEqual(new Set(['shared/tags']));
    expect(
      [...folders]
        .filter(([name, where]) => where.size > 1 && !several.has(name))
        .map(([name, where]) => [name, ...where]),
    ).toEqual([]);
  });
});
