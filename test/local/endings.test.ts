import { expect, test } from '@jest/globals';
import { endsWithin, endTimeout, gatherEndings } from '../../lib/local/endings';

const never = () => new Promise<never>(() => undefined);

test('what does work ends at once, then what it needs, then the place, whatever was started first', async () => {
  const said: string[] = [];
  const endings = gatherEndings();
  const slow = (name: string) => async () => {
    said.push(`${name} is asked`);
    await new Promise(setImmediate);
    said.push(`${name} has ended`);
  };
  endings.add('place', slow('folder'));
  endings.add('parts', slow('engine'));
  endings.add('work', slow('requests'));
  endings.add('work', slow('jobs'));
  await endings.end();
  expect(said).toEqual([
    'requests is asked',
    'jobs is asked',
    'requests has ended',
    'jobs has ended',
    'engine is asked',
    'engine has ended',
    'folder is asked',
    'folder has ended',
  ]);
  await endings.end();
  expect(said).toHaveLength(8);
});

test('a part that can’t end keeps no other from ending, and is told', async () => {
  const ended: string[] = [];
  const endings = gatherEndings();
  endings.add(
    'work',
    () => {
      throw new Error('pumps are stuck');
    },
    () => ended.push('requests'),
  );
  endings.add('parts', () => ended.push('engine'));
  await expect(endings.end()).rejects.toThrow('pumps are stuck');
  expect(ended).toEqual(['requests', 'engine']);
});

test('what hangs is left behind within 5 seconds', async () => {
  const waits: number[] = [];
  const over = (ms: number) => Promise.resolve(void waits.push(ms));
  expect(await endsWithin(endTimeout, never, over)).toBe(false);
  expect(waits).toEqual([endTimeout]);
  expect(endTimeout).toBeLessThan(5_000);
  expect(await endsWithin(endTimeout, () => Promise.resolve(), never)).toBe(true);
});
