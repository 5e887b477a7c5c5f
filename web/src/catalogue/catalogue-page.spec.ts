import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const filesOf = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.tsx'));

describe('the catalogue of components', () => {
  it('shows every one of them', () => {
    const samples = filesOf(import.meta.dirname)
      .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
      .join('\n');
    const parts = filesOf(`${import.meta.dirname}/../ui`).map((name) => name.replace('.tsx', ''));
    expect(parts.filter((name) => !samples.includes(`'../ui/${name}'`))).toEqual([]);
  });
});
