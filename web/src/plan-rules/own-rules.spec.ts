import { describe, expect, it } from '@jest/globals';
import { withLadder } from './own-rules';

describe('a ladder of one’s own', () => {
  it('stands at the end of body.yaml, and no other line changes', () => {
    const ladder = '# 連絡基準\nanswerWithin: { L4: 10分 }\n\nrows:\n  - office: ciso\n';
    expect(withLadder('id: midori\nname: みどり市\n', ladder)).toBe(
      [
        ...['id: midori', 'name: みどり市', '', 'ladder:', '  # 連絡基準'],
        ...['  answerWithin: { L4: 10分 }', '', '  rows:', '    - office: ciso', ''],
      ].join('\n'),
    );
  });
});
