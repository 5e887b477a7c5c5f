import type { Language } from '../accounts/caller.js';
import { fieldLabel } from './field-labels.js';
import { safeText } from './safe-text.js';

type Args = readonly unknown[];
type Rule = Readonly<Record<Language, (args: Args) => string>>;

/** Below this, a lone length is a least length; every greatest length of ours is larger. */
const LONGEST_LEAST_LENGTH = 20;

const INSTANT = '2026-11-21T02:13:00+09:00';

/** What class-validator's constraints allow, by its names for them. */
const RULES: Readonly<Record<string, Rule>> = {
  isString: fixed('文字で入力してください', 'must be text'),
  isNotEmpty: fixed('入力してください', 'must not be empty'),
  isDefined: fixed('入力してください', 'is needed'),
  isInt: fixed('整数で入力してください', 'must be a whole number'),
  isNumber: fixed('数で入力してください', 'must be a number'),
  isBoolean: fixed('true か false にしてください', 'must be true or false'),
  isArray: fixed('一覧（配列）にしてください', 'must be a list'),
  isObject: fixed('項目のまとまり（オブジェクト）にしてください', 'must be an object'),
  isUuid: fixed('番号（UUID）の形が違います', 'must be a UUID'),
  isIso8601: fixed(
    `日時を時差付きで入力してください（例 ${INSTANT}）`,
    `must be a date and time with its zone, such as ${INSTANT}`,
  ),
  isDay: fixed('日を 2027-04-01 のように入力してください', 'must be a day, such as 2027-04-01'),
  isDateString: fixed(
    `日時を時差付きで入力してください（例 ${INSTANT}）`,
    `must be a date and time with its zone, such as ${INSTANT}`,
  ),
  isPlanSpan: fixed(
    '9999分より長いときは、ちょうど何時間か何日かの分の数にしてください（それぞれ9999まで）',
    'must be, above 9999 minutes, whole hours or whole days in minutes, at most 9999 of them',
  ),
  isEmail: fixed('メールアドレスの形が違います', 'must be a mail address'),
  arrayUnique: fixed('同じものを二度入れないでください', 'must not hold the same twice'),
  isTexts: fixed(
    'それぞれ4000文字以内の文字で、50件までにしてください',
    'must hold texts of at most 4000 characters, 50 at most',
  ),
  isFactValues: fixed(
    '文字か数、分からないものは null にしてください（50件まで）',
    'must hold texts, numbers, or null for unknown, 50 at most',
  ),
  isSafeText: fixed(
    '使えない文字（制御文字など）が入っています',
    'holds characters that are not allowed',
  ),
  isTooDeep: bound(
    (n) => `入れ子は${n}段までにしてください`,
    (n) => `must not nest deeper than ${n} levels`,
  ),
  nestedValidation: fixed('中の項目の形が違います', 'does not have the right fields'),
  'password-too-short': bound(
    (n) => `${n}文字以上にしてください。長い文でかまいません`,
    (n) => `must have at least ${n} characters; a sentence is fine`,
  ),
  'password-too-long': {
    ja: ([, most]) => `${said(most)}文字以内にしてください`,
    en: ([, most]) => `must have at most ${said(most)} characters`,
  },
  'password-too-common': fixed(
    'よく使われる言葉や並び（1234、qwerty など）が多く、すぐに当てられます。別のものにしてください',
    'is mostly common words or runs (1234, qwerty) and soon guessed; choose another',
  ),
  'password-holds-login-id': fixed(
    'ログインIDを含んでいます。含まないものにしてください',
    'holds the log-in id; choose one without it',
  ),
  'password-wrong': fixed('違います。今のパスワードを入力してください', 'is wrong'),
  'body-needed': fixed(
    'どの団体の利用者かを選んでください',
    'is needed: this installation serves several bodies',
  ),
  'samples-of-sample': fixed(
    '見本の計画のときだけ選べます',
    'can be chosen only where the plan is a sample',
  ),
  'body-taken': fixed(
    'その名前の団体がもうあります。別の名前にしてください',
    'is taken; choose another',
  ),
  'body-name-wrong': fixed(
    '見本の団体の名前と違います。画面に出ている名前をそのまま入力してください',
    'is not the name of the sample body as it is shown',
  ),
  'after-from': fixed('始まりより後の日時にしてください', 'must be later than the beginning'),
  'not-ahead': fixed('今日までの日にしてください', 'must be today or before'),
  'not-over': fixed('もう過ぎています。これからの日時にしてください', 'must not be over already'),
  'webhook-url': fixed(
    'https:// で始まる URL にしてください。利用者名と # は付けられません',
    'must be an https:// URL without a user name and without #',
  ),
  'webhook-plain': fixed(
    'https:// にしてください。http:// は、サーバーの設定 webhookPlainHosts にあるサーバーだけです',
    'must be https://; http:// is only for hosts in webhookPlainHosts of the settings',
  ),
  unknownValue: fixed('中の項目の形が違います', 'does not have the right fields'),
  whitelistValidation: fixed(
    '知らない項目です。取り除いてください',
    'is not a known field; leave it out',
  ),
  isIn: choice(),
  isEnum: choice(),
  matches: fixed('書き方が違います', 'is not in the right form'),
  minLength: bound(
    (n) => `${n}文字以上で入力してください`,
    (n) => `must have at least ${n} characters`,
  ),
  maxLength: bound(
    (n) => `${n}文字以内で入力してください`,
    (n) => `must have at most ${n} characters`,
  ),
  isLength: { ja: (args) => `${lengthJa(args)}で入力してください`, en: lengthEn },
  min: bound(
    (n) => `${n}以上の数にしてください`,
    (n) => `must be ${n} or more`,
  ),
  max: bound(
    (n) => `${n}以下の数にしてください`,
    (n) => `must be ${n} or less`,
  ),
  arrayMinSize: bound(
    (n) => `${n}件以上にしてください`,
    (n) => `must hold at least ${n}`,
  ),
  arrayMaxSize: bound(
    (n) => `${n}件までにしてください`,
    (n) => `must hold at most ${n}`,
  ),
};

