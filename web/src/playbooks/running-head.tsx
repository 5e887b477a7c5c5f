import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Playbook } from '../api/types';
import { VersionText } from './paper-parts';

interface Props {
  readonly playbook: Playbook;
  readonly title: string;
  readonly children?: ReactNode;
}

/** What stands at the head of every page of a checklist. */
export function RunningHead({ playbook, title, children }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="sheet-running">
      <span>
        {children}
        {title}
      </span>
      <span>
        <VersionText playbook={playbook} />　<strong>{t('paper.handle')}</strong>
      </span>
    </div>
  );
}
