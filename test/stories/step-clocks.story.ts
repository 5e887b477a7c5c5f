import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { DAY, HOUR, MINUTE, plus } from '../../src/domain/calendar/instant.js';
import { WATER_OUTAGE, WATER_OUTAGE_FILE } from '../fixtures/water-outage.js';
import { NIGHT, startApp, type RunningApp } from '../harness/app.js';
import { report, ReportedCase } from '../harness/case.js';
import { LONG } from '../harness/follow.js';
import { addressOf } from '../harness/mailbox.js';
import { PlanCopy } from '../harness/plan-copy.js';

const at = (person: string): string => `${person}@aozora.example.jp`;
const FINDER = at('citizens-clerk');
const CONTACT_POINT = at('it-manager');
const CHIEF = at('policy-director');
const CISO = at('deputy-mayor');

const KNOWN = { counter: 'no', residents: 'no', personalData: 'no' };
const UNPLUG = 'LANケーブルを抜き、無線をオフにする';
const PHOTOGRAPH = '画面を撮影し、印刷された脅迫文を保管する';
const TELL = '県の市町村担当課へ一報を入れる';

// The server starts many times below: hence the long limits.
describe('the clock of a step', () => {
  let app: RunningApp;
  let incident: ReportedCase;
  let seen = 0;

  afterEach(() => app?.stop());

  const begin = async (input = {}, root?: string): Promise<void> => {
    seen = 0;
    app = await startApp(root === undefined ? {} : { root });
    incident = await report(app, { harm: KNOWN, ...input });
    // The calls of the ladder are another story.
    if (!('past' in input)) await incident.do('chief', 'stand-down', { reason: '全員に伝えた' });
  };
  /** Subject and receiver of each mail about a step's time since they were asked for the last time. */
  const told = (): string[][] => {
    const mails = app.mailbox.mails.slice(seen);
    seen = app.mailbox.mails.length;
    return mails
      .filter(({ subject = '' }) => /L\d期限/.test(subject))
      .map((mail) => [mail.subject ?? '', addressOf(mail)]);
  };
  const untilMinute = async (minute: number): Promise<string[][]> => {
    await app.pass(Date.parse(plus(NIGHT, minute * MINUTE)) - Date.parse(app.clock.now()));
    return told();
  };
  const untilTokyo = (wallClock: string): Promise<string[][]> =>
    untilMinute((Date.parse(`${wallClock}+09:00`) - Date.parse(NIGHT)) / MINUTE);
  const firstSteps = async (): Promise<void> => {
    for (const id of ['unplug', 'photograph', 'call-desk']) await incident.complete(id);
  };
  const timers = (): Promise<unknown[]> =>
    app.database.query('SELECT key, due_at FROM timer WHERE incident_id = ? ORDER BY key', [
      incident.id,
    ]);
  const undisturbed = (): Promise<void> => Promise.resolve();
  /** The process ends, and begins again; nothing it waited for is forgotten or moved. */
  const restarted = async (): Promise<void> => {
    const before = await timers();
    await app.restart();
    expect(await timers()).toEqual(before);
  };

  describe.each([
    ['while the server runs on', undisturbed],
    ['while the server is started anew again and again', restarted],
  ])('%s', (_name, meanwhile) => {
    it(
      'tells the office when the time has come, then the offices above, to the minute',
      async () => {
        await begin();
        for (const [minute, subject, to] of [
          [5, `【続報】L4期限 ${UNPLUG}`, FINDER],
          [35, `【続報】L4期限超過 ${UNPLUG}`, CHIEF],
          [65, `【続報】L4期限超過 ${UNPLUG}`, CISO],
        ] as const) {
          await meanwhile();
          expect(await untilMinute(minute - 1 / 60)).toEqual([]);
          await meanwhile();
          expect(await untilMinute(minute)).toEqual([[`${subject} [R8-001]`, to]]);
        }
        await meanwhile();
        // The steps behind it are late, too: whoever holds them up has been told. Only duties are told all the same.
        const later = (await untilMinute(30 * 60)).map(([subject = '']) => subject.slice(0, -9));
        expect(later.filter((subject) => !/(一報を入れる|警察へ電話し)/.test(subject))).toEqual([]);
      },
      LONG,
    );

    it(
      'reminds the office before it, and is silent when the step is done',
      async () => {
        await begin();
        await firstSteps();
        await incident.do('responder', ReportedCase.at('ransomware', 'cut-segment', 'request'), {
          reason: '3階で広がっている',
        });
        await incident.do(
          'system-manager',
          ReportedCase.at('ransomware', 'cut-segment', 'decision'),
          {
            approved: true,
          },
        );
        await incident.complete('isolate-segment');
        await incident.complete('protect-backups');
        await incident.complete('check-spread', 'responder', { 'still-spreading': 'no' });
        await incident.complete('count-systems');
        await incident.complete('preserve-evidence.preserve');
        await meanwhile();
        expect(await untilMinute(90 - 1 / 60)).toEqual([]);
        expect(await untilMinute(90)).toEqual([
          [`【続報】L4期限が近い ${TELL} [R8-001]`, CONTACT_POINT],
        ]);
        await meanwhile();
        await untilMinute(110);
        await incident.complete('tell-prefecture.tell');
        await meanwhile();
        expect(await untilMinute(150)).toEqual([]);
      },
      LONG,
    );

    it(
      'asks again for an approval that was to follow within a day',
      async () => {
        await begin();
        const away = { person: 'deputy-mayor', from: plus(NIGHT, -HOUR), to: plus(NIGHT, 9 * DAY) };
        await app.as('desk').post('/api/v1/absences', { ...away, reason: '海外出張' });
        await firstSteps();
        await incident.do(
          'responder',
          ReportedCase.at('ransomware', 'cut-segment', 'emergency-action'),
          { reason: '目の前で広がっている' },
        );
        const asked = (): number =>
          app.mailbox.to(at('it-clerk')).filter(({ subject = '' }) => /事後承認/.test(subject))
            .length;
        expect(asked()).toBe(1);
        await meanwhile();
        await app.pass(24 * HOUR - 1);
        expect(asked()).toBe(1);
        await meanwhile();
        await app.pass(1);
        expect(asked()).toBe(2);
      },
      LONG,
    );
  });

  it(
    'tells of a duty to the outside also while other steps hold it up',
    async () => {
      await begin();
      await untilMinute(65);
      expect(await untilMinute(90)).toEqual([
        [`【続報】L4期限が近い ${TELL} [R8-001]`, CONTACT_POINT],
      ]);
      expect(await untilMinute(120)).toEqual([[`【続報】L4期限 ${TELL} [R8-001]`, CONTACT_POINT]]);
      expect(await untilMinute(150)).toEqual([[`【続報】L4期限超過 ${TELL} [R8-001]`, CHIEF]]);
    },
    LONG,
  );

  it(
    'tells at once who comes to a step whose time has passed',
    async () => {
      await begin();
      await untilMinute(36);
      await incident.complete('unplug');
      expect(told()).toEqual([[`【続報】L4期限 ${PHOTOGRAPH} [R8-001]`, FINDER]]);
    },
    LONG,
  );

  it(
    'rings at once, and not in a swarm, when the process was off meanwhile',
    async () => {
      await begin();
      await app.halt();
      app.clock.jump(plus(NIGHT, 3 * HOUR));
      await app.resume();
      const first = told();
      expect(first).toContainEqual([`【続報】L4期限 ${UNPLUG} [R8-001]`, FINDER]);
      expect(first.map(([, to]) => to).toSorted()).toEqual(
        [FINDER, CONTACT_POINT, CHIEF].toSorted(),
      );
      expect((await untilMinute(210)).map(([, to]) => to)).toEqual([CHIEF]);
      expect((await untilMinute(240)).map(([, to]) => to)).toContain(CISO);
    },
    LONG,
  );

  it(
    'tells nobody outside in a drill, and says in each mail that it is one',
    async () => {
      for (const drill of [true, false]) {
        await begin({ drill });
        const step = ReportedCase.at('ransomware', 'unplug', 'assignment');
        await incident.do('responder', step, { office: 'vendor', reason: '常駐の保守員がいる' });
        const number = drill ? '[K-R8-001]' : '[R8-001]';
        const prefix = drill ? '【訓練】' : '';
        const late = [`${prefix}【続報】L4期限超過 ${UNPLUG} ${number}`, CHIEF];
        const due = [`【続報】L4期限 ${UNPLUG} ${number}`, 'support@vendor.example.jp'];
        expect(await untilMinute(35)).toEqual(drill ? [late] : [due, late]);
        if (drill) await app.stop();
      }
    },
    LONG,
  );

  it(
    'says nothing of a record of the past',
    async () => {
      await begin({ past: true });
      expect(await timers()).toEqual([]);
      expect(await untilMinute(300)).toEqual([]);
    },
    LONG,
  );

  describe('of a playbook that a body wrote itself', () => {
    const plan = new PlanCopy();
    afterAll(() => plan.drop());

    it(
      'runs in office hours, from a step, from a phase, and from when a wait was begun',
      async () => {
        plan.write(WATER_OUTAGE_FILE, WATER_OUTAGE);
        await begin({ kind: 'other-infrastructure', playbook: 'water-outage' }, plan.root);
        const act = (step: string, action: string): string =>
          ReportedCase.at('water-outage', step, action);
        const ask = '水道の窓口に、いつ戻るかを聞く';
        const watch = 'サーバ室の温度を見張る';

        // Saturday to Monday, a holiday, do not count: two open hours end on Tuesday at 10:30.
        expect(await untilTokyo('2026-11-24T09:59:59')).toEqual([]);
        expect(await untilTokyo('2026-11-24T10:00:00')).toEqual([
          [`【続報】L3期限が近い ${ask} [R8-001]`, at('general-manager')],
        ]);
        await restarted();
        expect(await untilTokyo('2026-11-24T10:30:00')).toEqual([
          [`【続報】L3期限 ${ask} [R8-001]`, at('general-manager')],
        ]);
        expect(await untilTokyo('2026-11-24T11:30:00')).toEqual([
          [`【続報】L3期限超過 ${ask} [R8-001]`, at('crisis')],
        ]);
        await incident.complete('ask-waterworks');

        await restarted();
        await untilTokyo('2026-11-24T12:00:00');
        expect((await incident.step('watch-room')).dueAt).toBe('2026-11-24T10:30:00.000Z');
        await incident.do('responder', act('watch-room', 'begin'));
        await restarted();
        await untilTokyo('2026-11-24T14:59:59');
        const early = await incident.refused('responder', act('watch-room', 'completion'));
        expect(early).toEqual([409, 'too-early']);
        expect(await untilTokyo('2026-11-24T17:30:00')).toEqual([
          [`【続報】L3期限が近い ${watch} [R8-001]`, at('it-clerk')],
        ]);
        await incident.do('responder', act('watch-room', 'completion'));
        await incident.complete('report-leak');
        await incident.do('responder', 'judgement', { incident: true });
        await incident.do('responder', 'phase', { confirmation: '止まっている範囲をつかんだ' });

        await restarted();
        // The second open day from the next on, until the offices close; reminded a day before.
        expect((await incident.step('check-water')).dueAt).toBe('2026-11-26T08:15:00.000Z');
        expect(await untilTokyo('2026-11-25T17:15:00')).toEqual([
          ['【続報】L3期限が近い 水の色を見る [R8-001]', at('general-manager')],
        ]);
      },
      LONG,
    );
  });
});
