import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TextCheck } from '../api/types';
import { useMay } from '../session/use-session';
import { Disclosure } from '../ui/disclosure';
import { Notice } from '../ui/notice';

/** A draft is followed by nobody; what to do so that it is. */
export function UseIt({ check }: { readonly check: TextCheck | undefined }): ReactElement {
  const { t } = useTranslation();
  const mayReadVersions = useMay('officer', 'auditor', 'administrator');
  const file = check?.file ?? t('drafts.someFile');
  const spoilt = check?.findings.some(({ severity }) => severity === 'error') ?? false;
  return (
    <Notice>
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="text-std-16B-170">{t('drafts.notUsed')}</p>
        <Disclosure label={t('drafts.howToUse')}>
          {() => (
            <>
              <ol className="list-decimal pl-6">
                <li>{t(spoilt ? 'drafts.mendFirst' : 'drafts.noErrors')}</li>
                <li>{t('drafts.takeOut')}</li>
                <li>
                  {t('drafts.putThere')}
                  <br />
                  <code className="font-mono">{file}</code>
                </li>
                {check?.sort === 'playbook' && <li>{t('drafts.tieKind')}</li>}
                <li>{t('drafts.restart')}</li>
                <li>
                  {t('drafts.withVersions')}
                  {mayReadVersions && (
                    <>
                      {' '}
                      <Link to="/plans/versions">{t('planVersion.link')}</Link>
                    </>
                  )}
                </li>
              </ol>
              <p>{t('drafts.running')}</p>
            </>
          )}
        </Disclosure>
      </div>
    </Notice>
  );
}
