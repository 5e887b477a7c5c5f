import { describe, expect, it } from '@jest/globals';
import { atTheCut, CISO, CUT, decide, OPERATOR } from '../../test/fixtures/network-cut.js';
import { away, type Scene } from '../../test/fixtures/scene.js';
import { beginStep } from '../domain/playbook/work.js';
import { requestGate } from '../domain/playbook/gates.js';
import { handoverText } from './handover-text.js';

/** The lines under one heading of the note. */
function part(scene: Scene, title: string): string[] {
  const text = handoverText(scene);
  const [, lines = ''] = text.split(`■${title}\n`);
  return lines.split('\n■')[0]?.split('\n') ?? [];
}

const request = (scene: Scene) =>
  scene.do(OPERATOR, (given) => requestGate(given, { ...CUT, reason: '広がりが止まらない' }));

describe('an approval that is waited for, in the note of a 引継ぎ', () => {
  it('is with whoever was asked, not with the office of the step nor with who asked', () => {
    const scene = atTheCut();
    scene.do(OPERATOR, (given) => beginStep(given, CUT));
    request(scene);
    const [cut] = part(scene, '未完了と担当').filter((line) => line.startsWith('承認待ち'));
    expect(cut).toContain('（CISO （例）副市長');
    expect(cut).not.toContain('（例）情報政策課係長');
    expect(part(scene, '次の判断時刻').find((line) => line.includes('切断'))).toContain(
      '（CISO （例）副市長）',
    );
  });

  it('is with the next in order while the first is away', () => {
    const scene = atTheCut(away(CISO));
    request(scene);
    expect(part(scene, '未完了と担当').join('\n')).toContain('（統括責任者 （例）');
  });

  it('is, asked anew after a refusal, with whoever is asked now', () => {
    const scene = atTheCut();
    request(scene);
    scene.do(CISO, decide({ approved: false, reason: '区画で足りる' }));
    scene.setting = { ...scene.setting, directory: away(CISO) };
    scene.pass(60_000);
    request(scene);
    const lines = part(scene, '未完了と担当').join('\n');
    expect(lines).toContain('（統括責任者 （例）');
    expect(lines).not.toContain('副市長');
  });
});
