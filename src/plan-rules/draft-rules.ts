import type { LadderRules } from '../domain/plan/plan.js';
import type { SeverityRules } from '../domain/severity/severity.js';
import type { DraftTexts } from '../organisation/draft-edits.js';
import { ProblemError } from '../shared/errors.js';
import { keptFiles } from '../shared/plan-files.js';
import { UnusableFile } from '../shared/yaml-file.js';
import { OtherForm } from '../shared/yaml-splice.js';
import type { PlanRulesDto } from './plan-rules.dto.js';
import {
  ladderText,
  readLadder,
  readSeverity,
  severityText,
  withOwnLadder,
  withOwnSeverity,
  type NewText,
  type RulesFile,
} from './rules-files.js';
import { ladderOf, severityOf } from './wire.js';

// All of this reads what somebody else wrote: it runs in the checker's thread.

/** The rules that a draft has. */
export interface DraftRules {
  readonly ladder: RulesFile<LadderRules>;
  readonly severity: RulesFile<SeverityRules>;
}

/** What rules are to be written into which draft. */
export interface RulesAsked extends DraftTexts {
  readonly rules: Pick<PlanRulesDto, 'ladder' | 'severity' | 'copy'>;
}

/** The rules of a draft. @throws ProblemError where its files cannot be read. */
export function rulesIn({ files, folder }: DraftTexts): DraftRules {
  return refusing(() => {
    const all = keptFiles(files);
    return { ladder: readLadder(all, folder), severity: readSeverity(all, folder) };
  });
}

/** What rules make of the files of a draft. @throws ProblemError saying why it leads nowhere. */
export function rulesTextsIn({ files, folder, rules }: RulesAsked): NewText[] {
  return refusing(() => {
    const all = keptFiles(files);
    const { ladder, severity } = rulesIn({ files, folder });
    return [
      ...(rules.copy === 'ladder' && !ladder.own ? [withOwnLadder(all, folder)] : []),
      ...(rules.copy === 'severity' && !severity.own ? [withOwnSeverity(all, folder)] : []),
      ...(rules.ladder ? [ladderText(all, folder, ladderOf(rules.ladder, ladder.rules))] : []),
      ...(rules.severity
        ? [severityText(all, folder, severityOf(rules.severity, severity.rules))]
        : []),
    ];
  });
}

/** What is wrong, for a form: it has no use for a key of the file, and sentences end once. */
export function sentenceOf({ what }: { readonly what: string }): string {
  return `${what.replace(/^[\w.]+: /, '').replace(/。$/, '')}。`;
}

function refusing<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof OtherForm) {
      throw new ProblemError('change-refused', { problems: [OTHER_FORM] });
    }
    if (!(error instanceof UnusableFile)) throw error;
    const problems = error.problems.map(sentenceOf);
    throw new ProblemError('change-refused', { problems });
  }
}

const OTHER_FORM =
  'ファイルが、画面から書き直せる形ではありません。「文で直す」から、版のページの編集欄で直してください。';
