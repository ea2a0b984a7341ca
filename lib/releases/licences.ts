import satisfies from 'spdx-satisfies';
import * as z from 'zod';
import { own } from '../../shared/core/own';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/**
 * The licences under which Hearth may ship a package: they ask for no more than a notice. SPDX's identifiers.
 */
const shipped = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0'];
/**
 * The packages that may be shipped under another, by name. `web-push`: MPL's duties are for who passes its
 * files on or changes them, and nobody is given the functions' code (docs/decisions/0099).
 */
const shippedByName: Readonly<Record<string, string>> = { 'web-push': 'MPL-2.0' };
/**
 * The licences that the tools may be under besides, which nobody is given: MPL's duties are for who changes
 * its files.
 */
const tools = [...shipped, 'BlueOak-1.0.0', 'CC-BY-3.0', 'MPL-2.0', 'Python-2.0', 'Zlib'];

/**
 * The tools that may be under a licence of their own besides, by name: CC-BY asks whoever passes the data on
 * to say where it is from, and nobody is given these.
 */
const toolsByName: Readonly<Record<string, string>> = { 'caniuse-lite': 'CC-BY-4.0' };

/** The packages that say their licence in no SPDX form, and what a person read it to be. */
const read: Readonly<Record<string, string>> = { nub: 'MIT' };

const holds = (licence: string, allowed: readonly string[]): boolean => {
  try {
    return satisfies(licence, [...allowed]);
  } catch {
    return false;
  }
};

/** Lists every package of a package-lock.json whose licence is not allowed or not said, one line each. */
export const licenceFaults = (lock: unknown): string[] =>
  Object.entries(Lock.parse(lock).packages).flatMap(([path, { version = '', license, dev = false }]) => {
    if (path === '') return [];
    const name = path.split('node_modules/').at(-1) ?? path;
    const licence = own(read, name) ?? license;
    if (licence !== undefined && holds(licence, dev ? tools : shipped)) return [];
    if (licence !== undefined && own(dev ? toolsByName : shippedByName, name) === licence) return [];
    return [
      `${name}@${version} is under ${licence ?? 'no licence that it says'}, which ${dev ? 'a tool' : 'what is shipped'} may not be`,
    ];
  });
