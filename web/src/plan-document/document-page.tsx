import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../session/use-session';
import { buttonLook } from '../ui/button';
import { Page, Section } from '../ui/page';
import { RadioRow } from '../ui/radio-row';
import { Preview } from './preview';
import { documentAddress, FORMATS, type Edition, type Part } from './address';

/** /plans/document 計画書: what is printed, as file and at a glance. */
export function DocumentPage(): ReactElement {
  const { t } = useTranslation();
  const mayHaveNumbers = useMay('desk', 'officer', 'administrator');
  const [edition, setEdition] = useState<Edition>('general');
  const [part, setPart] = useState<Part>('whole');
  const wanted = { edition, part };
  return (
    <Page title={t('planDocument.title')} actions={<Link to="/plans">{t('plan.title')}</Link>}>
      <Section title={t('planDocument.choose')}>
        <RadioRow
          name="part"
          legend={t('planDocument.part')}
          value={part}
          onChange={(value) => setPart(value as Part)}
          options={[
            { value: 'whole', label: t('planDocument.whole') },
            { value: 'contacts', label: t('planDocument.contacts') },
            { value: 'night-card', label: t('planDocument.nightCardOnly') },
          ]}
        />
        <RadioRow
          name="edition"
          legend={t('planDocument.edition')}
          value={edition}
          onChange={(value) => setEdition(value as Edition)}
          hint={mayHaveNumbers ? t('planDocument.careful') : t('planDocument.generalOnly')}
          options={[
            { value: 'general', label: t('planDocument.general') },
            ...(mayHaveNumbers
              ? [{ value: 'restricted', label: t('planDocument.restricted') }]
              : []),
          ]}
        />
        <ul className="flex flex-wrap gap-3">
          {FORMATS.map((format) => (
            <li key={format}>
              <a href={documentAddress(format, wanted)} download className={buttonLook('second')}>
                {t(`planDocument.save.${format}`)}
              </a>
            </li>
          ))}
        </ul>
        <p className="text-dns-14N-130">{t('planDocument.japanese')}</p>
      </Section>
      <Section title={t('planDocument.preview')}>
        <Preview
          key={`${edition}-${part}`}
          title={t('planDocument.preview')}
          src={documentAddress('html', wanted)}
          className="h-[70vh]"
        />
      </Section>
    </Page>
  );
}
