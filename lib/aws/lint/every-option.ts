import { type Stage, stageOf, stages } from '../stage';

const secret = (name: string): string => `arn:aws:secretsmanager:eu-north-1:111122223333:secret:${name}-AbCdEf`;

/** How Google and Apple would know a stage: nobody's. */
export const someProviders = {
  google: { clientId: '1234-abc.apps.googleusercontent.com', clientSecretArn: secret('google') },
  apple: {
    servicesId: 'com.example.hearth.sign-in',
    teamId: 'ABCDE12345',
    keyId: 'FGHIJ67890',
    privateKeyArn: secret('apple'),
  },
};

/** The folder in `.cache` of the templates of that stage. */
export const templatesWithOptions = 'templates-with-options';

/**
 * Returns a stage with the ways to sign in that are off by default: no stage has them, and what they add is
 * held to the same rules.
 */
export const stageWithOptions = (): Stage => {
  const plain = stages().find((one) => one.name === 'dev');
  if (!plain) throw new Error('There is no stage dev');
  const { name, ...settings } = plain;
  return stageOf(name, { ...settings, passkeys: true, signInProviders: someProviders });
};
