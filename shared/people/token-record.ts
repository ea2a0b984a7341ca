import type { RecordDeclaration } from '../access/record-declaration';
import type { ScopedToken } from '../core/scoped-token';

export const tokenRecord = {} as const satisfies RecordDeclaration<ScopedToken>;
