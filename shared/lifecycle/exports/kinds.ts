import type { Permission } from '../../access/permissions';
import type { RecordDeclaration, Stored } from '../../access/record-declaration';
import type { UserId } from '../../core/ids';
import type { KindName } from '../../db/kinds';
import { kindsWhere, wordOf } from '../../db/record';
import { records } from '../../history/records';
import type { Plain } from './plain';

/** The rules by which somebody is given records of a kind in a scope. */
export interface ExportKind {
  /**
   * The permission to read one, and the permission to read one that is deleted; absent: nobody reads what is
   * deleted.
   */
  readonly read: Permission;
  readonly deleted: Permission | undefined;
  /**
   * The attributes that others change without a new version: they don't say how the record was when somebody
   * left.
   */
  readonly moving: readonly string[];
  /** Returns the part of another's record that is somebody's own: nothing that another wrote. */
  readonly part: (record: Plain, user: UserId) => Plain;
}

const rules: Readonly<Partial<Record<KindName, RecordDeclaration<Stored>>>> = records;

const ruleOf = (name: KindName): ExportKind => {
  const { read = 'scope.read', deleted, moving = [], part = () => ({}) } = rules[name]?.export ?? {};
  return { read, deleted, moving, part };
};

/**
 * The kinds of records of a scope of which somebody is given any, by the prefix of their sort keys: what
 * people have written. All else follows from it.
 */
export const exportKinds: ReadonlyMap<string, ExportKind> = new Map(
  kindsWhere((kind) => kind.in.includes('scope') && ['content', 'membership'].includes(kind.class)).map((name) => [
    wordOf(name),
    ruleOf(name),
  ]),
);

/** The kinds of somebody's own partition that are given to them. */
export const ownKinds: ReadonlySet<string> = new Set(
  kindsWhere((kind) => !kind.in.includes('scope') && ['content', 'pointer'].includes(kind.class)).map(wordOf),
);
