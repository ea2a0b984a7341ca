import { readFileSync } from 'node:fs';

const config = new URL('../../tsconfig.aws.json', import.meta.url);
/** The files of the program that imports the CDK, as patterns. */
export const withCdk = [...readFileSync(config, 'utf8').matchAll(/"include": \[(.*)\]/g)].flatMap(([, list]) =>
  [...list.matchAll(/"([^"]+)"/g)].map(([, path]) => (path.endsWith('.ts') ? path : `${path}/**/*.ts`)),
);
