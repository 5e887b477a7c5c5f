import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../api/types';
import { Moment } from '../format/moment';
import { Button } from '../ui/button';
import { KeepTheirs } from '../ui/keep-theirs';
import { Notice } from '../ui/notice';

interface Props extends Pick<Bulletin, 'posted'> {
  readonly onLeave: () => void;
  readonly onBoth: (theirs: NonNullable<Bulletin['posted']>) => void;
  readonly onOverwrite: () => void;
}

/** Somebody else has written or withdrawn it meanwhile: their words above, one's own in the fields, and three ways on. */
export function BulletinOvertaken({ posted, onLeave, onBoth, onOverwrite }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <div role="status">
      <Notice
        tone="warn"
        title={posted ? t('bulletins.overtaken', { by: posted.by }) : t('bulletins.goneMeanwhile')}
      >
        {posted && <PostedWords posted={posted} />}
        <p>{t('bulletins.mineBelow')}</p>
        <div className="mt-3 flex flex-wrap gap-3">
          <KeepTheirs onLeave={onLeave}>
            {t(posted ? 'bulletins.keepTheirs' : 'bulletins.leaveOff')}
          </KeepTheirs>
          {posted && <Button onClick={() => onBoth(posted)}>{t('bulletins.both')}</Button>}
          <Button look="danger" onClick={onOverwrite}>
            {t(posted ? 'bulletins.overwrite' : 'bulletins.postAgain')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}

/** What all staff read now, by whom and since when. */
export function PostedWords({
  posted,
}: {
  readonly posted: NonNullable<Bulletin['posted']>;
}): ReactElement {
  const { t } = useTranslation();
  const { stopped, instead, next, at, by } = posted;
  return (
    <div className="flex flex-col gap-1 rounded-8 border border-solid-gray-200 bg-white p-3">
      <p>
        <Moment at={at} as="short" /> {by}
      </p>
      <p className="text-std-16B-170">{stopped}</p>
      {instead && (
        <p className="whitespace-pre-line">
          {t('bulletins.instead')}: {instead}
        </p>
      )}
      <p>
        {t('bulletins.next')}: {next ? <Moment at={next} as="short" /> : t('bulletins.noNext')}
      </p>
    </div>
  );
}
