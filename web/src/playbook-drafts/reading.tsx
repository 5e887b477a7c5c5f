import { useId, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../api/types';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Saved, useDraftTitle, Ways } from './heading';
import { TextBox, type TextBoxHandle } from './text-box';

/** A draft for those who may only read it. */
export function Reading({ draft }: { readonly draft: Draft }): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<TextBoxHandle>(null);
  const title = useDraftTitle()(draft);
  return (
    <Page title={t('drafts.one', { title })} actions={<Ways draft={draft} />}>
      <Notice title={t('drafts.notUsed')}>
        <p id={id}>
          <Saved draft={draft} />
        </p>
      </Notice>
      <TextBox ref={box} text={draft.text} findings={[]} describedBy={id} />
    </Page>
  );
}
