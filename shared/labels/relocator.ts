import type { Authorized } from '../access/authorized';
import type { Permission } from '../access/permissions';
import type { Call } from '../core/call';
import type { NamedRecord } from './named';
import type { LabelRelocation, LabelRelocator } from './relocate-labels';

/** Makes the verbs that take labels of a noun to another scope: they are loaded by the first such call. */
export const relocatorOf = <R extends NamedRecord, View, P extends Permission>(
  relocator: LabelRelocator<R, View>,
  permission: P,
) => ({
  duplicate: async (call: Call, request: LabelRelocation<R>): Promise<Authorized<{ items: View[] }, 'scope.read'>> => {
    const { relocateLabels } = await import('./relocate-labels');
    return relocateLabels(call, relocator, { request, as: 'duplicate', permission: 'scope.read' });
  },
  transfer: async (call: Call, request: LabelRelocation<R>): Promise<Authorized<{ items: View[] }, P>> => {
    const { relocateLabels } = await import('./relocate-labels');
    return relocateLabels(call, relocator, { request, as: 'transfer', permission });
  },
});
