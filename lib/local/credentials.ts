/**
 * The credentials by which the SDK signs towards the stand-ins, which check no signature. Letters and digits:
 * DynamoDB Local refuses others.
 */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };
export const localRegion = 'us-east-1';
