import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body } from '../api/types';
import { Moment } from '../format/moment';
import { needText } from '../incident/need-reason';
import { useIncident } from '../incident/use-incident';
import { announce } from '../ui/announcer';
import { Tag } from '../ui/chip';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { Facts } from '../ui/facts';
import { AreaField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { useMay } from '../session/use-session';
import { TheirsOrMine, useSight } from '../incident/theirs-or-mine';
import { agreedWords, LetInForm } from './let-in-form';
import { partiesQuery } from './queries';
import { bracketed, comma } from '../i18n/punctuation';

/** 関係団体: who was let in to this incident, and letting in and out. */
export function PartiesTab(): ReactElement {
  const { t } = useTranslation();
  const { id, drill, phase } = useIncident();
  const query = useQuery(partiesQuery(id));
  return (
    <Loaded query={query}>
      {({ parties, candidates, offices, deciders, mayDecide }) => (
        <div className="flex flex-col gap-4">
          <p>{t('sharing.lead', { offices: deciders.join(comma()) })}</p>
          {candidates.length === 0 && <p>{t('sharing.noOthers')}</p>}
          {parties.length === 0 && candidates.length > 0 && <p>{t('sharing.none')}</p>}
          {parties.map((party) => (
            <PartyCard key={party.party} id={id} party={party} may={mayDecide} />
          ))}
          {mayDecide && candidates.length > 0 && phase !== 'closed' && (
            <Section title={t('sharing.letIn')} className="no-print">
              <LetInForm {...{ id, drill, parties, candidates, offices }} />
            </Section>
          )}
        </div>
      )}
    </Loaded>
  );
}

interface CardProps {
  readonly id: string;
  readonly party: Body<'PartyView'>;
  readonly may: boolean;
}

function PartyCard({ id, party, may }: CardProps): ReactElement {
  const { t } = useTranslation();
  const { name, state, scope, from, to, asked, told, answered, called, officeTitle, out } = party;
  const { wantsCall, desk } = party;
  const mayCall = useMay('desk', 'responder', 'officer');
  const names = told.map(
    ({ officeTitle: office, personName, unreached }) =>
      `${office} ${personName}${unreached ? bracketed(t('sharing.unreached')) : ''}`,
  );
  return (
    <Section title={name} actions={<Tag>{t(`sharing.state.${state}`)}</Tag>}>
      <Facts
        rows={[
          [t('sharing.scope'), t(`sharing.scopes.${scope}`)],
          [
            t('sharing.times'),
            <span key="times">
              <Moment at={from} />
              {to && (
                <>
                  {' – '}
                  <Moment at={to} />
                </>
              )}
            </span>,
          ],
          [t('sharing.asked'), asked],
          ...(officeTitle ? [[t('sharing.office'), officeTitle] as const] : []),
          [t('sharing.told'), names.join('\n') || t('sharing.toldNobody')],
          [
            t('sharing.answered'),
            answered
              ? `${t(`sharing.choice.${answered.choice}`)} ${answered.note}${bracketed(answered.byName)}`
              : t('sharing.notAnswered'),
          ],
          ...(called
            ? [[t('sharing.called'), `${called.note}${bracketed(called.byName)}`] as const]
            : []),
          ...(desk ? [[t('sharing.call'), `${desk.phone}　${desk.name}`] as const] : []),
          ...(out ? [[t('sharing.out'), `${out.reason}${bracketed(out.byName)}`] as const] : []),
        ]}
      />
      {wantsCall && (
        <Notice tone="warn" title={t('sharing.callAsked')}>
          {mayCall && (
            <CommandForm<'PartyCallDto'>
              path={`/incidents/${id}/parties/${encodeURIComponent(party.party)}/call`}
              submit={t('sharing.callSubmit')}
              body={(data) => ({ note: needText(data, 'note', t) })}
              onDone={() => announce(t('sharing.callDone'))}
            >
              <AreaField name="note" label={t('sharing.callNote')} maxLength={2000} required />
            </CommandForm>
          )}
        </Notice>
      )}
      {may && !out && (
        <Disclosure label={t('sharing.out')}>
          {(close) => <LetOutForm id={id} party={party} onDone={close} />}
        </Disclosure>
      )}
    </Section>
  );
}

interface LetOutProps extends Pick<CardProps, 'id' | 'party'> {
  readonly onDone: () => void;
}

/** 共有を終える, unless something else was agreed since this was opened. */
function LetOutForm({ id, party, onDone }: LetOutProps): ReactElement {
  const { t } = useTranslation();
  const sight = useSight(party.seen);
  return (
    <CommandForm<'LettingOutDto'>
      path={`/incidents/${id}/parties/${encodeURIComponent(party.party)}/out`}
      submit={t('sharing.out')}
      look="danger"
      body={(data) => ({ reason: needText(data, 'reason', t), seen: sight.seen })}
      onDone={() => {
        onDone();
        announce(t('sharing.outDone'));
      }}
    >
      <TheirsOrMine
        sight={sight}
        theirs={agreedWords(party, t)}
        mine={t('sharing.out')}
        onLeave={onDone}
      />
      <AreaField name="reason" label={t('sharing.reason')} maxLength={2000} required />
    </CommandForm>
  );
}
