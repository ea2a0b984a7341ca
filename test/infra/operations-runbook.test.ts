import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Alarm, alarms } from '../../lib/aws/operations/alarms';
import { savedQueries } from '../../lib/aws/operations/queries';
import { alarmSections, refreshed } from '../../lib/aws/operations/runbook';
import { projectRoot } from '../../lib/local/root';

const runbook = readFileSync(join(projectRoot(), 'docs/operations.md'), 'utf8');
const sectionsIn = (text: string): string[] => [...text.matchAll(/^### (.+)$/gm)].map(([, name = '']) => name);
const quoted = (text: string): string[] => [...text.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name);

describe('the runbook', () => {
  it('has a section for every alarm, and no other', () => {
    expect(sectionsIn(runbook)).toEqual(alarmSections());
  });

  it('says in each what to do', () => {
    const texts = runbook
      .split(/^### .+$/m)
      .slice(1)
      .map((text) => text.split(/^## /m)[0]?.trim() ?? '');
    expect(texts.filter((text) => text.length < 80)).toEqual([]);
  });

  it('holds the alarms’ thresholds and periods as they are: npm run runbook makes them anew', () => {
    expect(refreshed(runbook)).toBe(runbook);
    expect(runbook).toContain('| [mail-bounces](#mail-bounces) | 4 % or more of mails in 1 h |');
    expect(runbook).toContain(
      '| [availability-burns-fast](#availability-burns-fast) | 1.44 % or more of requests in 1 h, and in 5 min |',
    );
    expect(() => refreshed('no place')).toThrow('lacks the markers for alarms');
  });

  it('speaks of saved queries by the names they have', () => {
    const other = new Set(['ready', 'errorId']);
    const named = [...quoted(runbook), ...Object.values<Alarm>(alarms).flatMap(({ todo }) => quoted(todo))];
    expect(named.filter((name) => !(name in savedQueries) && !other.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });

  it('points with names of alarms to those that exist', () => {
    const pointed = [...runbook.matchAll(/\]\(#([\w-]+)\)/g)].map(([, name = '']) => name);
    expect(pointed.filter((name) => !alarmSections().includes(name))).toEqual([]);
  });
});
