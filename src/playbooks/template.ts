import type { Category } from '../domain/plan/category.js';

/** What a new playbook starts from. */
export interface Blank {
  readonly id: string;
  readonly category: Category;
  /** Path from the new file to playbooks/playbook.schema.json, for editors. */
  readonly schema: string;
}

/** A small complete playbook that passes the checker, with a comment wherever its author has to think: 断水. */
export function templateText({ id, category, schema }: Blank): string {
  return WATER_OUTAGE.replace('=SCHEMA', `=${schema}`)
    .replace('id: NAME', `id: ${id}`)
    .replace('category: CATEGORY', `category: ${category}`);
}

const WATER_OUTAGE = `# yaml-language-server: $schema=SCHEMA
# 手順書のひな形。断水を例にしてあります。題名から順に、自分の事案の言葉に置き換えてください。
# 「#」から後ろはメモです。書き終えたら消してかまいません。
# 全ての項目の説明は docs/playbook-format.md、書き方のこつは docs/playbook-writing.md にあります。
# 調べるとき: npm run playbook -- check このファイル

# id はファイルの名前と同じ。英小文字・数字・ハイフン。
id: NAME
title: 断水（庁舎の水が出ない）
# どんなときに使う手順書か。似た手順書とどう違うか。最初に何をするか。
summary: >-
  庁舎の水道が止まった、又は止まると知らされたときの手順書です。
  最初に、いつまで止まるかと、水で冷やす空調があるかを確かめます。
# intentional 意図的な要因、unintentional 意図しない要因、disaster 災害、pandemic 疾病、infrastructure インフラ
category: CATEGORY
# 外部への義務のうち、果たすことになり得るもの。無ければ []。
duties: []
# 住民に知らせる文。そのとき埋める所を（　）にしておく。個人の情報は書かない。
residents: |
  （　）市役所は、断水のため、次の窓口・設備が使えません。
  使えないもの:（　）
  代わりの方法:（　）
  再開の見込み:（　月　日　時ごろ・調査中）
  問合せ先:（　）課　電話（　）
# 最初の10分。A5一枚に印刷する。一行44字まで。
card:
  do:
    - 蛇口を二か所で開け、庁舎全体か一部かを見る
    - 管財担当に電話し、いつまで止まるかを聞く
    - サーバ室の空調が水を使うかを確かめる
  dont:
    - 空調が止まったサーバ室の扉を閉めたままにしない
  call: [section-manager, contact-point]
# 頼りにするものがないときの進め方。
without:
  network: 電話と紙の連絡票で進め、後で入力する。
  power: 停電の手順書も開く。懐中電灯と紙の手順書を使う。
  superior: 連絡先一覧の次の人に電話する。人の安全に関わることは、先に行ってから知らせる。

phases:
  # 封じ込め: 広がりを止め、知らせる。最後の手順が終わったとき、広がりは止まっている。
  - phase: containment
    goal: 断水の範囲をつかみ、機器と窓口への影響を止める
    steps:
      # 一つの手順に、一つのこと。「だれが・何を・いつまでに・何を残すか」を書く。
      - id: ask-waterworks
        kind: tell # do 作業、decide 判断、approve 承認、tell 連絡、report 報告、wait 待機
        title: 断水の範囲と見込みを、水道の窓口に聞く
        office: facilities
        helpers: [finder]
        due: { from: awareness, within: 30分 } # awareness 気づいてから、phase 段階の始まりから
        how: |
          1. 連絡先一覧にある水道の窓口に電話する。
          2. 原因、範囲、いつまで止まるかを聞く。分からないことは「不明」でよい。
          3. サーバ室の空調が水を使うかを、設備台帳で確かめる。
        evidence: # 残さないと、この手順は完了にできない
          - { id: call-note, what: 通話の控え（時刻・相手・聞いたこと）, keep: 5年 }
        facts: # 後の選択が使う事実。「不明」はいつも答えられる
          - { id: water-cooled, label: サーバ室の空調が水を使うか, type: yes-no }
      - parallel: two-tracks # 同時に進める。全部の道が終わると次へ
        title: 機器と窓口を同時に守る
        tracks:
          - id: machines
            title: 機器
            steps:
              - choice: cooling # 事実が決まれば自動で、不明なら office の人が選ぶ
                title: サーバ室の空調は水を使うか
                office: system-manager
                due: { from: awareness, within: 1時間 }
                how: 分からないときは「使う・不明」を選ぶ。
                options:
                  - id: water
                    title: 使う・不明
                    when: { fact: water-cooled, is: yes }
                    steps:
                      - id: approve-stop
                        kind: approve
                        title: 【承認】急がないシステムの停止
                        office: system-manager
                        due: { from: awareness, within: 1時間 }
                        how: 止めるシステムと、止まる業務を書いて申請する。
                        # 左から順に、前の役職が不在のとき次が決める。with は、ともに同意する役職
                        gate: { authority: [ciso, chief], with: [department-head], ratifyWithin: 24時間 }
                      - id: stop-systems
                        title: 急がないシステムから止める
                        office: system-manager
                        due: { from: awareness, within: 2時間 }
                        how: |
                          1. 停止の順の表を見て、急がないものから止める。
                          2. 止めたシステムと時刻を書く。戻すときに使う。
                        needs: { gates: [approve-stop] } # この承認がないと始められない
                        measure: stop # 後で戻す措置。undo に戻す手順を書く
                        undo: { step: start-systems }
                        evidence:
                          - { id: stop-list, what: 止めたシステムと時刻の一覧 }
                  - id: no-water
                    title: 使わない
                    otherwise: true # ほかの条件が成り立たないとき
                    steps: []
          - id: counters
            title: 窓口
            steps:
              - id: move-counters
                title: 使えない窓口を決め、代わりの場所を開ける
                office: business-owner
                helpers: [facilities]
                due: { from: awareness, within: 2時間 }
                how: |
                  1. 使えるトイレと手洗いを確かめ、案内を貼る。
                  2. 続けられない窓口は、近い支所に移す。
                evidence:
                  - { id: counter-list, what: 移した窓口と時刻の一覧 }

  # 復旧: 封じ込めでした措置を、全て戻す。
  - phase: recovery
    goal: 水が戻ったことを確かめ、止めたものを戻す
    steps:
      - id: check-water
        title: 水の色とにおいを見て、使えることを確かめる
        office: facilities
        target: 水道の窓口から復旧の知らせを受けた後 # 時計で計れないときは due の代わりに target
        how: |
          1. 蛇口を五分開け、色とにおいを見る。
          2. 空調の水の圧力が、ふだんの値に戻ったかを見る。
        evidence:
          - { id: water-check, what: 確かめた時刻・場所・結果 }
      - id: approve-restart
        kind: approve
        title: 【承認】止めたシステムと窓口の再開
        office: system-manager
        target: 水が使えると確かめた後
        how: 再開するシステムと窓口、その順を書いて申請する。
        gate: { authority: [chief] }
      - id: start-systems
        title: 止めたシステムを順に起動する
        office: system-manager
        target: 承認された日時
        how: |
          1. 止めたときの一覧を見て、逆の順に起動する。
          2. サーバ室の温度を、一時間見張る。
        needs: { gates: [approve-restart] }

  # 再発防止と終結は、共通手順（playbooks/parts）を使う。
  - phase: prevention
    goal: 困ったことを集め、設備と計画を直す
    steps:
      - use: lessons
  - phase: closing
    goal: 報告をまとめ、決裁を受けて終える
    steps:
      - use: final-report
`;