/** Patterns that a reader needs an example for. */
const PATTERNS: Readonly<Record<string, Rule>> = {
  loginId: fixed(
    '半角の英小文字・数字と . _ - @ で、2文字以上40文字以内にしてください',
    'must have 2 to 40 small letters, digits or . _ - @',
  ),
  due: fixed('年-月-日で入力してください（例 2027-01-31）', 'must be a day such as 2027-01-31'),
};

const UNKNOWN_RULE = fixed('値が正しくありません', 'is not valid');

/**
 * What is wrong with a field and what is allowed, named as the screens name it. `args` are the numbers and the
 * allowed values that class-validator's own message holds; without them the text says only what kind is meant.
 */
export function validationText(
  property: string,
  constraint: string,
  { args, language }: { readonly args: Args; readonly language: Language },
): string {
  const own = constraint === 'matches' ? PATTERNS[property] : undefined;
  const known = Object.hasOwn(RULES, constraint) ? RULES[constraint] : undefined;
  const text = (own ?? known ?? UNKNOWN_RULE)[language](args);
  const label = safeText(fieldLabel(property, language));
  return language === 'ja' ? `「${label}」は、${text}。` : `"${label}" ${text}.`;
}

function fixed(ja: string, en: string): Rule {
  return { ja: () => ja, en: () => en };
}

function bound(ja: (limit: string) => string, en: (limit: string) => string): Rule {
  return {
    ja: (args) => ja(numeral(args, '決められた')),
    en: (args) => en(numeral(args, 'the allowed')),
  };
}

function choice(): Rule {
  return {
    ja: (args) =>
      `次のどれかにしてください${args.length > 0 ? `: ${args.map(said).join('、')}` : ''}`,
    en: (args) => `must be one of ${args.map(said).join(', ') || 'the allowed values'}`,
  };
}

function lengthJa(args: Args): string {
  const { least, most } = lengths(args);
  return (
    [least === null ? '' : `${least}文字以上`, most === null ? '' : `${most}文字以内`].join('') ||
    '決められた長さ'
  );
}

function lengthEn(args: Args): string {
  const { least, most } = lengths(args);
  const parts = [least === null ? '' : `at least ${least}`, most === null ? '' : `at most ${most}`];
  return `must have ${parts.filter(Boolean).join(' and ') || 'the allowed number of'} characters`;
}

/** class-validator names both limits, or only the one that is broken. */
function lengths(args: Args): { least: number | null; most: number | null } {
  const [first, second] = args.filter((each) => typeof each === 'number');
  if (first === undefined) return { least: null, most: null };
  if (second !== undefined) return { least: first, most: second };
  return first <= LONGEST_LEAST_LENGTH
    ? { least: first, most: null }
    : { least: null, most: first };
}

function numeral(args: Args, otherwise: string): string {
  const found = args.find((each) => typeof each === 'number');
  return found === undefined ? otherwise : String(found);
}

function said(value: unknown): string {
  return safeText(String(value));
}
