import { describe, expect, it } from '@jest/globals';
import { problemText, problemType, TEXT_CODES } from './problem-text.js';

const JAPANESE = /[\u3041-\u30ff\u4e00-\u9fff]/u;

describe('every problem', () => {
  it.each(TEXT_CODES)('%s has a name, a status and words in both languages', (code) => {
    const ja = problemText(code, {}, { language: 'ja' });
    const en = problemText(code, {}, { language: 'en' });
    expect(ja.type).toBe(`/problems/${code}`);
    expect(ja.status).toBeGreaterThanOrEqual(400);
    expect([ja.title, ja.detail].every((text) => JAPANESE.test(text))).toBe(true);
    expect([en.title, en.detail].some((text) => JAPANESE.test(text))).toBe(false);
    expect(en.detail.trim()).toMatch(/\.$/u);
    expect(ja.detail).toMatch(/。$/u);
    expect({ type: en.type, status: en.status }).toEqual({ type: ja.type, status: ja.status });
  });

  it('has a name of its own', () => {
    expect(new Set(TEXT_CODES.map(problemType)).size).toBe(TEXT_CODES.length);
  });

  it('survives details of any shape', () => {
    const odd = { steps: 'x', blockers: [null, 3], offices: {}, state: 'toString', phase: 7 };
    for (const code of TEXT_CODES)
      expect(problemText(code, odd, { language: 'ja' }).detail).not.toContain('undefined');
  });
});

describe('what a reader is told', () => {
  const ja = (code: (typeof TEXT_CODES)[number], details: Record<string, unknown>): string =>
    problemText(code, details, { language: 'ja', office: (id) => (id === 'ciso' ? 'CISO' : id) })
      .detail;

  it('names the step that comes first', () => {
    const details = {
      action: 'complete',
      title: '庁内ネットワークを切断する',
      state: 'blocked',
      blockers: [
        { kind: 'step', step: 'call-desk', title: '課長から統一的な窓口へ電話する' },
        { kind: 'gate', step: 'cut-network' },
      ],
    };
    expect(ja('illegal-step', details)).toBe(
      '「庁内ネットワークを切断する」は、今は完了にできません。状態: 先の手順待ち。先に「課長から統一的な窓口へ電話する」を終えてください。必要な承認がまだです。',
    );
    expect(problemText('illegal-step', details, { language: 'en' }).detail).toBe(
      '"庁内ネットワークを切断する" cannot be completed now. Its state: waiting for an earlier step. Finish first: "課長から統一的な窓口へ電話する". An approval it needs is missing.',
    );
  });

  it('names the phase, and those that would do', () => {
    expect(ja('illegal-phase', { phase: 'triage', allowed: ['containment', 'recovery'] })).toBe(
      '今の段階は「トリアージ」です。行えるのは「初動・封じ込め」「根絶・復旧」の段階です。',
    );
  });

  it('lists what is still open', () => {
    const details = { steps: [{ title: '画面を撮影する' }], measures: [], ratifications: ['x'] };
    expect(ja('open-steps', details)).toBe(
      '先に終えてください: 「画面を撮影する」。事後承認の待ちが1件あります。',
    );
  });

  it('names the evidence and the office', () => {
    expect(ja('evidence-missing', { evidence: [{ id: 'a', what: '画面の写真' }] })).toBe(
      '次の証拠を記録してください: 画面の写真。',
    );
    expect(ja('not-authorised', { offices: ['ciso'] })).toMatch(/^決められるのは CISO です。/u);
  });

  it('says how long to wait', () => {
    expect(ja('too-many-guesses', { retryAfterSeconds: 300 })).toContain('5分待って');
    expect(ja('too-many-guesses', { retryAfterSeconds: 30 })).toContain('30秒待って');
  });
});

describe('statuses', () => {
  it.each([
    ['stale-version', 409],
    ['illegal-step', 409],
    ['already-answered', 409],
    ['not-authorised', 403],
    ['requester-is-approver', 403],
    ['reason-missing', 422],
    ['unknown-option', 422],
    ['key-reused', 422],
    ['not-found', 404],
    ['log-in-needed', 401],
    ['too-many-guesses', 429],
    ['invalid-input', 400],
  ] as const)('%s is %i', (code, status) => {
    expect(problemText(code, {}, { language: 'en' }).status).toBe(status);
  });
});
