import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Playbook } from '../api/types';
import { Facts } from '../ui/facts';
import { Section } from '../ui/page';
import { officesOf } from './words';

interface Props {
  readonly playbook: Playbook;
}

const WITHOUT = ['network', 'power', 'superior'] as const;

/** 最初の10分: what to do, what not to, whom to call. */
export function CardPart({ playbook }: Props): ReactElement {
  const { t } = useTranslation();
  const { card } = playbook;
  return (
    <Section title={t('playbooks.card')} className="border-2 border-key-900">
      <div className="grid gap-4 md:grid-cols-2">
        <div>
          <h3>{t('playbooks.do')}</h3>
          <ol className="list-decimal pl-6">
            {card.do.map((line) => (
              <li key={line} lang="ja">
                {line}
              </li>
            ))}
          </ol>
        </div>
        <div className="flex flex-col gap-4">
          <div>
            <h3>{t('playbooks.dont')}</h3>
            <ul>
              {card.dont.map((line) => (
                <li key={line} lang="ja">
                  <span aria-hidden="true">✕ </span>
                  {line}
                </li>
              ))}
            </ul>
          </div>
          <div>
            <h3>{t('playbooks.call')}</h3>
            <p>{officesOf(playbook, card.call).join(' → ')}</p>
          </div>
        </div>
      </div>
    </Section>
  );
}

/** How to go on without network, power or superior. */
export function WithoutPart({ playbook }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={t('playbooks.without')}>
      <Facts
        rows={WITHOUT.map((name) => [
          t(`playbooks.withoutOf.${name}`),
          <span lang="ja">{playbook.without[name].trim()}</span>,
        ])}
      />
    </Section>
  );
}

/** What residents are told, and whom the law wants told. */
export function OthersPart({ playbook }: Props): ReactElement {
  const { t } = useTranslation();
  const { duties, residents } = playbook;
  return (
    <>
      <Section title={t('playbooks.residents')}>
        <p className="text-dns-14N-130 text-solid-gray-700">{t('playbooks.residentsHint')}</p>
        <p lang="ja" className="max-w-prose whitespace-pre-line">
          {residents.trim()}
        </p>
      </Section>
      <Section title={t('playbooks.duties')}>
        <p className="text-dns-14N-130 text-solid-gray-700">
          {t(duties.length > 0 ? 'playbooks.dutiesHint' : 'playbooks.dutiesNone')}
        </p>
        <ul className="list-disc pl-6">
          {duties.map((duty) => (
            <li key={duty}>{t(`playbooks.duty.${duty}`)}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
