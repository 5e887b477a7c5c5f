import { afterAll, describe, expect, it } from '@jest/globals';
import {
  PlaybookFolder,
  WATER,
  changedText,
  placeIn,
} from '../../test/fixtures/playbook-folder.js';
import type { Playbook } from '../domain/playbook/definition.js';
import { openYaml, type OpenYaml } from '../shared/yaml-file.js';
import { readLibrary } from './library.js';
import { readPlaybook } from './playbook-file.js';
import { scriptProblems } from './script-check.js';

const FILE = 'playbooks/infrastructure/water-outage.scripts.yaml';
const folder = new PlaybookFolder();
afterAll(() => folder.remove());
const playbook = playbookOf(WATER);

function playbookOf(text: string): Playbook {
  folder.write('playbook.yaml', text);
  return readPlaybook(folder.files, 'playbook.yaml', readLibrary(folder.files));
}

function opened(text: string): OpenYaml {
  folder.write(FILE, text);
  return openYaml(folder.files, FILE);
}

const SCRIPTS = `playbook: water-outage
scripts:
  - name: 空調が水を使い、止めてから戻す
    aware: 2026-11-21T02:13:00+09:00
    choices: { cooling: water }
    facts: { water-cooled: yes, severity: L2 }
    gates: { approve-stop: [reject, act-first] }
    skips: { move-counters: 閉庁日のため }
    events:
      - { at: 3時間, facts: { water-cooled: no } }
    expect:
      done: [stop-systems, lessons.decide-measures]
      off: [final-report.write]
`;

function problemsOf(text: string): string {
  const yaml = opened(text);
  return scriptProblems(yaml, playbook)
    .map(({ place, what }) => `${place}  ${what}`)
    .join('\n');
}

describe('the scripts of a playbook', () => {
  it('may name its steps, choices, approvals and facts', () => {
    expect(problemsOf(SCRIPTS)).toBe('');
  });

  it.each([
    ['count', '-1', '0以上の整数'],
    ['count', '1.5', '0以上の整数'],
    ['time', '昨日', '時刻（2026-11-21T02:13:00+09:00 のように）'],
  ])('may give a fact of type %s only what the engine takes, not %s', (type, value, what) => {
    const asks = changedText(WATER, 'type: yes-no', `type: ${type}`);
    const other = playbookOf(asks);
    const text = changedText(
      SCRIPTS,
      'water-cooled: yes, severity',
      `water-cooled: ${value}, severity`,
    );
    const found = scriptProblems(opened(text), other);
    expect(found[0]?.what).toContain(`「water-cooled」は ${what} を書いてください`);
  });

  it.each([
    ['playbook: water-outage', 'playbook: fire', 'playbook は、この手順書の id「water-outage」に'],
    ['cooling: water', 'warming: water', '「warming」という選択も繰返しもありません'],
    [
      'cooling: water',
      'cooling: [no-water, ice]',
      '「cooling」に「ice」はありません。water、no-water の',
    ],
    ['water-cooled: yes', 'water-cooled: はい', '「water-cooled」は yes か no を書いてください'],
    ['severity: L2', 'colour: red', '「colour」という事実は、どこでも聞かず、使いません'],
    [
      'approve-stop: [reject',
      'stop-systems: [reject',
      '「stop-systems」という承認の手順はありません',
    ],
    ['move-counters: 閉', 'close-counters: 閉', '「close-counters」という手順はありません'],
    ['stop-systems, lessons', 'stop-system, lessons', '「stop-system」という手順はありません'],
  ])('%s → %s is named at its place', (from, to, what) => {
    const text = changedText(SCRIPTS, from, to);
    expect(problemsOf(text)).toContain(what);
    expect(problemsOf(text).split(':')[1]).toBe(placeIn(FILE, text, to).split(':')[1]);
  });
});
