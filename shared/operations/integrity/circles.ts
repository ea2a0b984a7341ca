import { labelEntry, labelEnd, labelKinds, payeeEnd } from '../../core/merged';
import { UserId } from '../../core/ids';
import { personEnd, type Scope } from '../../groups/scope';

/**
 * Lists what is said in a scope to have become something that has no end: labels, payees (by the hash under
 * which they stand) and placeholders. Each stands for itself until one of them is restored.
 */
export const endless = (scope: Pick<Scope, 'merged' | 'payees' | 'placeholders'>): string[] => {
  const labels = Object.keys(scope.merged ?? {}).filter((entry) =>
    labelKinds.some((kind) => {
      const start = labelEntry(kind, '');
      return entry.startsWith(start) && labelEnd(scope, kind, entry.slice(start.length)) === undefined;
    }),
  );
  const payees = Object.entries(scope.payees ?? {}).filter(([, { from }]) => payeeEnd(scope, from) === undefined);
  const people = Object.keys(scope.placeholders ?? {}).filter((id) => personEnd(scope, UserId.parse(id)) === undefined);
  return [
    ...labels.map((entry) => `merged.${entry}`),
    ...payees.map(([entry]) => `payees.${entry}`),
    ...people.map((id) => `placeholders.${id}`),
  ].sort();
};
