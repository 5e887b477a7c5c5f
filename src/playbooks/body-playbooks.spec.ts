import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  PlaybookFolder,
  WATER,
  changedText,
  placeIn,
} from '../../test/fixtures/playbook-folder.js';
import { DAY, HOUR } from '../domain/calendar/instant.js';
import type { Block, Playbook } from '../domain/playbook/definition.js';
import { allBlocks } from '../domain/playbook/walk.js';
import { bodyPlaybooks } from './body-playbooks.js';
import { readLibrary } from './library.js';
import type { Resolved } from './resolve.js';

const SHIPPED = 'playbooks/infrastructure/water-outage.yaml';
const BODY = 'config/bodies/aozora';
const FILE = `${BODY}/playbooks/water-outage.yaml`;
let folder: PlaybookFolder;
beforeEach(() => {
  folder = new PlaybookFolder();
  folder.write(SHIPPED, WATER);
});
afterEach(() => folder.remove());

/** What the body follows, and what is said of its files. */
function followed(): { playbooks: readonly Resolved[]; problems: string } {
  const { values, problems } = bodyPlaybooks(folder.files, BODY, readLibrary(folder.files));
  const lines = problems.map(({ place, what }) => `${place}  ${what}`);
  return { playbooks: values, problems: lines.join('\n') };
}

function overridden(text: string): Resolved {
  folder.write(FILE, text);
  const { playbooks, problems } = followed();
  const [found] = playbooks;
  if (!found || problems) throw new Error(problems);
  return found;
}

function refused(text: string): string {
  folder.write(FILE, text);
  return followed().problems;
}

function block(playbook: Playbook, id: string): Block | undefined {
  return allBlocks(playbook).find((each) => each.id === id);
}

describe('a body', () => {
  it('follows the shipped playbooks as they are while it says nothing', () => {
    const { playbooks, problems } = followed();
    expect(problems).toBe('');
    expect(playbooks.map(({ playbook, file }) => [playbook.id, file])).toEqual([
      ['water-outage', SHIPPED],
    ]);
  });

  it('changes words, offices and times of single steps, and leaves all others', () => {
    const text = `override: water-outage
residents: あおぞら市からのお知らせ（　）
late: { after: 1時間, tell: [mayor] }
steps:
  ask-waterworks: { title: 水道局に聞く, office: crisis-management, helpers: [], required: false }
  check-water: { due: { from: phase, within: 2時間 } }
  approve-stop: { gate: { authority: [mayor] }, late: { after: 15分, tell: [ciso] } }
  cooling: { office: facilities, how: 設備台帳を見る。 }
  lessons.decide-measures: { target: 次の庁議, evidence: [{ id: table, what: 表, keep: 3年 }] }
`;
    const { playbook } = overridden(text);
    expect(playbook).toMatchObject({
      residents: 'あおぞら市からのお知らせ（　）',
      late: { after: HOUR, tell: ['mayor'] },
      title: '断水（庁舎の水が出ない）',
    });
    expect(block(playbook, 'ask-waterworks')).toMatchObject({
      title: '水道局に聞く',
      office: 'crisis-management',
      helpers: [],
      required: false,
      evidence: [{ id: 'call-note' }],
    });
    expect(block(playbook, 'check-water')).toMatchObject({
      target: null,
      due: { from: 'phase', within: { ms: 2 * HOUR } },
    });
    expect(block(playbook, 'approve-stop')).toMatchObject({
      gate: { authority: ['mayor'], with: [], ratifyWithin: null },
      late: { tell: ['ciso'] },
    });
    expect(block(playbook, 'cooling')).toMatchObject({
      office: 'facilities',
      how: '設備台帳を見る。',
    });
    expect(block(playbook, 'lessons.decide-measures')).toMatchObject({
      due: null,
      target: '次の庁議',
      evidence: [{ id: 'lessons.table', keepYears: 3 }],
    });
    expect(block(playbook, 'stop-systems')).toMatchObject({ title: '急がないシステムから止める' });
  });

  it('is shown its own file where it wrote something, else the shipped one', () => {
    const text = 'override: water-outage\nsteps:\n  check-water: { office: chief }\n';
    const { where } = overridden(text);
    const at = (block: string, field: string): string => where({ block, phase: 'recovery', field });
    expect(at('check-water', 'office')).toBe(placeIn(FILE, text, 'office'));
    expect(at('check-water', 'how')).toMatch(
      /^playbooks\/infrastructure\/water-outage\.yaml:\d+:9$/,
    );
    expect(at('start-systems', 'office')).toMatch(/^playbooks\/infrastructure/);
  });

  it('has playbooks of its own, which use the shared parts', () => {
    folder.write(
      `${BODY}/playbooks/dry-well.yaml`,
      changedText(WATER, 'id: water-outage', 'id: dry-well'),
    );
    const { playbooks, problems } = followed();
    expect(problems).toBe('');
    expect(playbooks.map(({ playbook }) => playbook.id)).toEqual(['water-outage', 'dry-well']);
    expect(playbooks[1] && block(playbooks[1].playbook, 'lessons.decide-measures')).toMatchObject({
      due: { within: { ms: 14 * DAY } },
    });
  });

  it.each([
    [
      'steps:\n  no-such: { title: x }',
      ':3:3  手順書 playbooks/infrastructure/water-outage.yaml に「no-such」',
    ],
    ['steps:\n  two-tracks: { title: x }', ':3:3  手順書'],
    ['steps:\n  cooling: { gate: { authority: [chief] } }', ':3:14  「cooling」は選択です'],
    ['steps:\n  check-water: { colour: red }', ':3:18  '],
    ['steps:\n  check-water: { target: 毎朝, due: { from: phase, within: 1日 } }', 'どちらか一つ'],
    ['title: 断水', '「title」という項目はありません'],
    ['steps:\n  constructor: { title: x }', '「constructor」という名前は使えません'],
  ])('cannot change %s', (lines, why) => {
    expect(refused(`override: water-outage\n${lines}\n`)).toContain(why);
  });

  it('cannot change a playbook that is not there, nor one twice', () => {
    expect(refused('override: nothing\n')).toMatch(/:1:1 {2}「nothing」という手順書はありません/);
    folder.write(`${BODY}/playbooks/again.yaml`, 'override: water-outage\n');
    expect(refused('override: water-outage\n')).toMatch(
      /water-outage\.yaml:1:1 {2}「water-outage」は config\/.*again\.yaml でも書き換えています/,
    );
  });

  it('cannot take the id of a shipped playbook for its own', () => {
    expect(refused(WATER)).toMatch(
      /id「water-outage」は playbooks\/.* にもあります。書き換えるときは override/,
    );
  });
});
