import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planDifferenceQuery } from '../api/queries';
import type { DifferenceLine, PlanVersion } from '../api/types';
import { Disclosure } from '../ui/disclosure';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';

/** What a version changes, in sentences: against the plan in force, and once it rules, against the one before. */
export function Difference({ version }: { readonly version: PlanVersion }): ReactElement | null {
  const { t } = useTranslation();
  const { id, state, follows, version: edit, findings } = version;
  const hasRuled = state === 'in-force' || state === 'superseded';
  const other = hasRuled ? follows : 'in-force';
  const isUnreadable = findings?.some(({ severity }) => severity === 'error') ?? false;
  const query = useQuery({
    ...planDifferenceQuery(id, { other: other ?? 'in-force', edit }),
    enabled: other !== null && !isUnreadable,
  });
  if (other === null) return null;
  return (
    <Section title={t('planVersion.difference')}>
      <p>{t(hasRuled ? 'planVersion.againstBefore' : 'planVersion.againstInForce')}</p>
      {isUnreadable ? (
        <Notice tone="warn" title={t('planVersion.noDifference')} />
      ) : (
        <Loaded query={query}>
          {({ groups }) => (
            <>
              {groups.length === 0 && <Notice title={t('planVersion.same')} />}
              {groups.map(({ title, lines }) => (
                <div key={title} lang="ja" className="flex flex-col gap-2">
                  <h3>{title}</h3>
                  <ul className="flex flex-col gap-2">
                    {lines.map((line, index) => (
                      <Line key={index} line={line} />
                    ))}
                  </ul>
                </div>
              ))}
            </>
          )}
        </Loaded>
      )}
    </Section>
  );
}

const MARKS = { '+': '＋', '-': '－', '~': '・' } as const;

function Line({ line }: { readonly line: DifferenceLine }): ReactElement {
  const { t } = useTranslation();
  const { sign, text, before, after } = line;
  return (
    <li>
      <span aria-hidden="true">{MARKS[sign]} </span>
      {text}
      {(before !== null || after !== null) && (
        <Disclosure label={t('planVersion.detail')}>
          {() => (
            <div className="grid gap-4 md:grid-cols-2">
              <Said title={t('planVersion.before')} text={before} />
              <Said title={t('planVersion.after')} text={after} />
            </div>
          )}
        </Disclosure>
      )}
    </li>
  );
}

function Said({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string | null;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="min-w-0">
      <p className="text-std-16B-170">{title}</p>
      <p className="whitespace-pre-wrap break-words">{text || t('planVersion.nothing')}</p>
    </div>
  );
}
