import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-time';
import type { Plan, Playbook } from '../api/types';
import { formatDay, formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { phonesOf } from './phones';
import { QrCode } from './qr-code';
import { officesOf, shortDigest, titleIn } from './words';
import { bracketed } from '../i18n/punctuation';

interface HeadProps {
  readonly playbook: Playbook;
  readonly plan: Plan;
  readonly address: string;
  readonly qrLabel: string;
  readonly children?: ReactNode;
}

/** The head of the first page: whose, which, since when, and the way back to the screen. */
export function PaperHead({ playbook, plan, address, qrLabel, children }: HeadProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <header className="sheet-head">
      <div>
        <p>
          {plan.bodyName} {plan.name} {t('playbooks.title')}　{t('paper.checklist')}
          {plan.sample && bracketed(t('paper.sample'))}
        </p>
        <h1>{titleIn(language, playbook)}</h1>
        {children}
        <p>{((language === 'en' && playbook.en?.summary) || playbook.summary).trim()}</p>
        <p>
          <VersionText playbook={playbook} />
          {'　'}
          {t('paper.printed', {
            time: formatMoment(new Date(serverNow()).toISOString(), language),
          })}
        </p>
      </div>
      <QrCode address={address} label={qrLabel} />
    </header>
  );
}

/** The version, short, and since when it is followed. */
export function VersionText({ playbook }: { readonly playbook: Playbook }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { digest, keptAt } = playbook;
  return (
    <>
      {t('playbooks.version', { digest: shortDigest(digest) })}
      {keptAt && bracketed(t('playbooks.since', { day: formatDay(keptAt, language) }))}
    </>
  );
}

interface Props {
  readonly playbook: Playbook;
  readonly plan: Plan;
}

/** The first ten minutes: to tick, not to do, whom to call. */
export function PaperCard({ playbook, plan }: Props): ReactElement {
  const { t } = useTranslation();
  const { card } = playbook;
  return (
    <>
      <h3>{t('playbooks.do')}</h3>
      <ol className="card-do" lang="ja">
        {card.do.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h3>{t('playbooks.dont')}</h3>
      <ul className="card-dont" lang="ja">
        {card.dont.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>{t('playbooks.call')}</h3>
      <ol className="card-call">
        {card.call.map((office) => (
          <li key={office}>
            {officesOf(playbook, [office])}
            <Phones numbers={phonesOf(plan, office)} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Numbers to dial, none broken at the end of a line; a blank where none is known. */
function Phones({ numbers }: { readonly numbers: readonly string[] }): ReactElement {
  const { t } = useTranslation();
  if (numbers.length === 0) return <span className="card-phone">{t('paper.noPhone')}</span>;
  return (
    <>
      {numbers.map((number) => (
        <span key={number} className="card-phone">
          {t('paper.phone', { number })}
        </span>
      ))}
    </>
  );
}

const WITHOUT = ['network', 'power', 'superior'] as const;

/** What comes after the steps: without network, power or superior, and the text for residents. */
export function PaperRest({ playbook }: { readonly playbook: Playbook }): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="sheet-rest">
      <h2>{t('playbooks.without')}</h2>
      {WITHOUT.map((name) => (
        <div key={name}>
          <h3>{t(`playbooks.withoutOf.${name}`)}</h3>
          <p lang="ja">{playbook.without[name].trim()}</p>
        </div>
      ))}
      <h2>{t('playbooks.residents')}</h2>
      <p lang="ja">{playbook.residents.trim()}</p>
    </section>
  );
}
