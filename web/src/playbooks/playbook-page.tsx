import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { playbookQuery, playbookVersionQuery } from '../api/queries';
import type { Playbook } from '../api/types';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { useMay } from '../session/use-session';
import { Button } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { CardPart, OthersPart, WithoutPart } from './about';
import { Blocks } from './blocks';
import { lateText } from './field-texts';
import { PlaybookGraph } from './graph';
import { useReading } from './reading';
import { duePlace, shortDigest, titleIn } from './words';

/** /playbooks/:id 手順書 in force. */
export function PlaybookPage(): ReactElement {
  const { id = '' } = useParams();
  const query = useQuery(playbookQuery(id));
  return <Loaded query={query}>{(playbook) => <Whole playbook={playbook} />}</Loaded>;
}

/** /playbooks/:id/versions/:digest One version of it. */
export function PlaybookVersionPage(): ReactElement {
  const { id = '', digest = '' } = useParams();
  const query = useQuery(playbookVersionQuery(id, digest));
  return <Loaded query={query}>{(playbook) => <Whole playbook={playbook} />}</Loaded>;
}

function Whole({ playbook }: { readonly playbook: Playbook }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, inForce, en, summary, dueTexts, late } = playbook;
  const reading = useReading(playbook);
  const whole = dueTexts[':'];
  return (
    <Page title={titleIn(language, playbook)} actions={<Ways id={id} />}>
      {!inForce && (
        <Notice tone="warn" title={t('playbooks.notInForce')}>
          <Link to={`/playbooks/${id}`}>{t('playbooks.toCurrent')}</Link>
        </Notice>
      )}
      <div className="flex max-w-prose flex-col gap-1">
        <p className="whitespace-pre-line">
          {((language === 'en' && en?.summary) || summary).trim()}
        </p>
        <VersionLine playbook={playbook} />
        {whole && <p className="text-dns-14N-130">{t('playbooks.whole', { due: whole })}</p>}
        <p className="text-dns-14N-130">{lateText(late, reading)}</p>
      </div>
      <CardPart playbook={playbook} />
      <Picture playbook={playbook} />
      <Phases playbook={playbook} />
      {playbook.phases.map(({ phase, goal, steps }) => (
        <Section key={phase} id={`phase-${phase}`} title={t(`phase.${phase}`)}>
          <p>{t('playbooks.goal', { goal })}</p>
          {dueTexts[duePlace(phase)] && <p>{dueTexts[duePlace(phase)]}</p>}
          <Blocks blocks={steps} reading={reading} />
        </Section>
      ))}
      <WithoutPart playbook={playbook} />
      <OthersPart playbook={playbook} />
    </Page>
  );
}

/** Which version this is. */
function VersionLine({ playbook }: { readonly playbook: Playbook }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { digest, keptAt } = playbook;
  const since = keptAt
    ? t('playbooks.since', { day: formatDay(keptAt, language) })
    : t('playbooks.sinceUnknown');
  return (
    <p className="text-dns-14N-130 text-solid-gray-700">
      {t('playbooks.version', { digest: shortDigest(digest) })}　{since}
    </p>
  );
}

function Ways({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation();
  const may = useMay('officer', 'administrator');
  const way = 'inline-flex min-h-11 items-center';
  return (
    <nav aria-label={t('playbooks.views')} className="no-print">
      <ul className="flex flex-wrap items-center gap-x-4">
        <li>
          <Link to="/playbooks" className={way}>
            {t('playbooks.toList')}
          </Link>
        </li>
        <li>
          <Link to={`/playbooks/${id}/card`} className={way}>
            {t('playbooks.toCard')}
          </Link>
        </li>
        <li>
          <Link to={`/playbooks/${id}/paper`} className={way}>
            {t('playbooks.toPaper')}
          </Link>
        </li>
        <li>
          <Link to={`/playbooks/${id}/versions`} className={way}>
            {t('playbooks.toVersions')}
          </Link>
        </li>
        {may && (
          <li>
            <Link to={`/playbooks/drafts?from=${id}`} className={way}>
              {t('drafts.fromThis')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** A long page: straight to a phase. */
function Phases({ playbook }: { readonly playbook: Playbook }): ReactElement {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('playbooks.phases')} className="no-print">
      <ul className="flex flex-wrap gap-x-6">
        {playbook.phases.map(({ phase }) => (
          <li key={phase}>
            <a href={`#phase-${phase}`} className="inline-flex min-h-11 items-center">
              {t(`phase.${phase}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The picture unfolds above the list; the address says whether it is open. */
function Picture({ playbook }: { readonly playbook: Playbook }): ReactElement {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const open = search.get('view') === 'graph';
  return (
    <Section
      title={t('playbooks.graph.title')}
      className={open ? undefined : 'print:hidden'}
      actions={
        <Button
          aria-expanded={open}
          onClick={() => setSearch(open ? {} : { view: 'graph' }, { replace: true })}
        >
          {t(open ? 'playbooks.graph.hide' : 'playbooks.graph.show')}
        </Button>
      }
    >
      {open && (
        <>
          <p className="no-print text-dns-14N-130">{t('playbooks.graph.hint')}</p>
          <PlaybookGraph graph={playbook.graph} />
        </>
      )}
    </Section>
  );
}
