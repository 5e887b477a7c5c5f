import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { playbookQuery } from '../api/queries';
import { Button } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { Page, Section } from '../ui/page';
import { Blocks } from './blocks';

/** /playbooks/:id 手順書 as a checklist to read or print. */
export function PlaybookPage(): ReactElement {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useQuery(playbookQuery(id));
  return (
    <Loaded query={query}>
      {(playbook) => (
        <Page
          title={playbook.title}
          actions={
            <div className="no-print flex flex-wrap items-center gap-3">
              <Link to="/plans">{t('plan.toPlan')}</Link>
              <Button onClick={() => window.print()}>{t('action.print')}</Button>
            </div>
          }
        >
          <p className="max-w-prose whitespace-pre-line">{playbook.summary}</p>
          {playbook.phases.map(({ phase, goal, steps }) => (
            <Section key={phase} title={t(`phase.${phase}`)}>
              <p>{t('steps.goal', { goal })}</p>
              <Blocks blocks={steps} titles={playbook.officeTitles} />
            </Section>
          ))}
        </Page>
      )}
    </Loaded>
  );
}
