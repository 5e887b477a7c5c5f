import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { erasInUse, useEras } from '../domain/calendar/eras.js';
import { diskFiles } from '../shared/disk-files.js';
import { keptFiles, type PlanFiles } from '../shared/plan-files.js';
import { accepted, type Accepted } from './accepted.js';
import { digestOf, loadBodies } from './plan-file.js';

const BODY = 'config/bodies/aozora/body.yaml';
const disk = diskFiles(process.cwd());
let folder: string;
let real: Accepted;
let loads = 0;

const ask = (files: PlanFiles, asked: unknown = ['']): Accepted =>
  accepted(files, { folder, asked }, () => {
    loads += 1;
    return real;
  });
const withBody = (text: string): PlanFiles => keptFiles(new Map([[BODY, Buffer.from(text)]]), disk);

beforeAll(() => {
  const bodies = loadBodies(disk, () => ['aozora', 'tokyo-kyodo']);
  real = { own: 'aozora', bodies };
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hikeshi-accepted-'));
  loads = 0;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what a program has accepted once', () => {
  it('is not read and checked again, and is the same to the last value', () => {
    ask(disk);
    const again = ask(disk);
    expect(loads).toBe(1);
    expect(again).toEqual(real);
    expect(again.bodies.map(({ plan }) => digestOf(plan))).toEqual(
      real.bodies.map(({ plan }) => digestOf(plan)),
    );
  });

  it('brings the table of eras with it', () => {
    ask(disk);
    const table = erasInUse();
    useEras([]);
    ask(disk);
    expect(erasInUse()).toEqual(table);
  });

  it('is read anew when one byte of one file is another, or a file is there or gone', () => {
    ask(disk);
    ask(withBody('id: aozora '));
    ask(withBody('id: aozora'));
    ask(keptFiles(new Map([['playbooks/new.yaml', Buffer.from('')]]), disk));
    ask(keptFiles(new Map([[BODY, null]]), disk));
    expect(loads).toBe(5);
  });

  it('is not taken for other files that hold the same bytes one after another', () => {
    const files = (texts: Record<string, string>): PlanFiles =>
      keptFiles(new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)])));
    const [a, b] = ['config/a.yaml', 'config/b.yaml'];
    ask(files({ [a]: 'one', [b]: 'two' }));
    ask(files({ [a]: `one\n${b}\ntwo` }));
    ask(files({ [a]: '', [b]: 'onetwo' }));
    expect(loads).toBe(3);
  });

  it('is read anew for other bodies', () => {
    ask(disk);
    ask(disk, ['shinagawa']);
    expect(loads).toBe(2);
  });

  it('is never kept when it was refused', () => {
    const refuse = (): Accepted =>
      accepted(disk, { folder, asked: 1 }, () => {
        throw new Error('refused');
      });
    expect(refuse).toThrow('refused');
    expect(refuse).toThrow('refused');
  });

  it('is read anew when what was kept is damaged', () => {
    ask(disk);
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"own":');
    expect(ask(disk)).toEqual(real);
    expect(loads).toBe(2);
  });

  it('costs only the time where nothing can be kept', () => {
    writeFileSync(join(folder, 'file'), '');
    const where = { folder: join(folder, 'file/below'), asked: 1 };
    expect(accepted(disk, where, () => real)).toEqual(real);
  });

  it('does not fill the disk', () => {
    for (let index = 0; index < 15; index += 1) ask(disk, index);
    expect(readdirSync(folder).length).toBeLessThanOrEqual(12);
  });
});
