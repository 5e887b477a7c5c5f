import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ProofHole, ProofResult } from '../api/types';
import { Hint } from '../ui/field';
import { Section } from '../ui/page';
import { Filters, isWanted } from './filters';
import { Holes, LateList } from './holes';
import { Timetable } from './timetable';
import { WorstTable } from './worst-table';
import { bracketed } from '../i18n/punctuation';

/** What a proof came to, as far as it is looked for. */
export function ProofParts({ result }: { readonly result: ProofResult }): ReactElement {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const wanted = ({ levels, times, cause }: ProofHole): boolean =>
    isWanted(search, { levels, times, failure: cause.kind });
  const open = result.holes.filter(({ exception }) => exception === null);
  const holes = open.filter(wanted);
  const excepted = result.holes.filter(({ exception }) => exception !== null).filter(wanted);
  const late = [...result.lateSteps, ...result.lateDuties].filter(({ levels, times, cause }) =>
    isWanted(search, { levels, times, failure: cause?.kind ?? search.get('failure') }),
  );
  const { timetables } = result;
  const onCase = (name: string): void => {
    const next = new URLSearchParams(search);
    next.set('case', name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return (
    <>
      <div className="no-print">
        <Filters search={search} onChange={(next) => setSearch(next, { replace: true })} />
      </div>
      {open.length > 0 && (
        <Section title={`${t('proof.holesHere')}${bracketed(holes.length)}`}>
          {holes.length === 0 && <p>{t('proof.holesElsewhere')}</p>}
          <Holes holes={holes} timetables={timetables} />
        </Section>
      )}
      {excepted.length > 0 && (
        <Section title={`${t('proof.exceptions')}${bracketed(excepted.length)}`}>
          <Holes holes={excepted} timetables={timetables} />
        </Section>
      )}
      {result.unused.length > 0 && (
        <Section title={t('proof.unused')}>
          <ul className="list-disc pl-6">
            {result.unused.map((each) => (
              <li key={`${each.rule} ${each.what}`}>{t('proof.unusedOne', { ...each })}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('proof.worst')}>
        <Hint>{t('proof.worstHint')}</Hint>
        <WorstTable result={result} search={search} onCase={onCase} />
        <Chosen result={result} name={search.get('case')} />
      </Section>
      {late.length > 0 && (
        <Section title={`${t('proof.late')}${bracketed(late.length)}`}>
          <Hint>{t('proof.lateHint')}</Hint>
          <LateList late={late} />
        </Section>
      )}
    </>
  );
}

/** The night that was pressed in the table; it takes the focus, so that nobody has to look for it. */
function Chosen({
  result: { timetables },
  name,
}: {
  readonly result: ProofResult;
  readonly name: string | null;
}): ReactElement | null {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (name !== null) box.current?.focus();
  }, [name]);
  if (name === null) return null;
  const night = timetables.find((each) => each.name === name);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="region"
      aria-label={t('proof.timetable')}
      className="rounded-8 border border-solid-gray-420 p-3"
    >
      {night ? <Timetable of={night} /> : <p>{t('proof.notKept')}</p>}
    </div>
  );
}
