import { describe, expect, it } from '@jest/globals';
import { changedPlan, SHIPPED_PLAN, withPlaybooks } from '../../../test/fixtures/compared-plan.js';
import { MINUTE } from '../calendar/instant.js';
import type { Block, Playbook, Step, Use } from '../playbook/definition.js';
import type { ComparedPlan } from './compared-plan.js';
import { planDifference } from './difference.js';

/** Every sentence under its heading. */
function said(after: ComparedPlan): string[] {
  return planDifference(SHIPPED_PLAN, after).flatMap(({ title, lines }) =>
    lines.map(({ sign, text }) => `${title} ${sign} ${text}`),
  );
}

const ransomware = (change: (blocks: readonly Block[]) => readonly Block[]): ComparedPlan =>
  withPlaybooks((playbook) =>
    playbook.id === 'ransomware'
      ? {
          ...playbook,
          phases: playbook.phases.map((phase) =>
            phase.phase === 'containment' ? { ...phase, steps: change(phase.steps) } : phase,
          ),
        }
      : playbook,
  );

describe('the difference of two versions of a plan', () => {
  it('has no line for a plan and itself', () => {
    expect(
      planDifference(
        SHIPPED_PLAN,
        changedPlan(() => ({})),
      ),
    ).toEqual([]);
  });

  it('says who follows whom in an office, and from which day', () => {
    const after = changedPlan(({ appointments }) => ({
      appointments: appointments.flatMap((each) =>
        each.office === 'ciso' && each.order === 1
          ? [
              { ...each, to: '2027-03-31' },
              { ...each, person: 'general-affairs-director', from: '2027-04-01' },
            ]
          : [each],
      ),
    }));
    expect(said(after)).toEqual([
      '任命 ~ CISO（本人）: （例）副市長 → （例）総務部長（令和9年4月1日から）',
    ]);
  });

  it('tells a place that is left from one whose days change', () => {
    const after = changedPlan(({ appointments }) => ({
      appointments: appointments.flatMap((each) => {
        if (each.office !== 'ciso' || each.order === 1) return [each];
        if (each.order === 2) return [{ ...each, to: '2027-03-31' }];
        return each.order === 3 ? [{ ...each, from: '2026-10-01' }] : [];
      }),
    }));
    expect(said(after)).toEqual([
      '任命 ~ CISO（代理1）: （例）デジタル推進監の任期 令和8年4月1日から → 令和8年4月1日から令和9年3月31日まで',
      '任命 ~ CISO（代理2）: （例）企画部長（令和8年4月1日から） → （例）企画部長（令和8年10月1日から）',
      '任命 - CISO（代理3）: （例）総務部長（令和8年4月1日から）を外す',
    ]);
  });

  it('says a new title once, however often the office is named', () => {
    const after = changedPlan(({ plan }) => ({
      plan: {
        ...plan,
        offices: plan.offices.map((each) =>
          each.id === 'ciso' ? { ...each, title: '最高責任者' } : each,
        ),
      },
    }));
    expect(said(after)).toEqual(['役職 ~ 最高責任者: 名称 CISO → 最高責任者']);
  });

  it('names the playbook, the phase and the step that came, went, moved or says something else', () => {
    const after = ransomware(([first, second, third, ...rest]) => {
      if (first?.block !== 'step' || !second || !third) throw new Error('other steps');
      const extra: Step = { ...first, id: 'extra', title: '予備の電源を確かめる' };
      return [second, { ...first, office: 'ciso' }, extra, ...rest];
    });
    const [title] = planDifference(SHIPPED_PLAN, after).map((group) => group.title);
    const lines = said(after).map((line) => line.replace(`${title} `, ''));
    expect(title).toContain('手順書「');
    expect(lines).toEqual([
      expect.stringMatching(/^~ 初動・封じ込め .*の担当|: 担当 .* → CISO$/),
      expect.stringMatching(/^~ 初動・封じ込め 手順「.*を初動・封じ込め .*の後へ移す$/),
      '+ 初動・封じ込め 手順「予備の電源を確かめる」を追加',
      expect.stringMatching(/^- 初動・封じ込め .*を削除$/),
      ...lines.slice(4),
    ]);
  });

  it('tells what changed in a shared part once, and which playbooks use it', () => {
    const isLessons = (block: Block): block is Use =>
      block.block === 'use' && block.playbook === 'lessons';
    const users = SHIPPED_PLAN.playbooks.filter(({ playbook }) =>
      playbook.phases.some(({ steps }) => steps.some(isLessons)),
    );
    const slower = (block: Block): Block =>
      block.block === 'step' ? { ...block, takes: 99 * MINUTE } : block;
    const after = withPlaybooks((playbook): Playbook => ({
      ...playbook,
      phases: playbook.phases.map((phase) => ({
        ...phase,
        steps: phase.steps.map((block) =>
          isLessons(block) ? { ...block, steps: block.steps.map(slower) } : block,
        ),
      })),
    }));
    expect(users.length).toBeGreaterThan(1);
    const groups = planDifference(SHIPPED_PLAN, after);
    expect(groups.map(({ title }) => title)).toEqual([
      expect.stringMatching(new RegExp(`^共通手順「.*」（${users.length}件の手順書で使う）$`)),
    ]);
  });

  it('puts long texts beside each other instead of into a sentence', () => {
    const long = '一行目\n二行目';
    const after = ransomware(([first, ...rest]) =>
      first?.block === 'step' ? [{ ...first, how: long }, ...rest] : [],
    );
    const [line] = planDifference(SHIPPED_PLAN, after).flatMap(({ lines }) => lines);
    expect(line).toMatchObject({ sign: '~', after: long });
    expect(line?.text).toMatch(/やり方を改める$/);
  });
});
