// Generated from openapi.json: `npm run openapi`.
export interface paths {
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 不在の一覧 */
        get: operations["absences.list"];
        put?: never;
        /** 不在を登録する */
        post: operations["absences.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 不在を取り消す */
        delete: operations["absences.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 利用者の一覧 */
        get: operations["accounts.list"];
        put?: never;
        /** 利用者を登録する */
        post: operations["accounts.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 利用者を変更する */
        patch: operations["accounts.change"];
        trace?: never;
    };
    "/api/v1/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 火消しの異常の一覧 */
        get: operations["alarms.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 異常に対応したことを書く
         * @description A person has acted, and says how.
         */
        post: operations["alarms.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 状況盤を見る */
        get: operations["board.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulletins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** お知らせ板を見る */
        get: operations["bulletins.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 連絡先と、メールが届かないものを見る */
        get: operations["contacts.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/destinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 通知先の一覧 */
        get: operations["destinations.list"];
        put?: never;
        /** 通知先を加える */
        post: operations["destinations.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/destinations/{id}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 通知先の署名の鍵を作る（一度だけ出る）
         * @description A new secret, shown this once; the one before stays valid for a day.
         */
        post: operations["destinations.key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/destinations/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通知先を止める・再開する・消す・消したものを戻す */
        post: operations["destinations.put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/destinations/{id}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通知先に試しの通知を送る */
        post: operations["destinations.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/diagnosis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 診断する（サーバーを測る） */
        get: operations["diagnosis.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下書きの一覧 */
        get: operations["drafts.list"];
        put?: never;
        /** 下書きを始める */
        post: operations["drafts.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下書きを見る */
        get: operations["drafts.read"];
        put?: never;
        post?: never;
        /** 下書きを消す */
        delete: operations["drafts.remove"];
        options?: never;
        head?: never;
        /**
         * 下書きを保存する
         * @description Somebody else has saved meanwhile: 409, with their draft in `context.draft`.
         */
        patch: operations["drafts.save"];
        trace?: never;
    };
    "/api/v1/drafts/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下書きをファイルとして取り出す
         * @description The text as a file under the name it needs.
         */
        get: operations["drafts.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 手順書の文を調べる（何も記録しない）
         * @description The findings of the checker and the picture, of a text that need not be saved.
         */
        post: operations["drafts.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalation/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 今、またはその日時に起きたら、誰にいつ連絡するかを見る
         * @description Who would be told if it happened now, or at a later moment.
         */
        get: operations["preview.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 変化を受け取り続ける（server-sent events） */
        get: operations["events.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** はじめての設定の進み具合を見る */
        get: operations["firstRun.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-run/body": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 自分の団体で始める（見本から作る）
         * @description A body of one's own, begun from the sample; whoever has an account goes with it.
         */
        post: operations["firstRun.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-run/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** はじめての設定の手順を済み・飛ばす・未了にする */
        post: operations["firstRun.mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-run/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * サンプルで試す（事案を作る）
         * @description Three incidents to try out, where the body is a sample and has none yet.
         */
        post: operations["firstRun.trySample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-run/sample/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * サンプルを消す
         * @description Every incident of the sample body, and the accounts for trying out, are gone.
         */
        post: operations["firstRun.removeSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待っている引継ぎと、終わった引継ぎを見る */
        get: operations["handovers.list"];
        put?: never;
        /** 名前を選んで引き渡す */
        post: operations["handovers.offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 引継ぎを引き受ける */
        post: operations["handovers.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 引継ぎを取りやめる */
        post: operations["handovers.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 引継ぎの文を状態から作る（何も記録しない）
         * @description The note as the state has it now; nothing is stored.
         */
        get: operations["handovers.draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 受付箱を見る */
        get: operations["inbox.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 受付箱で待っている件数を見る
         * @description What waits at the desk, shown beside the page's name.
         */
        get: operations["inbox.count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 事案の一覧 */
        get: operations["incidents.list"];
        put?: never;
        /** 報告する */
        post: operations["incidents.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 事案の概要を見る */
        get: operations["incidents.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 関係する資産を台帳から挙げる・外す */
        post: operations["assets.name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/bulletin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 事案のお知らせと、その下書きを見る */
        get: operations["bulletins.read"];
        put?: never;
        /** お知らせ板に載せる */
        post: operations["bulletins.post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/bulletin/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** お知らせを取り下げる */
        post: operations["bulletins.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/classification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 区分を決める */
        post: operations["incidents.classify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 終結を承認する・差し戻す */
        post: operations["incidents.decideClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/closure-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 終結を申請する */
        post: operations["incidents.requestClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 外部報告の要否と期限を見る */
        get: operations["duties.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/duties/{duty}/judgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 外部報告は要らないと判断する */
        post: operations["duties.judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/duties/{duty}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 外部報告をしたことを記録する */
        post: operations["duties.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/duties/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 外部報告の判定に使う事実を記録する */
        post: operations["duties.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 経過に書き込む */
        post: operations["timeline.note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/entries/{entry}/strike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 経過の記録を取り消す（見え消し） */
        post: operations["timeline.strike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/escalation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 誰に連絡したかを見る */
        get: operations["escalations.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 添付の一覧 */
        get: operations["files.list"];
        put?: never;
        /**
         * ファイルを送りはじめる
         * @description Announce a file; it is then sent part by part, and attached when it has arrived.
         */
        post: operations["files.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 添付されたファイルを取り出す
         * @description Always a download: nothing in it runs in the console.
         */
        get: operations["files.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/files/{file}/attachment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 届いたファイルを添付する */
        post: operations["files.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/files/{file}/parts/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * ファイルの一部分を送る
         * @description A part, counted from 0; the same part again changes nothing.
         */
        put: operations["files.keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/harm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 影響を記録する */
        post: operations["incidents.recordHarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/judgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事案かどうかを判断する（トリアージ） */
        post: operations["incidents.judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/linking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事案を関連付ける */
        post: operations["merging.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再発防止策を加える */
        post: operations["incidents.addMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/measures/{measure}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再発防止策を完了・引き継ぎにする */
        post: operations["incidents.settleMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/merging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事案を別の事案に統合する */
        post: operations["merging.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/organ": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 影響を受けた機関を記録する */
        post: operations["duties.name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 関係団体を見る */
        get: operations["parties.read"];
        put?: never;
        /** 関係団体に共有する・共有の内容を変える */
        post: operations["parties.letIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/parties/{party}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 関係団体に電話したことを記録する */
        post: operations["parties.call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/parties/{party}/out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 関係団体への共有を終える */
        post: operations["parties.letOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/phase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 次の段階へ進める */
        post: operations["incidents.leavePhase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 事案を見ていると知らせ、ほかに見ている人を聞く
         * @description Say every 15 seconds that a page is open; the answer is who else is there. Nothing is kept.
         */
        post: operations["presence.here"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/presence/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 事案の画面を閉じたと知らせる */
        delete: operations["presence.left"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 事案の計画の台帳を見る
         * @description The register of the plan that the incident began under: what can be named.
         */
        get: operations["assets.register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事案を再開する */
        post: operations["incidents.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/rungs/{rung}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 電話での回答を代わりに記録する（代理確認） */
        post: operations["escalations.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/rungs/{rung}/call-now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 時間を待たずに連絡する（今すぐ連絡する） */
        post: operations["escalations.callNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/rungs/{rung}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 電話などで連絡を試みた結果を記録する（不在・伝言・話し中）
         * @description Called, and nobody answered.
         */
        post: operations["escalations.noteCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/rungs/{rung}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 名前を選んで、連絡を引き継ぐよう頼む（引き継ぐ）
         * @description 引き継ぐ: a person is asked by name, and told at once.
         */
        post: operations["escalations.handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/rungs/{rung}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 連絡を自分が引き受ける（引き受ける）
         * @description 引き受ける: the caller answers for the rung; nobody else of it is called.
         */
        post: operations["escalations.takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 手順と今の状態を見る */
        get: operations["runs.list"];
        put?: never;
        /** 手順書を始める */
        post: operations["runs.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 分かった事実を記録する */
        post: operations["runs.recordFacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 手順書をやめる */
        post: operations["runs.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 新しい版に切り替えるとどうなるかを見る（何も記録しない） */
        get: operations["runs.previewMove"];
        put?: never;
        /** 新しい版に切り替える */
        post: operations["runs.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 臨時の手順を加える */
        post: operations["runs.addStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/steps/{step}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 選択に答える */
        post: operations["steps.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/steps/{step}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 担当を変える */
        post: operations["steps.reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/steps/{step}/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 手順に着手する */
        post: operations["steps.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/steps/{step}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 手順を完了にする */
        post: operations["steps.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/steps/{step}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 承認する・見送る */
        post: operations["steps.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/steps/{step}/emergency-action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 承認を待たずに行う（緊急措置） */
        post: operations["steps.actFirst"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/steps/{step}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 手順をほかの人に引き継ぐ */
        post: operations["steps.handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/steps/{step}/postponement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 期限を延ばす */
        post: operations["steps.postpone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/steps/{step}/ratification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事後承認する */
        post: operations["steps.ratify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/steps/{step}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 承認を申請する */
        post: operations["steps.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/steps/{step}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 手順を省く */
        post: operations["steps.skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/runs/{run}/steps/{step}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 手順を未完了に戻す */
        post: operations["steps.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/severity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重要度を決める */
        post: operations["incidents.assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/stand-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 連絡を打ち切る */
        post: operations["escalations.standDown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/taking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 受付箱から引き取る・対応を始める */
        post: operations["merging.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 経過を見る */
        get: operations["timeline.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/unlinking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事案の関連付けを外す */
        post: operations["merging.unlink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/unmerging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 事案の統合を取り消す */
        post: operations["merging.unmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 続報と次報の時刻を見る */
        get: operations["updates.read"];
        put?: never;
        /** 続報を送る */
        post: operations["updates.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/updates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 続報の下書きと、送る相手を見る（何も記録しない） */
        get: operations["updates.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 区分・重要度・手順書の案を見る（何も記録しない） */
        post: operations["incidents.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 書きかけの報告に似た、対応中の事案を探す（何も記録しない）
         * @description Open incidents that may be what is being typed; nothing is stored.
         */
        post: operations["incidents.similar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 使っている中継サーバーと、試しのメールを見る */
        get: operations["mailTest.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-setup/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 試しのメールを送る */
        post: operations["mailTest.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-setup/tests/{id}/arrived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 試しのメールが届いたかを記録する
         * @description Whether it arrived.
         */
        post: operations["mailTest.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** わたしの作業を見る */
        get: operations["myWork.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 送ったメールの一覧 */
        get: operations["notices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 送ったメールを見る */
        get: operations["notices.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/park": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** メールの送信を保留にする */
        post: operations["notices.park"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** メールの保留をやめる */
        post: operations["notices.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * メールを今すぐ再送する
         * @description Once more, now.
         */
        post: operations["notices.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** この文書 */
        get: operations["openapi.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 計画を見る */
        get: operations["plans.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 計画を点検する（何も記録しない）
         * @description As it stands on a day, and the twelve months from there.
         */
        get: operations["planChecks.check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 計画書を印刷する
         * @description As PDF, Word or HTML. The restricted edition has private numbers: only for desk, officer and administrator.
         */
        get: operations["documents.print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 組織と人を見る
         * @description Who is in which office, and who was or will be. Private numbers: only for desk, officer and administrator.
         */
        get: operations["organisation.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 検証を始める
         * @description Every night of the plan from a day on. It takes a while; one that is under way is answered as it is.
         */
        post: operations["planChecks.prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/proofs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 検証をやめる */
        post: operations["planChecks.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/proofs/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 最後の検証の結果と、今の検証の進み具合を見る
         * @description The last that was finished, and how far the one under way is.
         */
        get: operations["planChecks.latest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 求められている見直しと、済んだ見直し */
        get: operations["planReviews.list"];
        put?: never;
        /**
         * 監査を記録する
         * @description Record an audit; it makes a review due.
         */
        post: operations["planReviews.audit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/reviews/{key}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 見直しの結果を記録する
         * @description A review was made. Who audits does not do what was asked for.
         */
        post: operations["planReviews.done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 計画の版の一覧
         * @description The newest first. Responders only where their office approves plans.
         */
        get: operations["versions.list"];
        put?: never;
        /** 計画の下書きを始める */
        post: operations["versions.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 計画の版を見る */
        get: operations["versions.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 計画の版を承認する
         * @description 承認, by office, whatever the role.
         */
        post: operations["versions.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 組織と人の変更を下書きに入れる
         * @description One edit of a draft, or (`preview`) only what it would change. Refused in words where it leads nowhere.
         */
        post: operations["organisation.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 計画の版を確認する
         * @description Read and check the whole set of files; what is wrong is the answer.
         */
        post: operations["versions.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions/{id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 計画の版の違いを文で見る
         * @description Against another version, or the plan in force.
         */
        get: operations["versionDifference.between"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 計画の版のファイルを取り出す
         * @description Every file as it is kept; laid over an installation they are the same version again.
         */
        get: operations["versions.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 計画の版のファイルを見る */
        get: operations["versions.file"];
        /**
         * 下書きのファイルを保存する・消す
         * @description Somebody else has saved meanwhile: 409, with the file as it is now in `context.file`.
         */
        put: operations["versions.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions/{id}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 計画の版の決裁を求める */
        post: operations["versions.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 計画の版を差し戻す
         * @description 差戻し, by office, whatever the role.
         */
        post: operations["versions.sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下書きの連絡規則と重要度を見る
         * @description Who is told when and how severity is decided, as a draft has it.
         */
        get: operations["planRules.read"];
        put?: never;
        /**
         * 連絡規則と重要度を下書きに入れる
         * @description Other rules for a draft, or (`preview`) only what they would change. A ladder that tells nobody is refused.
         */
        post: operations["planRules.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions/{id}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下書きで、だれにいつ知らせるかを試す
         * @description 予行: who would be told by the draft as it is, beside the plan in force.
         */
        get: operations["planRules.told"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions/{id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 異動の一覧を読み込む
         * @description A list of transfers into a draft, all of it or nothing, or (`preview`) only what it would change.
         */
        post: operations["organisation.transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions/{id}/transfers/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 異動の一覧のひな形を取り出す
         * @description Who is in which office on a day, as CSV: edited in Excel, it is a list of transfers.
         */
        get: operations["organisation.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan/versions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 計画の版を取り下げる */
        post: operations["versions.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/playbooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 手順書を見る */
        get: operations["plans.playbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/playbooks/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 手順書の版の一覧
         * @description Every version this body has followed: the one in force, then the newest first.
         */
        get: operations["plans.versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/playbooks/{id}/versions/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 手順書のある版を見る
         * @description A version that is or was in force; incidents under way may follow it still.
         */
        get: operations["plans.version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 自分が誰かを見る */
        get: operations["session.read"];
        put?: never;
        /** ログインする */
        post: operations["session.logIn"];
        /** ログアウトする */
        delete: operations["session.logOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 自分のパスワードを変える */
        post: operations["session.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 初期設定が要るかを見る */
        get: operations["setup.read"];
        put?: never;
        /** 最初の管理者を登録する */
        post: operations["setup.setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 共有された事案の一覧 */
        get: operations["shared.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 共有された事案を見る */
        get: operations["shared.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-incidents/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 関係団体として回答する */
        post: operations["shared.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-incidents/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 共有された事案の経過に書き込む */
        post: operations["shared.note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-incidents/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 共有された事案の添付を取り出す
         * @description Always a download: nothing in it runs in the console.
         */
        get: operations["shared.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared-incidents/{id}/runs/{run}/steps/{step}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 任された手順を完了にする */
        post: operations["shared.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 集計を見る */
        get: operations["stats.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A step or a duty that a hole is about. */
        AboutView: {
            title: string;
            /** @description The playbook of a step; null for an outside duty. */
            playbookTitle: string | null;
        };
        /** @description An absence from one moment to another (ISO 8601 with zone). */
        AbsenceDto: {
            person: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            reason?: string;
        };
        /** @description Somebody who is away. */
        AbsenceView: {
            id: string;
            person: string;
            personName: string;
            from: string;
            to: string;
            reason: string;
            recordedBy: string;
        };
        /** @description What is left out, or null, stays as it is; `person: null` takes the person away. */
        AccountChangeDto: {
            name?: string | null;
            password?: string | null;
            roles?: components["schemas"]["Role"][] | null;
            person?: string | null;
            disabled?: boolean | null;
            /** @description `seen` of the account that was on the screen; another one now means 409. Left out: whatever stands there is changed. */
            seen?: string | null;
        };
        AccountDto: {
            loginId: string;
            name: string;
            password: string;
            roles: components["schemas"]["Role"][];
            /** @description The person of the directory whose offices this account holds. */
            person?: string | null;
        };
        /** @description An account, for administrators. */
        AccountView: {
            id: string;
            loginId: string;
            name: string;
            person: string | null;
            roles: components["schemas"]["Role"][];
            disabled: boolean;
            /** @description What stands here, in short: whoever changes it names it. */
            seen: string;
        };
        /** @description Somebody's own act on a version. */
        ActView: {
            name: string;
            at: string;
            reason: string;
        };
        /** @description Somebody who would get a 続報 sent now. */
        AddresseeView: {
            person: string;
            personName: string;
            order: number;
            /** @description Later than now where a mail of 続報 went to the same person a short while ago. */
            leavesAt: string;
        };
        /** @enum {string} */
        AlarmKind: "mail-failing" | "relay-fault" | "canary-missing" | "clock-stepped" | "disk-nearly-full" | "copies-used-up" | "destination-failing" | "inbox-failing" | "nobody-answers";
        /** @description Something that is, or was, wrong with the installation. */
        AlarmView: {
            id: string;
            kind: components["schemas"]["AlarmKind"];
            since: string;
            /** @description What the mail server comes to grief on, in the reader's language; else empty. */
            why: string;
            /** @description For the administrator: what the mail server said, how full the disk is. */
            detail: string;
            /** @description The incident for which nobody answers; its number is the detail. */
            incident: string | null;
            raisedAt: string;
            toldAt: string | null;
            /**
             * @description `open` until a person has acted (`settled`) or the cause is over.
             * @enum {string}
             */
            state: "open" | "settled" | "over";
            settledAt: string | null;
            settledBy: string | null;
            reason: string | null;
            overAt: string | null;
        };
        AlarmsView: {
            items: components["schemas"]["AlarmView"][];
            /** @description Where the paper with the telephone numbers lies. */
            paperList: string;
        };
        /** @description What people and facts say of a severity, without the register. */
        Alone: {
            impact: components["schemas"]["Impact"];
            level: components["schemas"]["Level"];
            /** @description Floor facts that hold. */
            facts: string[];
        };
        /**
         * @description yes, no, or 不明: nobody is ever forced to know.
         * @enum {string}
         */
        Answer: "yes" | "no" | "unknown";
        /** @enum {string} */
        AnswerChoice: "understood" | "call-me" | "hand-over";
        /**
         * @description `code`: typed at the known address, where links do not work.
         * @enum {string}
         */
        AnswerVia: "link" | "code" | "reply" | "telephone" | "console";
        Answered: {
            at: components["schemas"]["Instant"];
            choice: components["schemas"]["AnswerChoice"];
            via: components["schemas"]["AnswerVia"];
            /** @description Who entered it: the person, or the desk for a telephone answer (代理確認). */
            by: string;
            note: string;
        };
        /** @description An office's yes or no. */
        ApprovalDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            approved: boolean;
            reason?: string;
            /** @description 兼務例外: why requester and approver are the same person. */
            conflict?: string;
        };
        /** @description What an office decided on a version; 代決 shows in `isDeputy` and `inPlaceOf`. */
        ApprovalView: {
            /** @enum {string} */
            decision: "approved" | "returned";
            office: string;
            officeTitle: string;
            person: string;
            name: string;
            /** @description A deputy of that office, not its holder. */
            isDeputy: boolean;
            /** @description The first office of the order, where somebody after it decided. */
            inPlaceOf: string | null;
            inPlaceOfTitle: string | null;
            reason: string;
            /** @description The requester approved, because nobody else stands in the order. */
            exception: boolean;
            at: string;
        };
        /** @description 承認, of what was read and for the day that was read; a reason only where somebody is passed over, or the requester approves. */
        ApproveVersionDto: {
            digest: string;
            /** Format: date */
            inForceFrom: string;
            reason?: string;
        };
        Assessment: {
            impact: components["schemas"]["Impact"];
            level: components["schemas"]["Level"];
            /** @description Floor facts that hold. */
            facts: string[];
            /** @description Absent while the register raises nothing. */
            register?: components["schemas"]["ByRegister"];
            urgency: components["schemas"]["Urgency"];
            floor: components["schemas"]["Level"];
            reason: string;
        };
        AssessmentDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /** @description `seen` of the incident that was on the screen; another choice now means 409. Left out: whatever stands there is chosen anew. */
            seen?: string;
            /** @description 影響度 */
            impact: components["schemas"]["Impact"];
            /** @description 緊急度 */
            urgency: components["schemas"]["Urgency"];
            /** @description Facts that set a floor, by id (config/severity.yaml). */
            facts: string[];
            /** @description Instead of the level the rules propose. */
            level?: components["schemas"]["Level"];
            reason?: string;
        };
        AssetId: string;
        AssetKind: {
            article: string | null;
            default: boolean;
            id: components["schemas"]["AssetKindId"];
            label: string;
            examples: string[];
        };
        /** @enum {string} */
        AssetKindId: "network" | "system" | "facility" | "media" | "information" | "document" | "paper";
        /** @description Whoever answers for an asset, or for its vendor, by name; the desk telephones. */
        AssetPersonView: {
            name: string;
            post: string;
            phone: string | null;
        };
        /** @description 委託・保守事業者, with the number that answers at any hour. */
        AssetVendorView: {
            name: string;
            phone: string | null;
            person: components["schemas"]["AssetPersonView"] | null;
        };
        /** @description One line of the 台帳, in the body's own words. */
        AssetView: {
            id: string;
            name: string;
            reading: string;
            kindLabel: string;
            unit: string;
            unitName: string;
            /** @description The canonical tier; null is 区分なし. */
            tier: components["schemas"]["TierId"] | null;
            tierName: string | null;
            confidentiality: string;
            integrity: string;
            availability: string;
            /** @description 責任者: the office that is told, and the person whom the desk telephones. */
            officeTitle: string | null;
            person: components["schemas"]["AssetPersonView"] | null;
            vendor: components["schemas"]["AssetVendorView"] | null;
            sns: components["schemas"]["SnsAccountView"] | null;
            recovery: string;
        };
        /** @description 関係する資産: named from the register of the incident's plan, or taken away. */
        AssetsDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            add?: string[];
            remove?: string[];
            /** @description 不明: others may be concerned, nobody can say which yet. */
            unknown?: boolean;
            /** @description Needed where something is named or taken away. */
            reason?: string;
        };
        /** @description Somebody else does it: another office, or one person. */
        AssignedView: {
            officeTitle: string;
            personName: string | null;
            note: string;
        };
        /** @description 担当を変える */
        AssignmentDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            reason: string;
            office: string;
        };
        /** @description 添付: a file that has arrived whole. */
        AttachmentDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /** @description The step it belongs to, with its run. */
            run?: string;
            step?: string;
            /**
             * Format: uuid
             * @description The entry of the 経過 it belongs to.
             */
            entry?: string;
            note?: string;
            /** @description 関係団体にも見せる */
            shared?: boolean;
        };
        AttemptView: {
            no: number;
            startedAt: string;
            endedAt: string | null;
            outcome: string;
            /** @description What it came to grief on, in the reader's language. */
            why: string;
            /** @description What the mail server answered. */
            detail: string;
        };
        /** @description One office of the audience. */
        AudienceView: {
            office: string;
            officeTitle: string;
            people: components["schemas"]["AddresseeView"][];
        };
        /** @description An audit (監査) that has looked at the plan. */
        AuditDto: {
            /**
             * Format: date
             * @description The day it was, YYYY-MM-DD in Asia/Tokyo; today or before.
             */
            day: string;
            /** @description Who audited, and what was found. */
            note: string;
        };
        /** @description 認知: when any unit of the body first knew. Every clock counts from here. */
        Awareness: {
            at: components["schemas"]["Instant"];
            precision: components["schemas"]["Precision"];
        };
        AwarenessDto: {
            /**
             * Format: date-time
             * @description ISO 8601 with zone.
             */
            at: string;
            precision?: components["schemas"]["Precision"];
        };
        /** @description Where something comes from: an article of the policy, the guideline's default because the policy is silent, or both (the policy asks for a classification, the guideline has the scale). */
        Basis: {
            article: string | null;
            default: boolean;
        };
        /** @description Somebody is at it (着手). */
        Begun: {
            at: components["schemas"]["Instant"];
            by: string;
            byName: string;
        };
        /** @description Blocks nest, so each has one entry and one exit and soundness holds by construction. */
        Block: components["schemas"]["Step"] | components["schemas"]["Parallel"] | components["schemas"]["Choice"] | components["schemas"]["Repeat"] | components["schemas"]["Use"];
        /** @description What keeps a step from being done now. */
        Blocker: {
            /** @constant */
            kind: "phase";
            phase: components["schemas"]["PlaybookPhase"];
        } | {
            /** @constant */
            kind: "step";
            step: string;
            title: string;
        } | {
            /** @constant */
            kind: "gate";
            step: string;
        } | {
            /** @constant */
            kind: "evidence";
            evidence: string;
        } | {
            /** @constant */
            kind: "measures";
        };
        /** @description An open incident on the 状況盤. */
        BoardLine: {
            incident: components["schemas"]["IncidentLine"];
            drill: boolean;
            openSteps: number;
            overdueSteps: number;
            /** @description The step to do next, and its due time. */
            next: {
                step: string;
                title: string;
                officeTitle: string;
                dueAt: string | null;
            } | null;
            /** @description What leads on where no step can be begun. */
            move: components["schemas"]["Move"] | null;
            /** @description 次報: when the next report is due; null: none is promised. */
            nextReport: components["schemas"]["NextReportView"] | null;
            /** @description Offices that were told and have not answered. */
            unanswered: string[];
            /** @description それぞれの確認 that are not complete. */
            together: components["schemas"]["TogetherView"][];
            /** @description Offices nobody answers for: telephone now. */
            alarms: string[];
            /** @description Who answered 電話がほしい and has not been settled by telephone yet. */
            wantCalls: {
                officeTitle: string;
                personName: string;
                since: string;
                /** @description Somebody of a party (関係団体), whose name stands for the office. */
                party: boolean;
            }[];
            /** @description Decisions that wait for an office, since when. */
            waitingGates: {
                step: string;
                title: string;
                since: string;
            }[];
        };
        /** @description 状況盤: what is open now, worst first. */
        BoardView: {
            now: string;
            yours: components["schemas"]["BoardYours"];
            /** @description Null: no report outside is due. */
            nextDuty: components["schemas"]["NextDuty"] | null;
            open: components["schemas"]["BoardLine"][];
            /** @description How many open incidents there are beyond those shown. */
            more: number;
            mail: components["schemas"]["MailState"];
            calls: components["schemas"]["CallLine"][];
        };
        /** @description あなたの: what waits for the caller over all open incidents. */
        BoardYours: {
            holdsOffice: boolean;
            /** @description Calls to answer. */
            calls: components["schemas"]["WorkCall"][];
            /** @description Decisions. */
            gates: components["schemas"]["WorkStep"][];
            /** @description Approvals afterwards. */
            ratifications: components["schemas"]["WorkStep"][];
            /** @description 続報 that the caller is to write. */
            reports: {
                incident: components["schemas"]["WorkIncident"];
                at: string;
                overdue: boolean;
            }[];
            /** @description Closures to approve. */
            closures: components["schemas"]["WorkIncident"][];
            /** @description Versions of the plan to approve. */
            versions: {
                id: string;
                number: number;
                label: string | null;
            }[];
            /** @description How many steps are the caller's beside these. */
            steps: number;
        };
        /** @description A body, for those who are not logged in. */
        BodyNameView: {
            id: string;
            name: string;
            sample: boolean;
        };
        /** @description What would stand on the お知らせ板 before anybody has changed a word. */
        BulletinDraft: {
            stopped: string;
            instead: string;
            next: string | null;
        };
        /** @description お知らせ板に載せる: all staff read it. */
        BulletinDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /** @description 止まっていること: one line. */
            stopped: string;
            /** @description 代わりにすること. */
            instead: string;
            /**
             * Format: date-time
             * @description 次のお知らせ; absent: nothing is promised.
             */
            nextNews?: string;
            /**
             * Format: date-time
             * @description When the お知らせ that was on the screen had been posted; left out: there was none. Another one now means 409.
             */
            seen?: string;
        };
        /** @description What all staff are told of one open incident. Neither its report nor a person is named. */
        BulletinLine: {
            /** @description Of the incident. */
            id: string;
            number: string;
            drill: boolean;
            phase: components["schemas"]["Phase"];
            stopped: string;
            instead: string;
            next: string | null;
            /** @description Since when it says so. */
            at: string;
        };
        /** @description お知らせ of one incident: what is posted, and what the state would say now. */
        BulletinView: {
            posted: components["schemas"]["PostedBulletin"] | null;
            draft: components["schemas"]["BulletinDraft"];
        };
        /** @description お知らせを取り下げる. */
        BulletinWithdrawalDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /**
             * Format: date-time
             * @description When the お知らせ that was on the screen had been posted.
             */
            seen: string;
        };
        /** @description お知らせ板: the worst incident first. */
        BulletinsView: {
            now: string;
            items: components["schemas"]["BulletinLine"][];
            /** @description Whom staff ask. */
            desk: {
                name: string;
                phone: string;
            };
        };
        /** @description What the register made of a severity. */
        ByRegister: {
            raises: components["schemas"]["Raise"][];
            alone: components["schemas"]["Alone"];
        };
        /** @description An attempt to reach somebody that nobody answered. */
        CallAttemptDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            person: string;
            result: components["schemas"]["CallResult"];
            channel?: components["schemas"]["Channel"];
            note?: string;
        };
        /** @description Whom to telephone: nobody answered, or mails do not leave. */
        CallLine: {
            incident: string;
            number: string;
            officeTitle: string;
            /** @description How to try to reach it, first to last. */
            channels: components["schemas"]["Channel"][];
            candidates: components["schemas"]["CandidateView"][];
        };
        /** @description 今すぐ連絡する: whoever is no officer says why. */
        CallNowDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            reason?: string;
        };
        /** @enum {string} */
        CallResult: "left-message" | "away" | "busy" | "no-reply";
        /** @description A call that nobody answered. */
        CallTriedView: {
            person: string;
            personName: string;
            result: components["schemas"]["CallResult"];
            channel: components["schemas"]["Channel"] | null;
            note: string;
            at: string;
            /** @description Who called. */
            by: string;
        };
        /** @description Somebody who can be telephoned for an office. */
        CandidateView: {
            person: string;
            name: string;
            post: string;
            order: number;
            absent: boolean;
            phone: string | null;
            mobile: string | null;
            /** @description 夜間・休日の番号 where it is neither of the two. */
            outOfHours: string | null;
        };
        /** @description The first ten minutes, on one A5 sheet. */
        Card: {
            do: string[];
            dont: string[];
            /** @description Offices to call, in this order. */
            call: components["schemas"]["OfficeId"][];
        };
        /** @enum {string} */
        Category: "intentional" | "unintentional" | "disaster" | "pandemic" | "infrastructure";
        /** @description New incidents of one category; null: nobody has decided it yet. */
        CategorySeries: {
            category: components["schemas"]["Category"] | null;
            /** @description One number for each month of the period. */
            counts: number[];
        };
        /** @enum {string} */
        ChangeKind: "person" | "appointment" | "office" | "unit" | "confirmed";
        /** @description A fact that an automatic answer rests on and that is known otherwise now, in words. */
        ChangedFactView: {
            label: string;
            was: string;
            now: string;
        };
        /** @enum {string} */
        Channel: "in-person" | "extension" | "phone" | "mobile" | "duty-mobile" | "secretary" | "all-hours-desk" | "disaster-radio" | "lgwan-mail" | "mail" | "fax";
        /** @enum {string} */
        Check: "sample" | "address" | "mail" | "canary" | "inbox" | "disk" | "backup" | "engine" | "nodes" | "watch" | "alarms";
        /** @description Answered from the recorded facts where they suffice, else by a person of its office. */
        Choice: {
            /** @constant */
            block: "choice";
            id: string;
            title: string;
            how: string;
            en: components["schemas"]["English"] | null;
            office: components["schemas"]["OfficeId"];
            due: components["schemas"]["Due"] | null;
            late: components["schemas"]["Lateness"] | null;
            options: components["schemas"]["Option"][];
        };
        /** @description 選択 */
        ChoiceDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            option: string;
            note?: string;
        };
        /** @description A step of the body's scale and the canonical one it counts as. */
        "ClassStep<(\"2\"|\"1\")>": {
            label: string;
            /** @enum {string} */
            is: "2" | "1";
        };
        /** @description A step of the body's scale and the canonical one it counts as. */
        "ClassStep<(\"3A\"|\"3B\"|\"3C\"|\"2\"|\"1\")>": {
            label: string;
            /** @enum {string} */
            is: "3A" | "3B" | "3C" | "2" | "1";
        };
        /** @description How the body grades its assets. */
        Classes: {
            article: string | null;
            default: boolean;
            confidentiality: components["schemas"]["ClassStep<(\"3A\"|\"3B\"|\"3C\"|\"2\"|\"1\")>"][];
            integrity: components["schemas"]["ClassStep<(\"2\"|\"1\")>"][];
            availability: components["schemas"]["ClassStep<(\"2\"|\"1\")>"][];
        };
        ClassificationDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /** @description `seen` of the incident that was on the screen; another choice now means 409. Left out: whatever stands there is chosen anew. */
            seen?: string;
            reason: string;
            kind?: string;
            category: components["schemas"]["Category"];
            secondary?: components["schemas"]["Category"][];
        };
        ClosureRequestDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /** @description 評価・教訓 */
            lessons: string;
            /** @description 保存年限 */
            retentionYears: number;
        };
        ClosureView: {
            at: string;
            byName: string;
            lessons: string;
            retentionYears: number;
        };
        /** @description Somebody a shift can be handed to. */
        Colleague: {
            account: string;
            name: string;
        };
        /** @description What every command on one incident may carry beside its own fields. */
        CommandDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
        };
        /** @enum {string} */
        Comparison: "over" | "atLeast" | "under" | "atMost";
        /** @description 完了: with the evidence and facts the step asks for. */
        CompletionDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /** @description What was kept, by evidence id: object, place, hash, keeper. */
            evidence?: {
                [key: string]: string;
            };
            /** @description Recorded facts by id; null is 不明. */
            facts?: {
                [key: string]: components["schemas"]["FactValue"];
            };
            note?: string;
            /** @description 関係団体にも見せる: the note, to those that see the steps. */
            shared?: boolean;
        };
        /** @enum {string} */
        Confidence: "verified" | "memory" | "unsure";
        /** @description One of several offices that have to agree has done so (二人承認). */
        Consent: {
            office: components["schemas"]["OfficeId"];
            inPlaceOf: components["schemas"]["OfficeId"] | null;
            at: components["schemas"]["Instant"];
            by: string;
            byName: string;
            reason: string;
        };
        /** @description What somebody answered when they were asked about their contacts. */
        ContactAnswerView: {
            /** @enum {string} */
            choice: "right" | "changed";
            /** @description For administrators; null for everybody else. */
            note: string | null;
            at: string;
        };
        ContactDto: {
            name: string;
            phone: string;
        };
        /** @description How somebody is reached by mail, and whether that is known to work. */
        ContactView: {
            person: string;
            name: string;
            post: string;
            email: string | null;
            /** @description YYYY-MM-DD, as the plan says or as they answered last; null: never. */
            confirmed: string | null;
            /** @description Not confirmed within 180 days. */
            unconfirmed: boolean;
            /** @description When the address last refused a mail or gave one back, and was not confirmed since; null: never. */
            deadSince: string | null;
            /** @description The last answer to 連絡先の確認 under the present address; null: none. */
            answer: components["schemas"]["ContactAnswerView"] | null;
        };
        /** @description 連絡先: everybody in the plan in force, those to be mended first. */
        ContactsView: {
            people: components["schemas"]["ContactView"][];
            dead: number;
            unconfirmed: number;
        };
        /** @description A calendar day in Asia/Tokyo, YYYY-MM-DD. */
        Day: string;
        /** @description When an office is told: so many minutes after awareness, the same day or the next open day. */
        DelayDto: {
            /** @enum {string} */
            kind: "after" | "same-day" | "next-open-day";
            /** @description Of `after`: 0 is at once. */
            minutes?: number;
        };
        /** @description When an office is told, in words. */
        DelayWords: {
            ja: string;
            en: string;
        };
        /** @description By level; one that is left out is not told. */
        DelaysDto: {
            L0?: components["schemas"]["DelayDto"];
            L1?: components["schemas"]["DelayDto"];
            L2?: components["schemas"]["DelayDto"];
            L3?: components["schemas"]["DelayDto"];
            L4?: components["schemas"]["DelayDto"];
        };
        /** @description What waits at the desk, for the navigation. */
        DeskCount: {
            /** @description Reports nobody has taken. */
            waiting: number;
            /** @description 引継ぎ that wait for the caller to accept them. */
            handovers: number;
        };
        /** @description A place that is told beside the mails. */
        DestinationDto: {
            name: string;
            /** @description HTTPS, without a user name; HTTP and addresses inside only where the settings list them. */
            url: string;
            /** @description Incidents below this level are not told. */
            level: components["schemas"]["Level"];
            news: components["schemas"]["NewsKind"][];
        };
        /** @description The secret, shown this once. */
        DestinationKeyView: {
            /** @description whsec_… of Standard Webhooks. */
            secret: string;
            /** @description Until when messages carry a signature of the secret before, too; null: there was none. */
            oldUntil: string | null;
        };
        /**
         * @description on; paused by a person; gone: it answered so (410); removed by a person.
         * @enum {string}
         */
        DestinationState: "on" | "paused" | "gone" | "removed";
        /** @description Pause it, remove it, or let it be told again. */
        DestinationStateDto: {
            /** @enum {string} */
            state: "on" | "paused" | "removed";
        };
        /** @description What became of the last test message. */
        DestinationTestView: {
            askedAt: string;
            status: components["schemas"]["NoticeStatus"];
            /** @description Where it stopped and what to do, in the reader's language; empty: nothing is wrong. */
            why: string;
            act: string;
            /** @description What the endpoint answered. */
            said: string;
        };
        /** @description A place that is told beside the mails (通知先). */
        DestinationView: {
            id: string;
            name: string;
            url: string;
            level: components["schemas"]["Level"];
            news: components["schemas"]["NewsKind"][];
            state: components["schemas"]["DestinationState"];
            /** @description When the secret was shown last; null: never, so the other side cannot check anything yet. */
            keyMadeAt: string | null;
            failingSince: string | null;
            why: string;
            act: string;
            said: string;
            lastAccepted: string | null;
            changedAt: string;
            changedBy: string;
            test: components["schemas"]["DestinationTestView"] | null;
        };
        /** @description 通知先: every place of the body that is told. */
        DestinationsView: {
            items: components["schemas"]["DestinationView"][];
        };
        /** @description One thing that was looked at on the server. */
        DiagnosisLineView: {
            check: components["schemas"]["Check"];
            finding: components["schemas"]["FindingId"];
            /** @description `note`: neither good nor bad, or not to be measured from here. */
            health: components["schemas"]["Health"];
            /** @description When it was so last, or since when it is so. */
            at: string | null;
            /** @description Per cent, or how many. */
            count: number | null;
            bytes: number | null;
            /** @description An address, a relay, a folder, a file. */
            name: string;
            /** @description What stands in the way, and what to do, in the reader's language; else empty. */
            why: string;
            act: string;
        };
        /** @description 診断: what was measured on the server just now. */
        DiagnosisView: {
            /** @description The server's clock. */
            at: string;
            lines: components["schemas"]["DiagnosisLineView"][];
            program: components["schemas"]["ProgramView"];
        };
        /** @description Sentences under one heading. */
        DifferenceGroupView: {
            title: string;
            lines: components["schemas"]["DifferenceLineView"][];
        };
        /** @description One sentence of a difference; what is long stands beside it, before and after. */
        DifferenceLineView: {
            /**
             * @description Added, gone, changed.
             * @enum {string}
             */
            sign: "+" | "-" | "~";
            text: string;
            before: string | null;
            after: string | null;
        };
        /** @description A new draft, and what its text begins as. */
        DraftDto: {
            start: components["schemas"]["Start"];
            /** @description The playbook that is copied or changed in parts. */
            playbook?: string;
            /** @description The whole text, where somebody has it already. */
            text?: string;
        };
        /** @description A draft of a 手順書 in a list. */
        DraftLine: {
            id: string;
            sort: components["schemas"]["TextSort"];
            /** @description The id in its text: its own, or that of the playbook it changes; empty as long as it has none. */
            playbook: string;
            title: string;
            /** @description Counts the savings, from 1. */
            version: number;
            changedAt: string;
            changedBy: string;
        };
        /** @description A draft as somebody leaves it. */
        DraftTextDto: {
            text: string;
            /** @description The version that was on the screen when the writing began. */
            version: number;
        };
        /** @description Who would be told by the draft, and by the plan in force. */
        DraftToldView: {
            draft: components["schemas"]["EscalationPreviewView"];
            inForce: components["schemas"]["EscalationPreviewView"];
        };
        /** @description A draft with its text, exactly as typed. */
        DraftView: {
            id: string;
            sort: components["schemas"]["TextSort"];
            /** @description The id in its text: its own, or that of the playbook it changes; empty as long as it has none. */
            playbook: string;
            title: string;
            /** @description Counts the savings, from 1. */
            version: number;
            changedAt: string;
            changedBy: string;
            text: string;
        };
        /** @description When something is due, counted from an anchor. */
        Due: {
            /** @enum {string} */
            from: "awareness" | "phase" | "step";
            /** @description The step whose completion starts the clock; null unless `from` is `step`. */
            step: string | null;
            within: components["schemas"]["Span"];
            /** @description How long before it the office is reminded; null: as the length of the span suggests. */
            remind: components["schemas"]["Milliseconds"] | null;
        };
        /** @description 外部報告: what has to be reported outside, by when and why; what hangs on missing facts; what is not needed. */
        DutiesView: {
            organ: components["schemas"]["IncidentOrganView"];
            facts: components["schemas"]["DutyFactView"][];
            duties: components["schemas"]["DutyView"][];
        };
        /** @enum {string} */
        Duty: "ppc-preliminary" | "ppc-final" | "my-number" | "my-number-final" | "my-number-below" | "person-notice" | "assembly-notice" | "prefecture" | "ministry" | "j-lis" | "lgwan" | "juki-net" | "police" | "jpcert" | "ceptoar" | "council" | "sector" | "critical-infrastructure" | "vendor" | "entrusting-party";
        /** @description One clock of a duty, and the report that met it. */
        DutyClockView: {
            /** @description YYYY-MM-DD, Asia/Tokyo. */
            day1: string;
            /** @description Which cases opened it, in words. */
            cases: string[];
            deadlines: components["schemas"]["DutyDeadlineView"][];
            report: components["schemas"]["DutyReportView"] | null;
        };
        /** @description 目安 or 限度. */
        DutyDeadlineView: {
            /** @enum {string} */
            kind: "aim" | "limit";
            at: string;
            /** @description n日目, where day 1 is the day it is counted from; null for hours. */
            day: number | null;
            /** @description A closed last day moved to the next open one. */
            rolled: boolean;
        };
        /** @description A question the duties ask, with what is known. */
        DutyFactView: {
            id: string;
            label: string;
            type: components["schemas"]["FactType"];
            options: {
                id: string;
                label: string;
            }[];
            /** @description null: 不明, or not asked yet. */
            value: components["schemas"]["FactValue"];
            /** @description Whether anybody has answered, 不明 too. */
            recorded: boolean;
        };
        /** @description 判定に使う事実の記録 */
        DutyFactsDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /** @description Facts that the duties ask, by id; null is 不明. */
            facts: {
                [key: string]: components["schemas"]["FactValue"];
            };
        };
        /** @description 報告を要しないとの判断 */
        DutyJudgementDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            reason: string;
            /** @description Who judged: office and name. */
            by: string;
        };
        DutyOrganView: {
            id: string;
            name: string;
            legal: components["schemas"]["LegalType"];
        };
        /** @description 報告の記録 */
        DutyReportDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /**
             * Format: date-time
             * @description When it was reported (ISO 8601 with zone).
             */
            at: string;
            /** @description 受付番号, where one was given. */
            number?: string;
            /** @description Who reported: office and name. */
            by: string;
        };
        /** @description A report that went out. */
        DutyReportView: {
            at: string;
            number: string;
            by: string;
        };
        /**
         * @description `due`: to be reported by the deadlines of its clocks. `undecided`: it hangs on facts nobody has recorded, which is never the same as `not-due`. `judged`: somebody found, with a reason, that it need not be reported.
         * @enum {string}
         */
        DutyState: "due" | "undecided" | "judged" | "not-due";
        /** @description One outside duty of an incident. */
        DutyView: {
            id: components["schemas"]["Duty"];
            title: string;
            addressee: string;
            route: string;
            article: string;
            confidence: components["schemas"]["Confidence"];
            law: boolean;
            state: components["schemas"]["DutyState"] | "reported";
            /** @description Whether the facts as they stand now make it a duty; null while they do not say. */
            holdsNow: boolean | null;
            /** @enum {string|null} */
            why: "other-organ" | "facts" | "exempt" | null;
            /** @description Why it is exempt, in words. */
            exemption: string | null;
            clocks: components["schemas"]["DutyClockView"][];
            /** @description While undecided: by when, if it turns out to be due. */
            provisional: components["schemas"]["DutyDeadlineView"][];
            /** @description Facts that would decide it. */
            missing: string[];
            /** @description What is known of the facts it hangs on. */
            because: {
                label: string;
                value: components["schemas"]["FactValue"];
            }[];
            contents: string[];
            note: string;
            reports: components["schemas"]["DutyReportView"][];
            judgement: components["schemas"]["JudgementView"] | null;
        };
        /** @enum {string} */
        Edition: "general" | "restricted";
        /** @description The same words in English. */
        English: {
            title: string;
            how: string;
        };
        /** @enum {string} */
        EntryKind: "reported" | "classified" | "severity-assessed" | "assets-named" | "judged" | "phase-changed" | "playbook-started" | "playbook-moved" | "playbook-left" | "harm-recorded" | "ladder-set" | "told" | "notice-accepted" | "notice-undeliverable" | "reply-unread" | "notice-handled" | "acknowledged" | "taken-over" | "answer-lapsed" | "rung-exhausted" | "rung-called" | "call-tried" | "ladder-stood-down" | "update-sent" | "bulletin-posted" | "bulletin-withdrawn" | "noted" | "file-attached" | "struck" | "step-completed" | "facts-recorded" | "choice-answered" | "step-begun" | "step-assigned" | "step-postponed" | "step-added" | "step-skipped" | "step-undone" | "gate-requested" | "gate-consented" | "gate-decided" | "acted-first" | "gate-ratified" | "ratification-overdue" | "step-reminded" | "step-overdue" | "step-escalated" | "duty-opened" | "duty-judged" | "duty-reported" | "duty-reminded" | "organ-named" | "duty-facts-recorded" | "measure-added" | "measure-settled" | "closure-requested" | "closure-returned" | "closed" | "reopened" | "taken-up" | "merged" | "absorbed" | "unmerged" | "released" | "linked" | "unlinked" | "handover-offered" | "handover-accepted" | "handover-withdrawn" | "party-let-in" | "party-let-out" | "party-told" | "party-unreached" | "party-answered" | "party-called" | "party-noted";
        /** @description One line of the 経過, in the reader's language. */
        EntryView: {
            id: string;
            /** @description Place in the body's chain; pass the last as `after` to read on. */
            seq: number;
            kind: components["schemas"]["EntryKind"];
            happenedAt: string;
            recordedAt: string;
            by: string;
            text: string;
            /** @description Written by the system about itself: hidden until asked for. */
            system: boolean;
            /** @description What it attaches; null in all other entries, and when it was struck. */
            file: components["schemas"]["FileView"] | null;
            struck: {
                by: string;
                at: string;
                reason: string;
            } | null;
        };
        /** @description An era (元号), how it is written short, and its first day. */
        EraView: {
            name: string;
            letter: string;
            from: string;
        };
        /** @description Who would be told, if it happened then and nobody answered. */
        EscalationPreviewView: {
            at: string;
            level: components["schemas"]["Level"];
            /** @description An approved version of the plan rules from this day on, before `at`: this is by the one in force now. */
            anotherVersionFrom: components["schemas"]["Day"] | null;
            rungs: components["schemas"]["ForeseenRungView"][];
        };
        /** @description Who has been told (連絡). */
        EscalationView: {
            rungs: components["schemas"]["RungView"][];
            /** @description Decisions asked for beside the ladder. */
            asked: components["schemas"]["TellingView"][];
        };
        /** @enum {string} */
        EvidenceKind: "photo" | "log" | "image" | "document" | "receipt" | "record";
        /** @description Something a step must leave behind: a photo, a log, an image, a receipt number. */
        EvidenceNeed: {
            id: string;
            what: string;
            kind: components["schemas"]["EvidenceKind"];
            /** @description 保存年限 in years; null: as the incident's own. */
            keepYears: number | null;
        };
        /** @description A fact the step asks the responder to record; 不明 is always an answer. */
        FactNeed: {
            id: string;
            label: string;
            type: components["schemas"]["FactType"];
            /** @description The values of a `one-of` fact; empty for the others. */
            options: {
                id: string;
                label: string;
            }[];
        };
        /** @enum {string} */
        FactType: "yes-no" | "count" | "number" | "text" | "time" | "one-of";
        /** @description What a responder recorded for one asked fact; null is 不明. */
        FactValue: string | number | null;
        /** @description 事実の記録。分かったときに、手順を待たずに。 */
        FactsDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /** @description Facts of the playbook by id; null is 不明. */
            facts: {
                [key: string]: components["schemas"]["FactValue"];
            };
        };
        /** @enum {string} */
        FailureKind: "none" | "person" | "vacant" | "mail-down" | "desk-only";
        /** @description One field that does not fit, and what is allowed. */
        FieldError: {
            field: string;
            message: string;
        };
        /**
         * @description What a file holds, by its own first bytes.
         * @enum {string}
         */
        FileType: "jpeg" | "png" | "gif" | "webp" | "heic" | "video" | "pdf" | "zip" | "gzip" | "capture" | "event-log" | "text";
        /** @description An attached file. */
        FileView: {
            file: string;
            name: string;
            type: components["schemas"]["FileType"];
            bytes: number;
            sha256: string;
            /** @description Whether it says where it was taken. */
            place: components["schemas"]["PhotoPlace"];
            /** @description Whether it can be shown as a picture. */
            picture: boolean;
            /** @description What it belongs to; all null: the incident. */
            run: string | null;
            step: string | null;
            entry: string | null;
            note: string;
        };
        /** @enum {string} */
        FindingId: "sample-tried" | "sample-untried" | "sample-own" | "address-missing" | "address-plain" | "address-set" | "mail-catching" | "mail-failing" | "mail-untried" | "mail-well" | "canary-off" | "canary-waiting" | "canary-missing" | "canary-well" | "inbox-off" | "inbox-failing" | "inbox-well" | "disk-full" | "disk-filling" | "disk-free" | "backup-unknown" | "backup-none" | "backup-old" | "backup-fresh" | "engine-still" | "engine-ticks" | "nodes-alone" | "nodes-held" | "nodes-lost" | "watch-off" | "watch-set" | "alarms-open" | "alarms-none";
        /** @description What somebody says of a step; `whole`: the list is put away, or taken out again. */
        FirstMarkDto: {
            step: components["schemas"]["FirstStep"] | "whole";
            mark: components["schemas"]["Mark"];
        };
        /** @description はじめての設定: how far it is, and the sample. */
        FirstRunView: {
            bodyName: string;
            /** @description The caller's body is a sample. */
            sample: boolean;
            steps: components["schemas"]["FirstStepView"][];
            /** @description Somebody has put the list away. */
            putAway: boolean;
            /** @description The incidents of a sample body; none in a body of one's own. */
            incidents: components["schemas"]["SampleLineView"][];
            /** @description A body of one's own can be begun here; else the settings name the body. */
            mayBegin: boolean;
        };
        /** @enum {string} */
        FirstStep: "body" | "administrators" | "officers" | "mail" | "contacts";
        FirstStepView: {
            step: components["schemas"]["FirstStep"];
            state: components["schemas"]["Mark"];
        };
        /** @description 下限: below which level no incident with this fact is graded. */
        FloorDto: {
            fact: string;
            label: string;
            level: components["schemas"]["Level"];
        };
        FloorRulesView: {
            fact: string;
            label: string;
            level: components["schemas"]["Level"];
        };
        /** @description One person who would be told. */
        ForeseenCallView: {
            at: string;
            /** @description The next one is told then, unless somebody has answered. */
            answerBy: string;
            person: string;
            personName: string;
            post: string;
            order: number;
            officeTitle: string;
            /** @description In the place of the rung's office, which has nobody. */
            inPlace: boolean;
            passedOver: components["schemas"]["PassedOverView"][];
        };
        /** @description One office, its people in the order in which they would be told. */
        ForeseenRungView: {
            office: string;
            officeTitle: string;
            outside: boolean;
            dueAt: string;
            /** @description When everybody has been told in vain and the desk has to telephone. */
            exhaustedAt: string | null;
            channels: components["schemas"]["Channel"][];
            /** @description Titles of the offices that have to answer beside it; empty: its answer stands alone. */
            together: string[];
            calls: components["schemas"]["ForeseenCallView"][];
        };
        /** @enum {string} */
        Format: "pdf" | "docx" | "html";
        /** @description A file as it was before an edit: put back, it undoes the edit. */
        FormerTextView: {
            path: string;
            /** @description Null: there was no such file. */
            text: string | null;
        };
        /** @description Who may approve, in the plan's own order: the first office decides; a later one only in its absence, and then the first approves afterwards (事後承認) within `ratifyWithin`. Every office of `with` has to agree too, each by another person. */
        Gate: {
            authority: components["schemas"]["OfficeId"][];
            with: components["schemas"]["OfficeId"][];
            ratifyWithin: components["schemas"]["Milliseconds"] | null;
        };
        GateView: {
            /** @description Titles of the offices that may decide, in order. */
            authority: string[];
            /** @description Titles of the offices that have to agree too, each by another person. */
            with: string[];
            /** @description The person who decides at this moment, with the office it holds. */
            decider: {
                person: string;
                office: string;
            } | null;
            /** @description The person who has to approve afterwards at this moment; null when nothing is to be. */
            ratifier: {
                person: string;
                office: string;
            } | null;
            /** @description The caller may decide, and somebody before them in the order is not known to be away: a reason is needed. */
            passesOver: boolean;
            /** @description Whether acting before approval is foreseen (緊急措置). */
            mayActFirst: boolean;
            /** @description Offices that have agreed while others are still waited for. */
            consents: components["schemas"]["Consent"][];
        };
        /** @description A playbook as a picture: what is drawn where. */
        Graph: {
            width: number;
            height: number;
            nodes: components["schemas"]["GraphNode"][];
            edges: components["schemas"]["GraphEdge"][];
            boxes: components["schemas"]["GraphBox"][];
        };
        /** @description A frame around steps that belong together, its title in its upper edge. */
        GraphBox: {
            x: number;
            y: number;
            width: number;
            height: number;
            /** @enum {string} */
            kind: "phase" | "track" | "use";
            id: string;
            phase: components["schemas"]["PlaybookPhase"];
            title: string;
            lines: string[];
        };
        /** @description A way from one node to another; its last point bears the arrow. */
        GraphEdge: {
            points: components["schemas"]["Point"][];
            label: components["schemas"]["GraphLabel"] | null;
            /** @description Null between phases. */
            phase: components["schemas"]["PlaybookPhase"] | null;
        };
        /** @description Words on an edge, centred on `x`; `y` is the top of the first line. */
        GraphLabel: {
            x: number;
            y: number;
            width: number;
            height: number;
            lines: string[];
        };
        /** @description A node of the picture of a playbook. Lengths are units of the picture: letters of a title are 16 high. */
        GraphNode: {
            x: number;
            y: number;
            width: number;
            height: number;
            id: string;
            kind: components["schemas"]["NodeKind"];
            phase: components["schemas"]["PlaybookPhase"];
            /** @description The whole title; `lines` is the same, wrapped. */
            title: string;
            lines: string[];
            /** @description Small print below the title: what it asks for, who, by when. */
            notes: string[];
            required: boolean;
            irreversible: components["schemas"]["Irreversible"] | null;
            /** @description Its outline, and a second one inside it for approvals: SVG path data from its own corner. */
            outline: string;
            inner: string | null;
        };
        /** @description A condition over the incident's facts: a closed vocabulary, never an expression language. */
        Guard: {
            /** @constant */
            test: "is";
            fact: string;
            value: string;
        } | {
            /** @constant */
            test: "in";
            fact: string;
            values: string[];
        } | {
            /** @constant */
            test: "compare";
            fact: string;
            by: components["schemas"]["Comparison"];
            value: number;
        } | {
            /** @constant */
            test: "count";
            facts: string[];
            atLeast: number;
        } | {
            /** @constant */
            test: "all";
            of: components["schemas"]["Guard"][];
        } | {
            /** @constant */
            test: "any";
            of: components["schemas"]["Guard"][];
        } | {
            /** @constant */
            test: "not";
            of: components["schemas"]["Guard"];
        };
        /** @description 引継ぎ */
        HandOverDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            person: string;
            /** @description What whoever takes over has to know. */
            note: string;
        };
        /** @description Asked by name, or taken upon oneself: from whom, and why. */
        HandedView: {
            from: string[];
            reason: string;
            /** @description 引き受ける: nobody asked them. */
            taken: boolean;
            /** @description Not answered yet: until then whoever had it stays responsible. */
            open: boolean;
        };
        /** @description What a note would say of one incident, from the state. */
        HandoverDraftItem: {
            incident: components["schemas"]["IncidentLine"];
            /** @description Who has taken it; null while nobody has. */
            takenBy: string | null;
            text: string;
        };
        /** @description 引継ぎ before anybody has changed a word. */
        HandoverDraftView: {
            now: string;
            items: components["schemas"]["HandoverDraftItem"][];
            /** @description Open incidents beyond those shown, the least severe. */
            more: number;
            colleagues: components["schemas"]["Colleague"][];
        };
        /** @description 引き渡す */
        HandoverDto: {
            /**
             * Format: uuid
             * @description The account of whoever is to take it.
             */
            to: string;
            /** @description 全体の注意 */
            note: string;
            items: components["schemas"]["HandoverItemDto"][];
            /** @description Those that wait with one of these incidents and end with this one. */
            replaces?: string[];
        };
        /** @description What is said of one incident. */
        HandoverItemDto: {
            incident: string;
            text: string;
        };
        HandoverItemView: {
            incident: string;
            number: string;
            summary: string;
            text: string;
            /** @description Entries of the incident since it was handed over, while it waits; null: it waits no more, or nobody knows. */
            changes: number | null;
        };
        /** @description A note as it was handed over. */
        HandoverView: {
            id: string;
            from: string;
            to: string;
            /**
             * @description Whether the caller gave it, or is to accept it.
             * @enum {string}
             */
            side: "from" | "to" | "other";
            note: string;
            at: string;
            acceptedAt: string | null;
            withdrawnAt: string | null;
            items: components["schemas"]["HandoverItemView"][];
        };
        /** @description 引継ぎ of the body: those that wait, then the last ones, newest first. */
        HandoversView: {
            waiting: components["schemas"]["HandoverView"][];
            past: components["schemas"]["HandoverView"][];
        };
        /** @description The desk's first answers on harm; 不明 is always one of them. */
        Harm: {
            counter: components["schemas"]["Answer"];
            residents: components["schemas"]["Answer"];
            personalData: components["schemas"]["Answer"];
        };
        /** @description 影響: あり・なし・確認中 */
        HarmDto: {
            counter: components["schemas"]["Answer"];
            residents: components["schemas"]["Answer"];
            personalData: components["schemas"]["Answer"];
        };
        HarmRecordDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /** @description `seen` of the incident that was on the screen; another choice now means 409. Left out: whatever stands there is chosen anew. */
            seen?: string;
            harm: components["schemas"]["HarmDto"];
        };
        /**
         * @description `note`: neither good nor bad, or not to be measured from here.
         * @enum {string}
         */
        Health: "good" | "warn" | "bad" | "note";
        HeldOfficeView: {
            office: string;
            title: string;
            /** @description 1 is the holder, 2 the first deputy. */
            order: number;
        };
        HolderView: {
            person: string;
            name: string;
            post: string;
            order: number;
            absent: boolean;
            phone: string | null;
        };
        /** @description A night in which nobody is there, by what makes it so. */
        HoleView: {
            rule: components["schemas"]["ProofRule"];
            title: string;
            cause: components["schemas"]["ProofCauseView"];
            about: components["schemas"]["AboutView"][];
            levels: components["schemas"]["ProvenLevel"][];
            times: components["schemas"]["Time"][];
            cases: number;
            example: string;
            exception: {
                why: string;
                approvedBy: string;
            } | null;
        };
        /**
         * @description 影響度: 1 one device … 4 the whole body or life.
         * @enum {number}
         */
        Impact: 1 | 2 | 3 | 4;
        /** @description A report that nobody has taken yet. */
        InboxItem: {
            incident: components["schemas"]["IncidentLine"];
            drill: boolean;
            kindLabel: string | null;
            place: string;
            system: string;
            done: string;
            reporter: string;
            contact: {
                name: string;
                phone: string;
            };
            /** @description The floors that hold, in the body's words. */
            floorLabels: string[];
            impact: number;
            urgency: number;
            /** @description What its kind began by itself; nobody has to wait for somebody to take it. */
            playbooks: string[];
            /** @description Other open incidents that may be the same event, the likest first. */
            similar: components["schemas"]["IncidentLine"][];
        };
        /** @description Whether replies and bounces are read; `off`: no mailbox is set. */
        InboxState: {
            /** @enum {string} */
            state: "off" | "ok" | "failing";
            since: string | null;
            error: string;
        };
        /** @description 受付箱: the longest waiting first. */
        InboxView: {
            now: string;
            items: components["schemas"]["InboxItem"][];
            /** @description How many wait beyond those shown. */
            more: number;
        };
        /** @description One line of the list. */
        IncidentLine: {
            id: string;
            number: string;
            summary: string;
            category: components["schemas"]["Category"] | null;
            level: components["schemas"]["Level"];
            phase: components["schemas"]["Phase"];
            reportedAt: string;
            awareAt: string;
            version: number;
        };
        /** @description Which 機関 the incident is about, which decides the law; `named` is false while it is taken to be the first. */
        IncidentOrganView: {
            named: boolean;
            /** @description null: 不明, or the plan has none. */
            organ: components["schemas"]["DutyOrganView"] | null;
            choices: components["schemas"]["DutyOrganView"][];
        };
        IncidentPage: {
            items: components["schemas"]["IncidentLine"][];
            /** @description Pass as `after` for the next page; null at the end. */
            next: string | null;
        };
        /** @description One incident's overview (概要). */
        IncidentView: {
            id: string;
            number: string;
            drill: boolean;
            past: boolean;
            summary: string;
            done: string;
            place: string;
            system: string;
            contact: {
                name: string;
                phone: string;
            };
            reporter: string;
            reportedAt: string;
            aware: components["schemas"]["Awareness"];
            harm: components["schemas"]["Harm"];
            kind: string | null;
            kindLabel: string | null;
            category: components["schemas"]["Category"] | null;
            categoryLabel: string | null;
            secondary: components["schemas"]["Category"][];
            severity: components["schemas"]["Assessment"];
            /** @description The floors that held, in the body's words. */
            floorLabels: string[];
            /** @description Assets of the register; null where the incident's plan has none. */
            assets: components["schemas"]["NamedAssetsView"] | null;
            phase: components["schemas"]["Phase"];
            /** @enum {string|null} */
            ending: "closed" | "not-an-incident" | "merged" | null;
            endReason: string;
            /** @description Who took it out of the 受付箱; null while nobody has. */
            taken: {
                by: string;
                at: string;
            } | null;
            /** @description Names of those who are at it now, who began first first; whoever took it while no step is begun. */
            atWork: string[];
            /** @description 統合: where it goes on. */
            merged: components["schemas"]["OtherView"] | null;
            /** @description What was merged into it. */
            absorbed: components["schemas"]["OtherView"][];
            /** @description 関連する事案 */
            links: components["schemas"]["OtherView"][];
            /** @description 引継ぎ that nobody has accepted yet. */
            handover: {
                from: string;
                to: string;
                at: string;
            } | null;
            measures: components["schemas"]["MeasureView"][];
            closure: components["schemas"]["ClosureView"] | null;
            lessons: string;
            retentionYears: number | null;
            closedBy: string;
            playbooks: {
                run: string;
                title: string;
                left: boolean;
            }[];
            steps: {
                done: number;
                open: number;
                overdue: number;
            };
            rungs: {
                answered: number;
                open: number;
                alarms: number;
            };
            /** @description Other bodies that were let in, and those of them that wait for a call. */
            parties: {
                count: number;
                calls: number;
            };
            seen: components["schemas"]["SeenView"];
            version: number;
        };
        /** @description A moment in UTC as ISO 8601 with milliseconds, so that text order is time order. */
        Instant: string;
        /**
         * @description What cannot be taken back: data wiped, a network cut, something published.
         * @enum {string}
         */
        Irreversible: "wipe" | "cut" | "publish";
        /** @description トリアージ: is it an incident? */
        JudgementDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            incident: boolean;
            reason?: string;
        };
        /** @description 報告を要しないとの判断. */
        JudgementView: {
            by: string;
            reason: string;
        };
        /**
         * @description Why the built-in catcher took a mail: its people are a sample's, or no relay was set.
         * @enum {string}
         */
        Kept: "sample" | "no-relay";
        /** @description New incidents of one kind. */
        KindSeries: {
            /** @description Null: 不明, nobody has chosen it yet. */
            kind: string | null;
            /** @description As the plan in force calls it; the id where it knows it no more. */
            label: string;
            counts: number[];
            total: number;
        };
        KindView: {
            id: string;
            label: string;
            category: components["schemas"]["Category"] | null;
            playbook: string | null;
            /** @description Whether the policy has it in mind; what it has not is usable all the same (方針に定めなし). */
            inPolicy: boolean;
        };
        /** @description A fact the playbook asks for somewhere, and what is known of it now; null is 不明. */
        KnownFact: {
            need: components["schemas"]["FactNeed"];
            value: components["schemas"]["FactValue"];
        };
        /** @description 連絡規則 as they are to be; what stands in the draft beside it (assets, 台帳の責任者) stays. */
        LadderDto: {
            rows: components["schemas"]["RungDto"][];
            /** @description 受領確認を待つ時間: every level has one. */
            answerWithin: components["schemas"]["SpansDto"];
            actWithin: components["schemas"]["SpansDto"];
            nextReport: components["schemas"]["SpansDto"];
            roundTheClock: components["schemas"]["Level"][];
            /** @description それぞれの確認. */
            each: components["schemas"]["LadderGroupDto"][];
        };
        /** @description Offices each of which has to answer for itself at some levels. */
        LadderGroupDto: {
            offices: string[];
            levels: components["schemas"]["Level"][];
        };
        LadderGroupView: {
            offices: string[];
            levels: components["schemas"]["Level"][];
        };
        LadderRowView: {
            officeTitle: string;
            /** @description When, by level (15分, 当日 …). */
            delays: {
                L0?: components["schemas"]["DelayWords"];
                L1?: components["schemas"]["DelayWords"];
                L2?: components["schemas"]["DelayWords"];
                L3?: components["schemas"]["DelayWords"];
                L4?: components["schemas"]["DelayWords"];
            };
            /** @description How the desk tries to reach it, first to last. */
            channels: components["schemas"]["Channel"][];
            condition: string;
        };
        /** @description 連絡規則 of a draft, in minutes. */
        LadderRulesView: {
            rows: components["schemas"]["RungRulesView"][];
            answerWithin: {
                L0?: number;
                L1?: number;
                L2?: number;
                L3?: number;
                L4?: number;
            };
            actWithin: {
                L0?: number;
                L1?: number;
                L2?: number;
                L3?: number;
                L4?: number;
            };
            nextReport: {
                L0?: number;
                L1?: number;
                L2?: number;
                L3?: number;
                L4?: number;
            };
            roundTheClock: components["schemas"]["Level"][];
            each: components["schemas"]["LadderGroupView"][];
        };
        /** @enum {string} */
        Language: "ja" | "en";
        /** @description A step's time or a duty's aim that people hear of only afterwards: no hole, but late. */
        LateView: {
            cause: components["schemas"]["ProofCauseView"] | null;
            about: components["schemas"]["AboutView"][];
            levels: components["schemas"]["ProvenLevel"][];
            times: components["schemas"]["Time"][];
            cases: number;
            /** @description Milliseconds after the end, at worst. */
            after: number;
            example: string;
        };
        /** @description Who hears of a step that is late, one office after another, each `after` later. */
        Lateness: {
            after: components["schemas"]["Milliseconds"];
            tell: components["schemas"]["OfficeId"][];
        };
        /** @enum {string} */
        LegalType: "public" | "private" | "assembly";
        /** @description 関係団体に共有する, or change what it sees. */
        LettingInDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            reason: string;
            /** @description `seen` of the party that was on the screen; something else agreed since means 409. Left out: whatever stands there is changed. */
            seen?: string;
            /** @description The other body, by its id. */
            party: string;
            scope: components["schemas"]["Scope"];
            /** @description 依頼すること */
            asked: string;
            /**
             * Format: date-time
             * @description From now, if absent.
             */
            from?: string;
            /**
             * Format: date-time
             * @description Until it is let out, if absent.
             */
            to?: string;
            /**
             * Format: date-time
             * @description 次報の予定
             */
            next?: string;
            /** @description The office of one's own plan whose steps the party does. */
            office?: string;
            /** @description In a drill: tell the people of the party too, because it takes part. */
            takesPart?: boolean;
        };
        /** @description 共有を終える */
        LettingOutDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            reason: string;
            /** @description `seen` of the party that was on the screen; something else agreed since means 409. Left out: whatever stands there is changed. */
            seen?: string;
        };
        /** @enum {string} */
        Level: "L0" | "L1" | "L2" | "L3" | "L4";
        /** @description 関連付け, and taking it away. */
        LinkDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /** Format: uuid */
            other: string;
        };
        ListPartView: {
            heading: string;
            rows: string[][];
        };
        LoginDto: {
            /** @description Needed where the installation serves several bodies: their log-in ids may be the same. */
            body?: string;
            loginId: string;
            password: string;
        };
        /** @description Whether a test mail arrived. */
        MailArrivedDto: {
            /** @enum {string} */
            arrived: "yes" | "no";
        };
        /** @description メール設定: the relays in use and the last test mails. */
        MailSetupView: {
            /** @description No relay is set: mails stay in this server. */
            catching: boolean;
            sender: string;
            relays: components["schemas"]["RelayView"][];
            /** @description Newest first. */
            tests: components["schemas"]["MailTestView"][];
        };
        /** @description Whether mails leave, for the board. */
        MailState: {
            inbox: components["schemas"]["InboxState"];
            /**
             * @description `catcher`: nothing leaves the building. `failing`: the relay does not take mails.
             * @enum {string}
             */
            state: "ok" | "failing" | "catcher";
            waiting: number;
            since: string | null;
            /** @description What the relay comes to grief on, in the reader's language. */
            why: string;
            /** @description What it answered last. */
            error: string;
        };
        /** @description Where a test mail goes. */
        MailTestDto: {
            /** Format: email */
            address: string;
        };
        /** @description A test mail, and what became of it. */
        MailTestView: {
            id: string;
            address: string;
            askedAt: string;
            askedBy: string;
            status: components["schemas"]["NoticeStatus"];
            attempts: number;
            /** @description What it came to grief on, and what to do, in the reader's language. */
            why: string;
            act: string;
            said: string;
            /** @enum {string|null} */
            arrived: "yes" | "no" | null;
            answeredAt: string | null;
            answeredBy: string | null;
        };
        /** @enum {string} */
        Mark: "open" | "done" | "skipped";
        /**
         * @description What a mail that belongs to no incident is about.
         * @enum {string}
         */
        Matter: "plan-approval" | "alarm" | "canary" | "contact-check" | "mail-test";
        /**
         * @description A containment measure that somebody has to undo later (RE&CT: recovery mirrors containment).
         * @enum {string}
         */
        Measure: "disconnect" | "block" | "stop" | "lock" | "exception" | "move";
        /** @description 再発防止策 */
        MeasureDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            what: string;
            /** @description 責任者 */
            owner: string;
            /**
             * Format: date
             * @description 期限, YYYY-MM-DD.
             */
            due: string;
        };
        MeasureView: {
            id: string;
            what: string;
            owner: string;
            due: string;
            settled: {
                /** @enum {string} */
                how: "done" | "transferred";
                note: string;
                at: string;
            } | null;
        };
        /** @description Somebody of the body, or outside it. Private numbers are null for those who may not see them. */
        MemberView: {
            id: string;
            name: string;
            post: string;
            /** @description 所属, by the id of the unit. */
            unit: string | null;
            /** @description The organisation of somebody outside the body. */
            outside: string | null;
            email: string | null;
            phone: string | null;
            mobile: string | null;
            outOfHours: string | null;
            /** @description The day on which the contacts were last tried. */
            confirmed: string | null;
        };
        /** @description 統合 */
        MergingDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: uuid
             * @description The open incident it goes on in.
             */
            into: string;
            reason?: string;
        };
        Milliseconds: number;
        /** @description An office of the shared plan that the body does not have, and who does its work. */
        MissingOfficeView: {
            office: string;
            insteadTitle: string;
            why: string;
        };
        /**
         * @description What leads on where no step can be begun: decide whether it is an incident; deal with it without a playbook; see to what the steps wait for; leave the phase; ask for closure; approve it.
         * @enum {string}
         */
        Move: "judge" | "lead" | "unblock" | "leave-phase" | "ask-closure" | "approve-closure";
        /** @description 新しい版に切り替える */
        MoveDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            reason: string;
            /** @description The version the preview showed. */
            digest: string;
        };
        /**
         * @description Why a run cannot move to another version: what happened in it would lose its meaning.
         * @enum {string}
         */
        MoveObstacle: "question-open" | "ratification-open" | "kind-changed" | "option-gone" | "round-gone" | "undo-gone" | "added-id-taken";
        /** @description What moving a run to the newest version of its playbook would do. */
        MoveView: {
            /** @description Send it back with the move; another version in the meantime is refused. */
            digest: string;
            /** @description Nothing refuses it. */
            possible: boolean;
            kept: number;
            changed: components["schemas"]["MovedStep"][];
            added: components["schemas"]["MovedStep"][];
            /** @description Gone in the new version; what was recorded in them stays in the 経過. */
            dropped: components["schemas"]["MovedStep"][];
            refused: components["schemas"]["RefusedStep"][];
        };
        MovedStep: {
            step: string;
            title: string;
        };
        /** @description わたしの作業: what waits for the caller over all open incidents, and what others can do now. */
        MyWorkView: {
            now: string;
            /** @description Whether the caller holds an office; without one nothing is one's own. */
            holdsOffice: boolean;
            calls: components["schemas"]["WorkCall"][];
            /** @description The earliest due first, so that what is late comes before all. */
            steps: components["schemas"]["WorkStep"][];
            /** @description How many open incidents were not looked at, the least severe. */
            more: number;
        };
        /** @description The assets that an incident names, and what they make of it. */
        NamedAssetsView: {
            named: components["schemas"]["AssetView"][];
            /** @description 不明: others may be concerned. */
            unknown: boolean;
            raises: components["schemas"]["RaiseView"][];
            questions: components["schemas"]["QuestionView"][];
        };
        Needs: {
            evidence: string[];
            gates: string[];
            /** @description At least one 再発防止策 with owner and due date stands on the incident. */
            measures: boolean;
        };
        /** @enum {string} */
        NetworkModel: "α" | "α′" | "β" | "β′" | "unknown";
        /** @description Something the check finds once the rules are written, and not before. */
        NewFindingView: {
            /** @description file:line:column. */
            place: string;
            path: string;
            line: number;
            column: number;
            /** @description Null where a file is not written as it has to be. */
            rule: string | null;
            title: string;
            what: string;
            /**
             * @description An error keeps the version from being approved.
             * @enum {string}
             */
            severity: "error" | "finding";
        };
        /** @description 臨時の手順 */
        NewStepDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            phase: components["schemas"]["PlaybookPhase"];
            title: string;
            how?: string;
            office: string;
            /**
             * Format: date-time
             * @description When it is due; absent: no clock.
             */
            until?: string;
        };
        /** @description A new draft of the plan. */
        NewVersionDto: {
            from: components["schemas"]["VersionStart"];
            note?: string;
        };
        /** @enum {string} */
        NewsKind: "first" | "update" | "alarm";
        /** @description The outside report that is due first. */
        NextDuty: {
            incident: components["schemas"]["WorkIncident"];
            title: string;
            at: string;
            overdue: boolean;
            /** @description Nobody has decided yet whether it is due. */
            perhaps: boolean;
        };
        /** @description 次報: when the next report is due. */
        NextReportView: {
            at: string;
            overdue: boolean;
        };
        /** @description `fork` and `join` stand around tracks, `merge` where ways come together again. */
        NodeKind: components["schemas"]["StepKind"] | "choice" | "repeat" | "fork" | "join" | "merge";
        NoteDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            text: string;
            /** @description 関係団体にも見せる; else only those see it to whom everything was opened. */
            shared?: boolean;
        };
        /** @enum {string} */
        NoticeAct: "retry" | "park" | "release";
        /** @description The act is on record; what came of it is read again. */
        NoticeActDone: {
            id: string;
            act: components["schemas"]["NoticeAct"];
            at: string;
        };
        /** @description What a person did with a mail: 再送, 保留, let go. */
        NoticeActView: {
            act: components["schemas"]["NoticeAct"];
            reason: string;
            by: string;
            at: string;
        };
        /** @description One mail of the 送信箱. */
        NoticeLine: {
            id: string;
            /** @description Null: the mail belongs to no incident, and is about what `about` names. */
            incident: string | null;
            number: string | null;
            about: string | null;
            template: components["schemas"]["NoticeTemplate"] | "party" | "update" | "webhook" | components["schemas"]["Matter"];
            /** @description The body of the office, where it is another one than one's own. */
            partyName: string | null;
            officeTitle: string;
            personName: string;
            address: string;
            subject: string;
            status: components["schemas"]["NoticeStatus"];
            /** @description Why it has not left the building, as it was sent: its people are a sample's, or no relay was set. Null: it has, may have, or nobody has tried. */
            stays: components["schemas"]["Kept"] | null;
            attempts: number;
            /** @description All copies have left that may leave by themselves: one more needs a reason. */
            copiesUsedUp: boolean;
            dueAt: string;
            createdAt: string;
            settledAt: string | null;
            /** @description Why it is not there, in the reader's language; empty: nothing is wrong, or only the server's own words tell. */
            why: string;
            /** @description What the mail server answered, or the reason of whoever holds it back. */
            error: string;
        };
        NoticePage: {
            items: components["schemas"]["NoticeLine"][];
            next: string | null;
        };
        /** @description 保留. */
        NoticeParkDto: {
            reason: string;
        };
        /** @description 再送 and letting go; the reason is needed where all copies have left. */
        NoticeRetryDto: {
            reason?: string;
        };
        /**
         * @description pending → sending → accepted; `uncertain`: perhaps sent, to be sent again. `undeliverable`: the address is dead or the copies are used up. `superseded`: no longer needed before it left. `parked`: held back by a person (保留), until a person lets it go.
         * @enum {string}
         */
        NoticeStatus: "pending" | "sending" | "uncertain" | "accepted" | "undeliverable" | "superseded" | "parked";
        /**
         * @description `step-assigned`: a step becomes somebody's by hand. `step-reminder`, `step-due`, `step-late`: its time comes, has come, is over and the office above hears. `update-due`: the next report (次報) is to be written.
         * @enum {string}
         */
        NoticeTemplate: "rung" | "gate" | "ratification" | "closure" | "step-assigned" | "step-reminder" | "step-due" | "step-late" | "duty-reminder" | "duty-due" | "update-due";
        /** @description A mail as it was sent, with every attempt. */
        NoticeView: {
            id: string;
            /** @description Null: the mail belongs to no incident, and is about what `about` names. */
            incident: string | null;
            number: string | null;
            about: string | null;
            template: components["schemas"]["NoticeTemplate"] | "party" | "update" | "webhook" | components["schemas"]["Matter"];
            /** @description The body of the office, where it is another one than one's own. */
            partyName: string | null;
            officeTitle: string;
            personName: string;
            address: string;
            subject: string;
            status: components["schemas"]["NoticeStatus"];
            /** @description Why it has not left the building, as it was sent: its people are a sample's, or no relay was set. Null: it has, may have, or nobody has tried. */
            stays: components["schemas"]["Kept"] | null;
            attempts: number;
            /** @description All copies have left that may leave by themselves: one more needs a reason. */
            copiesUsedUp: boolean;
            dueAt: string;
            createdAt: string;
            settledAt: string | null;
            /** @description Why it is not there, in the reader's language; empty: nothing is wrong, or only the server's own words tell. */
            why: string;
            /** @description What the mail server answered, or the reason of whoever holds it back. */
            error: string;
            /** @description The link is masked, but for an administrator where it stays in the building. */
            text: string;
            tries: components["schemas"]["AttemptView"][];
            /** @description First to last. */
            acts: components["schemas"]["NoticeActView"][];
        };
        /**
         * @description Why a step counts no more: its branch was not chosen, its block joined, its measure not taken, its playbook left.
         * @enum {string}
         */
        OffReason: "not-chosen" | "joined" | "not-taken" | "left";
        OfficeId: string;
        OfficeNameDto: {
            title?: string;
            fullTitle?: string;
            /** @description Held by people outside the body: never told in a drill. */
            outside: boolean;
        };
        OfficeView: {
            id: string;
            title: string;
            fullTitle: string;
            holders: components["schemas"]["HolderView"][];
            /** @description The article of the policy that names it; null: it is the guideline's. */
            article: string | null;
        };
        Option: {
            id: string;
            title: string;
            en: string | null;
            /** @description Chosen when this holds over the recorded facts; null: only by a person, or as the default. */
            when: components["schemas"]["Guard"] | null;
            /** @description Chosen when no other option's condition holds. */
            otherwise: boolean;
            steps: components["schemas"]["Block"][];
        };
        OptionView: {
            id: string;
            title: string;
            en: string | null;
        };
        /** @description 機関: each has its own legal type. */
        Organ: {
            article: string | null;
            default: boolean;
            id: string;
            name: string;
            legal: components["schemas"]["LegalType"];
            /** @description The rule that sets it up, or why its type is so. */
            note: string | null;
        };
        /** @description 機関の記録 */
        OrganDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /** @description An organ of the plan; `unknown` is 不明. */
            organ: string;
            /** @description Why it is another one than was named before. */
            reason?: string;
        };
        /** @description One edit of the organisation. Without `id` something is added; without the values of its kind it is removed. An appointment says who is in the office `id` from the day `from` on, the holder first. */
        OrganisationChangeDto: {
            kind: components["schemas"]["ChangeKind"];
            id?: string;
            person?: components["schemas"]["PersonDto"];
            office?: components["schemas"]["OfficeNameDto"];
            unit?: components["schemas"]["UnitDto"];
            /**
             * Format: date
             * @description From which day somebody is in the office, or on which day contacts were tried.
             */
            from?: string;
            places?: components["schemas"]["PlaceDto"][];
            /** @description Whose contacts were tried. */
            people?: string[];
        };
        /** @description What an edit changes, or has changed, in words. */
        OrganisationEditView: {
            /** @description Before → after. */
            lines: string[];
            /** @description What somebody may have forgotten. */
            notes: string[];
            /** @description The edit count of the draft afterwards; null: only looked at. */
            version: number | null;
            former: components["schemas"]["FormerTextView"][];
        };
        /** @description An office with everybody who was, is or will be in it, in the order of their places. */
        OrganisationOfficeView: {
            id: string;
            title: string;
            fullTitle: string;
            outside: boolean;
            places: components["schemas"]["PlaceView"][];
        };
        OrganisationOrganView: {
            id: string;
            name: string;
        };
        OrganisationUnitView: {
            id: string;
            name: string;
            organ: string;
            parent: string | null;
        };
        /** @description 組織: units, people and offices; of the plan in force, or of one of its versions. */
        OrganisationView: {
            bodyName: string;
            /** @description The day it is for the server, in Asia/Tokyo: the reader's device may be set wrong. */
            today: string;
            /** @description Whether the caller sees private numbers. */
            showsNumbers: boolean;
            organs: components["schemas"]["OrganisationOrganView"][];
            units: components["schemas"]["OrganisationUnitView"][];
            people: components["schemas"]["MemberView"][];
            offices: components["schemas"]["OrganisationOfficeView"][];
            /** @description The edit count of the draft; null for the plan in force. */
            version: number | null;
        };
        /** @description Another incident, where this one names it. */
        OtherView: {
            incident: string;
            number: string;
        };
        /** @description What happened to one step or choice so far; the state keeps only what differs from nothing. */
        Outcome: {
            state: components["schemas"]["OutcomeState"];
            at: string;
            by: string;
            byName: string;
            note: string;
            /** @description The chosen option of a choice. */
            option: string | null;
            evidence: {
                [key: string]: string;
            };
            facts: {
                [key: string]: components["schemas"]["FactValue"];
            };
            /** @description The office that decided a gate, and the office in whose place it did so. */
            office: components["schemas"]["OfficeId"] | null;
            inPlaceOf: components["schemas"]["OfficeId"] | null;
            /** @description Offices that have agreed to a gate that needs several. */
            consents: components["schemas"]["Consent"][];
            /** @description Why requester and approver were the same person (兼務例外). */
            conflict: string;
            ratification: components["schemas"]["Ratification"] | null;
        };
        /** @enum {string} */
        OutcomeState: "done" | "answered" | "skipped" | "requested" | "approved" | "rejected" | "acted-first";
        /** @description A body of one's own, begun from the sample. */
        OwnBodyDto: {
            /** @description 団体名; blanks alone are none. */
            bodyName: string;
            /** @description Short name for files: lower-case letters, digits, hyphens. */
            slug: string;
        };
        Parallel: {
            /** @constant */
            block: "parallel";
            id: string;
            title: string;
            en: string | null;
            /** @description How many tracks have to be done before the way goes on; the others are then closed. */
            join: number;
            tracks: components["schemas"]["Track"][];
        };
        /** @enum {string} */
        Part: "contacts" | "night-card";
        /** @description One part of it. */
        PartDto: {
            /** @description The bytes, as base64. */
            bytes: string;
        };
        /** @description Who was let in, and who can be. */
        PartiesView: {
            parties: components["schemas"]["PartyView"][];
            candidates: components["schemas"]["PartyCandidateView"][];
            /** @description Offices of one's own plan, for the steps a party is to do. */
            offices: {
                id: string;
                title: string;
            }[];
            /** @description Titles of the offices that decide, in order. */
            deciders: string[];
            /** @description Whether the caller may let in and out at this moment. */
            mayDecide: boolean;
        };
        /** @description One of several bodies that the policy binds together, and the office that speaks for it. */
        Party: {
            article: string | null;
            default: boolean;
            id: string;
            name: string;
            legal: components["schemas"]["LegalType"];
            office: components["schemas"]["OfficeId"];
            /** @description Bodies of the same installation that are this party, by id: they can be let in to an incident. */
            bodies: string[];
        };
        /**
         * @description What a party may do in it; everything else is refused.
         * @enum {string}
         */
        PartyAct: "answer" | "note" | "complete";
        /** @description A party's answer to what is asked of it. */
        PartyAnswerDto: {
            choice: components["schemas"]["PartyChoice"];
            note?: string;
        };
        /** @description A party's answer, as the party and the lead see it. */
        PartyAnsweredView: {
            at: string;
            byName: string;
            choice: components["schemas"]["PartyChoice"];
            note: string;
        };
        /** @description A party that asked for a call was telephoned. */
        PartyCallDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /** @description With whom, and what was said. */
            note: string;
        };
        PartyCalledView: {
            at: string;
            byName: string;
            note: string;
        };
        /** @description Another body that may be let in. */
        PartyCandidateView: {
            party: string;
            name: string;
            /** @description What it is by the plan's profile (会員団体); null: it is not named there. */
            role: string | null;
            /** @description The office it fills there, proposed for its steps. */
            office: string | null;
            /** @description What is agreed with it, in short: whoever lets it in names it. */
            seen: string;
        };
        /**
         * @description 受け取った, or 電話がほしい.
         * @enum {string}
         */
        PartyChoice: "understood" | "call-me";
        /** @description A party has done a step of the office it was given. */
        PartyCompletionDto: {
            evidence?: {
                [key: string]: string;
            };
            /** @description Recorded facts by id; null is 不明, and what is not given stays as it was. */
            facts?: {
                [key: string]: components["schemas"]["FactValue"];
            };
            note?: string;
        };
        /** @description A party writes into the 経過. */
        PartyNoteDto: {
            text: string;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
        };
        /** @description Somebody of a party who was told. */
        PartyToldView: {
            officeTitle: string;
            personName: string;
            at: string;
            unreached: string | null;
        };
        /** @description A party of an incident, for the body that leads it (関係団体). */
        PartyView: {
            party: string;
            name: string;
            scope: components["schemas"]["Scope"];
            /**
             * @description `ahead`: not yet; `ended`: its time is over; `out`: it was let out.
             * @enum {string}
             */
            state: "ahead" | "in" | "ended" | "out";
            from: string;
            to: string | null;
            asked: string;
            next: string | null;
            office: string | null;
            officeTitle: string | null;
            takesPart: boolean;
            byName: string;
            at: string;
            told: components["schemas"]["PartyToldView"][];
            answered: components["schemas"]["PartyAnsweredView"] | null;
            /** @description When the lead telephoned, having been asked to; null: not asked, or not yet. */
            called: components["schemas"]["PartyCalledView"] | null;
            /** @description Asked for a call, and has had none. */
            wantsCall: boolean;
            /** @description Whom to telephone. */
            desk: {
                name: string;
                phone: string;
            } | null;
            out: {
                at: string;
                byName: string;
                reason: string;
            } | null;
            /** @description What is agreed with it, in short: whoever changes it names it. */
            seen: string;
        };
        /** @description Somebody before in the order, and why it was not told. */
        PassedOverView: {
            person: string | null;
            order: number;
            /** @enum {string} */
            why: "absent" | "vacant" | "no-answer" | "undeliverable" | "no-address" | "handed-over";
            /** @description Of which office, where it is not the one that was told. */
            officeTitle: string | null;
        };
        PasswordChangeDto: {
            current: string;
            next: string;
        };
        /** @description What a form says of a person. */
        PersonDto: {
            name?: string;
            post?: string;
            /** @description 所属, by the id of the unit. */
            unit?: string;
            /** @description The organisation of somebody outside the body. */
            outside?: string;
            email?: string;
            phone?: string;
            mobile?: string;
            outOfHours?: string;
        };
        /** @enum {string} */
        Phase: "intake" | "triage" | "containment" | "recovery" | "prevention" | "closed";
        PhaseDefinition: {
            phase: components["schemas"]["PlaybookPhase"];
            goal: string;
            due: components["schemas"]["Due"] | null;
            steps: components["schemas"]["Block"][];
        };
        /** @description 拡大停止の確認, 安全確認 */
        PhaseDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            confirmation: string;
        };
        /**
         * @description Whether a photo carries the place where it was taken; of some kinds we cannot tell.
         * @enum {string}
         */
        PhotoPlace: "none" | "inside" | "unknown";
        /** @description A place of an office: somebody known, somebody new, or (neither) nobody. */
        PlaceDto: {
            person?: string;
            newcomer?: components["schemas"]["PersonDto"];
        };
        /** @description Who is in a place of an office, from when until when (both days count). */
        PlaceView: {
            order: number;
            person: string;
            from: string;
            to: string | null;
        };
        PlanChangeDto: {
            /** @description The edit count of the draft that was on the screen. */
            version: number;
            /** @description Only say what would change. */
            preview?: boolean;
            change: components["schemas"]["OrganisationChangeDto"];
        };
        /** @description 点検: a plan as it stands on a day, and the twelve months from there. */
        PlanCheckView: {
            bodyName: string;
            /** @description 版 of the plan that was looked at. */
            planVersion: string;
            /** @description The first and the last day looked at. */
            from: string;
            to: string;
            checkedAt: string;
            /** @description How many rules there are. */
            rules: number;
            /** @description What blocks comes first. */
            findings: components["schemas"]["PlanFindingView"][];
            exceptions: components["schemas"]["PlanExceptionView"][];
        };
        /** @description What the body lives with, on record. */
        PlanExceptionView: {
            rule: string;
            /** @description What the rule says. */
            title: string;
            /** @description What it is about, as an exception would name it. */
            about: string;
            /** @description Where it is mended: file:line:column. */
            place: string;
            /** @description Japanese, like the plan. */
            wrong: string;
            remedy: string;
            /** @description As it stands the plan does not hold in the night it is needed. */
            blocking: boolean;
            why: string;
            approvedBy: string;
        };
        /** @description Something in a plan that a rule of the check names. */
        PlanFindingView: {
            rule: string;
            /** @description What the rule says. */
            title: string;
            /** @description What it is about, as an exception would name it. */
            about: string;
            /** @description Where it is mended: file:line:column. */
            place: string;
            /** @description Japanese, like the plan. */
            wrong: string;
            remedy: string;
            /** @description As it stands the plan does not hold in the night it is needed. */
            blocking: boolean;
        };
        /** @description The reviews of a plan: to be made, the longest due first; made, the newest first. */
        PlanReviewsView: {
            open: components["schemas"]["ReviewDutyView"][];
            done: components["schemas"]["ReviewDoneView"][];
        };
        /** @description Rules for a draft: `ladder`, `severity`, or (`copy`) the shared ones as the body's own. */
        PlanRulesDto: {
            /** @description The edit count of the draft that was on the screen. */
            version: number;
            /** @description Only say what would change. */
            preview?: boolean;
            ladder?: components["schemas"]["LadderDto"];
            severity?: components["schemas"]["SeverityDto"];
            /** @enum {string} */
            copy?: "ladder" | "severity";
        };
        /** @description The rules of a draft. */
        PlanRulesView: {
            /** @description The edit count of the draft. */
            version: number;
            ladder: components["schemas"]["LadderRulesView"];
            ladderPlace: components["schemas"]["RulesPlaceView"];
            severity: components["schemas"]["SeverityRulesView"];
            severityPlace: components["schemas"]["RulesPlaceView"];
            offices: components["schemas"]["RulesOfficeView"][];
            /** @description All 連絡の手段 that there are. */
            channels: components["schemas"]["Channel"][];
        };
        /** @enum {string} */
        PlanState: "draft" | "checked" | "requested" | "approved" | "in-force" | "superseded" | "withdrawn";
        /** @description The times of the ladder beside its rows, in minutes. */
        PlanTimesView: {
            /** @description 執務時間, minutes after midnight. */
            opens: number;
            closes: number;
            /** @description How long a told person has to answer. */
            answerWithin: {
                L0?: number;
                L1?: number;
                L2?: number;
                L3?: number;
                L4?: number;
            };
            /** @description After so long without a record an answer lapses; a level that is missing: never. */
            actWithin: {
                L0?: number;
                L1?: number;
                L2?: number;
                L3?: number;
                L4?: number;
            };
            /** @description 次報; a level that is missing: none is promised. */
            nextReport: {
                L0?: number;
                L1?: number;
                L2?: number;
                L3?: number;
                L4?: number;
            };
            /** @description Levels that are told by night and on holidays too. */
            roundTheClock: components["schemas"]["Level"][];
            /** @description Unknown harm raises the level after so long. */
            unknownRaisesAfter: number;
        };
        /** @description 計画: the plan in force, read only. */
        PlanView: {
            body: string;
            bodyName: string;
            name: string;
            version: string;
            inForceFrom: string;
            sample: boolean;
            /** @description Whether the caller may read 計画の版. */
            mayReadVersions: boolean;
            /** @description Where staff reach this installation, for codes on paper; null when only their browser knows. */
            publicUrl: string | null;
            desk: {
                name: string;
                phone: string;
            };
            categories: {
                category: components["schemas"]["Category"];
                label: string;
            }[];
            kinds: components["schemas"]["KindView"][];
            matrix: components["schemas"]["Level"][][];
            floors: {
                fact: string;
                label: string;
                level: components["schemas"]["Level"];
            }[];
            offices: components["schemas"]["OfficeView"][];
            withoutOffices: components["schemas"]["MissingOfficeView"][];
            ladder: components["schemas"]["LadderRowView"][];
            times: components["schemas"]["PlanTimesView"];
            playbooks: components["schemas"]["PlaybookLine"][];
            /** @description 台帳; empty where the body keeps none. */
            register: components["schemas"]["AssetView"][];
            /** @description What the body's policy says, with its articles, and what is the guideline's default. */
            profile: components["schemas"]["Profile"];
        };
        PlaybookLine: {
            id: string;
            title: string;
            summary: string;
            en: {
                title: string;
                summary: string;
            } | null;
            category: components["schemas"]["Category"];
            /** @description How many steps and choices it has. */
            steps: number;
        };
        /** @enum {string} */
        PlaybookPhase: "intake" | "triage" | "containment" | "recovery" | "prevention" | "closing";
        /** @description One version of a 手順書 that the body has followed. */
        PlaybookVersionView: {
            digest: string;
            /** @description When a plan of the body first named it; null when that was not noted. */
            keptAt: components["schemas"]["Instant"] | null;
            /** @description Whether an incident reported now would follow it. */
            inForce: boolean;
        };
        /** @description One 手順書, whole: everything a page or a sheet of paper needs. */
        PlaybookView: {
            digest: string;
            /** @description When a plan of the body first named it; null when that was not noted. */
            keptAt: components["schemas"]["Instant"] | null;
            /** @description Whether an incident reported now would follow it. */
            inForce: boolean;
            id: string;
            title: string;
            summary: string;
            en: {
                title: string;
                summary: string;
            } | null;
            category: components["schemas"]["Category"];
            duties: components["schemas"]["Duty"][];
            residents: string;
            card: components["schemas"]["Card"];
            without: components["schemas"]["Without"];
            due: components["schemas"]["Due"] | null;
            late: components["schemas"]["Lateness"];
            phases: components["schemas"]["PhaseDefinition"][];
            /** @description Titles of the offices it names, by id. */
            officeTitles: {
                [key: string]: string;
            };
            /** @description Due times in words: by the id of a step or choice, `phase:<phase>`, and `:` for the whole. */
            dueTexts: {
                [key: string]: string;
            };
            /** @description Conditions in words: by `<choice>/<option>`, and by the id of a repeat. */
            conditions: {
                [key: string]: string;
            };
            /** @description The same as a picture. */
            graph: components["schemas"]["Graph"];
        };
        Point: {
            x: number;
            y: number;
        };
        /** @description The published policy a plan rests on. */
        Policy: {
            title: string;
            /** @enum {string} */
            form: "articles" | "numbered";
            /** @description The article that orders the plan to be made. */
            plan: string;
            /** @description Who keeps the policy; null where it does not say. */
            keeper: string | null;
            versions: components["schemas"]["PolicyVersion"][];
            documents: components["schemas"]["PolicyDocument"][];
        };
        /** @description 基本方針, 対策基準 or 実施手順, and whether it may be shown; null where the policy does not say. */
        PolicyDocument: {
            name: string;
            open: boolean | null;
            /** @description Made only 必要に応じて. */
            asNeeded: boolean;
            article: string | null;
        };
        /** @description One row of the 改定履歴, as the body prints it. */
        PolicyVersion: {
            /** @description 第3版; null where the body does not number its versions. */
            version: string | null;
            decided: components["schemas"]["Day"] | null;
            inForce: components["schemas"]["Day"] | null;
            what: string;
        };
        /** @description お知らせ of one incident as it stands. */
        PostedBulletin: {
            stopped: string;
            instead: string;
            next: string | null;
            at: string;
            by: string;
        };
        /** @description 期限を延ばす */
        PostponementDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            reason: string;
            /** Format: date-time */
            until: string;
        };
        /**
         * @description How exactly a time is known; records of the past may know only the year.
         * @enum {string}
         */
        Precision: "year" | "month" | "day" | "minute";
        /** @description A page that has an incident open. */
        PresenceDto: {
            /** @description Made by the page, another one each time it is opened. */
            page: string;
        };
        /** @description Somebody else who has the incident open now. */
        PresentView: {
            name: string;
            since: string;
        };
        Problem: {
            errors?: components["schemas"]["FieldError"][];
            type: string;
            status: number;
            title: string;
            detail: string;
            context: {
                [key: string]: unknown;
            };
        };
        /** @description What a body's own policy says, in short labels with its articles; what it leaves open is marked as default. */
        Profile: {
            /** @description The guideline whose defaults are used, with its edition. */
            guideline: string;
            policy: components["schemas"]["Policy"];
            threats: components["schemas"]["Threat"][];
            organs: components["schemas"]["Organ"][];
            units: components["schemas"]["Unit"][];
            /** @description Who counts as 職員等. */
            staff: {
                includes: string[];
                article: string | null;
                default: boolean;
            };
            network: {
                model: components["schemas"]["NetworkModel"];
                tiers: components["schemas"]["Tier"][];
                article: string | null;
                default: boolean;
            };
            assets: components["schemas"]["AssetKind"][];
            classes: components["schemas"]["Classes"];
            parties: components["schemas"]["Party"][];
            /** @description The offices that the policy itself names; all others are the guideline's. */
            offices: {
                office: components["schemas"]["OfficeId"];
                article: string;
            }[];
            reviews: components["schemas"]["ReviewDuty"][];
            parts: {
                roles: components["schemas"]["Basis"];
                times: components["schemas"]["Basis"];
                severity: components["schemas"]["Basis"];
                "report-items": components["schemas"]["Basis"];
                measures: components["schemas"]["Basis"];
                prevention: components["schemas"]["Basis"];
            };
        };
        /** @description What runs here. */
        ProgramView: {
            version: string;
            node: string;
            /** @enum {string} */
            database: "sqlite" | "postgres";
            /** @description How many migrations the database has had, and the last one. */
            migrations: number;
            lastMigration: string;
        };
        /** @description One night, with who was told when. */
        ProofCaseView: {
            /** @description 手順書/重要度/時間帯/起きること */
            name: string;
            playbookTitle: string;
            category: components["schemas"]["Category"];
            level: components["schemas"]["ProvenLevel"];
            time: components["schemas"]["Time"];
            cause: components["schemas"]["ProofCauseView"];
            startsAt: components["schemas"]["Instant"];
            lines: components["schemas"]["ProofLineView"][];
        };
        /** @description What goes wrong: a person, an office, the mail; `none`: the plan itself. */
        ProofCauseView: {
            kind: components["schemas"]["FailureKind"];
            /** @description As an exception would name it. */
            what: string;
            /** @description The person's name or the office's title; null for the others. */
            name: string | null;
        };
        /** @description The day from which on a plan is proven; today where it is left out. */
        ProofDto: {
            /** Format: date */
            at?: string;
        };
        /** @description One line of who was told when. */
        ProofLineView: {
            at: string;
            /** @description Milliseconds since awareness. */
            after: number;
            /** @enum {string} */
            event: "told" | "answered" | "telephone" | "missed" | "nobody" | "gate" | "clock" | "duty" | "duty-over";
            offices: string[];
            person: string | null;
            isDeputy: boolean;
            /** @description The step or the duty it is about. */
            about: string | null;
        };
        /** @description What a proof came to; the same plan and day give the same. */
        ProofResultView: {
            cases: number;
            /** @description Nights that were really played; the others cannot differ from one of them. */
            nights: number;
            rows: components["schemas"]["ProofRowView"][];
            holes: components["schemas"]["HoleView"][];
            lateSteps: components["schemas"]["LateView"][];
            lateDuties: components["schemas"]["LateView"][];
            /** @description Exceptions on record that no hole needs any more: rule and what. */
            unused: {
                rule: string;
                what: string;
            }[];
            /** @description The examples named above, as far as they are kept. */
            timetables: components["schemas"]["ProofCaseView"][];
        };
        /** @description The cases of one level, hour and failure. */
        ProofRowView: {
            level: components["schemas"]["ProvenLevel"];
            time: components["schemas"]["Time"];
            failure: components["schemas"]["FailureKind"];
            holes: number;
            /** @description Until somebody answers; null: nobody in any case. */
            first: components["schemas"]["WorstView"] | null;
            /** @description Until an office with authority is reached; null: no approval is asked for, or none is ever reached. */
            gate: components["schemas"]["WorstView"] | null;
        };
        /** @enum {string} */
        ProofRule: "V1" | "V2" | "V3" | "V4";
        /** @description A proof that is under way, or how one that was not finished ended. */
        ProofRunView: {
            id: string;
            /** @enum {string} */
            state: "running" | "cancelled" | "failed" | "stopped";
            at: string;
            startedAt: string;
            startedBy: string;
            done: number;
            total: number;
            /** @description What a failed one ended with, and what to do, in the caller's language; null for the others. */
            why: string | null;
        };
        /** @description A finished proof. */
        ProofView: {
            id: string;
            /** @description The day it was made for. */
            at: string;
            planVersion: string;
            startedBy: string;
            endedAt: string;
            /** @description The plan in force, its people and its playbooks are those that were proven, by the same program. */
            isCurrent: boolean;
            result: components["schemas"]["ProofResultView"];
        };
        /** @description 検証: the last one that was finished, and the one that is under way or broke off since. */
        ProofsView: {
            run: components["schemas"]["ProofRunView"] | null;
            last: components["schemas"]["ProofView"] | null;
        };
        /** @description Asks what the rules propose for a kind, the first answers and the named assets. */
        ProposalDto: {
            kind: string;
            harm?: components["schemas"]["HarmDto"];
            /** @description Instead of the category the kind proposes. */
            category?: components["schemas"]["Category"];
            /** @description From the register of the plan in force, by id. */
            assets?: string[];
        };
        /** @description What the rules propose before anything is stored. */
        ProposalView: {
            category: components["schemas"]["Category"] | null;
            categoryLabel: string | null;
            impact: number;
            urgency: number;
            level: components["schemas"]["Level"];
            floor: components["schemas"]["Level"];
            /** @description Why: the floors that hold, in the body's words. */
            reasons: {
                label: string;
                level: components["schemas"]["Level"];
            }[];
            /** @description What the named assets raise, and what they make somebody ask. */
            raises: components["schemas"]["RaiseView"][];
            questions: components["schemas"]["QuestionView"][];
            playbook: {
                id: string;
                title: string;
            } | null;
        };
        /** @enum {string} */
        ProvenLevel: "L1" | "L2" | "L3" | "L4";
        /** @description What is to be asked because of an asset. */
        QuestionView: {
            assetName: string;
            /** @description `personal-data`, or the fact of a floor. */
            about: string;
            /** @description The floor's words; null for personal data. */
            label: string | null;
        };
        /** @description What a named asset raises: a fact that holds a floor, a least impact, or both. */
        Raise: {
            asset: components["schemas"]["AssetId"];
            floor?: string;
            impact?: components["schemas"]["Impact"];
        };
        /** @description What an asset raised: the floor of a fact, or the least impact. */
        RaiseView: {
            assetName: string;
            floorLabel: string | null;
            floorLevel: components["schemas"]["Level"] | null;
            impact: number | null;
        };
        /** @description The first office has to approve afterwards, until then. */
        Ratification: {
            office: components["schemas"]["OfficeId"];
            until: components["schemas"]["Instant"];
            decided: {
                approved: boolean;
                at: components["schemas"]["Instant"];
                by: string;
                reason: string;
            } | null;
            overdue: boolean;
        };
        /** @description A command that needs a reason. */
        ReasonDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            reason: string;
        };
        /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
        Receipt: {
            id: string;
            number: string;
            /** @description Version after the command; the base of the next one. */
            version: number;
            phase: components["schemas"]["Phase"];
        };
        RefusedStep: {
            step: string;
            title: string;
            /** @description Why it cannot move: its question or ratification is open, its kind changed, its answer or round is gone. */
            why: components["schemas"]["MoveObstacle"];
        };
        /** @description A relay of the settings, without its password. */
        RelayView: {
            /** @description host:port. */
            name: string;
            /**
             * @description `none`: everything is said in the clear, as `?tls=no` allows, or to this machine itself.
             * @enum {string}
             */
            encryption: "tls" | "starttls" | "none";
            /** @description Whether we log in there. */
            logsIn: boolean;
            /** @description Since when it does not take mails; null: it does, or none was tried. */
            failingSince: string | null;
            /** @description What it comes to grief on, and what to do, in the reader's language. */
            why: string;
            act: string;
            /** @description What it answered last. */
            said: string;
            lastAccepted: string | null;
        };
        ReopeningDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            reason: string;
            /** @enum {string} */
            to: "triage" | "containment";
        };
        /** @description Its steps again, until somebody says 終わり or the facts do; never more than `atMost` rounds. */
        Repeat: {
            /** @constant */
            block: "repeat";
            id: string;
            title: string;
            how: string;
            en: components["schemas"]["English"] | null;
            office: components["schemas"]["OfficeId"];
            atMost: number;
            until: components["schemas"]["Guard"] | null;
            steps: components["schemas"]["Block"][];
        };
        /** @description 報告する: eight fields, three of them required; 不明 is always an answer. */
        ReportDto: {
            /** @description 1 何が起きたか */
            summary: string;
            /** @description 2 種別; `unknown` is 不明. */
            kind: string;
            /** @description 3 気づいた時刻 */
            aware: components["schemas"]["AwarenessDto"];
            /** @description 4 場所・部署 */
            place?: string;
            /** @description 機関, where the body has several; `unknown` is 不明, absent: the first. */
            organ?: string;
            /** @description 5 システム・設備 */
            system?: string;
            /** @description 6 影響 */
            harm?: components["schemas"]["HarmDto"];
            /** @description 7 連絡者と電話 */
            contact?: components["schemas"]["ContactDto"];
            /** @description 8 もう行ったこと */
            done?: string;
            /** @description Instead of the category the kind proposes. */
            category?: components["schemas"]["Category"];
            /** @description Instead of the level the rules propose. */
            level?: components["schemas"]["Level"];
            /** @description Instead of the playbook the kind proposes; `none` for no playbook yet. */
            playbook?: string;
            /** @description 訓練 */
            drill?: boolean;
            /** @description 過去の記録: tells nobody. */
            past?: boolean;
            /** @description Assets of the register that are concerned, by id. */
            assets?: string[];
            /** @description 不明: others may be concerned, nobody can say which yet. */
            assetsUnknown?: boolean;
        };
        /** @description 決裁を求める. */
        RequestVersionDto: {
            /**
             * Format: date
             * @description The day it is to be in force from, at 00:00 in Japan: today or later.
             */
            inForceFrom: string;
            note?: string;
        };
        /** @description What makes a review of the plan due. */
        ReviewCauseView: {
            /** @enum {string} */
            kind: "date" | "audit" | "drill" | "incident" | "organisation";
            /** @description Of a date: the day of the plan; of an audit: when it was; of an organisation: when the version came into force. */
            day: string | null;
            incident: {
                id: string;
                number: string;
                summary: string;
                level: components["schemas"]["Level"];
            } | null;
            /** @description What the audit noted, or the sentences of what changed in the organisation. */
            notes: string[];
            /** @description Who recorded the audit, or the version with the other organisation. */
            source: string | null;
        };
        /** @description What came of a review. */
        ReviewDoneDto: {
            note: string;
        };
        /** @description 見直し that was made. */
        ReviewDoneView: {
            key: string;
            /** @enum {string} */
            kind: "date" | "audit" | "drill" | "incident" | "organisation";
            at: string;
            by: string;
            note: string;
            version: string;
        };
        /** @description 監査, 自己点検 or 見直し, and what makes it due. */
        ReviewDuty: {
            article: string | null;
            default: boolean;
            /** @enum {string} */
            act: "audit" | "self-check" | "review";
            when: ("periodic" | "as-needed" | "after-audit" | "after-change")[];
            /** @description The risk has to be analysed first. */
            riskAnalysis: boolean;
        };
        /** @description 見直し that is to be made. */
        ReviewDutyView: {
            key: string;
            since: string;
            /** @description Not yet due: the plan's own date is near. */
            isAhead: boolean;
            cause: components["schemas"]["ReviewCauseView"];
        };
        /** @enum {string} */
        Role: "desk" | "responder" | "officer" | "auditor" | "administrator";
        /** @enum {string} */
        RuleCode: "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "R1" | "R2" | "R3" | "T1" | "T2" | "T3" | "T4" | "E1" | "E2" | "E3" | "C1";
        /** @description What rules change in the plan, or have changed. */
        RulesEditView: {
            /** @description Before → after. */
            lines: string[];
            findings: components["schemas"]["NewFindingView"][];
            /** @description The edit count of the draft afterwards; null: only looked at. */
            version: number | null;
            former: components["schemas"]["FormerTextView"][];
        };
        RulesOfficeView: {
            id: string;
            title: string;
            outside: boolean;
        };
        /** @description Where rules stand in a draft as text. */
        RulesPlaceView: {
            path: string;
            line: number;
            /** @description The body's own; else those of all bodies, copied when they are first changed. */
            own: boolean;
        };
        /** @description One playbook being followed (手順). */
        RunView: {
            run: string;
            playbook: string;
            title: string;
            summary: string;
            digest: string;
            /** @description A newer version is in force; see the move. */
            newer: boolean;
            left: string | null;
            goals: {
                phase: components["schemas"]["PlaybookPhase"];
                goal: string;
            }[];
            facts: components["schemas"]["KnownFact"][];
            steps: components["schemas"]["StepView"][];
        };
        /** @description When an office is told; minutes after awareness, else null. */
        RungDelayView: {
            /** @enum {string} */
            kind: "after" | "same-day" | "next-open-day";
            minutes: number | null;
        };
        /** @description 段: an office, when it is told, and how it is reached. */
        RungDto: {
            /** @description Which row of the draft it is, from 0; left out: a new one. */
            was?: number;
            office: string;
            delays: components["schemas"]["DelaysDto"];
            /** @description In the order in which they are tried; none: any number that is known. */
            channels: components["schemas"]["Channel"][];
            /** @description Levels at which this office is told at any hour; left out: as the whole ladder. */
            roundTheClock?: components["schemas"]["Level"][];
            /** @description Only for these categories; left out: for all. */
            categories?: components["schemas"]["Category"][];
            onlyWithPersonalData: boolean;
        };
        /** @description 引き継ぐ: somebody of the body is asked by name to answer for the rung. */
        RungHandOverDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            reason: string;
            person: string;
        };
        /** @description One row of a ladder in a draft. */
        RungRulesView: {
            office: string;
            officeTitle: string;
            delays: {
                L0?: components["schemas"]["RungDelayView"];
                L1?: components["schemas"]["RungDelayView"];
                L2?: components["schemas"]["RungDelayView"];
                L3?: components["schemas"]["RungDelayView"];
                L4?: components["schemas"]["RungDelayView"];
            };
            channels: components["schemas"]["Channel"][];
            /** @description Null: as the whole ladder. */
            roundTheClock: components["schemas"]["Level"][] | null;
            categories: components["schemas"]["Category"][] | null;
            onlyWithPersonalData: boolean;
            /** @description Only where such an asset is named, in words; null: always. Edited as text. */
            assets: string | null;
        };
        /** @enum {string} */
        RungState: "waiting" | "calling" | "answered" | "exhausted" | "stood-down";
        /** @description One office of the ladder. */
        RungView: {
            id: string;
            office: string;
            officeTitle: string;
            level: components["schemas"]["Level"];
            dueAt: string;
            state: components["schemas"]["RungState"];
            /** @description When the next one is called, or all of them again; null: nobody, or not before a mail has left. */
            nextAt: string | null;
            /** @description The offices it has to answer beside; null where its answer stands alone. */
            together: components["schemas"]["TogetherView"] | null;
            /** @description Nobody answered: telephone now. */
            alarm: boolean;
            /** @description How to try to reach it, first to last; empty: any number that is known. */
            channels: components["schemas"]["Channel"][];
            told: components["schemas"]["TellingView"][];
            /** @description Calls that nobody answered, oldest first. */
            calls: components["schemas"]["CallTriedView"][];
            candidates: components["schemas"]["CandidateView"][];
        };
        /** @description A sample account with its password, shown once. */
        SampleAccountView: {
            loginId: string;
            name: string;
            roles: components["schemas"]["Role"][];
            password: string;
        };
        /** @description An incident that goes with the sample. */
        SampleLineView: {
            id: string;
            number: string;
            summary: string;
            /** @description Made by サンプルで試す; else logged by somebody who tried it out. */
            made: boolean;
        };
        /** @description サンプルを消す: the name of the sample body, typed. */
        SampleRemovalDto: {
            bodyName: string;
        };
        /** @enum {string} */
        Scope: "summary" | "steps" | "all";
        /** @description What stands there of what is chosen anew as a whole, in short: whoever chooses names it. */
        SeenView: {
            severity: string;
            harm: string;
            classification: string;
        };
        /** @description Who is logged in. */
        SessionView: {
            account: string;
            loginId: string;
            name: string;
            person: string | null;
            roles: components["schemas"]["Role"][];
            /** @description Offices held at this moment. */
            offices: components["schemas"]["HeldOfficeView"][];
            /** @description The language the server answers this client in. */
            language: components["schemas"]["Language"];
            body: string;
            bodyName: string;
            planName: string;
            /** @description A fictional body for trying out. */
            sample: boolean;
            /** @description Whether other bodies use this installation, so that an incident can be shared with one (関係団体). */
            others: boolean;
            /** @description The eras that dates are read and written by, newest first. */
            eras: components["schemas"]["EraView"][];
        };
        /** @description Somebody has acted on an alarm. */
        SettleAlarmDto: {
            /** @description What was done, or why it may wait. */
            reason: string;
        };
        SettlementDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /** @enum {string} */
            how: "done" | "transferred";
            note?: string;
        };
        SetupDoneView: {
            accounts: components["schemas"]["SampleAccountView"][];
        };
        /** @description The first administrator. */
        SetupDto: {
            /** @description As printed when the server started. */
            code: string;
            loginId: string;
            name: string;
            password: string;
            /** @description Also make accounts for trying out; only where the plan is a sample. */
            samples?: boolean;
        };
        SetupView: {
            /** @description Whether nobody of the body that set-up is for can log in yet. */
            needed: boolean;
            /** @description The body that set-up is for (setting `body`). */
            body: components["schemas"]["BodyNameView"];
            /** @description Every body whose people can log in. */
            served: components["schemas"]["BodyNameView"][];
        };
        /** @description 重要度の基準 as they are to be. */
        SeverityDto: {
            /** @description Impact 1 at urgency 1, 2, 3, then impact 2, and so on. */
            matrix: components["schemas"]["Level"][];
            floors: components["schemas"]["FloorDto"][];
            unknownRaisesAfter: number;
        };
        /** @description 重要度の基準 of a draft. */
        SeverityRulesView: {
            /** @description Impact 1 at urgency 1, 2, 3, then impact 2, and so on. */
            matrix: components["schemas"]["Level"][];
            floors: components["schemas"]["FloorRulesView"][];
            /** @description In minutes. */
            unknownRaisesAfter: number;
        };
        /** @description What only those see to whom everything was opened. */
        SharedDetailsView: {
            place: string;
            system: string;
            done: string;
            contact: {
                name: string;
                phone: string;
            };
            reporter: string;
            aware: components["schemas"]["Awareness"];
            harm: components["schemas"]["Harm"];
            severityReason: string;
            measures: components["schemas"]["MeasureView"][];
        };
        /** @description An incident of another body that one's own was let in to, on a list. */
        SharedLine: {
            id: string;
            number: string;
            /** @description The body that leads it. */
            leadName: string;
            summary: string;
            categoryLabel: string | null;
            level: components["schemas"]["Level"];
            phase: components["schemas"]["Phase"];
            drill: boolean;
            scope: components["schemas"]["Scope"];
            awareAt: string;
            from: string;
            to: string | null;
            asked: string;
            /** @description 次報の予定 */
            next: string | null;
            answered: components["schemas"]["PartyAnsweredView"] | null;
        };
        SharedPage: {
            items: components["schemas"]["SharedLine"][];
            /** @description Pass as `after` for the next page; null at the end. */
            next: string | null;
        };
        SharedRunView: {
            run: string;
            title: string;
            left: boolean;
            steps: components["schemas"]["SharedStepView"][];
        };
        /** @description A step as a party sees it. */
        SharedStepView: {
            id: string;
            title: string;
            how: string;
            officeTitle: string;
            phase: components["schemas"]["PlaybookPhase"];
            state: components["schemas"]["StepState"];
            required: boolean;
            dueAt: string | null;
            overdue: boolean;
            /** @description When it was done, decided or left out. */
            settledAt: string | null;
            /** @description One's own to do now, with what it asks for. */
            mine: boolean;
            evidence: components["schemas"]["EvidenceNeed"][];
            facts: components["schemas"]["FactNeed"][];
            /** @description A decision has to be explained. */
            decides: boolean;
        };
        /** @description A shared incident; a part outside the scope is null. */
        SharedView: {
            id: string;
            number: string;
            /** @description The body that leads it. */
            leadName: string;
            summary: string;
            categoryLabel: string | null;
            level: components["schemas"]["Level"];
            phase: components["schemas"]["Phase"];
            drill: boolean;
            scope: components["schemas"]["Scope"];
            awareAt: string;
            from: string;
            to: string | null;
            asked: string;
            /** @description 次報の予定 */
            next: string | null;
            answered: components["schemas"]["PartyAnsweredView"] | null;
            /** @description Whom to call. */
            desk: {
                name: string;
                phone: string;
            };
            may: components["schemas"]["PartyAct"][];
            /** @description The lead's office whose steps are one's own to do. */
            officeTitle: string | null;
            steps: components["schemas"]["SharedRunView"][] | null;
            /** @description With a scope without 経過: only what concerns one's own body. */
            timeline: components["schemas"]["EntryView"][];
            details: components["schemas"]["SharedDetailsView"] | null;
            duties: components["schemas"]["DutyView"][] | null;
        };
        /** @description What was typed so far, to see whether it is known already. */
        SketchDto: {
            text: string;
            kind: string;
        };
        SnsAccountView: {
            service: string;
            account: string;
        };
        /** @description A length of time: on the wall clock, in office hours, in open days (開庁日), or to the end of a day (n日目). */
        Span: {
            /** @constant */
            in: "clock";
            ms: components["schemas"]["Milliseconds"];
        } | {
            /** @constant */
            in: "open-hours";
            ms: components["schemas"]["Milliseconds"];
        } | {
            /** @constant */
            in: "open-days";
            days: number;
        } | {
            /** @constant */
            in: "calendar-days";
            days: number;
            roll: boolean;
        };
        /** @description Minutes by level; one that is left out has none. */
        SpansDto: {
            L0?: number;
            L1?: number;
            L2?: number;
            L3?: number;
            L4?: number;
        };
        /** @description Times from 認知 to something, in minutes. */
        SpreadView: {
            /** @description Of how many incidents the time is known. */
            known: number;
            median: number | null;
            p90: number | null;
        };
        /** @description これ以上連絡しない: the whole ladder, or one rung of it. */
        StandDownDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            reason: string;
            rung?: string;
        };
        /** @enum {string} */
        Start: "template" | "copy" | "override" | "text";
        /** @description 手順書を始める。二つ目も、同じものをもう一度も。 */
        StartRunDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            playbook: string;
        };
        /** @description 集計 of one period. */
        StatsView: {
            now: string;
            /** @description Null: the last twelve months. */
            fiscalYear: number | null;
            /** @description Which may be chosen, the newest first. */
            fiscalYears: number[];
            drills: boolean;
            /** @description YYYY-MM, Asia/Tokyo, by 認知. */
            months: string[];
            totals: number[];
            /** @description How many of them are records of the past. */
            past: number[];
            categories: components["schemas"]["CategorySeries"][];
            /** @description The most frequent first. */
            kinds: components["schemas"]["KindSeries"][];
            /** @description All first, then by category, then by severity; records of the past are left out. */
            times: components["schemas"]["TimesRow"][];
            /** @description Left out of everything else. */
            notIncidents: number;
            merged: number;
            yearOnly: components["schemas"]["YearOnly"][];
        };
        Step: {
            /** @constant */
            block: "step";
            id: string;
            kind: components["schemas"]["StepKind"];
            title: string;
            how: string;
            en: components["schemas"]["English"] | null;
            office: components["schemas"]["OfficeId"];
            helpers: components["schemas"]["OfficeId"][];
            required: boolean;
            due: components["schemas"]["Due"] | null;
            late: components["schemas"]["Lateness"] | null;
            /** @description A target that no clock can compute, such as 毎朝 or UPS停止の10分前. */
            target: string | null;
            /** @description The least time it takes; deadlines are checked against it. */
            takes: components["schemas"]["Milliseconds"];
            /** @description A wait that cannot end earlier, counted from when it was begun. */
            lasts: components["schemas"]["Milliseconds"] | null;
            evidence: components["schemas"]["EvidenceNeed"][];
            facts: components["schemas"]["FactNeed"][];
            gate: components["schemas"]["Gate"] | null;
            /** @description What cannot be taken back; forces `needs`. */
            irreversible: components["schemas"]["Irreversible"] | null;
            measure: components["schemas"]["Measure"] | null;
            undo: components["schemas"]["Undo"] | null;
            needs: components["schemas"]["Needs"];
            /** @description The outside duty this step fulfils. */
            duty: components["schemas"]["Duty"] | null;
            /** @description NIST CSF 2.0 ids. */
            csf: string[];
        };
        /** @enum {string} */
        StepKind: "do" | "decide" | "approve" | "tell" | "report" | "wait";
        /** @enum {string} */
        StepState: "ready" | "begun" | "blocked" | "off" | "done" | "answered" | "skipped" | "requested" | "approved" | "rejected" | "acted-first";
        /** @description One step or choice of a run, as it stands now. */
        StepView: {
            id: string;
            /** @enum {string} */
            block: "step" | "choice";
            kind: components["schemas"]["StepKind"] | "choice";
            title: string;
            how: string;
            /** @description The same in English, where the playbook has it. */
            en: components["schemas"]["English"] | null;
            office: string;
            officeTitle: string;
            helperTitles: string[];
            assigned: components["schemas"]["AssignedView"] | null;
            begun: components["schemas"]["Begun"] | null;
            required: boolean;
            /** @description Added while the incident runs (臨時). */
            added: boolean;
            phase: components["schemas"]["PlaybookPhase"];
            /** @description Titles of tracks, options and parts around it. */
            path: string[];
            state: components["schemas"]["StepState"];
            blockers: components["schemas"]["Blocker"][];
            off: components["schemas"]["OffReason"] | null;
            dueAt: string | null;
            postponed: boolean;
            /** @description A wait that has begun cannot end before. */
            notBefore: string | null;
            target: string | null;
            overdue: boolean;
            irreversible: components["schemas"]["Irreversible"] | null;
            measure: components["schemas"]["Measure"] | null;
            /** @description The measures this step takes back, by title. */
            undoes: string[];
            duty: components["schemas"]["Duty"] | null;
            /** @description The law sets its last day: nobody may postpone it. */
            legal: boolean;
            evidence: components["schemas"]["EvidenceNeed"][];
            facts: components["schemas"]["FactNeed"][];
            options: components["schemas"]["OptionView"][];
            /** @description A choice that the recorded facts answer as soon as they are known. */
            byFacts: boolean;
            /** @description It answered itself, and what is known now would answer it otherwise; empty where it still holds. */
            changed: components["schemas"]["ChangedFactView"][];
            gate: components["schemas"]["GateView"] | null;
            outcome: components["schemas"]["Outcome"] | null;
            /** @description It waits for the caller: begun, handed over, of an office held now, to be decided or approved afterwards. */
            mine: boolean;
            /** @description It is a gate that waits for the caller's decision. */
            asked: boolean;
        };
        /** @description 引き取る */
        TakingDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /** @description 対応開始: it is an incident, the response begins. */
            begin?: boolean;
        };
        /** @description 代理確認: what somebody answered on the telephone, entered by the desk. */
        TelephoneAnswerDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            person: string;
            choice: components["schemas"]["AnswerChoice"];
            note?: string;
        };
        /** @description What became of the mail to one person. */
        TellingMailView: {
            status: components["schemas"]["NoticeStatus"];
            attempts: number;
            /** @description Why it has not left, in the reader's language; else empty. */
            why: string;
        };
        /** @description One person told about one thing. */
        TellingView: {
            key: string;
            template: components["schemas"]["NoticeTemplate"];
            step: string | null;
            officeTitle: string;
            person: string;
            personName: string;
            order: number;
            passedOver: components["schemas"]["PassedOverView"][];
            at: string;
            acceptedAt: string | null;
            /** @description Null where none was needed: the person knew already. */
            mail: components["schemas"]["TellingMailView"] | null;
            /** @description Why the mail did not reach the person, in the reader's language. */
            undeliverable: string | null;
            answered: components["schemas"]["Answered"] | null;
            /** @description A reply by mail that could not be read as an answer and has not been settled since. */
            unread: components["schemas"]["Unread"] | null;
            /** @description Null where the order of the office said who is told. */
            handed: components["schemas"]["HandedView"] | null;
        };
        /** @description What the checker says of a text; nothing is kept. */
        TextCheckView: {
            sort: components["schemas"]["TextSort"] | null;
            /** @description Its id, or that of the playbook it changes. */
            id: string | null;
            title: string | null;
            /** @description Where the file belongs. */
            file: string | null;
            /** @description In reading order. */
            findings: components["schemas"]["TextFinding"][];
            /** @description How many more there are. */
            omitted: number;
            /** @description Null for a shared part, and while the text cannot be read. */
            graph: components["schemas"]["Graph"] | null;
            /** @description Line of each node of the picture that the text says something of, from 1. */
            lines: {
                [key: string]: number;
            };
        };
        /** @description A text to be looked at, saved or not. */
        TextDto: {
            text: string;
        };
        /** @description One thing wrong with a text, at its line and column (from 1). */
        TextFinding: {
            /** @description Null: the form, not a rule of the checker. */
            rule: components["schemas"]["RuleCode"] | null;
            /** @enum {string} */
            severity: "error" | "warning";
            line: number;
            column: number;
            what: string;
            /** @description The shortest way that shows it. */
            path: string[];
            /** @description file:line:column where it stands in a file that the text uses; then the line is that of the use. */
            elsewhere: string | null;
        };
        /**
         * @description What a text wants to be: a playbook, changes of a shipped one, or a shared part.
         * @enum {string}
         */
        TextSort: "playbook" | "override" | "part";
        /** @description A threat as the policy numbers and calls it, and what it is among the canonical five. */
        Threat: {
            category: components["schemas"]["Category"];
            label: string;
            /** @description The policy's own number, e.g. (3); null when the policy does not have it: usable all the same. */
            number: string | null;
            article: string | null;
            /** @description The only kinds of the category that the policy has in mind; null means all. */
            only: string[] | null;
        };
        Tier: {
            article: string | null;
            default: boolean;
            id: components["schemas"]["TierId"];
            name: string;
            /** @description What the policy counts into it. */
            covers: string[];
        };
        /** @enum {string} */
        TierId: "my-number" | "lgwan" | "internet" | "management";
        /** @enum {string} */
        Time: "office-hours" | "night" | "weekend" | "year-end" | "transfer";
        TimelineView: {
            items: components["schemas"]["EntryView"][];
        };
        /** @description How long it took in some incidents. */
        TimesRow: {
            /** @description Set in the rows of a category; `none` where nobody has decided it. */
            category: components["schemas"]["Category"] | "none" | null;
            /** @description Set in the rows of a severity. Neither: all incidents. */
            level: components["schemas"]["Level"] | null;
            incidents: number;
            /** @description To the first answer of anybody who was told. */
            answer: components["schemas"]["SpreadView"];
            /** @description To the confirmation that nothing spreads any more. */
            containment: components["schemas"]["SpreadView"];
        };
        /** @description それぞれの確認: offices that each have to answer for themselves. */
        TogetherView: {
            count: number;
            answered: number;
            /** @description Titles of those nobody has answered for yet. */
            missing: string[];
            /** @description Titles of those an officer has ended the calls to. */
            stopped: string[];
        };
        Track: {
            id: string;
            title: string;
            en: string | null;
            steps: components["schemas"]["Block"][];
        };
        /** @description Something the check finds once the list is written. */
        TransferFindingView: {
            /** @description file:line:column. */
            place: string;
            path: string;
            line: number;
            column: number;
            /** @description Null where a file is not written as it has to be. */
            rule: string | null;
            title: string;
            what: string;
            /**
             * @description An error keeps the version from being approved.
             * @enum {string}
             */
            severity: "error" | "finding";
            /** @description It was not there before. */
            isNew: boolean;
        };
        /** @description What a list of transfers changes, or has changed. */
        TransferView: {
            parts: components["schemas"]["ListPartView"][];
            /** @description How many offices stay as they are. */
            unchanged: number;
            /** @description Where it was only looked at: what the check would find from the day of the list on, what is new first. */
            findings: components["schemas"]["TransferFindingView"][];
            version: number | null;
            former: components["schemas"]["FormerTextView"][];
        };
        /** @description A list of transfers, as CSV or Excel. */
        TransfersDto: {
            /** @description The edit count of the draft that was on the screen. */
            version: number;
            /** @description Only say what would change. */
            preview?: boolean;
            /** @description The bytes of the file, as base64. */
            file: string;
            /**
             * Format: date
             * @description The day of rows without 着任日; nothing before it changes.
             */
            at: string;
        };
        /** @description The step that undoes a measure, or why none is needed. */
        Undo: {
            step: string;
        } | {
            none: string;
        };
        /** @description 部, 課, 係: as many levels as the body has. */
        Unit: {
            id: string;
            name: string;
            organ: string;
            parent: string | null;
        };
        UnitDto: {
            name?: string;
            organ: string;
            parent?: string;
        };
        /** @description 統合を取り消す */
        UnmergingDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            reason?: string;
        };
        /** @description A reply that waits for the desk. */
        Unread: {
            at: components["schemas"]["Instant"];
            why: components["schemas"]["UnreadWhy"];
            text: string;
        };
        /**
         * @description Why a reply by mail is no answer: a person settles it by telephone.
         * @enum {string}
         */
        UnreadWhy: "no-choice" | "other-address" | "code-missing" | "wrong-code" | "too-late" | "not-offered";
        /** @description 続報を送る. */
        UpdateDto: {
            /** @description The version you saw; another one now means 409. */
            version?: number;
            /**
             * Format: date-time
             * @description When it happened (ISO 8601 with zone), if earlier than now.
             */
            happenedAt?: string;
            /** @description 結論: one line. */
            conclusion: string;
            /** @description 影響; empty: as it is on record. */
            affected: string;
            /** @description 対応中; empty: 確認中. */
            doing: string;
            /**
             * Format: date-time
             * @description 次報予定; absent: as the plan says for the level.
             */
            nextReport?: string;
        };
        /** @description A 続報 before it is sent: its words from the state, and who gets it. */
        UpdatePreviewView: {
            /** @description 第n報 that it would be. */
            number: number;
            conclusion: string;
            affected: string;
            doing: string;
            next: string | null;
            audience: components["schemas"]["AudienceView"][];
            /** @description Offices of the ladder nobody of whom gets it: the first notice comes later, or did not arrive. */
            without: string[];
        };
        /** @description Somebody a 続報 was sent to, and what became of the mail. */
        UpdateToView: {
            officeTitle: string;
            personName: string;
            status: components["schemas"]["NoticeStatus"];
            /** @description When it left, or when it is to leave. */
            at: string;
        };
        /** @description A 続報 as it was sent. */
        UpdateView: {
            /** @description 第n報. */
            number: number;
            at: string;
            by: string;
            conclusion: string;
            affected: string;
            doing: string;
            next: string | null;
            to: components["schemas"]["UpdateToView"][];
        };
        /** @description 続報 of an incident, newest first. */
        UpdatesView: {
            /** @description Null: none is promised. */
            next: components["schemas"]["NextReportView"] | null;
            updates: components["schemas"]["UpdateView"][];
        };
        /** @description A file that is about to be sent. */
        UploadDto: {
            fileName: string;
            /** @description How many bytes it has. */
            size: number;
        };
        /** @description A file of which the server awaits the parts. */
        UploadView: {
            file: string;
            /** @description Bytes of each part but the last. */
            partBytes: number;
        };
        /**
         * @description 緊急度: 1 over, 2 contained but open, 3 spreading or stopped now.
         * @enum {number}
         */
        Urgency: 1 | 2 | 3;
        /** @description Another playbook or shared part as a step, filled in and pinned; its ids are `<id>.<its own id>`. */
        Use: {
            /** @constant */
            block: "use";
            id: string;
            title: string;
            en: string | null;
            playbook: string;
            steps: components["schemas"]["Block"][];
        };
        /** @description What one version of a plan says otherwise than another; no group where nothing differs. Japanese, as the plan. */
        VersionDifferenceView: {
            groups: components["schemas"]["DifferenceGroupView"][];
        };
        /** @description A file of a draft as somebody leaves it. */
        VersionFileDto: {
            path: string;
            /** @description Null takes the file away. */
            text: string | null;
            /** @description The edit of the draft that was on the screen when the writing began. */
            version: number;
        };
        /** @description A file of a version. */
        VersionFileLine: {
            path: string;
            bytes: number;
            /** @description The body's own: it can be edited. The others are shipped with the program. */
            own: boolean;
            /**
             * @description Against the plan in force.
             * @enum {string}
             */
            changed: "same" | "changed" | "added" | "removed";
        };
        /** @description One file of a version. */
        VersionFileView: {
            path: string;
            /** @description Null where the version has no such file (any more). */
            text: string | null;
            /** @description The edit it belongs to; an edit names the one it began from. */
            version: number;
        };
        /** @description Something the check found. */
        VersionFindingView: {
            /** @description file:line:column. */
            place: string;
            path: string;
            line: number;
            column: number;
            /** @description Null where a file is not written as it has to be. */
            rule: string | null;
            title: string;
            what: string;
            /**
             * @description An error keeps the version from being approved.
             * @enum {string}
             */
            severity: "error" | "finding";
        };
        /** @description A version of the plan in a list. */
        VersionLine: {
            id: string;
            number: number;
            /** @description What the plan itself calls its version (第2版); null until it has been checked. */
            label: string | null;
            state: components["schemas"]["PlanState"];
            /** @description Counts the edits of the draft, from 1. */
            version: number;
            inForceFrom: string | null;
            note: string;
            /** @description Over all paths and contents; null while it is a draft. */
            digest: string | null;
            createdAt: string;
            createdBy: string;
            changedAt: string;
            changedBy: string;
            requested: components["schemas"]["ActView"] | null;
            approvals: components["schemas"]["ApprovalView"][];
            withdrawn: components["schemas"]["ActView"] | null;
            /** @description The version that was the latest when this one was checked; null: the files on disk. */
            follows: string | null;
            /** @description Only people, appointments or confirmed days differ from that one; null until it has been checked. */
            contactsOnly: boolean | null;
            /** @description The offices that approve it, in order, as the body calls them. */
            order: string[];
            /** @description The order is the guideline's own: the body names none. */
            isDefaultOrder: boolean;
            /** @description Whether the caller may approve it now. */
            mayApprove: boolean;
        };
        /** @description 差戻し, 取下げ: never without a reason. */
        VersionReasonDto: {
            reason: string;
        };
        /** @enum {string} */
        VersionStart: "in-force" | "files";
        /** @description A version with its files and what the check found; null: not checked since the last edit. */
        VersionView: {
            id: string;
            number: number;
            /** @description What the plan itself calls its version (第2版); null until it has been checked. */
            label: string | null;
            state: components["schemas"]["PlanState"];
            /** @description Counts the edits of the draft, from 1. */
            version: number;
            inForceFrom: string | null;
            note: string;
            /** @description Over all paths and contents; null while it is a draft. */
            digest: string | null;
            createdAt: string;
            createdBy: string;
            changedAt: string;
            changedBy: string;
            requested: components["schemas"]["ActView"] | null;
            approvals: components["schemas"]["ApprovalView"][];
            withdrawn: components["schemas"]["ActView"] | null;
            /** @description The version that was the latest when this one was checked; null: the files on disk. */
            follows: string | null;
            /** @description Only people, appointments or confirmed days differ from that one; null until it has been checked. */
            contactsOnly: boolean | null;
            /** @description The offices that approve it, in order, as the body calls them. */
            order: string[];
            /** @description The order is the guideline's own: the body names none. */
            isDefaultOrder: boolean;
            /** @description Whether the caller may approve it now. */
            mayApprove: boolean;
            files: components["schemas"]["VersionFileLine"][];
            findings: components["schemas"]["VersionFindingView"][] | null;
        };
        /** @description How to go on without what one counts on. */
        Without: {
            network: string;
            power: string;
            superior: string;
        };
        /** @description A call the caller has not answered. */
        WorkCall: {
            incident: components["schemas"]["WorkIncident"];
            officeTitle: string;
            since: string;
        };
        /** @description The incident that a piece of work belongs to. */
        WorkIncident: {
            id: string;
            number: string;
            summary: string;
            level: components["schemas"]["Level"];
            drill: boolean;
        };
        /** @description A step, choice or gate somebody can do something about now. */
        WorkStep: {
            incident: components["schemas"]["WorkIncident"];
            run: string;
            step: string;
            title: string;
            en: components["schemas"]["English"] | null;
            officeTitle: string;
            /** @description The one person it was handed over to. */
            personName: string | null;
            state: components["schemas"]["StepState"];
            /** @description Who has begun it. */
            begunBy: string | null;
            dueAt: string | null;
            overdue: boolean;
            /** @description It waits for the caller. */
            mine: boolean;
            /** @description It is a gate that waits for the caller's decision. */
            asked: boolean;
            /** @description It is done and waits for approval afterwards (事後承認), until then. */
            ratifyUntil: string | null;
        };
        /** @description The longest wait of some cases, in milliseconds since awareness. */
        WorstView: {
            after: number;
            example: string;
        };
        /** @description Records of the past of which only the year is known. */
        YearOnly: {
            year: number;
            count: number;
        };
    };
    responses: {
        /**
         * @description - `/problems/invalid-input` 入力を確かめてください Some fields are not valid
         *     - `/problems/bad-request` 読み取れない要求です The request cannot be read
         */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type: "/problems/invalid-input" | "/problems/bad-request";
                };
            };
        };
        /**
         * @description - `/problems/log-in-needed` ログインしてください Log in first
         *     - `/problems/wrong-log-in` ログインできません Log-in refused
         */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type: "/problems/log-in-needed" | "/problems/wrong-log-in";
                };
            };
        };
        /**
         * @description - `/problems/not-authorised` 決める権限がありません Not yours to decide
         *     - `/problems/not-shared` 共有された範囲では行えません Not within what was shared
         *     - `/problems/requester-is-approver` 申請した人は承認できません The requester cannot be the approver
         *     - `/problems/forbidden` この操作の役割がありません Your role does not allow this
         *     - `/problems/other-origin` ほかの場所からの操作は受け付けません Sent from another site
         *     - `/problems/wrong-setup-code` 設定コードが違います Wrong set-up code
         */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type: "/problems/not-authorised" | "/problems/not-shared" | "/problems/requester-is-approver" | "/problems/forbidden" | "/problems/other-origin" | "/problems/wrong-setup-code";
                };
            };
        };
        /** @description - `/problems/not-found` 見つかりません Not found */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type: "/problems/not-found";
                };
            };
        };
        /**
         * @description - `/problems/illegal-step` 今はこの手順を行えません This step cannot be taken now
         *     - `/problems/illegal-phase` 今の段階では行えません Not possible in this phase
         *     - `/problems/open-steps` 終わっていない手順があります Steps are still open
         *     - `/problems/gate-closed` 承認がまだです The approval is still missing
         *     - `/problems/already-answered` 回答済みです Already answered
         *     - `/problems/already-taken` ほかの人が先に引き取りました Somebody else has taken it
         *     - `/problems/merged-away` 統合された事案です It was merged
         *     - `/problems/cannot-merge` 統合できません Cannot be merged
         *     - `/problems/cannot-hand-over` 引き継げません Cannot be handed over
         *     - `/problems/stale-version` ほかの人が先に更新しました Somebody has changed it in the meantime
         *     - `/problems/too-early` まだ終えられません Too early
         *     - `/problems/too-many` これ以上は加えられません Too many
         *     - `/problems/legal-deadline` 法令等の期限は延ばせません A legal deadline
         *     - `/problems/nobody-told` まだ誰にも連絡していません Nobody has been told yet
         *     - `/problems/does-not-map` 新しい版に移せません The new version does not fit
         *     - `/problems/version-state` この版では、もう行えません Not possible for this version
         *     - `/problems/version-overtaken` ほかの版が先に決まりました Another version was decided in the meantime
         *     - `/problems/handover-state` この引継ぎには、もう行えません Not possible for this handover
         *     - `/problems/notice-state` このメールには、もう行えません Not possible for this mail
         *     - `/problems/setup-done` 初期設定は済んでいます Set-up is already done
         *     - `/problems/no-sample` 見本の団体ではありません This body is no sample
         *     - `/problems/sample-present` サンプルが残っています The sample is still there
         *     - `/problems/body-set` 団体は設定で決まっています The settings name the body
         *     - `/problems/person-taken` この職員には利用者がもうあります This person has an account
         *     - `/problems/login-id-taken` このログインIDは使われています This log-in id is taken
         *     - `/problems/last-administrator` 管理者がいなくなります The last administrator
         */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type: "/problems/illegal-step" | "/problems/illegal-phase" | "/problems/open-steps" | "/problems/gate-closed" | "/problems/already-answered" | "/problems/already-taken" | "/problems/merged-away" | "/problems/cannot-merge" | "/problems/cannot-hand-over" | "/problems/stale-version" | "/problems/too-early" | "/problems/too-many" | "/problems/legal-deadline" | "/problems/nobody-told" | "/problems/does-not-map" | "/problems/version-state" | "/problems/version-overtaken" | "/problems/handover-state" | "/problems/notice-state" | "/problems/setup-done" | "/problems/no-sample" | "/problems/sample-present" | "/problems/body-set" | "/problems/person-taken" | "/problems/login-id-taken" | "/problems/last-administrator";
                };
            };
        };
        /** @description - `/problems/too-large` 大きすぎます Too large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type: "/problems/too-large";
                };
            };
        };
        /**
         * @description - `/problems/evidence-missing` 証拠の記録が足りません Evidence is missing
         *     - `/problems/reason-missing` 理由を入力してください A reason is needed
         *     - `/problems/unknown-reference` 指定されたものがありません No such thing
         *     - `/problems/severity-floor` 重要度の下限を下回ります Below the severity floor
         *     - `/problems/in-the-future` 先の時刻は記録できません A time that has not come yet
         *     - `/problems/before-ready` その時刻には、まだ着手できません Not ready at that time
         *     - `/problems/fact-misfit` 入力の形が違います A fact does not fit
         *     - `/problems/not-later` 日時を確かめてください Not later than now
         *     - `/problems/next-report-over` 次報の予定が過ぎています The time of the next report is over
         *     - `/problems/not-for-all` 全職員には知らせられません Not for all staff to read
         *     - `/problems/version-day` 施行日を確かめてください Not a day it can come into force
         *     - `/problems/unusable-files` 計画のファイルを使えません The files of the plan cannot be used
         *     - `/problems/unknown-option` 選択肢にありません Not one of the options
         *     - `/problems/key-reused` 同じ操作番号で内容が違います The same Idempotency-Key with another content
         *     - `/problems/outside-person` 団体の外の人です Somebody outside the body
         *     - `/problems/change-refused` このようには変えられません It cannot be changed like this
         *     - `/problems/file-refused` このファイルは添付できません This file cannot be attached
         *     - `/problems/list-refused` 一覧に間違いがあります The list is wrong
         */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type: "/problems/evidence-missing" | "/problems/reason-missing" | "/problems/unknown-reference" | "/problems/severity-floor" | "/problems/in-the-future" | "/problems/before-ready" | "/problems/fact-misfit" | "/problems/not-later" | "/problems/next-report-over" | "/problems/not-for-all" | "/problems/version-day" | "/problems/unusable-files" | "/problems/unknown-option" | "/problems/key-reused" | "/problems/outside-person" | "/problems/change-refused" | "/problems/file-refused" | "/problems/list-refused";
                };
            };
        };
        /**
         * @description - `/problems/too-often` しばらく待ってください Too often
         *     - `/problems/too-many-guesses` しばらく待ってください Too many attempts
         */
        Problem429: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type: "/problems/too-often" | "/problems/too-many-guesses";
                };
            };
        };
        /** @description - `/problems/internal` 内部の誤りです Internal error */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type: "/problems/internal";
                };
            };
        };
        /**
         * @description - `/problems/database-away` データベースとつながりません The database is away
         *     - `/problems/busy` 混み合っています Busy
         *     - `/problems/took-too-long` 時間がかかりすぎました It took too long
         *     - `/problems/too-much-memory` メモリーが足りません It needs too much memory
         */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type: "/problems/database-away" | "/problems/busy" | "/problems/took-too-long" | "/problems/too-much-memory";
                };
            };
        };
        /** @description - `/problems/disk-full` 記録する場所がありません No room to record it */
        Problem507: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    type: "/problems/disk-full";
                };
            };
        };
    };
    parameters: {
        /** @description Made by the client, new for each command; the same key again gives the same answer. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "absences.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Somebody who is away. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"][];
                };
            };
            401: components["responses"]["Problem401"];
        };
    };
    "absences.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceDto"];
            };
        };
        responses: {
            /** @description Somebody who is away. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "absences.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
        };
    };
    "accounts.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An account, for administrators. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"][];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
        };
    };
    "accounts.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountDto"];
            };
        };
        responses: {
            /** @description An account, for administrators. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "accounts.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChangeDto"];
            };
        };
        responses: {
            /** @description An account, for administrators. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "alarms.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmsView"];
                };
            };
            401: components["responses"]["Problem401"];
        };
    };
    "alarms.settle": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleAlarmDto"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmsView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "board.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 状況盤: what is open now, worst first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
                };
            };
            401: components["responses"]["Problem401"];
        };
    };
    "bulletins.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description お知らせ板: the worst incident first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinsView"];
                };
            };
            401: components["responses"]["Problem401"];
        };
    };
    "contacts.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 連絡先: everybody in the plan in force, those to be mended first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactsView"];
                };
            };
            401: components["responses"]["Problem401"];
        };
    };
    "destinations.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 通知先: every place of the body that is told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestinationsView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
        };
    };
    "destinations.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DestinationDto"];
            };
        };
        responses: {
            /** @description 通知先: every place of the body that is told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestinationsView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "destinations.key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret, shown this once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestinationKeyView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
        };
    };
    "destinations.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DestinationStateDto"];
            };
        };
        responses: {
            /** @description 通知先: every place of the body that is told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestinationsView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "destinations.test": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 通知先: every place of the body that is told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestinationsView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
        };
    };
    "diagnosis.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 診断: what was measured on the server just now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagnosisView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
        };
    };
    "drafts.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A draft of a 手順書 in a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftLine"][];
                };
            };
            401: components["responses"]["Problem401"];
        };
    };
    "drafts.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftDto"];
            };
        };
        responses: {
            /** @description A draft of a 手順書 in a list. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "drafts.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A draft with its text, exactly as typed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "drafts.remove": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
        };
    };
    "drafts.save": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftTextDto"];
            };
        };
        responses: {
            /** @description A draft of a 手順書 in a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "drafts.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/yaml": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "drafts.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextDto"];
            };
        };
        responses: {
            /** @description What the checker says of a text; nothing is kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextCheckView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            503: components["responses"]["Problem503"];
        };
    };
    "preview.preview": {
        parameters: {
            query: {
                category: components["schemas"]["Category"];
                level: "L1" | "L2" | "L3" | "L4";
                personalData?: "yes" | "no";
                drill?: "yes" | "no";
                /** @description Ids of assets of the register, separated by commas. */
                assets?: string;
                /** @description ISO 8601 with zone; now where it is left out or past. */
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who would be told, if it happened then and nobody answered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationPreviewView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
        };
    };
    "events.stream": {
        parameters: {
            query?: {
                /** @description Number of the last change that was told. */
                after?: number;
            };
            header?: {
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
        };
    };
    "firstRun.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description はじめての設定: how far it is, and the sample. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstRunView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
        };
    };
    "firstRun.begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnBodyDto"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    "firstRun.mark": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstMarkDto"];
            };
        };
        responses: {
            /** @description はじめての設定: how far it is, and the sample. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstRunView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "firstRun.trySample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description はじめての設定: how far it is, and the sample. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstRunView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            503: components["responses"]["Problem503"];
        };
    };
    "firstRun.removeSample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SampleRemovalDto"];
            };
        };
        responses: {
            /** @description はじめての設定: how far it is, and the sample. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstRunView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            503: components["responses"]["Problem503"];
        };
    };
    "handovers.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 引継ぎ of the body: those that wait, then the last ones, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoversView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
        };
    };
    "handovers.offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoverDto"];
            };
        };
        responses: {
            /** @description A note as it was handed over. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "handovers.accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A note as it was handed over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
        };
    };
    "handovers.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A note as it was handed over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
        };
    };
    "handovers.draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 引継ぎ before anybody has changed a word. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverDraftView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
        };
    };
    "inbox.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 受付箱: the longest waiting first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxView"];
                };
            };
            401: components["responses"]["Problem401"];
        };
    };
    "inbox.count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits at the desk, for the navigation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCount"];
                };
            };
            401: components["responses"]["Problem401"];
        };
    };
    "incidents.list": {
        parameters: {
            query?: {
                q?: string;
                phase?: "open" | "triage" | "containment" | "recovery" | "prevention" | "closed";
                category?: components["schemas"]["Category"] | "none";
                level?: components["schemas"]["Level"];
                /** @description The incident after which to go on, from `next`. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
        };
    };
    "incidents.report": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "incidents.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One incident's overview (概要). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "assets.name": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetsDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "bulletins.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description お知らせ of one incident: what is posted, and what the state would say now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "bulletins.post": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulletinDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "bulletins.withdraw": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulletinWithdrawalDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "incidents.classify": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassificationDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "incidents.decideClosure": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "incidents.requestClosure": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureRequestDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "duties.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 外部報告: what has to be reported outside, by when and why; what hangs on missing facts; what is not needed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutiesView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "duties.judge": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                duty: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyJudgementDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "duties.report": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                duty: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyReportDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "duties.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyFactsDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "timeline.note": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "timeline.strike": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "escalations.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has been told (連絡). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "files.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An attached file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "files.begin": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadDto"];
            };
        };
        responses: {
            /** @description A file of which the server awaits the parts. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "files.download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "files.attach": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "files.keep": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                file: string;
                part: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartDto"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "incidents.recordHarm": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HarmRecordDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "incidents.judge": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgementDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "merging.link": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "incidents.addMeasure": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeasureDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "incidents.settleMeasure": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                measure: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "merging.merge": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergingDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "duties.name": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "parties.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who was let in, and who can be. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartiesView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "parties.letIn": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LettingInDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "parties.call": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                party: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyCallDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "parties.letOut": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                party: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LettingOutDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "incidents.leavePhase": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhaseDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "presence.here": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresenceDto"];
            };
        };
        responses: {
            /** @description Somebody else who has the incident open now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresentView"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
        };
    };
    "presence.left": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                page: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
        };
    };
    "assets.register": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line of the 台帳, in the body's own words. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetView"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "incidents.reopen": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopeningDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "escalations.answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                rung: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TelephoneAnswerDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "escalations.callNow": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                rung: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallNowDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "escalations.noteCall": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                rung: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallAttemptDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "escalations.handOver": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                rung: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RungHandOverDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "escalations.takeOver": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                rung: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "runs.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One playbook being followed (手順). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "runs.start": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRunDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "runs.recordFacts": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactsDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "runs.leave": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "runs.previewMove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What moving a run to the newest version of its playbook would do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveView"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "runs.move": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "runs.addStep": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStepDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "steps.answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoiceDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "steps.reassign": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "steps.begin": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "steps.complete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompletionDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "steps.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "steps.actFirst": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "steps.handOver": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "steps.postpone": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostponementDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "steps.ratify": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "steps.request": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "steps.skip": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "steps.undo": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "incidents.assess": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "escalations.standDown": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandDownDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "merging.take": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakingDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "timeline.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "merging.unlink": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "merging.unmerge": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmergingDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "updates.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 続報 of an incident, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdatesView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "updates.send": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateDto"];
            };
        };
        responses: {
            /** @description The answer to every command: what changed is read again, or arrives by the event stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "updates.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A 続報 before it is sent: its words from the state, and who gets it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdatePreviewView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
        };
    };
    "incidents.propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalDto"];
            };
        };
        responses: {
            /** @description What the rules propose before anything is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
        };
    };
    "incidents.similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SketchDto"];
            };
        };
        responses: {
            /** @description One line of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentLine"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
        };
    };
    "mailTest.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description メール設定: the relays in use and the last test mails. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSetupView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
        };
    };
    "mailTest.send": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailTestDto"];
            };
        };
        responses: {
            /** @description メール設定: the relays in use and the last test mails. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSetupView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
        };
    };
    "mailTest.answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailArrivedDto"];
            };
        };
        responses: {
            /** @description メール設定: the relays in use and the last test mails. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSetupView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "myWork.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description わたしの作業: what waits for the caller over all open incidents, and what others can do now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyWorkView"];
                };
            };
            401: components["responses"]["Problem401"];
        };
    };
    "notices.list": {
        parameters: {
            query?: {
                status?: "pending" | "sending" | "uncertain" | "accepted" | "undeliverable" | "superseded" | "parked";
                incident?: string;
                /** @description Part of a person's name, an office's title, an address, a subject or an incident's number. */
                q?: string;
                /** @description The day the mail was asked for, YYYY-MM-DD in Asia/Tokyo. */
                day?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
        };
    };
    "notices.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A mail as it was sent, with every attempt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "notices.park": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeParkDto"];
            };
        };
        responses: {
            /** @description The act is on record; what came of it is read again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeActDone"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
        };
    };
    "notices.release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeRetryDto"];
            };
        };
        responses: {
            /** @description The act is on record; what came of it is read again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeActDone"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
        };
    };
    "notices.retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeRetryDto"];
            };
        };
        responses: {
            /** @description The act is on record; what came of it is read again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeActDone"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
        };
    };
    "openapi.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    "plans.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 計画: the plan in force, read only. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            401: components["responses"]["Problem401"];
        };
    };
    "planChecks.check": {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 点検: a plan as it stands on a day, and the twelve months from there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanCheckView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            503: components["responses"]["Problem503"];
        };
    };
    "documents.print": {
        parameters: {
            query: {
                format: components["schemas"]["Format"];
                edition: components["schemas"]["Edition"];
                /** @description The contact sheet (連絡網) or the night desk's card (宿直カード) alone; the whole plan otherwise. */
                only?: components["schemas"]["Part"];
                /** @description Who stands in the offices on this day (YYYY-MM-DD); today otherwise. */
                at?: string;
                /** @description A version of the plan, 案 on each page until it is approved; the plan in force otherwise. */
                version?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    "organisation.read": {
        parameters: {
            query?: {
                version?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 組織: units, people and offices; of the plan in force, or of one of its versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
        };
    };
    "planChecks.prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofDto"];
            };
        };
        responses: {
            /** @description A proof that is under way, or how one that was not finished ended. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofRunView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            503: components["responses"]["Problem503"];
        };
    };
    "planChecks.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
        };
    };
    "planChecks.latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 検証: the last one that was finished, and the one that is under way or broke off since. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofsView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
        };
    };
    "planReviews.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reviews of a plan: to be made, the longest due first; made, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanReviewsView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
        };
    };
    "planReviews.audit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditDto"];
            };
        };
        responses: {
            /** @description The reviews of a plan: to be made, the longest due first; made, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanReviewsView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "planReviews.done": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDoneDto"];
            };
        };
        responses: {
            /** @description The reviews of a plan: to be made, the longest due first; made, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanReviewsView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "versions.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A version of the plan in a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionLine"][];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
        };
    };
    "versions.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVersionDto"];
            };
        };
        responses: {
            /** @description A version of the plan in a list. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "versions.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A version with its files and what the check found; null: not checked since the last edit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
        };
    };
    "versions.approve": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveVersionDto"];
            };
        };
        responses: {
            /** @description A version of the plan in a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "organisation.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanChangeDto"];
            };
        };
        responses: {
            /** @description What an edit changes, or has changed, in words. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationEditView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "versions.check": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A version with its files and what the check found; null: not checked since the last edit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    "versionDifference.between": {
        parameters: {
            query?: {
                /** @description The id of another version, or in-force; absent: the plan in force. */
                with?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What one version of a plan says otherwise than another; no group where nothing differs. Japanese, as the plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionDifferenceView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    "versions.export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
        };
    };
    "versions.file": {
        parameters: {
            query: {
                path: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One file of a version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionFileView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
        };
    };
    "versions.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionFileDto"];
            };
        };
        responses: {
            /** @description A version of the plan in a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "versions.request": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestVersionDto"];
            };
        };
        responses: {
            /** @description A version of the plan in a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "versions.sendBack": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionReasonDto"];
            };
        };
        responses: {
            /** @description A version of the plan in a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "planRules.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules of a draft. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRulesView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    "planRules.write": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRulesDto"];
            };
        };
        responses: {
            /** @description What rules change in the plan, or have changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesEditView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    "planRules.told": {
        parameters: {
            query: {
                category: components["schemas"]["Category"];
                level: "L1" | "L2" | "L3" | "L4";
                personalData?: "yes" | "no";
                drill?: "yes" | "no";
                /** @description Ids of assets of the register, separated by commas. */
                assets?: string;
                /** @description ISO 8601 with zone; now where it is left out or past. */
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who would be told by the draft, and by the plan in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftToldView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    "organisation.transfer": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransfersDto"];
            };
        };
        responses: {
            /** @description What a list of transfers changes, or has changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "organisation.template": {
        parameters: {
            query: {
                at: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
        };
    };
    "versions.withdraw": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionReasonDto"];
            };
        };
        responses: {
            /** @description A version of the plan in a list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionLine"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "plans.playbook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One 手順書, whole: everything a page or a sheet of paper needs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookView"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "plans.versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One version of a 手順書 that the body has followed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookVersionView"][];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "plans.version": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One 手順書, whole: everything a page or a sheet of paper needs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookView"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "session.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is logged in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            401: components["responses"]["Problem401"];
        };
    };
    "session.logIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginDto"];
            };
        };
        responses: {
            /** @description Who is logged in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
        };
    };
    "session.logOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Problem403"];
        };
    };
    "session.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeDto"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
        };
    };
    "setup.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupView"];
                };
            };
        };
    };
    "setup.setUp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupDto"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupDoneView"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
        };
    };
    "shared.list": {
        parameters: {
            query?: {
                /** @description Only those under way. */
                open?: "true" | "false";
                /** @description The incident after which to go on, from `next`. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
        };
    };
    "shared.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A shared incident; a part outside the scope is null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "shared.answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyAnswerDto"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "shared.note": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyNoteDto"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "shared.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
        };
    };
    "shared.complete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, new for each command; the same key again gives the same answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                run: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyCompletionDto"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
        };
    };
    "stats.read": {
        parameters: {
            query?: {
                /** @description The 年度 (2026 is 令和8年度); without one the last twelve months. */
                fiscalYear?: number;
                /** @description Drills are counted by themselves; without it incidents are. */
                counted?: "incidents" | "drills";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 集計 of one period. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatsView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
        };
    };
}
