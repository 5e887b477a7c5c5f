import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rung } from '../api/types';
import { bracketed, comma, stop } from '../i18n/punctuation';

/** それぞれの確認: how many of them have answered, and who has not. */
export function TogetherLine({
  together: { count, answered, missing, stopped },
}: {
  readonly together: NonNullable<Rung['together']>;
}): ReactElement {
  const { t } = useTranslation();
  const rest = [
    missing.length > 0 && t('board.notConfirmed', { offices: missing.join(comma()) }),
    stopped.length > 0 && t('board.notWaited', { offices: stopped.join(comma()) }),
  ].filter((each) => each !== false);
  return (
    <>
      {t('board.together', { count, answered })}
      {rest.length > 0 && bracketed(rest.join(stop()))}
    </>
  );
}
