import { join } from 'node:path';

/** Where `npm run token` and `npm run totp` keep people's phones. @param dataFolder what HEARTH_DATA says; `memory` has no folder, so the usual one is taken */
export const phoneFolder = (dataFolder = ''): string => join(dataFolder === '' || dataFolder === 'memory' ? '.hearth' : dataFolder, 'phone');
