import { describe, expect, it } from '@jest/globals';
import { causeWords, shown } from './mail-causes.js';

describe('why a mail is where it is', () => {
  it('is said in words, with what the server answered beside it', () => {
    const reply = 'connect ECONNREFUSED 127.0.0.1:25';
    expect(shown('connect', reply, 'ja')).toEqual({
      why: '中継サーバーに接続できません',
      said: reply,
    });
  });

  it('is said in words alone where it is our own', () => {
    expect(shown('', 'no-address', 'ja')).toEqual({ why: 'メールアドレスがありません', said: '' });
    expect(shown('', 'bounced 5.1.1', 'en').said).toBe('5.1.1');
    expect(shown('', '', 'ja')).toEqual({ why: '', said: '' });
  });

  it('is as it was written where it is older than the words, or a person wrote it', () => {
    expect(causeWords('550 no such user', 'ja')).toBeNull();
    expect(shown('', '宛先を確かめる', 'ja')).toEqual({ why: '', said: '宛先を確かめる' });
    expect(causeWords('constructor', 'ja')).toBeNull();
  });
});
