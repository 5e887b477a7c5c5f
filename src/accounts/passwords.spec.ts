import { describe, expect, it } from '@jest/globals';
import { Passwords } from './passwords.js';

describe('password hashes', () => {
  const passwords = new Passwords();

  it('are argon2id with 19 MiB, two passes and one lane', async () => {
    expect(await passwords.make('雨の夜は 窓口が静か')).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    );
  });

  it('fit their password only, however wide its signs were typed', async () => {
    const kept = await passwords.make('Rain at night 2026');
    expect(await passwords.fits(kept, 'Ｒａｉｎ at night ２０２６')).toBe(true);
    expect(await passwords.fits(kept, 'rain at night 2026')).toBe(false);
  });

  it('do not cut long passwords off', async () => {
    const long = 'あ'.repeat(127);
    const kept = await passwords.make(`${long}い`);
    expect(await passwords.fits(kept, `${long}う`)).toBe(false);
  });

  it('never fit for an unknown account, at the same cost', async () => {
    const kept = await passwords.make('Rain at night 2026');
    const took = async (hash: string | null): Promise<number> => {
      const from = performance.now();
      expect(await passwords.fits(hash, 'wrong')).toBe(false);
      return performance.now() - from;
    };
    // In turns, and the least of each: what else the machine does is in neither.
    let [known, unknown] = [Infinity, Infinity];
    for (let no = 0; no < 8; no += 1) {
      known = Math.min(known, await took(kept));
      unknown = Math.min(unknown, await took(null));
    }
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3);
  });
});
