import * as z from 'zod';

const isLocale = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

let usual: Set<string> | undefined;

/**
 * Tells whether a name is a time zone. The usual ones are looked up: a scope's is checked at every request,
 * and making a format to try it takes 260 µs.
 */
const isTimeZone = (name: string): boolean => {
  usual ??= new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  if (usual.has(name)) return true;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** A BCP 47 language tag: `sv-SE`. */
export const Locale = z
  .string()
  .min(2)
  .max(35)
  .refine(isLocale, { error: 'locale' })
  .meta({ description: 'BCP 47 language tag', examples: ['sv-SE'] });

/** A time zone of the IANA database: `Europe/Stockholm`. */
export const TimeZone = z
  .string()
  .min(1)
  .max(64)
  .refine(isTimeZone, { error: 'time_zone' })
  .meta({ description: 'IANA time zone', examples: ['Europe/Stockholm'] });

/** Where somebody counts as being until they say: what their settings and their personal scope begin with. */
export const defaultPlace = { locale: 'en', timeZone: 'UTC', currency: 'EUR' } as const;
