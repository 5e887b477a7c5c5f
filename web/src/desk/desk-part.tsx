import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Incident } from '../api/types';
import { Moment } from '../format/moment';
import { useMay } from '../session/use-session';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { Facts } from '../ui/facts';
import { Hint } from '../ui/field';
import { AreaField } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { textOf } from '../ui/read-form';
import { LinkForm, MergeForm } from './merge-forms';
import { DoneNotice, type Done } from './undo';

type Props = { readonly incident: Incident };

/** Where an incident that was merged goes on, before anything else on its page. */
export function MergedNotice({ incident: { id, merged } }: Props): ReactElement | null {
  const { t } = useTranslation();
  const may = useMay('desk', 'responder', 'officer');
  if (!merged) return null;
  const { number } = merged;
  return (
    <Notice tone="warn" title={t('merge.mergedInto', { number })}>
      <Link to={`/incidents/${merged.incident}`} className="inline-flex min-h-11 items-center">
        {t('merge.goOn', { number })}
      </Link>
      {may && (
        <Disclosure label={t('merge.undo')}>
          {() => (
            <CommandForm<'UnmergingDto'>
              path={`/incidents/${id}/unmerging`}
              submit={t('merge.undo')}
              body={(data) => ({ reason: textOf(data, 'reason') })}
              onDone={() => announce(t('merge.undone', { number }))}
            >
              <Hint>{t('merge.undoHint')}</Hint>
              <AreaField name="reason" label={t('merge.reason')} maxLength={2000} rows={2} />
            </CommandForm>
          )}
        </Disclosure>
      )}
    </Notice>
  );
}

/** 引取り・統合・関連: who has it, and its ties to other incidents. */
export function DeskPart({ incident }: Props): ReactElement {
  const { t } = useTranslation();
  const may = useMay('desk', 'responder', 'officer');
  const [done, setDone] = useState<Done | null>(null);
  const { id, phase, past, taken, handover } = incident;
  const open = phase !== 'closed' && !past;
  return (
    <Section title={t('merge.title')}>
      {done && <DoneNotice done={done} onUndone={() => setDone(null)} />}
      <Facts
        rows={[
          [
            t('merge.taken'),
            taken ? (
              <span key="taken">
                {taken.by}（<Moment at={taken.at} as="short" />）
              </span>
            ) : (
              t('merge.nobody')
            ),
          ],
          ...(handover ? [[t('merge.handover'), t('merge.waits', handover)] as const] : []),
        ]}
      />
      {may && open && !taken && (
        <CommandForm<'TakingDto'>
          path={`/incidents/${id}/taking`}
          look="second"
          submit={t('merge.takeNow')}
          body={() => ({})}
        />
      )}
      <Others title={t('merge.absorbed')} others={incident.absorbed} />
      <Links incident={incident} may={may} />
      {may && (
        <div className="flex w-full flex-wrap gap-x-4">
          {open && phase !== 'prevention' && (
            <Disclosure label={t('merge.label')}>
              {() => <MergeForm incident={incident} similar={[]} onDone={setDone} />}
            </Disclosure>
          )}
          <Disclosure label={t('merge.link')}>
            {(close) => (
              <LinkForm
                {...{ incident, similar: [] }}
                onDone={(what) => {
                  close();
                  setDone(what);
                }}
              />
            )}
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

function Others({
  title,
  others,
}: {
  readonly title: string;
  readonly others: Incident['absorbed'];
}): ReactElement | null {
  if (others.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {others.map(({ incident, number }) => (
          <li key={incident}>
            <Link to={`/incidents/${incident}`} className="inline-flex min-h-11 items-center">
              {number}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Links({ incident, may }: Props & { readonly may: boolean }): ReactElement | null {
  const { t } = useTranslation();
  const { id, links } = incident;
  if (links.length === 0) return null;
  return (
    <div>
      <h3>{t('merge.links')}</h3>
      <ul>
        {links.map(({ incident: other, number }) => (
          <li key={other} className="flex flex-wrap items-center gap-x-4">
            <Link to={`/incidents/${other}`} className="inline-flex min-h-11 items-center">
              {number}
            </Link>
            {may && (
              <CommandForm<'LinkDto'>
                path={`/incidents/${id}/unlinking`}
                look="plain"
                label={t('merge.unlink') + number}
                submit={t('merge.unlink')}
                body={() => ({ other })}
                onDone={() => announce(t('merge.unlinked', { number }))}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
