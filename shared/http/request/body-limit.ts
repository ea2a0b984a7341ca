/**
 * The largest body of a request, in bytes (product limit); API Gateway itself would take 10 MB. Files go by
 * upload.
 */
export const largestBody = 256 * 1024;

/** The largest body of a request without sign-in, in bytes (product limit). */
export const largestAnonymousBody = 8 * 1024;
