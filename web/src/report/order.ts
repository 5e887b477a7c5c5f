import type { TFunction } from 'i18next';
import type { Body } from '../api/types';
import { instantOf, readDay, readTime } from '../format/date-input';
import { need } from '../ui/need';
import { filled } from '../ui/read-form';
import { whenOf, type Draft } from './draft';

/** The command a draft stands for. @throws Incomplete naming the fields that are not. */
export function orderOf(draft: Draft, today: string, t: TFunction): Body<'ReportDto'> {
  const typed = whenOf(draft);
  const day = readDay(typed.day, { today, side: 'past' });
  const time = readTime(typed.time);
  need(
    !draft.summary.trim() && { field: 'summary', message: t('report.needSummary') },
    !draft.kind && { field: 'kind', message: t('report.needKind') },
    !day && { field: 'aware.at', message: t('when.badDay') },
    typed.time.trim() !== '' && !time && { field: 'aware.at', message: t('when.badTime') },
  );
  const { counter, residents, personalData, contactName, contactPhone, drill } = draft;
  return {
    summary: draft.summary.trim(),
    kind: draft.kind,
    aware: {
      at: instantOf(day ?? today, time ?? '00:00'),
      precision: time ? 'minute' : 'day',
    },
    harm: { counter, residents, personalData },
    ...(contactName || contactPhone
      ? { contact: { name: contactName.trim(), phone: contactPhone.trim() } }
      : {}),
    ...filled({
      place: draft.place.trim(),
      system: draft.system.trim(),
      done: draft.done.trim(),
    }),
    ...(draft.organ ? { organ: draft.organ } : {}),
    ...(draft.category ? { category: draft.category } : {}),
    ...(draft.level ? { level: draft.level } : {}),
    ...(draft.playbook ? { playbook: draft.playbook } : {}),
    ...(drill ? { drill } : {}),
    ...(draft.assets?.length ? { assets: [...draft.assets] } : {}),
    ...(draft.assetsUnknown ? { assetsUnknown: true } : {}),
  };
}
