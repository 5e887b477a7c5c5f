import { describe, expect, it } from '@jest/globals';
import { draftHead } from './draft-head.js';

describe('what a list says of a draft', () => {
  it.each([
    [
      'a playbook',
      'id: water-outage\ntitle: 断水\nphases: []\n',
      'playbook',
      'water-outage',
      '断水',
    ],
    ['one being begun', 'title: 断水', 'playbook', '', '断水'],
    ['an empty text', '', 'playbook', '', ''],
    ['a title in quotation marks', 'title: "断水: 全館" # メモ', 'playbook', '', '断水: 全館'],
    ['a title with a note', 'title: 断水 # メモ', 'playbook', '', '断水'],
    ['changes', 'override: ransomware\nsteps: {}', 'override', 'ransomware', ''],
    ['a part', 'id: lessons\ntitle: 教訓\nsteps: []', 'part', 'lessons', '教訓'],
    ['line ends of Windows', 'id: water\r\ntitle: 断水\r\n', 'playbook', 'water', '断水'],
    ['what is no id', 'id: ../../etc/passwd', 'playbook', '', ''],
    ['an id that is too long', `id: ${'a'.repeat(62)}`, 'playbook', '', ''],
    ['what is inside a step', 'steps:\n  - id: inner\n    title: 中\n', 'part', '', ''],
  ])('%s', (_, text, sort, playbook, title) => {
    expect(draftHead(text)).toEqual({ sort, playbook, title });
  });

  it('is found at once in a text that is no YAML', () => {
    const from = performance.now();
    draftHead(`title: ${'"'.repeat(65_000)}\n`);
    draftHead(`id:${' '.repeat(65_000)}`);
    draftHead('\n'.repeat(65_000));
    expect(performance.now() - from).toBeLessThan(500);
  });
});
