import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FirstRun } from '../api/types';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';

const SLUG = /^[a-z][a-z0-9-]{1,39}$/;

/** 自分の団体で始める: whoever is logged in goes there with the same log-in. */
export function OwnBodyForm({ firstRun }: { readonly firstRun: FirstRun }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  if (!firstRun.mayBegin) return <p>{t('firstRun.byFile')}</p>;
  if (firstRun.incidents.length > 0) return <p>{t('firstRun.removeFirst')}</p>;
  return (
    <CommandForm<'OwnBodyDto'>
      path="/first-run/body"
      label={t('firstRun.begin')}
      submit={t('firstRun.begin')}
      body={(data) => {
        const order = { bodyName: textOf(data, 'bodyName'), slug: textOf(data, 'slug') };
        need(
          !order.bodyName && { field: 'bodyName', message: t('firstRun.needName') },
          !SLUG.test(order.slug) && { field: 'slug', message: t('firstRun.needSlug') },
        );
        return order;
      }}
      onDone={() => {
        announce(t('firstRun.begun'));
        // Another body: nothing that was read belongs to it.
        void client.invalidateQueries();
      }}
    >
      <TextField name="bodyName" label={t('firstRun.bodyName')} maxLength={60} required />
      <TextField
        name="slug"
        label={t('firstRun.slug')}
        hint={t('firstRun.slugHint')}
        maxLength={40}
        inputMode="url"
        autoCapitalize="none"
        className="font-mono"
        required
      />
    </CommandForm>
  );
}
