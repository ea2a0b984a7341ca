/** The messages for what can be wrong with a field of calls that are in no scope. */
export const accountPhrases = {
  fingerprint: { en: () => 'must be 1–100 of A–Z a–z 0–9 _.:-', sv: () => 'måste vara 1–100 av A–Z a–z 0–9 _.:-' },
  own_address: {
    en: () => 'is your address already; give another one',
    sv: () => 'är redan din adress; ange en annan',
  },
  wrong_code: {
    en: () => 'is wrong or no longer good; check the latest e-mail, or ask for a new code',
    sv: () => 'är fel eller gäller inte längre; titta i det senaste mejlet eller be om en ny kod',
  },
} as const;
