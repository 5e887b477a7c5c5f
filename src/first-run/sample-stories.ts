import { DAY, MINUTE, type Milliseconds } from '../domain/calendar/instant.js';
import type { ReportDto } from '../incidents/report.dto.js';

/** What happens in one incident of the sample; every title says サンプル. */
export interface SampleStory {
  readonly report: Omit<ReportDto, 'aware'>;
  /** So long ago it became known. */
  readonly awareAgo: Milliseconds;
  /** The reason why it is an incident; null: nobody has judged yet, or nothing is to be judged. */
  readonly isIncident: string | null;
  /** Steps that are done, in order. */
  readonly steps: readonly string[];
  /** A gate that waits for its officer. */
  readonly asks: { readonly step: string; readonly reason: string } | null;
  /** 経過, each so long after it became known. */
  readonly notes: readonly { readonly text: string; readonly after: Milliseconds }[];
  readonly measures: readonly {
    readonly what: string;
    readonly owner: string;
    /** Days from now. */
    readonly dueIn: number;
    readonly how: 'done' | 'transferred';
  }[];
  /** What was confirmed and learned; null: it goes on. */
  readonly closing: {
    readonly contained: string;
    readonly recovered: string;
    readonly lessons: string;
    readonly after: Milliseconds;
  } | null;
}

const HOUR = 60 * MINUTE;
const KNOWN = { counter: 'no', residents: 'no', personalData: 'no' } as const;

/** Closed, with its review; it was led without a playbook, as on paper. */
export const CLOSED: SampleStory = {
  report: {
    summary: '【サンプル】税務課の端末2台がランサムウェアに感染した',
    kind: 'ransomware',
    place: '本庁2階 税務課',
    system: '税務課の事務端末',
    harm: { ...KNOWN, counter: 'yes' },
    contact: { name: '（例）税務課 係員', phone: '内線4201' },
    done: 'LANケーブルを抜き、電源は入れたままにした。',
    playbook: 'none',
  },
  awareAgo: 21 * DAY,
  isIncident: '脅迫文と暗号化された文書を確かめた',
  steps: [],
  asks: null,
  notes: [
    { text: '印刷機から脅迫文が出た。係員がLANケーブルを抜いた。', after: 4 * MINUTE },
    { text: '統括責任者が2階の区画の切断を決めた。', after: 25 * MINUTE },
    { text: 'ほかの階の端末に同じ拡張子のファイルがないことを確かめた。', after: 3 * HOUR },
    { text: '端末2台を初期化し、前日の控えから文書を戻した。窓口を再開した。', after: 27 * HOUR },
    {
      text: '振り返りの会: 気付いてから切断の決定まで25分かかった。夜間に決める人が分からなかった。控えは別の網にあり、無事だった。',
      after: 14 * DAY,
    },
  ],
  measures: [
    {
      what: '切断を決める代理の順を宿直カードに載せる',
      owner: '情報政策課長',
      dueIn: -7,
      how: 'done',
    },
    {
      what: '控えを月1回、戻して確かめる（年間計画へ移す）',
      owner: '情報システム係長',
      dueIn: 60,
      how: 'transferred',
    },
  ],
  closing: {
    contained: '2階の区画のほかに広がっていないことを、情報システム係が確かめた',
    recovered: '戻した端末と文書が安全であることを確かめた',
    lessons:
      '気付いてから切断の決定まで25分かかった。代理の順を宿直カードに載せる。別の網に置いた控えが役に立った。',
    after: 15 * DAY,
  },
};

/** A drill in the middle of its steps, with a gate that waits. */
export const DRILL: SampleStory = {
  report: {
    summary: '【サンプル】訓練: 市民課の印刷機から脅迫文が出た',
    kind: 'ransomware',
    place: '本庁1階 市民課',
    system: '住民記録の端末',
    harm: { ...KNOWN, counter: 'yes' },
    contact: { name: '（例）市民課 係長', phone: '内線4103' },
    drill: true,
  },
  awareAgo: 12 * MINUTE,
  isIncident: '脅迫文を確かめた（訓練）',
  steps: ['unplug', 'photograph', 'call-desk'],
  asks: { step: 'cut-segment', reason: '1階の区画で広がっている（訓練）' },
  notes: [{ text: '訓練の進行役が、2台目の端末の状況カードを渡した。', after: 8 * MINUTE }],
  measures: [],
  closing: null,
};

/** Under way now: a step is due soon, the others later, so that a newcomer has a calm quarter of an hour. */
export const PHONES: SampleStory = {
  report: {
    summary: '【サンプル】本庁舎の固定電話がつながらない',
    kind: 'network-outage',
    place: '本庁舎',
    system: '電話交換機',
    harm: { ...KNOWN, counter: 'yes' },
    contact: { name: '（例）総務課 係員', phone: '000-0000-0008（携帯）' },
    done: '代表番号を携帯電話へ転送するよう、回線の会社に頼んだ。',
  },
  awareAgo: 8 * MINUTE,
  isIncident: '外線・内線とも発着信できない',
  steps: ['only-us'],
  asks: null,
  notes: [{ text: '回線の会社の障害窓口に電話した。受付番号 S-1234。', after: 5 * MINUTE }],
  measures: [],
  closing: null,
};
