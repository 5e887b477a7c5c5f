import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailSetup } from '../api/types';
import { Moment } from '../format/moment';
import { announce } from '../ui/announcer';
import { Cause } from '../ui/cause';
import { Tag } from '../ui/chip';
import { CommandForm } from '../ui/command-form';
import { Facts } from '../ui/facts';
import { TextField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { need } from '../ui/need';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { textOf } from '../ui/read-form';
import { Destinations } from './destinations';
import { mailSetupQuery } from './query';
import { TestLine } from './test-line';

/** In milliseconds: what becomes of a test mail is no event of an incident. */
const LOOK_AGAIN = 3_000;

/** /outbox/setup メール設定: the relays in use, and a test mail that says where it stops. */
export function MailSetupPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery({ ...mailSetupQuery, refetchInterval: LOOK_AGAIN });
  return (
    <Page title={t('mailSetup.title')}>
      <p>{t('mailSetup.lead')}</p>
      <Loaded query={query}>{(setup) => <Everything setup={setup} />}</Loaded>
      <Destinations />
    </Page>
  );
}

function Everything({ setup }: { readonly setup: MailSetup }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {setup.catching && (
        <Notice tone="bad" title={t('board.catcher')}>
          {t('mailSetup.catching')}
        </Notice>
      )}
      <Relays setup={setup} />
      <Section title={t('mailSetup.test')}>
        <CommandForm<'MailTestDto', MailSetup>
          path="/mail-setup/tests"
          submit={t('mailSetup.send')}
          enterSends
          body={(data) => {
            const address = textOf(data, 'address');
            need(!address && { field: 'address', message: t('mailSetup.needAddress') });
            return { address };
          }}
          onDone={() => announce(t('mailSetup.asked'))}
        >
          <TextField
            name="address"
            type="email"
            inputMode="email"
            label={t('mailSetup.address')}
            hint={t('mailSetup.addressHint')}
            maxLength={254}
            required
          />
        </CommandForm>
        <ul className="flex flex-col gap-3" aria-label={t('mailSetup.tests')}>
          {setup.tests.map((test) => (
            <TestLine key={test.id} test={test} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function Relays({ setup: { relays, catching, sender } }: { readonly setup: MailSetup }) {
  const { t } = useTranslation();
  return (
    <Section title={t('mailSetup.relays')}>
      {relays.map((relay, index) => (
        <RelayFacts
          key={relay.name}
          relay={relay}
          is={catching ? 'inside' : index === 0 ? 'first' : 'second'}
          sender={sender}
        />
      ))}
      <p>{t('mailSetup.where')}</p>
    </Section>
  );
}

interface RelayProps {
  readonly relay: MailSetup['relays'][number];
  /** `inside`: the mailbox that ships with it; nothing leaves the building. */
  readonly is: 'first' | 'second' | 'inside';
  readonly sender: string;
}

function RelayFacts({ relay, is, sender }: RelayProps): ReactElement {
  const { t } = useTranslation();
  const { name, encryption, logsIn, failingSince, why, act, said, lastAccepted } = relay;
  return (
    <>
      <h3>
        {t(`mailSetup.${is}`)} {is !== 'inside' && name}
      </h3>
      <Facts
        rows={[
          [
            t('mailSetup.state'),
            is === 'inside' && !failingSince ? (
              t('mailSetup.staysInside')
            ) : (
              <Standing key="state" relay={relay} />
            ),
          ],
          [t('mailSetup.encryption'), t(`mailSetup.encrypted.${encryption}`)],
          [t('mailSetup.logIn'), t(logsIn ? 'mailSetup.logsIn' : 'mailSetup.logsInNot')],
          [t('mailSetup.sender'), sender],
          [
            t('mailSetup.lastAccepted'),
            lastAccepted ? <Moment at={lastAccepted} as="short" /> : t('mailSetup.never'),
          ],
        ]}
      />
      {failingSince && (
        <div>
          <Cause why={why} said={said} className="text-error-2" />
          <p>{act}</p>
        </div>
      )}
    </>
  );
}

function Standing({ relay }: { readonly relay: RelayProps['relay'] }): ReactElement {
  const { t } = useTranslation();
  const { failingSince, lastAccepted } = relay;
  if (failingSince) {
    return (
      <>
        <Tag tone="bad">{t('mailSetup.failing')}</Tag> <Moment at={failingSince} as="short" />
      </>
    );
  }
  return lastAccepted ? (
    <Tag tone="good">{t('mailSetup.well')}</Tag>
  ) : (
    <>{t('mailSetup.untried')}</>
  );
}
