/** The messages for what can be wrong with a field of calls by which people share something. */
export const sharingPhrases = {
  only_viewers: { en: () => 'must be `viewer` in a slice', sv: () => 'måste vara `viewer` i ett utsnitt' },
  not_on_list: {
    en: () => 'is not someone who reaches the list; share it with them first',
    sv: () => 'är inte någon som når listan; dela den med personen först',
  },
  one_owner: {
    en: () => 'can’t be `owner`: a list has one owner, who hands it over by `transfer-ownership`',
    sv: () => 'kan inte vara `owner`: en lista har en enda ägare, som lämnar över den med `transfer-ownership`',
  },
  ownership: {
    en: () => 'stays `owner`, since the invitation hands the group over; withdraw it to offer another role',
    sv: () => 'förblir `owner`, eftersom inbjudan lämnar över gruppen; dra tillbaka den för att erbjuda en annan roll',
  },
} as const;
