import { describe, expect, it } from '@jest/globals';
import { similarTo, type Sketch } from './similar.js';

const PRINTER: Sketch = { kind: 'ransomware', text: '税務課の複合機から脅迫文が印刷された' };
const OUTAGE: Sketch = { kind: 'power-outage', text: '本庁舎が停電し、非常用発電機に切り替わった' };
const LETTER: Sketch = { kind: 'misdelivery', text: '保育料の通知を別の世帯に送った' };
const MEMORY: Sketch = { kind: 'lost-media', text: '学校教育課の職員がUSBメモリを紛失した' };
const OPEN = [PRINTER, OUTAGE, LETTER, MEMORY];

const typed = (text: string, kind = 'unknown'): Sketch => ({ text, kind });

describe('an open incident is offered while another report of it is typed', () => {
  it.each([
    ['税務課の印刷機から変な脅迫文が出てきた', PRINTER],
    ['本庁舎で停電、エレベーターも停止', OUTAGE],
    ['ＵＳＢメモリーを紛失（学校教育課）', MEMORY],
  ])('%s', (text, expected) => {
    expect(similarTo(typed(text), OPEN)).toEqual([expected]);
  });

  it('sooner when the kind is the same', () => {
    const text =
      '昨日の夕方、窓口に来たお子さんの保護者が、保育料のことで怒っていて、課長を呼んでほしいと言う';
    expect(similarTo(typed(text), OPEN)).toEqual([]);
    expect(similarTo(typed(text, 'misdelivery'), OPEN)).toEqual([LETTER]);
  });

  it('and not another one of the same kind that has nothing else in common', () => {
    expect(similarTo(typed('支所の空調の電源が入らない', 'power-outage'), OPEN)).toEqual([]);
  });

  it.each(['', '不明', 'です', 'しました、ありました', '????', '😀😀😀'])(
    'and none for %j, which says nothing',
    (text) => {
      expect(similarTo(typed(text, 'ransomware'), OPEN)).toEqual([]);
    },
  );

  it('the likest first, and three at most', () => {
    const many = ['漏水', '停電', '火災', '停電'].map((what, index) => ({
      kind: 'unknown',
      text: `中央図書館の${what}で閲覧室が使えない ${index}号`,
    }));
    const found = similarTo(typed('中央図書館の停電で閲覧室が使えない'), many);
    expect(found).toHaveLength(3);
    expect(found.slice(0, 2)).toEqual([many[1], many[3]]);
  });
});
