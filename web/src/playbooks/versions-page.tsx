import { useQuery } from '@tanstack/react-query';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { playbookVersionQuery, playbookVersionsQuery } from '../api/queries';
import type { PlaybookVersion } from '../api/types';
import { formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Button } from '../ui/button';
import { Tag } from '../ui/chip';
import { WideTable } from '../ui/facts';
import { SelectField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { Page, Section } from '../ui/page';
import { shortDigest, titleIn } from './words';
import { bracketed } from '../i18n/punctuation';

/** /playbooks/:id/versions Every version the body has followed. */
export function VersionsPage(): ReactElement {
  const { id = '' } = useParams();
  const query = useQuery(playbookVersionsQuery(id));
  return <Loaded query={query}>{(versions) => <Versions id={id} versions={versions} />}</Loaded>;
}

interface Props {
  readonly id: string;
  readonly versions: readonly PlaybookVersion[];
}

function Versions({ id, versions }: Props): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const newest = useQuery(playbookVersionQuery(id, versions[0]?.digest ?? ''));
  const title = newest.data ? titleIn(language, newest.data) : id;
  return (
    <Page
      title={t('playbooks.versionsOf', { title })}
      actions={<Link to={`/playbooks/${id}`}>{title}</Link>}
    >
      <p className="max-w-prose">{t('playbooks.versionsLead')}</p>
      <Section title={t('playbooks.toVersions')}>
        <Table id={id} versions={versions} />
        {versions.length > 1 && <Choose id={id} versions={versions} />}
      </Section>
    </Page>
  );
}

function Table({ id, versions }: Props): ReactElement {
  const { t } = useTranslation();
  const since = useSince();
  return (
    <WideTable label={t('playbooks.versionTable')}>
      <tbody>
        {versions.map((version) => (
          <tr key={version.digest}>
            <th scope="row" className="whitespace-nowrap">
              {t('playbooks.version', { digest: shortDigest(version.digest) })}
            </th>
            <td className="min-w-28">
              {since(version)} {version.inForce && <Tag tone="good">{t('playbooks.inForce')}</Tag>}
            </td>
            <td>
              <Link
                to={`/playbooks/${id}/versions/${version.digest}`}
                className="inline-flex min-h-11 items-center whitespace-nowrap"
              >
                {t('playbooks.read')}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** Two of them, the one before the newest and the newest to begin with. */
function Choose({ id, versions }: Props): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const since = useSince();
  const go = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [from, to] = [String(form.get('from')), String(form.get('to'))];
    void navigate(`/playbooks/${id}/compare?${new URLSearchParams({ from, to })}`);
  };
  const options = versions.map((version) => (
    <option key={version.digest} value={version.digest}>
      {t('playbooks.version', { digest: shortDigest(version.digest) })}
      {bracketed(since(version))}
    </option>
  ));
  return (
    <form className="flex flex-col gap-3" onSubmit={go}>
      <h3>{t('playbooks.compareTwo')}</h3>
      <SelectField name="from" label={t('playbooks.older')} defaultValue={versions[1]?.digest}>
        {options}
      </SelectField>
      <SelectField name="to" label={t('playbooks.newer')} defaultValue={versions[0]?.digest}>
        {options}
      </SelectField>
      <div>
        <Button type="submit" look="main">
          {t('playbooks.compare')}
        </Button>
      </div>
    </form>
  );
}

function useSince(): (version: PlaybookVersion) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ keptAt }) =>
    keptAt
      ? t('playbooks.since', { day: formatMoment(keptAt, language) })
      : t('playbooks.sinceUnknown');
}
