import { describe, expect, it } from '@jest/globals';
import type { Plan, PlaybookLine } from '../api/types';
import { matching } from './search';

const line = (id: string, change: Partial<PlaybookLine>): PlaybookLine => ({
  id,
  title: id,
  summary: '',
  en: null,
  category: 'intentional',
  steps: 10,
  ...change,
});

const PLAN: Pick<Plan, 'playbooks' | 'kinds'> = {
  playbooks: [
    line('ransomware', {
      title: 'ランサムウェア',
      summary: '脅迫文が出ている',
      en: { title: 'Ransomware', summary: 'Files are encrypted' },
    }),
    line('misdelivery', { title: '誤送付', category: 'unintentional' }),
  ],
  kinds: [
    {
      id: 'post',
      label: '郵便の誤送',
      category: 'unintentional',
      playbook: 'misdelivery',
      inPolicy: true,
    },
    { id: 'other', label: 'そのほか', category: null, playbook: null, inPolicy: true },
  ],
};
const found = (words: string, category = ''): string[] =>
  matching(PLAN, { words, category }).map(({ id }) => id);

describe('looking for a playbook', () => {
  it('finds it by any word of its title, summary, English or kinds', () => {
    expect(found('脅迫')).toEqual(['ransomware']);
    expect(found('encrypted')).toEqual(['ransomware']);
    expect(found('郵便')).toEqual(['misdelivery']);
  });

  it('does not mind width, capitals or kana', () => {
    expect(found('ﾗﾝｻﾑ')).toEqual(['ransomware']);
    expect(found('らんさむ')).toEqual(['ransomware']);
    expect(found('ＲＡＮＳＯＭ')).toEqual(['ransomware']);
  });

  it('wants every word, and the category', () => {
    expect(found('脅迫　暗号')).toEqual([]);
    expect(found('', 'unintentional')).toEqual(['misdelivery']);
    expect(found('脅迫', 'unintentional')).toEqual([]);
  });

  it('gives all of them when nothing is asked for', () => {
    expect(found('')).toEqual(['ransomware', 'misdelivery']);
  });
});
