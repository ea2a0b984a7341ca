import { createHash } from 'node:crypto';
import type { Language } from '../core/call';
import { authenticatorResetLetters, emailChangedLetters, emailCodeLetters, emailTakenLetters } from './account-letter';
import { digestLetters } from './digest-letter';
import { feedbackLetters } from './feedback-letter';
import {
  invitationLetters,
  listInvitationLetters,
  ownershipLetters,
  sliceInvitationLetters,
} from './invitation-letter';
import type { Template } from './mail-template';
import { webhookLetters } from './webhook-letter';

/** Every mail that Hearth writes, by kind and language. Sign-up codes are the user pool's own. */
const templates = {
  invitation: invitationLetters,
  'list-invitation': listInvitationLetters,
  'slice-invitation': sliceInvitationLetters,
  ownership: ownershipLetters,
  feedback: feedbackLetters,
  digest: digestLetters,
  'email-code': emailCodeLetters,
  'email-changed': emailChangedLetters,
  'email-taken': emailTakenLetters,
  'authenticator-reset': authenticatorResetLetters,
  webhook: webhookLetters,
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Template>>>>;
export type MailKind = keyof typeof templates;
const isKind = (name: string): name is MailKind => Object.hasOwn(templates, name);

/** The kinds of mails, in the order of their templates. */
export const mailKinds: readonly MailKind[] = Object.keys(templates).filter(isKind);

const nameOf = (stage: string, kind: string, language: string, template: Template): string =>
  `hearth-${stage}-${kind}-${language}-${createHash('sha256').update(JSON.stringify(template)).digest('hex').slice(0, 8)}`;

/**
 * Names a template of a stage as SES keeps it. The name ends in a hash of the words: during a deployment, old
 * code and new each find the template that they know the values of. SES accepts a mail that lacks a value and
 * drops it.
 */
export const templateName = (stage: string, kind: MailKind, language: Language): string =>
  nameOf(stage, kind, language, templates[kind][language]);

/** Returns every template of a stage, by its name. */
export const templatesOf = (stage: string): ReadonlyMap<string, Template> =>
  new Map(
    Object.entries(templates).flatMap(([kind, languages]) =>
      Object.entries(languages).map(
        ([language, template]) => [nameOf(stage, kind, language, template), template] as const,
      ),
    ),
  );
