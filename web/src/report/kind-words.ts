/** What people say at night for a kind, by its id, in kana and in other words; the label is searched too. */
const WORDS: Readonly<Record<string, string>> = {
  ransomware:
    'らんさむうぇあ きょうはくぶん 身代金 みのしろきん 暗号化 あんごうか ファイルが開かない 拡張子',
  'targeted-mail':
    'あやしいめーる ふぃっしんぐ フィッシング 標的型 ひょうてきがた 添付 てんぷ 迷惑メール mail',
  'malware-c2': 'ういるす ウイルス まるうぇあ マルウェア ふせいぷろぐらむ 感染 かんせん 不審な通信',
  'unauthorized-access': 'ふせいあくせす のっとり なりすまし 不正ログイン ぱすわーど パスワード',
  'ddos-defacement': 'ほーむぺーじ かいざん サイト改ざん でぃーどす ddos つながらない',
  'sns-takeover':
    'えすえぬえす のっとり にせさいと 偽サイト ツイッター twitter facebook line どめいん',
  insider: 'ないぶふせい もちだし 職員の不正 目的外閲覧 のぞきみ',
  'other-intentional': 'こうげき しんにゅう きょうはく 爆破予告 ばくはよこく',
  misdelivery:
    'ごそうしん ごこうふ ごけいさい 誤配 ごはい メール送り間違い bcc ふぁくす fax 誤発送',
  'lost-media':
    'ふんしつ とうなん なくした 置き忘れ おきわすれ usb ゆーえすびー パソコン スマホ 書類',
  misconfiguration: 'せっていみす こうかい まるみえ 誰でも見える 権限 けんげん',
  'vendor-incident': 'いたくさき じこ 業者 ぎょうしゃ 再委託',
  'device-failure':
    'こしょう きき でーた しょうしつ サーバー さーばー ハードディスク 消えた こわれた',
  'wrongful-disposal': 'ごはいき すてた 捨てた 文書 ぶんしょ しょぶん',
  'other-unintentional': 'あやまり じこ みす ミス',
  earthquake: 'じしん ゆれ 震度',
  flood: 'ふうすいがい しんすい 台風 たいふう 大雨 おおあめ こうずい 洪水 雨漏り あまもり',
  lightning: 'らくらい かみなり しゅんてい 瞬断',
  fire: 'かさい かじ 火事 けむり 煙 すいそん スプリンクラー',
  'volcano-snow': 'おおゆき ふんか こうはい 雪 ゆき かざん',
  'other-disaster': 'さいがい',
  'staff-shortage': 'かんせんしょう いんふるえんざ コロナ ころな 人が足りない よういんぶそく',
  'building-closure': 'ちょうしゃ へいさ たちいり 立入禁止',
  'vendor-staff-absence': 'いたくさき じょうちゅう 来ない',
  'remote-work': 'ざいたく てれわーく テレワーク 代替拠点',
  'other-pandemic': 'しっぺい けんこう 熱中症 食中毒',
  'power-outage': 'ていでん でんき 電気 電源 でんげん ぶれーかー ブレーカー',
  'planned-outage': 'けいかくていでん ていでん よこく 節電',
  'network-outage':
    'つうしん かいせん ねっとわーく ネットワーク いんたーねっと 電話 でんわ つながらない wifi',
  'cooling-failure': 'くうちょう エアコン えあこん だんすい 熱い あつい 冷却 サーバー室',
  'cloud-outage':
    'くらうど でーたせんたー ガバメントクラウド がばめんとくらうど システム停止 しすてむ',
  'time-dns-auth': 'ろぐいん にんしょう じこく でぃーえぬえす 入れない active directory ad',
  'other-infrastructure': 'いんふら がす だんすい ぶつりゅう すいどう 水道',
  other: 'そのた',
  unknown: 'ふめい わからない',
};

/** Always in the list, whatever was typed. */
export const ALWAYS = 'unknown';

/** Whether a kind is meant by what was typed: every word of it stands in the label or in what people say. */
export function isMeant(
  { id, label }: { readonly id: string; readonly label: string },
  typed: string,
): boolean {
  const said = plain(`${label} ${WORDS[id] ?? ''}`);
  const words = plain(typed).split(' ').filter(Boolean);
  return words.every((word) => said.includes(word));
}

/** Widths, cases and the two kana made one. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60))
    .replace(/\s+/gu, ' ');
}
