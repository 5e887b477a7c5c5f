import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { planQuery } from '../api/queries';
import type { Plan, PlaybookLine } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { NewDraft } from '../playbook-drafts/new-draft';
import { useMay } from '../session/use-session';
import { Button } from '../ui/button';
import { guardEnter } from '../ui/command-form';
import { SelectField, TextField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { matching } from './search';
import { comma } from '../i18n/punctuation';

/** /playbooks 手順書 by category; what is searched for lies in the address. */
export function PlaybooksPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(planQuery);
  return (
    <Page title={t('playbooks.title')} actions={<Drafts />}>
      <p className="no-print max-w-prose">{t('playbooks.lead')}</p>
      <Loaded query={query}>{(plan) => <List plan={plan} />}</Loaded>
    </Page>
  );
}

/** To those that are being written. */
function Drafts(): ReactElement {
  const { t } = useTranslation();
  const may = useMay('officer', 'administrator');
  return (
    <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-2">
      <Link to="/playbooks/drafts" className="inline-flex min-h-11 items-center">
        {t('drafts.toList')}
      </Link>
      {may && <NewDraft order={{ start: 'template' }}>{t('drafts.new')}</NewDraft>}
    </div>
  );
}

function List({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const wanted = { words: search.get('q') ?? '', category: search.get('category') ?? '' };
  const found = matching(plan, wanted);
  return (
    <>
      <Filter plan={plan} />
      <p role="status">{t('playbooks.found', { count: found.length })}</p>
      {found.length === 0 && (
        <Notice title={t('playbooks.none')}>
          <Button onClick={() => setSearch({})}>{t('playbooks.clear')}</Button>
        </Notice>
      )}
      {plan.categories.map(({ category, label }) => (
        <OneCategory
          key={category}
          label={label}
          lines={found.filter((line) => line.category === category)}
          plan={plan}
        />
      ))}
    </>
  );
}

function Filter({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  // What is typed stays as typed, half composed words included; the address follows.
  const [typed, setTyped] = useState(search.get('q') ?? '');
  const set = (name: 'q' | 'category', value: string): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  return (
    <form
      role="search"
      className="no-print grid gap-3 sm:grid-cols-2"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => guardEnter(event, true)}
    >
      <TextField
        name="q"
        type="search"
        label={t('playbooks.search')}
        maxLength={200}
        value={typed}
        onChange={({ target, nativeEvent }) => {
          setTyped(target.value);
          const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
          if (!composing) set('q', target.value);
        }}
        onCompositionEnd={({ currentTarget }) => set('q', currentTarget.value)}
      />
      <SelectField
        name="category"
        label={t('list.category')}
        value={search.get('category') ?? ''}
        onChange={({ target }) => set('category', target.value)}
      >
        <option value="">{t('list.all')}</option>
        {plan.categories.map(({ category, label }) => (
          <option key={category} value={category}>
            {label}
          </option>
        ))}
      </SelectField>
    </form>
  );
}

interface CategoryProps {
  readonly label: string;
  readonly lines: readonly PlaybookLine[];
  readonly plan: Plan;
}

function OneCategory({ label, lines, plan }: CategoryProps): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <Section title={label}>
      <ul className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        {lines.map((line) => (
          <li key={line.id}>
            <Line line={line} plan={plan} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Line({ line, plan }: { line: PlaybookLine; plan: Plan }): ReactElement {
  const { t } = useTranslation();
  const { title, summary } = (useLanguage() === 'en' && line.en) || line;
  const kinds = plan.kinds.filter((kind) => kind.playbook === line.id).map((kind) => kind.label);
  return (
    <>
      <h3>
        <Link to={`/playbooks/${line.id}`} className="inline-flex min-h-11 items-center">
          {title}
        </Link>{' '}
        <span className="text-dns-14N-130">{t('plan.stepCount', { count: line.steps })}</span>
      </h3>
      <p className="line-clamp-3 text-dns-16N-130">{summary}</p>
      {kinds.length > 0 && (
        <p className="text-dns-14N-130 text-solid-gray-700">
          {t('playbooks.kinds', { kinds: kinds.join(comma()) })}
        </p>
      )}
    </>
  );
}
