import * as z from 'zod';

const isLocale = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** A BCP 47 language tag: `sv-SE`. */
export const Locale = z.string().min(2).max(35).refine(isLocale, { error: 'locale' }).meta({ description: 'BCP 47 language tag', examples: ['sv-SE'] });

/** A time zone of the IANA database: `Europe/Stockholm`. */
export const TimeZone = z.string().min(1).max(64).refine(isTimeZone, { error: 'time_zone' }).meta({ description: 'IANA time zone', examples: ['Europe/Stockholm'] });
