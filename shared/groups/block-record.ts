import type { RecordDeclaration } from '../access/record-declaration';
import type { Blocks } from './block';

/** Nobody is told of what somebody blocks: the person themselves reads it whole. */
export const blockRecord = {} as const satisfies RecordDeclaration<Blocks>;
