import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { routes } from '../../../functions/api/routes';
import { contractOf } from '../../../lib/openapi/contract';

/**
 * The contract as the routes make it, in JSON. `npm run openapi -- --check` holds the committed one to it.
 */
export const contract = JSON.parse(JSON.stringify(contractOf(routes)));

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ ...contract, $id: 'contract' });

const escaped = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Finds what is wrong with a value under the schema at a place of the contract; empty when nothing is. */
export const faults = (place: readonly string[], value: unknown): string[] => {
  const validate = ajv.getSchema(`contract#/${place.map(escaped).join('/')}`);
  if (!validate) throw new Error(`The contract has no schema at ${place.join(' ')}`);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};
