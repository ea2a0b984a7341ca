import { providerNames, type SignInProvider } from '../../../shared/core/sign-in-providers';
import { html, type Html } from './html';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password';
  /** The HTML standard's token, by which password managers and phones go. */
  readonly autocomplete: string;
  readonly value?: string | undefined;
  readonly hint?: string;
}

const field = ({ name, label, type = 'text', autocomplete, value = '', hint }: Field): Html => html`
<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${value}" required${hint ? html` aria-describedby="${name}-hint"` : ''}>
${hint ? html`<small id="${name}-hint">${hint}</small>` : ''}`;

const digits = (label: string): Html => html`
<label for="code">${label}</label>
<input id="code" name="code" type="text" inputmode="numeric" pattern="[0-9 ]{6,7}" maxlength="7" autocomplete="one-time-code" required autofocus>`;

const csrfField = (csrf: string): Html => html`<input type="hidden" name="csrf" value="${csrf}">`;

const form = (action: string, csrf: string, fields: readonly Html[], button: string): Html =>
  html`<form method="post" action="${action}">${csrfField(csrf)}${fields}<button type="submit">${button}</button></form>`;

const alert = (message: string | undefined): Html => (message ? html`<p role="alert">${message}</p>` : html``);

/** The values that every form is given: its guard, and what was wrong with what was sent. */
interface Shown {
  readonly csrf: string;
  readonly error?: string | undefined;
}

const email = (value: string | undefined) =>
  field({ name: 'email', label: 'E-mail', type: 'email', autocomplete: 'username', value });
const newPassword = field({
  name: 'password',
  label: 'Password',
  type: 'password',
  autocomplete: 'new-password',
  hint: 'At least 12 characters.',
});

/** Makes a button for each provider that is offered. */
const providerForms = (csrf: string, providers: readonly SignInProvider[]): Html[] =>
  providers.map(
    (one) => html`
<form method="post" action="/login/${one}">${csrfField(csrf)}<button class="plain" type="submit">Continue with ${providerNames[one].people}</button></form>`,
  );

export const loginForm = (
  shown: Shown & {
    email?: string | undefined;
    notice?: string | undefined;
    providers: readonly SignInProvider[];
  },
): Html => html`
${alert(shown.error)}${shown.notice ? html`<p role="status">${shown.notice}</p>` : ''}
${form('/login', shown.csrf, [email(shown.email), field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' })], 'Sign in')}${providerForms(shown.csrf, shown.providers)}
<p><a href="/forgotPassword">Forgot your password?</a></p><p>New here? <a href="/signup">Create an account</a></p>`;

export const signUpForm = (
  shown: Shown & { email?: string | undefined; name?: string | undefined },
): Html => html`${alert(shown.error)}
${form('/signup', shown.csrf, [email(shown.email), field({ name: 'name', label: 'Your name', autocomplete: 'name', value: shown.name, hint: 'The people you share with will see it.' }), newPassword], 'Create account')}
<p>Have an account? <a href="/login">Sign in</a></p>`;

export const confirmForm = (shown: Shown & { email: string }): Html => html`${alert(shown.error)}
<p>We’ve sent an e-mail to ${shown.email}. Enter the code it contains.</p>
${form('/confirmUser', shown.csrf, [digits('Confirmation code')], 'Confirm account')}
<form method="post" action="/resendcode">${csrfField(shown.csrf)}<button class="plain" type="submit">Send a new code</button></form>`;

export const forgotPasswordForm = (shown: Shown & { email?: string | undefined }): Html => html`${alert(shown.error)}
<p>Enter your e-mail address. If there is an account for it, we’ll send you a code.</p>
${form('/forgotPassword', shown.csrf, [email(shown.email)], 'Send the code')}
<p><a href="/login">Back to sign-in</a></p>`;

export const resetForm = (shown: Shown & { email: string }): Html => html`${alert(shown.error)}
<p>If there is an account for ${shown.email}, we’ve sent a code to that address.</p>
${form('/confirmForgotPassword', shown.csrf, [digits('Reset code'), newPassword], 'Change password')}
<p><a href="/forgotPassword">Send another code</a></p>`;

/** @param qr an SVG of the set-up link */
export const setUpForm = (shown: Shown & { secret: string; qr: Html }): Html => html`${alert(shown.error)}
<p>Hearth asks for a code from an authenticator app each time you sign in. Scan this QR code with your app, then enter the code it shows.</p>
<div class="qr" role="img" aria-label="QR code of the set-up key">${shown.qr}</div>
<p>If you can’t scan it, enter this set-up key in the app: <code id="secret">${shown.secret}</code></p>
<p>Keep the key somewhere safe. If you lose your phone, it sets up the app on another one.</p>
${form('/mfa/setup', shown.csrf, [digits('Code from the app')], 'Continue')}`;

/**
 * Says whom to ask for people who lost what the codes come from.
 * @param support an address; undefined: nobody is named
 */
const lostPhone = (support: string | undefined): Html =>
  support === undefined
    ? html`<p>Lost your phone? Ask the person who runs this Hearth.</p>`
    : html`<p>Lost your phone? Write to <a href="mailto:${support}">${support}</a>.</p>`;

export const secondFactorForm = (shown: Shown & { support: string | undefined }): Html => html`${alert(shown.error)}
<p>Enter the code your authenticator app shows for Hearth.</p>
${form('/mfa', shown.csrf, [digits('Code from the app')], 'Sign in')}
${lostPhone(shown.support)}
<p><a href="/login">Sign in as someone else</a></p>`;

/**
 * Asks, in the place of a provider, as whom to sign in there.
 * @param asked what the user pool sent along, which the form sends on
 */
export const providerForm = (action: string, asked: Readonly<Record<string, string>>): Html => html`
<p>This stands in for a provider’s own page, on one machine alone: be whoever you like.</p>
<form method="post" action="${action}">${Object.entries(asked).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${email(undefined)}
${field({ name: 'name', label: 'Your name', autocomplete: 'name' })}
<label for="account">Account (the same one has the same; empty: by the address)</label>
<input id="account" name="account" type="text" autocomplete="off">
<label for="verified">Has the provider confirmed the address?</label>
<input id="verified" name="verified" type="text" autocomplete="off" value="yes" required>
<button type="submit">Continue</button></form>`;
