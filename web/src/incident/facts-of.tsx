import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../api/types';
import { Moment } from '../format/moment';
import { formatAware } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { useMay } from '../session/use-session';
import { Disclosure } from '../ui/disclosure';
import { Facts } from '../ui/facts';
import { Section } from '../ui/page';
import { Phone } from '../ui/phone';
import { ClassifyForm } from './classify-form';
import { comma } from '../i18n/punctuation';

/** What was reported, as it stands. */
export function FactsOf({ incident }: { readonly incident: Incident }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const may = useMay('responder', 'officer') && (incident.phase !== 'closed' || incident.past);
  const { contact, reporter, reportedAt, aware, secondary } = incident;
  const entered = (text: string): string => text || t('state.notEntered');
  return (
    <Section title={t('report.summary').slice(2)}>
      <p className="whitespace-pre-line">{incident.summary}</p>
      <Facts
        rows={[
          [t('incident.aware'), formatAware(aware, language)],
          [t('incident.place'), entered(incident.place)],
          [t('incident.system'), entered(incident.system)],
          [t('incident.done'), entered(incident.done)],
          [t('incident.kind'), incident.kindLabel ?? t('category.none')],
          [t('incident.category'), incident.categoryLabel ?? t('category.none')],
          ...(secondary.length > 0
            ? [
                [
                  t('incident.secondary'),
                  secondary.map((each) => t(`category.${each}`)).join(comma()),
                ] as const,
              ]
            : []),
          [
            t('incident.contact'),
            <span key="contact" className="inline-flex flex-wrap items-center gap-x-3">
              {entered(contact.name)} {contact.phone && <Phone number={contact.phone} />}
            </span>,
          ],
          [
            t('incident.reported'),
            <span key="reported">
              <Moment at={reportedAt} /> {reporter}
            </span>,
          ],
          [t('incident.playbook'), <Playbooks key="playbook" incident={incident} />],
        ]}
      />
      {may && (
        <Disclosure label={t('incident.classify')}>
          {(close) => <ClassifyForm incident={incident} onDone={close} />}
        </Disclosure>
      )}
    </Section>
  );
}

function Playbooks({ incident }: { readonly incident: Incident }): ReactElement {
  const { t } = useTranslation();
  if (incident.playbooks.length === 0) return <>{t('state.none')}</>;
  return (
    <>
      {incident.playbooks.map(({ run, title, left }) => (
        <span key={run} className="block">
          {title}
          {left && t('incident.leftPlaybook')}
        </span>
      ))}
    </>
  );
}
