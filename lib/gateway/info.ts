/**
 * The name of the API, and the version that all its addresses begin with: in the contract, and in API
 * Gateway.
 */
export const apiInfo = { title: 'Hearth API', version: '1' } as const;
