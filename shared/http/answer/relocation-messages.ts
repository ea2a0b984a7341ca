/** The messages for what is in no scope, or in another, or can't go there as it is. */
export const relocationPhrases = {
  not_in_scope: {
    en: () => 'is not in this scope; choose one that is',
    sv: () => 'finns inte i det här utrymmet; välj en som gör det',
  },
  no_scope: {
    en: () => 'is not a scope that you are in; choose one that is',
    sv: () => 'är inget utrymme som du är med i; välj ett som är det',
  },
  same_scope: {
    en: () => 'is the scope that it is in already; choose another',
    sv: () => 'är utrymmet som det redan finns i; välj ett annat',
  },
  stands_for_another: {
    en: () => 'stands for one of another kind or currency; choose another in the map',
    sv: () => 'står för en av en annan sort eller valuta; välj en annan i kartan',
  },
  needs_placeholder: {
    en: () =>
      'is not in that scope; say in the map who stands for them, or ask an owner, admin or editor there to add a ' +
      'placeholder',
    sv: () =>
      'finns inte i det utrymmet; säg i kartan vem som står för personen, eller be en ägare, administratör eller ' +
      'redaktör där att lägga till en platshållare',
  },
  exchanged_elsewhere: {
    en: (p: Readonly<Record<string, string | number>>) =>
      `is exchanged into another currency than ${p.currency ?? ''}, in which that scope counts; leave it out`,
    sv: (p: Readonly<Record<string, string | number>>) =>
      `är växlad till en annan valuta än ${p.currency ?? ''}, som det utrymmet räknar i; utelämna den`,
  },
  source_gone: {
    en: () => 'moved money in a source that is no longer there; leave it out',
    sv: () => 'flyttade pengar i en källa som inte längre finns; utelämna den',
  },
  settled_with_oneself: {
    en: () => 'would be a payment of somebody to themselves; let the two stand for different people',
    sv: () => 'skulle bli en betalning av någon till sig själv; låt de två stå för olika personer',
  },
  moved_within_a_source: {
    en: () => 'would move money within one source; let the two stand for different sources',
    sv: () => 'skulle flytta pengar inom en källa; låt de två stå för olika källor',
  },
  refund_apart: {
    en: () => 'refunds an expense that is not among these; add that, or leave it out',
    sv: () => 'återbetalar en utgift som inte är med; lägg till den, eller utelämna denna',
  },
} as const;
