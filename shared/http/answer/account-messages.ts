/** The messages for what can be wrong with a field of calls that are in no scope. */
export const accountPhrases = {
  fingerprint: { en: () => 'must be 1–100 of A–Z a–z 0–9 _.:-', sv: () => 'måste vara 1–100 av A–Z a–z 0–9 _.:-' },
  six_digits: {
    en: () => 'must be the six digits from the mail, like "123456"',
    sv: () => 'måste vara de sex siffrorna från mejlet, som "123456"',
  },
  device_key: {
    en: () => 'must be as the browser gave it: send what `PushSubscription.toJSON()` returns',
    sv: () => 'måste vara som webbläsaren gav det: skicka det som `PushSubscription.toJSON()` ger',
  },
  own_address: {
    en: () => 'is your address already; give another one',
    sv: () => 'är redan din adress; ange en annan',
  },
  not_offered: {
    en: () => 'is not offered by this server',
    sv: () => 'erbjuds inte av den här servern',
  },
  already_connected: {
    en: () => 'is connected already; take it away first',
    sv: () => 'är redan kopplat; ta bort det först',
  },
  signed_up_by: {
    en: () => 'can’t be taken away: your account was made with it, and leads nowhere without',
    sv: () => 'kan inte tas bort: ditt konto skapades med det och finns inte utan det',
  },
  providers_address: {
    en: () => 'comes from Google or Apple; take the connection away first, or change it there',
    sv: () => 'kommer från Google eller Apple; ta bort kopplingen först, eller ändra adressen där',
  },
  wrong_code: {
    en: () => 'is wrong or no longer good; check the latest e-mail, or ask for a new code',
    sv: () => 'är fel eller gäller inte längre; titta i det senaste mejlet eller be om en ny kod',
  },
} as const;
