import { describe, expect, it } from '@jest/globals';
import { invitationPage } from '../../functions/api/pages/invitation-page';
import { shownBalancesPage, shownListPage } from '../../functions/api/pages/shown-page';
import { Instant } from '../../shared/core/time';
import { InvitationPreview, type LinkedInvitation } from '../../shared/groups/invitation-preview';
import { ShownList } from '../../shared/lists/shown-list';
import { ShownBalances } from '../../shared/money/shown-balances';

const now = Instant.parse('2026-11-30T12:00:00.000Z');
const later = '2026-12-07T12:00:00.000Z';

/** Returns the title of a page, and its words without what is between angle brackets. */
const read = ({ text }: { readonly text: string }) => ({
  title: /<title>([^<]*)<\/title>/.exec(text)?.[1],
  said: text.replaceAll(/<script[^]*?<\/script>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '),
});

const invited = (
  change: Partial<InvitationPreview>,
  to: LinkedInvitation['to'],
  language: LinkedInvitation['language'],
) =>
  read(
    invitationPage({
      preview: InvitationPreview.parse({
        id: '0b1f3b0e-5c1d-4a38-9c55-3f1f0c6a8f10',
        targetName: 'Elm Street 4',
        targetType: 'scope',
        role: 'viewer',
        transfersOwnership: false,
        status: 'pending',
        expiresAt: later,
        inviterName: null,
        apiUrl: 'https://api.example.com',
        signInUrl: 'https://sign-in.example.com',
        ...change,
      }),
      to,
      invited: null,
      language,
    }),
  );

describe('the page of an invitation says what is offered, by whom if they have a name, in the language of its mail', () => {
  it.each([
    ['en', 'scope', 'Someone has invited you to join Elm Street 4'],
    ['en', 'list', 'Someone has shared the list Elm Street 4 with you'],
    ['en', 'slice', 'Someone would like to show you Elm Street 4'],
    ['sv', 'scope', 'Någon har bjudit in dig till Elm Street 4'],
    ['sv', 'list', 'Någon har delat listan Elm Street 4 med dig'],
    ['sv', 'slice', 'Någon vill visa dig Elm Street 4'],
  ] as const)('%s, %s', (language, to, title) => {
    expect(invited({}, to, language).title).toContain(title);
    expect(invited({ inviterName: 'Alice' }, to, language).title).toMatch(/^Alice /);
  });

  it('as an offer of ownership where it is one', () => {
    const offered = { transfersOwnership: true, inviterName: 'Alice' };
    expect(invited(offered, 'scope', 'en').title).toContain('Alice would like to hand Elm Street 4 over to you');
    expect(invited(offered, 'scope', 'sv').title).toContain('Alice vill lämna över Elm Street 4 till dig');
  });
});

describe('the page of a view link', () => {
  const item = { name: 'Milk', quantity: '1.5', unit: 'l', category: 'Dairy', notes: null, assignedTo: null };
  const list = ShownList.parse({
    opens: 'list',
    names: 'hidden',
    name: 'Groceries',
    description: null,
    items: [{ ...item, purchased: false, dueOn: '2026-12-01' }],
    more: 3,
    expiresAt: later,
  });
  const balances = ShownBalances.parse({
    opens: 'balances',
    names: 'initials',
    name: 'Elm Street 4',
    people: ['Alice', null],
    balances: [
      {
        currency: 'SEK',
        nets: [
          { person: 1, net: 1050 },
          { person: 2, net: -1050 },
        ],
        payments: [{ from: 2, to: 1, amount: 1050 }],
      },
    ],
    expiresAt: null,
  });
  const words = {
    en: {
      list: ['1.5 l Milk', 'due 2026-12-01', 'And 3 more.'],
      pays: 'Person 2 pays Alice SEK 10.50',
      title: 'Balances of',
    },
    sv: {
      list: ['1,5 l Milk', 'senast 2026-12-01', 'Och 3 till.'],
      pays: 'Person 2 betalar 10,50 SEK till Alice',
      title: 'Saldon i',
    },
  } as const;

  it.each(['en', 'sv'] as const)('says what is on a list, how much and when, in %s', (language) => {
    const { said } = read(shownListPage(list, now, language));
    for (const part of words[language].list) expect(said).toContain(part);
  });

  it.each(['en', 'sv'] as const)(
    'says who pays whom, and calls nobody by a name that isn’t told, in %s',
    (language) => {
      const { title, said } = read(shownBalancesPage(balances, now, language));
      expect(title).toContain(`${words[language].title} Elm Street 4`);
      expect(said.replaceAll('\u00a0', ' ')).toContain(words[language].pays);
    },
  );
});
