import type { LoadedBody } from '../../bodies/plan-file.js';
import { officeOf } from '../../domain/plan/directory.js';
import type { Duty } from '../../domain/playbook/definition.js';
import { casesOf } from '../../domain/proof/prove.js';
import { caseName, type Proven } from '../../domain/proof/case.js';
import type { Failure } from '../../domain/proof/failure.js';
import { PROOF_RULES, type Hole, type LateClock, type LateDuty } from '../../domain/proof/holes.js';
import { momentsFrom } from '../../domain/proof/moments.js';
import { prove, type Proof } from '../../domain/proof/prove.js';
import type { Asked, PlanCommand } from './arguments.js';
import { forBodies, type BodySaid } from './bodies.js';
import { proofTable, worstCases } from './proof-table.js';
import { timetableLines } from './timetable-lines.js';
import { spanWords, TIME_WORDS } from './words.js';

const MOST_STEPS = 3;

/** 検証: every night on a virtual clock; what goes wrong first, then the worst. Exit 0 only without holes. */
export const provePlans: PlanCommand = (args, surroundings) =>
  forBodies(args, surroundings, (body, asked) =>
    asked.show === null ? proveBody(body, asked) : showCase(body, asked),
  );

function provenOf(
  { plan, offices, people, appointments, playbooks }: LoadedBody,
  { at }: Asked,
): Proven {
  return {
    plan,
    directory: { offices, people, appointments, absences: [] },
    playbooks: [...playbooks.values()],
    moments: momentsFrom(at, plan.hours),
  };
}

function proveBody(body: LoadedBody, asked: Asked): BodySaid {
  const from = performance.now();
  const proven = provenOf(body, asked);
  const proof = prove(proven, body.upkeep.exceptions);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  const open = proof.holes.filter(({ exception }) => !exception);
  return {
    lines: [
      `■ ${body.plan.bodyName}のファイル（${asked.at}）  ${proof.cases} の場合（進めた晩 ${proof.nights}）、${seconds} 秒`,
      ...(open.length > 0
        ? [`穴 ${open.length}`, ...open.map((hole) => `  ${holeLine(hole, proven)}`)]
        : ['穴は見つかりません。']),
      ...excepted(proof.holes, proven),
      ...unused(body, proof),
      '',
      '最も長い時間（重要度 L4 / L3 / L2 / L1。悪い順）',
      ...proofTable(proof.rows),
      '',
      ...lateLines(proof.lateClocks, proven),
      ...lateDutyLines(proof.lateDuties, proven),
      ...worstCases(proof, open).flatMap((name) => ['', ...show(proven, name)]),
      '',
    ],
    clean: open.length === 0 && unused(body, proof).length === 0,
  };
}

function showCase(body: LoadedBody, asked: Asked): BodySaid {
  const lines = show(provenOf(body, asked), asked.show ?? '');
  return {
    lines: [`■ ${body.plan.bodyName}のファイル（${asked.at}）`, ...lines],
    clean: lines.length > 1,
  };
}

function show(proven: Proven, name: string): string[] {
  for (const at of casesOf(proven)) if (caseName(at) === name) return timetableLines(proven, at);
  return [`「${name}」という場合はありません`];
}

function holeLine({ rule, cause, steps, duties, cases, example }: Hole, proven: Proven): string {
  const titles = duties.map((duty) => dutyTitle(duty, proven));
  const about = steps.length + titles.length > 0 ? `  ${stepList([...steps, ...titles])}` : '';
  return `規則 ${rule}（${PROOF_RULES[rule]}）  原因: ${causeWords(cause, proven)}  ${cases} の場合  例 ${example}${about}`;
}

function excepted(holes: readonly Hole[], proven: Proven): string[] {
  return holes.flatMap((hole) =>
    hole.exception
      ? [
          `例外  ${holeLine(hole, proven)}  ${hole.exception.why}（承認: ${hole.exception.approvedBy}）`,
        ]
      : [],
  );
}

/** An exception that no hole needs any more. */
function unused({ upkeep: { exceptions } }: LoadedBody, { holes }: Proof): string[] {
  return exceptions
    .filter(({ rule }) => Object.hasOwn(PROOF_RULES, rule))
    .filter((each) => !holes.some(({ exception }) => exception === each))
    .map(
      ({ rule, what }) =>
        `例外（規則 ${rule}、${what}）に当たる穴が、もうありません。body.yaml の exceptions から消してください。`,
    );
}

function lateLines(clocks: readonly LateClock[], proven: Proven): string[] {
  if (clocks.length === 0) return [];
  return [
    '注意: 期限を過ぎてから担当に届く義務（その後の連絡で気づくので、穴ではありません）',
    ...clocks.map(
      ({ cause, steps, cases, after, example }) =>
        `  最も遅いとき ${spanWords(after)}後  原因: ${causeWords(cause, proven)}  ${cases} の場合  例 ${example}  ${stepList(steps)}`,
    ),
  ];
}

function lateDutyLines(duties: readonly LateDuty[], proven: Proven): string[] {
  if (duties.length === 0) return [];
  return [
    '注意: 目安の時間を過ぎてから担当に届く外部報告（法令の最後の日がないもの）',
    ...duties.map(
      ({ duty, always, levels, times, after, example }) =>
        `  ${dutyTitle(duty, proven)}  最も遅いとき ${spanWords(after)}後  ${always ? '何も起きなくても' : '起きることによる'}  ${levels.join('・')}、${times.map((time) => TIME_WORDS[time]).join('・')}  例 ${example}`,
    ),
  ];
}

function dutyTitle(duty: Duty, { plan }: Proven): string {
  return plan.duties?.rows.find(({ id }) => id === duty)?.title ?? duty;
}

function stepList(steps: readonly string[]): string {
  const more = steps.length - MOST_STEPS;
  return steps.slice(0, MOST_STEPS).join('、') + (more > 0 ? ` ほか ${more}` : '');
}

function causeWords({ kind, who }: Failure, { plan, directory }: Proven): string {
  if (kind === 'none')
    return '計画そのもの（何も起きなくても、誰もいません。exceptions では none）';
  if (kind === 'person') {
    const name = directory.people.find(({ id }) => id === who)?.name ?? who;
    return `${name}（${who}）が応答しないこと`;
  }
  if (kind === 'vacant') return `${officeOf(plan.offices, who).title}（${who}）が空席であること`;
  return kind === 'mail-down' ? 'メールが出ないこと' : 'メールが読まれず、受付の電話だけになること';
}
