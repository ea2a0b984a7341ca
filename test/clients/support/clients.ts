import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '../../../functions/api/routes';
import { type ClientLanguage, generateClients, generators } from '../../../lib/clients/generate';
import { contractText } from '../../../lib/openapi/text';
import { writeWhole } from '../../support/write-whole';

/** Makes the clients of every language, and their contract when they are there: `clients.ts FOLDER`. */
const [into = ''] = process.argv.slice(2);

const isLanguage = (name: string): name is ClientLanguage => Object.hasOwn(generators, name);
const contract = contractText(routes);
const file = join(into, 'sent.json');
writeFileSync(file, contract);
await generateClients(file, into, Object.keys(generators).filter(isLanguage), () => undefined);
writeWhole(join(into, 'openapi.json'), contract);
