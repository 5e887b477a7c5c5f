import { plus } from '../../domain/calendar/instant.js';
import { dayAndMinute } from '../../domain/calendar/jst.js';
import { officeOf } from '../../domain/plan/directory.js';
import { caseName, type ProofCase, type Proven } from '../../domain/proof/case.js';
import { mailUnder } from '../../domain/proof/failure.js';
import { timetableOf, type ProofLine } from '../../domain/proof/timetable.js';
import { columns, FAILURE_WORDS, spanWords, TIME_WORDS } from './words.js';

/** Who is told when in one case, and when approvals and duties reach somebody. */
export function timetableLines(proven: Proven, at: ProofCase): string[] {
  const { playbook, level, time, failure } = at;
  const start = proven.moments[time];
  const head = `時刻表 ${caseName(at)}（${playbook.title}、${level}、${TIME_WORDS[time]}、${FAILURE_WORDS[failure.kind]}）`;
  const rows = timetableOf(proven, at).map((line) => [
    dayAndMinute(plus(start, line.after)),
    line.after === 0 ? '直ちに' : `${spanWords(line.after)}後`,
    words(line, proven, at),
  ]);
  return [head, ...columns(rows).map((line) => `  ${line}`)];
}

function words(line: ProofLine, proven: Proven, at: ProofCase): string {
  const { plan, directory } = proven;
  const offices = line.offices.map((id) => officeOf(plan.offices, id).title).join('・');
  const name = directory.people.find(({ id }) => id === line.person)?.name ?? '';
  const dutyTitle = ({ duty }: ProofLine): string =>
    plan.duties?.rows.find(({ id }) => id === duty)?.title ?? '';
  const mail = mailUnder(at.failure) === 'down' ? 'に知らせる（メールは出ない）' : 'にメール';
  switch (line.event) {
    case 'told':
      return `${offices}: ${name}${line.isDeputy ? '（代理）' : ''}${mail}`;
    case 'answered':
      return `${offices}: ${name}が応答`;
    case 'telephone':
      return `${offices}: 受付が電話し、${name}が応答`;
    case 'missed':
      return `受付が電話したが、${name}は出ない`;
    case 'nobody':
      return `${offices}: 誰も応答しない。状況盤に「電話してください」`;
    case 'gate':
      return `承認「${line.step?.title ?? ''}」のできる人に届く`;
    case 'clock':
      return `期限のある義務「${line.step?.title ?? ''}」が担当に届く`;
    case 'duty':
      return `外部報告「${dutyTitle(line)}」の期限が担当に届く`;
    case 'duty-over':
      return `外部報告「${dutyTitle(line)}」の最後の日が、誰にも知られずに過ぎる`;
  }
}
