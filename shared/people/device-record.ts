import type { RecordDeclaration } from '../access/record-declaration';
import type { Devices } from './device';

/** Nobody is told of somebody's devices: the person themselves reads them whole. */
export const devicesRecord = {} as const satisfies RecordDeclaration<Devices>;
