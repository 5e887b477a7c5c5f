import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CallLine, Candidate } from '../api/types';
import { CandidateList } from '../incident/candidate-list';

interface Props {
  readonly calls: readonly CallLine[];
  readonly mailFails: boolean;
}

/** 電話してください: offices nobody answers for, with the numbers in order. */
export function CallList({ calls, mailFails }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="rounded-12 border-2 border-error-1 bg-white p-4">
      <h2 className="text-error-2">{t('board.call')}</h2>
      {!mailFails && <p>{t('board.callWhy')}</p>}
      <ul className="mt-3 grid gap-4 md:grid-cols-2 lg:grid-cols-3">
        {calls.map(({ incident, number, officeTitle, channels, candidates }) => (
          <li
            key={`${incident}${officeTitle}`}
            className="rounded-8 border border-solid-gray-420 p-3"
          >
            <h3>
              {officeTitle} <span className="text-dns-16N-130">{number}</span>
            </h3>
            <CandidateList candidates={first(candidates)} channels={channels} />
            <details>
              <summary className="min-h-11 cursor-pointer content-center">
                {t('board.allInOrder', { count: candidates.length })}
              </summary>
              <CandidateList candidates={candidates} channels={[]} />
            </details>
            <Link
              to={`/incidents/${incident}/contacts`}
              className="inline-flex min-h-11 items-center"
            >
              {t('board.record')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whom to ring first: the first who is not away. */
function first(candidates: readonly Candidate[]): readonly Candidate[] {
  const found = candidates.find(({ absent }) => !absent) ?? candidates[0];
  return found ? [found] : [];
}
