import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofCase, ProofHole, ProofLate } from '../api/types';
import { Tag } from '../ui/chip';
import { Facts } from '../ui/facts';
import { Timetable } from './timetable';
import { causeOf, waitOf, whereOf } from './words';

const MOST_SHOWN = 5;

interface Props {
  readonly holes: readonly ProofHole[];
  readonly timetables: readonly ProofCase[];
}

/** Nights in which nobody is there: what, why, how to mend it, and the night itself. */
export function Holes({ holes, timetables }: Props): ReactElement {
  return (
    <ul className="flex flex-col gap-3">
      {holes.map((hole) => (
        <HoleItem
          key={`${hole.rule} ${hole.cause.kind} ${hole.cause.what}`}
          hole={hole}
          night={timetables.find(({ name }) => name === hole.example)}
        />
      ))}
    </ul>
  );
}

interface HoleProps {
  readonly hole: ProofHole;
  readonly night: ProofCase | undefined;
}

function HoleItem({ hole, night }: HoleProps): ReactElement {
  const { t } = useTranslation();
  const { rule, cause, exception } = hole;
  return (
    <li className="flex flex-col gap-2 rounded-8 border border-solid-gray-420 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <Tag tone={exception ? 'plain' : 'bad'}>{t('planCheck.rule', { rule })}</Tag>
        <h3>
          {causeOf(cause, t)}、{t(`proof.rules.${rule}`)}
        </h3>
      </div>
      <p>{whereOf(hole, t)}</p>
      <About about={hole.about} />
      {exception ? (
        <p>{t('proof.exception', { ...exception })}</p>
      ) : (
        <Facts
          rows={[
            [t('planCheck.remedy'), <strong key="remedy">{t(`proof.remedies.${rule}`)}</strong>],
          ]}
        />
      )}
      {night && (
        <details>
          <summary className="min-h-11 cursor-pointer content-center">
            {t('proof.timetable')}
          </summary>
          <Timetable of={night} />
        </details>
      )}
    </li>
  );
}

/** The steps and duties it is about, the first few. */
function About({ about }: Pick<ProofHole, 'about'>): ReactElement | null {
  const { t } = useTranslation();
  if (about.length === 0) return null;
  const more = about.length - MOST_SHOWN;
  return (
    <ul className="list-disc pl-6">
      {about.slice(0, MOST_SHOWN).map(({ title, playbookTitle }) => (
        <li key={`${playbookTitle} ${title}`}>
          {playbookTitle === null ? title : t('proof.of', { playbook: playbookTitle, step: title })}
        </li>
      ))}
      {more > 0 && <li>{t('proof.more', { count: more })}</li>}
    </ul>
  );
}

/** What people hear of after its time, the latest first. */
export function LateList({ late }: { readonly late: readonly ProofLate[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <ul className="flex flex-col gap-3">
      {late.map((each) => (
        <li
          key={`${each.example} ${each.cause?.what} ${each.about[0]?.title}`}
          className="border-b border-solid-gray-200 pb-2 last:border-0"
        >
          <p>
            <strong>{t('proof.lateAfter', { span: waitOf(each.after, t) })}</strong>{' '}
            {each.cause ? causeOf(each.cause, t) : t('proof.some')}
          </p>
          <p className="text-dns-14N-130">{whereOf(each, t)}</p>
          <About about={each.about} />
        </li>
      ))}
    </ul>
  );
}
