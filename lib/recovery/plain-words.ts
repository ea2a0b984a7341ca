import * as z from 'zod';
import { own } from '../../shared/core/own';

/** Says what the user of a command can mend; the message says how. */
export class Mendable extends Error {
  override readonly name: string = 'Mendable';
}

const signIn =
  'Sign in to your account (aws sso login, or aws configure) and try again. You can check it with: aws sts get-caller-identity';

/**
 * The meaning of AWS's errors of these names to who runs a command
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html).
 */
const meanings: Readonly<Record<string, (message: string) => string>> = {
  CredentialsProviderError: () => `There are no credentials for AWS in this shell. ${signIn}`,
  ...Object.fromEntries(
    [
      'ExpiredToken',
      'ExpiredTokenException',
      'UnrecognizedClientException',
      'InvalidClientTokenId',
      'InvalidSignatureException',
      'InvalidAccessKeyId',
      'TokenRefreshRequired',
    ].map((name) => [
      name,
      (message: string) => `AWS does not accept the credentials of this shell: ${message}. ${signIn}`,
    ]),
  ),
  ...Object.fromEntries(
    ['AccessDenied', 'AccessDeniedException'].map((name) => [
      name,
      (message: string) => `The credentials of this shell may not do that: ${message}`,
    ]),
  ),
  ResourceNotFoundException: (message) =>
    `${message}. Is the stage deployed in this account? aws sts get-caller-identity shows which account it is.`,
  NoSuchBucket: () => 'There is no such bucket in this account',
};

/**
 * Tells whether nothing could be reached. The addresses that were tried are the causes of an AggregateError:
 * Node's own message is empty.
 */
const unreachable = (error: object): boolean =>
  'code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN');

/**
 * Says what went wrong, for who can mend it; undefined: the program is at fault, and its stack is what helps.
 */
export const plainWords = (error: unknown): string | undefined => {
  if (error instanceof Mendable) return error.message;
  if (error instanceof z.ZodError) return error.issues.map(({ message }) => message).join('\n');
  if (!(error instanceof Error)) return undefined;
  if (error.message === 'fetch failed' && error.cause !== undefined) return plainWords(error.cause);
  if (unreachable(error))
    return `There is no answer from the address that was called${error.message ? `: ${error.message}` : ''}`;
  if (error.message === 'Region is missing') return 'Set the AWS region: AWS_REGION=eu-north-1';
  return own(meanings, error.name)?.(error.message.replace(/\.$/, ''));
};

/**
 * Runs a command: what its user can mend is said in plain words, with exit code 1; what nobody foresaw ends
 * it as Node does.
 */
export const plainly = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const words = plainWords(error);
    if (words === undefined) throw error;
    process.stderr.write(`${words}\n`);
    process.exitCode = 1;
  }
};
