import { describe, expect, it } from '@jest/globals';
import { filled } from '../../lib/local/mail/filled';
import { instant } from '../../shared/core/time';
import { languageOf } from '../../shared/core/language';
import {
  type Letter,
  invitationLetters,
  letterValues,
  sliceInvitationLetters,
} from '../../shared/groups/invitation-letter';
import { templateData } from '../../shared/groups/mail';

const letter: Letter = {
  inviter: 'Ann',
  group: 'Elm Street 4',
  targetType: 'scope',
  role: 'admin',
  message: null,
  expiresAt: instant(0),
  link: 'https://api.example.com/v1/invitations/a?b=1&c=2',
  stop: 'https://api.example.com/v1/unsubscribe/x',
};
const written = (own: Partial<Letter> = {}, locale = 'en-GB') =>
  filled(invitationLetters[languageOf(locale)], templateData(letterValues({ ...letter, ...own }, locale)));

describe('the letter', () => {
  it('says in its language who invites whom to what, as what and until when', () => {
    expect(written()).toMatchObject({
      subject: 'Ann has invited you to join Elm Street 4',
      text: expect.stringMatching(
        /“Elm Street 4” on Hearth\.\n\nYou will be an admin: [^\n]+\n\nSee the invitation: https:\S+c=2\n\nThis invitation is valid until 1 January 1970\.\n\nIf you[^\n]+\n\nStop all invitations to this address: https:\S+x$/,
      ),
    });
    expect(written({}, 'sv-SE').text).toMatch(
      /^Ann har bjudit in dig[^]*Du blir administratör: [^]*gäller till 1 januari 1970\./,
    );
    expect(written({}, 'sv-SE').html).toContain('<html lang="sv">');
    expect(written({ role: 'editor' }).text).toContain(
      '\n\nYou will be able to see and change everything in the group.\n\n',
    );
    expect(written({}, 'fr-FR').text).toContain('valid until January 1, 1970.');
    expect(written({ inviter: null }).subject).toBe('Someone has invited you to join Elm Street 4');
    expect(written({ inviter: null }, 'sv').subject).toBe('Någon har bjudit in dig till Elm Street 4');
  });

  it('to a slice speaks of what is shown, not of sharing lists', () => {
    const shown = (locale: string) =>
      filled(
        sliceInvitationLetters[languageOf(locale)],
        templateData(letterValues({ ...letter, group: 'July', targetType: 'slice', role: 'viewer' }, locale)),
      );
    expect(shown('en-GB')).toMatchObject({
      subject: 'Ann would like to show you July',
      text: expect.stringMatching(/some income and expenses, as “July”, on Hearth\.\n\nYou will be able to see these/),
    });
    expect(shown('sv-SE').text).toMatch(/^Ann vill visa dig några inkomster och utgifter[^]*se de här transaktionerna/);
    expect(shown('en-GB').html + shown('sv-SE').html).not.toMatch(/\blists\b|listor/);
  });

  it('links to the invitation in both parts', () => {
    expect(written().html).toContain('<a href="https://api.example.com/v1/invitations/a?b=1&amp;c=2"');
  });

  it('carries what the inviter wrote, where they wrote something', () => {
    expect(written({ message: 'Come\nand see' })).toMatchObject({
      text: expect.stringContaining('Hearth.\n\nAnn writes:\n\nCome\nand see\n\nYou will'),
      html: expect.stringContaining('<p dir="auto">Come<br>and see</p>'),
    });
    expect(written().html).not.toContain('dir="auto"');
  });

  it('is not turned around or broken by names and words from before they were refused', () => {
    const old = written({
      inviter: '\u202eAnn\u2028',
      group: '\u2067Elm',
      message: '\u202dCome\u2069\nand \u2067see\u2069',
    });
    expect(old.subject).toBe('Ann has invited you to join Elm');
    expect(old.subject + old.text + old.html).not.toMatch(/[\u2028\u202a-\u202e\u2066-\u2069]/);
    expect(written({ message: 'a \u2067b\u2069' }).text).toContain('a \u2067b\u2069');
  });

  it.each([
    '{{link}} {{#if x}}',
    '{{{html}}}',
    '<img src=x onerror=alert(1)>',
    '"><script>',
    'שלום & مرحبا',
    '👩‍👩‍👧 \\" \\{{x}}',
    '$& $1',
    '0',
  ])('takes %j for words, wherever it stands', (said) => {
    const shown = said
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;');
    const { subject, text, html } = written({ inviter: said, group: said, message: said });
    expect(subject).toBe(`${said} has invited you to join ${said}`);
    expect(text).toContain(`\n\n${said}\n\n`);
    expect(html).toContain(`<p dir="auto">${shown}</p>`);
    expect(html).toContain(`<p>${shown} has invited you to share lists and expenses in “${shown}” on Hearth.</p>`);
  });
});
