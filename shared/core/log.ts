import { Logger } from '@aws-lambda-powertools/logger';

let logger: Logger | undefined;

/**
 * Returns the structured log, made at first use. LOG_LEVEL is read by Powertools. Never a token, address,
 * note or amount: ids, codes and counts alone; what is sent as feedback is there to be read.
 */
export const log = (): Logger => (logger ??= new Logger({ serviceName: 'hearth' }));
