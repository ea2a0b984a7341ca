import { renderSVG } from 'uqr';
import type { SignInProvider } from '../../../shared/core/sign-in-providers';
import { redirect, type Answer } from './answer';
import type { Attempt, AttemptStep } from './attempts';
import {
  confirmForm,
  forgotPasswordForm,
  loginForm,
  resetForm,
  secondFactorForm,
  setUpForm,
  signUpForm,
} from './forms';
import { Html } from './html';
import type { SignInPage } from './page';
import { FormError, PageRefusal } from './refusals';
import { totpLink } from './totp';

const paths = {
  password: '/login',
  confirm: '/confirmUser',
  reset: '/confirmForgotPassword',
  'set-up': '/mfa/setup',
  totp: '/mfa',
  // Back from a provider without an answer, people choose anew how to sign in.
  provider: '/login',
} as const satisfies Record<AttemptStep['name'], string>;

/** Goes on to the page of a step, after a form. */
export const goTo = ({ attempt, cookie }: { attempt: Attempt; cookie: string }): Answer =>
  redirect(303, paths[attempt.step.name], [cookie]);

/** Returns the attempt's step, which must be the named one. @throws PageRefusal when a step was skipped */
export const stepOf = <Name extends AttemptStep['name']>(
  attempt: Attempt,
  name: Name,
): Extract<AttemptStep, { name: Name }> => {
  const { step } = attempt;
  const is = (candidate: AttemptStep): candidate is Extract<AttemptStep, { name: Name }> => candidate.name === name;
  if (!is(step)) throw new PageRefusal(403, 'You can’t do this step now. Go back to the app and sign in from there.');
  return step;
};

/** The values that go on a page again after a form with a mistake. */
export interface Refill {
  readonly error?: FormError;
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly cookies?: readonly string[];
}

/** Makes the pages of a sign-in; those that belong to one step send to the present one when it is another. */
export const stepPages = (
  page: SignInPage,
  emailOf: (sub: string) => string,
  { support, providers }: { readonly support: string | undefined; readonly providers: readonly SignInProvider[] },
) => {
  const show = (title: string, content: Html, { error, cookies }: Refill): Answer =>
    page(error?.status ?? 200, title, content, cookies);
  const shown = ({ csrf }: Attempt, { error, email, name }: Refill) => ({ csrf, error: error?.message, email, name });
  const ofStep = (attempt: Attempt, refill: Refill = {}): Answer => {
    const { step } = attempt;
    const common = shown(attempt, refill);
    switch (step.name) {
      case 'password':
      case 'provider':
        return redirect(303, paths.password);
      case 'confirm':
        return show('Confirm your e-mail address', confirmForm({ ...common, email: step.signUp.email }), refill);
      case 'reset':
        return show('Choose a new password', resetForm({ ...common, email: step.email }), refill);
      case 'totp':
        return show('Enter your code', secondFactorForm({ ...common, support }), refill);
      case 'set-up': {
        const qr = new Html(renderSVG(totpLink(step.secret, emailOf(step.sub))));
        return show('Set up your authenticator app', setUpForm({ ...common, secret: step.secret, qr }), refill);
      }
    }
  };
  return {
    ofStep,
    /** Answers with the page of a step, or the way to the present one. */
    open: (attempt: Attempt, name: AttemptStep['name']): Answer =>
      attempt.step.name === name ? ofStep(attempt) : redirect(303, paths[attempt.step.name]),
    login: (attempt: Attempt, refill: Refill = {}) => {
      const notice = attempt.step.name === 'password' ? attempt.step.notice : undefined;
      return show('Sign in', loginForm({ ...shown(attempt, refill), notice, providers }), refill);
    },
    signUp: (attempt: Attempt, refill: Refill = {}) =>
      show('Create an account', signUpForm(shown(attempt, refill)), refill),
    forgotPassword: (attempt: Attempt, refill: Refill = {}) =>
      show('Reset your password', forgotPasswordForm(shown(attempt, refill)), refill),
  };
};
export type StepPages = ReturnType<typeof stepPages>;
