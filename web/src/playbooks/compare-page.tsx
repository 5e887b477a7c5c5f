import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { playbookVersionQuery } from '../api/queries';
import type { Playbook } from '../api/types';
import { WideTable } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { compare, type BlockChange, type Difference } from './compare';
import { useReading } from './reading';
import { shortDigest, titleIn } from './words';

/** /playbooks/:id/compare?from=…&to=… Two versions, what differs side by side. */
export function ComparePage(): ReactElement {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const before = useQuery(playbookVersionQuery(id, search.get('from') ?? ''));
  const after = useQuery(playbookVersionQuery(id, search.get('to') ?? ''));
  return (
    <Loaded query={before}>
      {(old) => <Loaded query={after}>{(now) => <Differences before={old} after={now} />}</Loaded>}
    </Loaded>
  );
}

interface Props {
  readonly before: Playbook;
  readonly after: Playbook;
}

function Differences({ before, after }: Props): ReactElement {
  const { t } = useTranslation();
  const [old, now] = [useReading(before), useReading(after)];
  const { about, changed, added, removed } = compare(old, now);
  const heads = [before, after].map(({ digest }) => shortDigest(digest));
  const counts = { changed: changed.length, added: added.length, removed: removed.length };
  const same = about.length + changed.length + added.length + removed.length === 0;
  return (
    <Page
      title={t('playbooks.compareTitle', { title: titleIn(now.language, after) })}
      actions={<Link to={`/playbooks/${after.id}/versions`}>{t('playbooks.toVersions')}</Link>}
    >
      <p>
        {t('playbooks.fromTo', { from: shortDigest(before.digest), to: shortDigest(after.digest) })}
      </p>
      {same ? (
        <Notice title={t('playbooks.same')} />
      ) : (
        <p role="status">{t('playbooks.counts', counts)}</p>
      )}
      <Listed title={t('playbooks.added')} changes={added} mark="＋" />
      <Listed title={t('playbooks.removed')} changes={removed} mark="－" />
      {changed.length > 0 && (
        <Section title={t('playbooks.changed')}>
          {changed.map(({ id, title, differences }) => (
            <div key={id} className="flex flex-col gap-2">
              <h3>{title}</h3>
              <Table label={title} heads={heads} differences={differences} />
            </div>
          ))}
        </Section>
      )}
      {about.length > 0 && (
        <Section title={t('playbooks.about')}>
          <Table label={t('playbooks.about')} heads={heads} differences={about} />
        </Section>
      )}
    </Page>
  );
}

interface ListedProps {
  readonly title: string;
  readonly changes: readonly BlockChange[];
  readonly mark: string;
}

function Listed({ title, changes, mark }: ListedProps): ReactElement | null {
  if (changes.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {changes.map((change) => (
          <li key={change.id}>
            <span aria-hidden="true">{mark} </span>
            {change.title}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface TableProps {
  readonly label: string;
  readonly heads: readonly string[];
  readonly differences: readonly Difference[];
}

function Table({ label, heads, differences }: TableProps): ReactElement {
  const { t } = useTranslation();
  return (
    <WideTable label={label}>
      <thead>
        <tr>
          <th scope="col">{t('playbooks.item')}</th>
          {heads.map((digest, index) => (
            <th key={index} scope="col">
              {t('playbooks.version', { digest })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differences.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row" className="w-32">
              {t(`playbooks.field.${name}`)}
            </th>
            <Said text={before} other={after} />
            <Said text={after} other={before} />
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** What one version says; lines the other does not have are bold. */
function Said({ text, other }: { readonly text: string; readonly other: string }): ReactElement {
  const { t } = useTranslation();
  const known = other.split('\n');
  return (
    <td className="w-2/5 min-w-48">
      {text ? (
        text.split('\n').map((line, index) => (
          <div key={index} className={known.includes(line) ? undefined : 'font-bold'}>
            {line}
          </div>
        ))
      ) : (
        <span className="text-solid-gray-700">{t('playbooks.empty')}</span>
      )}
    </td>
  );
}
