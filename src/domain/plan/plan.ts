import type { Instant, Milliseconds } from '../calendar/instant.js';
import type { Playbook } from '../playbook/definition.js';
import type { Asset, AssetMatch } from '../register/asset.js';
import type { Floor, Level, SeverityRules } from '../severity/severity.js';
import type { Duties } from '../duty/duty.js';
import type { Category } from './category.js';
import type { LegalType, Organ } from './profile.js';

export type OfficeId = string;
export type PersonId = string;
/** A calendar day in Asia/Tokyo, YYYY-MM-DD. */
export type Day = string;

/** An office (役職・役割), never a person. */
export interface Office {
  readonly id: OfficeId;
  /** As the body says it in mails and on screens, e.g. CISO. */
  readonly title: string;
  /** As its plan writes it in full, e.g. 最高情報セキュリティ責任者. */
  readonly fullTitle: string;
  /** Held by people outside the body (vendors): never told in a drill. */
  readonly outside: boolean;
}

/** Somebody who can be told; need not have a log-in (vendors). */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly post: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  /** 夜間・休日の番号 where it is neither of the two: a duty telephone, a home. */
  readonly outOfHours?: string | null;
  /** 所属: a unit of the profile; of somebody outside: none. */
  readonly unit?: string | null;
  /** The organisation of somebody outside the body (委託事業者, 指定管理者), who does not log in. */
  readonly outside?: string | null;
}

/** A person holds an office from–to (both days inclusive); order 1 is the holder, 2 the first deputy. */
export interface Appointment {
  readonly office: OfficeId;
  readonly person: PersonId;
  readonly order: number;
  readonly from: Day;
  readonly to: Day | null;
}

/** A person cannot be reached between two instants (half-open). */
export interface Absence {
  readonly person: PersonId;
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
}

/** Who is in which office, and who is away: the living part of a plan. */
export interface Directory {
  readonly offices: readonly Office[];
  readonly people: readonly Person[];
  readonly appointments: readonly Appointment[];
  readonly absences: readonly Absence[];
  /** Whose accounts administer the body, first made first; absent where nobody asked (a proof, a draft). */
  readonly administrators?: readonly PersonId[];
}

/** How an incident looks to the desk (種別): it proposes category, severity and playbook. */
export interface Kind {
  readonly id: string;
  readonly label: string;
  readonly category: Category | null;
  readonly playbook: string | null;
  readonly impact: 1 | 2 | 3 | 4;
  readonly urgency: 1 | 2 | 3;
  /** Facts that this kind means by itself, e.g. ransomware: they set severity floors. */
  readonly means: readonly string[];
}

/** When a rung is told: a span from awareness, the same day, or the next open day, in office hours. */
export type Delay =
  | { readonly kind: 'after'; readonly span: Milliseconds }
  | { readonly kind: 'same-day' }
  | { readonly kind: 'next-open-day' };

