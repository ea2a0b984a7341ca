type Params = Readonly<Record<string, string | number>>;

/** The messages for labels and payees that can't be merged. */
export const mergePhrases = {
  merged_into_child: {
    en: () => 'is in a group, and can’t take the categories that are in the other; take it out of its group first',
    sv: () => 'ligger i en grupp och kan inte ta emot kategorierna i den andra; flytta ut den ur gruppen först',
  },
  same_label: {
    en: () => 'is the one that would be merged; name another',
    sv: () => 'är den som skulle slås ihop; ange en annan',
  },
  another_currency: {
    en: (p: Params) => `is in another currency; choose one in ${p.currency ?? ''}`,
    sv: (p: Params) => `är i en annan valuta; välj en i ${p.currency ?? ''}`,
  },
  merged_already: {
    en: (p: Params) => `was merged into “${p.into ?? ''}” already; restore it first`,
    sv: (p: Params) => `har redan slagits ihop med ”${p.into ?? ''}”; återställ den först`,
  },
} as const;
