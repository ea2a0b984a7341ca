import { describe, expect, it } from '@jest/globals';
import { InvalidStage, stageOf, stages } from '../../lib/aws/stage';

const right = () => {
  const [dev] = stages();
  if (!dev) throw new Error('There is no stage');
  return Object.fromEntries(Object.entries(dev).filter(([field]) => field !== 'name'));
};

describe('the stages', () => {
  it('are three, and all right', () => {
    expect(stages().map(({ name }) => name)).toEqual(['dev', 'staging', 'prod']);
  });

  it('keep data and lock backups where it is people’s own', () => {
    expect(stages().map(({ keepData, backupLock }) => [keepData, backupLock])).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
  });

  it.each([
    [{ account: '123' }, /12 digits.*111122223333/],
    [{ region: 'Stockholm' }, /a region, such as 'eu-north-1'/],
    [{ mailDomain: 'hearth@example.com' }, /domain that e-mail is sent from/],
    [{ alarmEmail: 'nobody' }, /an address that someone reads/],
    [{ appCallbackUrls: [] }, /at least one address that apps return to/],
    [{ corsOrigins: ['https://app.example.com/'] }, /an origin, such as 'https:\/\/app.example.com'/],
    [{ appCallbackUrls: ['http://app.example.com/'] }, /an address that an app comes back to, such as/],
    [{ appCallbackUrls: ['javascript:alert(1)'] }, /an address that an app comes back to, such as/],
    [{ customDomain: { name: 'api.example.com', certificateArn: 'mine' } }, /ARN of a certificate/],
    [{ colour: 'blue' }, /colour/],
  ])('say what to put in for %j', (wrong, words) => {
    const settings = { ...right(), ...wrong };
    expect(() => stageOf('dev', settings)).toThrow(InvalidStage);
    expect(() => stageOf('dev', settings)).toThrow(words);
  });
});
