import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem, Level, PlanRules } from '../api/types';
import { TwoStepForm } from '../organisation/two-step-form';
import { LevelChip } from '../ui/chip';
import { Disclosure } from '../ui/disclosure';
import { need } from '../ui/need';
import { Check } from '../ui/radio-row';
import { LEVELS, askedLadder, levelsKept, placed, spansKept } from './asked-rules';
import { SpanInput, spanIn } from './span-fields';
import { Times, type ShownTimes } from './times';

const ROWS = ['answerWithin', 'actWithin', 'nextReport'] as const;
type Spans = Partial<Record<Level, number>>;

/** 回答の時間・夜間・次報 of a draft, and their form. */
export function TimesPart({ rules }: { readonly rules: PlanRules }): ReactElement {
  const { t } = useTranslation();
  const { answerWithin, actWithin, nextReport, roundTheClock } = rules.ladder;
  const times: ShownTimes = { answerWithin, actWithin, nextReport, roundTheClock };
  return (
    <>
      <Times times={times} />
      <Disclosure label={t('rules.changeTimes')} look="second">
        {(close) => <TimesForm rules={rules} onDone={close} />}
      </Disclosure>
    </>
  );
}

function TimesForm({ rules, onDone }: { rules: PlanRules; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const { ladder } = rules;
  return (
    <TwoStepForm
      label={t('rules.changeTimes')}
      about="times"
      path="rules"
      onDone={onDone}
      body={(data) => {
        const problems: FieldProblem[] = [];
        const [answerWithin = {}, actWithin = {}, nextReport = {}] = ROWS.map((row) =>
          spansIn(data, row, (level, blank) => {
            if (blank && row !== 'answerWithin') return;
            problems.push({ field: `${row}.${level}`, message: t('rules.badSpan') });
          }),
        );
        need(...problems);
        const levels = data.getAll('roundTheClock') as Level[];
        const times = {
          ...{ answerWithin, each: ladder.each },
          actWithin: spansKept(ladder.actWithin, actWithin),
          nextReport: spansKept(ladder.nextReport, nextReport),
          roundTheClock: levelsKept(ladder.roundTheClock, levels),
        };
        return { ladder: askedLadder(times, placed(ladder)) };
      }}
    >
      {ROWS.map((row) => (
        <fieldset key={row} className="flex flex-col gap-2">
          <legend className="text-std-16B-170">{t(`planRules.${row}`)}</legend>
          <p className="text-dns-14N-130">{t(`rules.hint.${row}`)}</p>
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
            {LEVELS.toReversed().map((level) => (
              <div key={level} className="flex flex-col gap-1">
                <span>
                  <LevelChip level={level} />
                </span>
                <SpanInput
                  name={`${row}.${level}`}
                  label={`${t(`planRules.${row}`)} ${t(`level.${level}`)}`}
                  minutes={ladder[row][level]}
                />
              </div>
            ))}
          </div>
        </fieldset>
      ))}
      <fieldset>
        <legend className="text-std-16B-170">{t('rules.roundTheClock')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {LEVELS.map((level) => (
            <Check
              key={level}
              name="roundTheClock"
              value={level}
              initial={ladder.roundTheClock.includes(level)}
            >
              {t(`level.${level}`)}
            </Check>
          ))}
        </div>
      </fieldset>
    </TwoStepForm>
  );
}

/** Minutes by level; what cannot be read, or is blank, is told to `wrong`. */
function spansIn(
  data: FormData,
  row: string,
  wrong: (level: Level, blank: boolean) => void,
): Spans {
  const spans: Spans = {};
  for (const level of LEVELS) {
    const minutes = spanIn(data, `${row}.${level}`);
    if (minutes === undefined || minutes === null) wrong(level, minutes === undefined);
    else spans[level] = minutes;
  }
  return spans;
}
