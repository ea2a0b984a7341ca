import { expect, it } from '@jest/globals';
import { instant, second } from '../../../shared/core/time';
import { rememberVerified } from '../../../shared/http/request/verified-tokens';

const start = 1_763_717_932;
const at = (seconds: number) => instant((start + seconds) * second);

/** Makes a verifier that takes each token for a minute, and what it was asked. */
const verifier = () => {
  const asked: string[] = [];
  const verify = (token: string) => (
    asked.push(token),
    token === 'forged' ? Promise.reject(new Error('forged')) : Promise.resolve({ sub: token, exp: start + 60 })
  );
  return { asked, verified: rememberVerified(verify) };
};

it('verifies a token once while it lives, and again from the second it expires', async () => {
  const { asked, verified } = verifier();
  for (const seconds of [0, 1, 59]) expect(await verified('ann', at(seconds))).toMatchObject({ sub: 'ann' });
  expect(asked).toEqual(['ann']);
  await verified('ann', at(60));
  expect(asked).toEqual(['ann', 'ann']);
});

it('tells tokens apart, and keeps nothing of one that was refused', async () => {
  const { asked, verified } = verifier();
  expect(await verified('ann', at(0))).toMatchObject({ sub: 'ann' });
  expect(await verified('ben', at(0))).toMatchObject({ sub: 'ben' });
  for (let turn = 0; turn < 2; turn++) await expect(verified('forged', at(0))).rejects.toThrow('forged');
  expect(asked).toEqual(['ann', 'ben', 'forged', 'forged']);
});

it('forgets the oldest beyond a thousand', async () => {
  const { asked, verified } = verifier();
  for (let number = 0; number <= 1_000; number++) await verified(`person ${number}`, at(0));
  await verified('person 1', at(0));
  expect(asked).toHaveLength(1_001);
  await verified('person 0', at(0));
  expect(asked).toHaveLength(1_002);
});