/** How the desk tries to reach an office when its mails stay without an answer (domain reference 4.2). */
export const CHANNELS = [
  'in-person',
  'extension',
  'phone',
  'mobile',
  'duty-mobile',
  'secretary',
  'all-hours-desk',
  'disaster-radio',
  'lgwan-mail',
  'mail',
  'fax',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** As files and Japanese text write them. */
export const CHANNEL_WORDS = {
  'in-person': '口頭',
  extension: '内線',
  phone: '電話',
  mobile: '携帯',
  'duty-mobile': '当番携帯',
  secretary: '秘書経由',
  'all-hours-desk': '24時間窓口',
  'disaster-radio': '防災行政無線',
  'lgwan-mail': 'LGWANメール',
  mail: 'メール',
  fax: 'FAX',
} as const satisfies Record<Channel, string>;

/** The same in English sentences. */
export const CHANNEL_WORDS_EN = {
  'in-person': 'in person',
  extension: 'extension',
  phone: 'telephone',
  mobile: 'mobile',
  'duty-mobile': 'duty mobile',
  secretary: 'via the secretary',
  'all-hours-desk': '24-hour desk',
  'disaster-radio': 'disaster radio',
  'lgwan-mail': 'LGWAN mail',
  mail: 'mail',
  fax: 'fax',
} as const satisfies Record<Channel, string>;

/** One row of the escalation matrix (連絡基準): an office and when it is told at each level; absent means not told. */
export interface LadderRow {
  readonly office: OfficeId;
  readonly delays: Partial<Record<Level, Delay>>;
  /** In the order the desk tries them; absent: any number that is known. */
  readonly channels?: readonly Channel[];
  /** Levels at which this office is told at any hour, where that differs from the ladder's (宿直: always). */
  readonly roundTheClock?: readonly Level[];
  /** The row is used only for these categories; null means all. An office may have a row for each. */
  readonly categories: readonly Category[] | null;
  /** The row is used only when personal data are, or may be, involved. */
  readonly onlyWithPersonalData: boolean;
  /** The row is used only when such an asset of the register is named; absent: always. */
  readonly assets?: AssetMatch | undefined;
}

/** When those who answer for a named asset are told, by level (台帳の責任者, 委託・保守事業者). */
export interface NamedDelays {
  readonly responsible: LadderRow['delays'];
  readonly vendor: LadderRow['delays'];
}

/** Offices each of which has to answer for itself at some levels, beside the others. */
export interface EachRule {
  readonly offices: readonly OfficeId[];
  readonly levels: readonly Level[];
}

export interface LadderRules {
  readonly rows: readonly LadderRow[];
  /** それぞれの確認; absent: nobody waits for another's answer. */
  readonly each?: readonly EachRule[] | undefined;
  /** Offices that the register gives to a named asset; absent: only the rows count. */
  readonly named?: NamedDelays | undefined;
  /** Time a told person has to answer, by level. */
  readonly answerWithin: Record<Level, Milliseconds>;
  /** Levels told at any hour; the others only in office hours. */
  readonly roundTheClock: readonly Level[];
  /**
   * How long after 了解した nothing may be recorded before the answer lapses and the rung calls again, by level; in
   * open hours where a level is told in office hours only. Absent: an answer never lapses.
   */
  readonly actWithin?: Partial<Record<Level, Milliseconds>> | undefined;
  /** How long after a report the next one is due (次報), by level; absent: none is promised. */
  readonly nextReport?: Partial<Record<Level, Milliseconds>> | undefined;
}

/** The body's own word for a canonical category. */
export interface CategoryLabel {
  readonly category: Category;
  readonly label: string;
}

export interface OfficeHours {
  /** Minutes after midnight, Asia/Tokyo. */
  readonly opens: number;
  readonly closes: number;
  /** 国民の祝日・休日 of the years that are listed; those of other years are computed. */
  readonly holidays: readonly Day[];
}

/** Offices that hold a right of their own, in order of authority. */
export interface Rights {
  readonly closeSevere: readonly OfficeId[];
  readonly lowerSeverity: readonly OfficeId[];
  readonly belowFloor: readonly OfficeId[];
  /** May leave out a required step of any office. */
  readonly skipRequired: readonly OfficeId[];
}

/** Where calls come in. */
export interface Desk {
  readonly name: string;
  readonly phone: string;
  /** 宿直・警備室 by night and on holidays, and the 当番's number, which they pass a call on to. */
  readonly night?: { readonly name: string; readonly phone: string; readonly duty: string };
}

/** 機関 of the body, each with the law that binds it. */
export type PlanOrgan = Pick<Organ, 'id' | 'name' | 'legal'>;

/**
 * The part of a 緊急時対応計画 that an incident freezes when it opens. Immutable; kept under its digest.
 * Who holds which office is not part of it: that is asked at the moment of telling.
 */
export interface Plan {
  readonly body: string;
  readonly bodyName: string;
  readonly name: string;
  readonly version: string;
  readonly inForceFrom: Day;
  readonly sample: boolean;
  readonly desk: Desk;
  readonly offices: readonly Office[];
  readonly categories: readonly CategoryLabel[];
  readonly kinds: readonly Kind[];
  readonly severity: SeverityRules;
  readonly ladder: LadderRules;
  readonly hours: OfficeHours;
  readonly rights: Rights;
  readonly playbooks: readonly { readonly id: string; readonly digest: string }[];
  /** Which law binds the body itself; absent in plans frozen before there were duties: public law. */
  readonly legal?: LegalType;
  /** 機関, the first of them unless an incident says otherwise; absent in plans frozen before. */
  readonly organs?: readonly PlanOrgan[];
  /** Outside duties by date; absent in plans frozen before. */
  readonly duties?: Duties;
  /** 台帳: systems and other assets; absent where the body has none, and in plans frozen before. */
  readonly register?: readonly Asset[];
}

/** All that a decision may look at beside the incident itself. */
export interface Setting {
  readonly plan: Plan;
  readonly directory: Directory;
  /** The playbooks of the body's plan as it stands now; an incident may move to them. */
  readonly inForce: Plan['playbooks'];
  playbook(digest: string): Playbook;
}

export type { Floor, Level, SeverityRules };
