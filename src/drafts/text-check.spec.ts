import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { changedText } from '../../test/fixtures/playbook-folder.js';
import { diskFiles } from '../shared/disk-files.js';
import { exampleText } from './first-text.js';
import { readSurroundings, type Surroundings } from './surroundings.js';
import { checkText, type TextCheck } from './text-check.js';

const around = readSurroundings(diskFiles('.')).get('aozora') as Surroundings;
const EXAMPLE = exampleText({ ids: new Set() });
const check = (text: string): TextCheck => checkText(text, around, { language: 'ja' });
const lineOf = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split('\n').length;

describe('a text that is being written', () => {
  it('is told what is wrong in what it uses at the line of the use', () => {
    // The part counts from the phase; before it now stands a step that is due later.
    const slow =
      '{ id: slow, title: 見直す, office: chief, due: { from: phase, within: 900開庁日 }, how: 見る。 }';
    const text = changedText(
      EXAMPLE,
      '      - use: lessons\n',
      `      - ${slow}\n      - use: lessons\n`,
    );
    const { findings } = check(text);
    const elsewhere = findings.find((each) => each.elsewhere !== null);
    expect(elsewhere?.line).toBe(lineOf(text, 'use: lessons'));
    expect(elsewhere?.elsewhere).toMatch(/^playbooks\/parts\/lessons\.yaml:\d+:\d+$/);
  });

  it('names the line of every node of its picture, also of what it uses', () => {
    const { lines } = check(EXAMPLE);
    expect(lines['check-water']).toBe(lineOf(EXAMPLE, 'id: check-water'));
    expect(lines['cooling']).toBe(lineOf(EXAMPLE, 'choice: cooling'));
    expect(lines['lessons.collect']).toBe(lineOf(EXAMPLE, 'use: lessons'));
  });

  it('has its picture in the language of the reader', () => {
    const { graph } = checkText(EXAMPLE, around, { language: 'en' });
    expect(graph?.boxes.map(({ title }) => title)).toContain('Recovery');
  });

  it('that changes a playbook is told at the change, and shows only its own lines', () => {
    const text = 'override: ransomware\nsteps:\n  unplug:\n    office: nobody\n';
    const { findings, lines, sort, id } = check(text);
    expect({ sort, id }).toEqual({ sort: 'override', id: 'ransomware' });
    expect(findings).toMatchObject([{ rule: 'R1', line: 4, column: 5, elsewhere: null }]);
    expect(lines).toEqual({ unplug: 3 });
  });

  it('that changes what is not there is told so', () => {
    expect(check('override: nothing\n').findings).toMatchObject([{ rule: null, line: 1 }]);
    const { findings } = check('override: ransomware\nsteps:\n  nothing: { title: x }\n');
    expect(findings).toMatchObject([{ rule: null, line: 3, column: 3 }]);
  });

  it('that is a part with a circle is told so', () => {
    const part = readFileSync('playbooks/parts/lessons.yaml', 'utf8');
    const text = changedText(part, 'steps:\n', 'steps:\n  - use: lessons\n    as: again\n');
    expect(check(text).findings[0]?.what).toContain('輪になっています');
  });

  it.each([
    ['nothing', ''],
    ['a list', '- a'],
    ['a number', '7'],
    ['an id that is a list', 'id: [a]\ntitle: { b: c }'],
  ])('that is %s is told what it should be', (_, text) => {
    const { findings, id, file, graph } = check(text);
    expect({ id, file, graph }).toEqual({ id: null, file: null, graph: null });
    expect(findings.length).toBeGreaterThan(0);
  });
});
