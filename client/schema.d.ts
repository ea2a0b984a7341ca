// Made by `npm run client` from docs/openapi.json.

export interface paths {
    "/.well-known/apple-app-site-association": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get which iOS apps open links to this server
         * @description Apple’s devices read it (Supporting associated domains). 404 where the operator names no app.
         *
         *     At most 100 requests a minute per address without sign-in.
         */
        get: operations["getAppleAppSiteAssociation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/assetlinks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get which Android apps open links to this server
         * @description Android reads it (Digital Asset Links). 404 where the operator names no app.
         *
         *     At most 100 requests a minute per address without sign-in.
         */
        get: operations["getAssetLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a page for reading and trying the API
         * @description At most 100 requests a minute per address without sign-in.
         */
        get: operations["showDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a file that belongs to one of the pages
         * @description At most 100 requests a minute per address without sign-in.
         */
        get: operations["getDocsAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the server answers
         * @description At most 100 requests a minute per address without sign-in.
         */
        get: operations["isLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the table and the user pool can be reached
         * @description At most 100 requests a minute per address without sign-in.
         */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what an app needs to find this server and sign in
         * @description At most 100 requests a minute per address without sign-in.
         */
        get: operations["getConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the currencies and their minor units
         * @description At most 100 requests a minute per address without sign-in.
         */
        get: operations["listCurrencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send feedback, or an error of an app, to whoever runs this server
         * @description Anyone can call it, signed in or not; a token that is sent along must be good. Nothing is kept of who sent it but what the body says, and what looks
         *     like a token, a password or a link that opens something is taken out first. An error counts as the same by its `fingerprint` and `appVersion`: it is mailed
         *     once and counted after that. It is kept for 30 days. `Idempotency-Key` works with a sign-in only.
         *
         *     At most 10 requests a minute per address without sign-in. With a sign-in at most 30 per access token for all operations with this limit together, and as many per person.
         */
        post: operations["sendFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the invitation behind a link in an e-mail
         * @description Apps get JSON; with `Accept: text/html` it is a page, in the language of the e-mail, on which people sign in and answer. Once the invitation has been answered or withdrawn, it shows only what was sent; 14 days after it was last sent it is gone (404).
         *
         *     At most 100 requests a minute per address without sign-in.
         */
        get: operations["previewInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what a link opens
         * @description Apps get JSON; with `Accept: text/html` it is a page: one on which people sign in and join, or one that shows a list or balances, to read and to print. What is shown has no ids, and people only as the link’s `names` says. A link that is unknown, has expired or was revoked, whose target is deleted or whose maker may no longer make it, is gone (404): the answers are the same. Nothing keeps the answer (`no-store`), and no search engine lists it.
         *
         *     At most 100 requests a minute per address without sign-in.
         */
        get: operations["showLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/{token}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join what a link opens
         * @description Joining twice is the same as once, and whoever was in before keeps the role they had: neither uses the link. Of many at once, exactly as many get in as the link allows; the others get 409 `link-used-up`. Whoever was removed after the link was made gets 409 `removed-before`.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["joinLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your profile
         * @description At most 600 requests a minute per access token.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        /**
         * Delete your account
         * @description From then on your personal scope can’t be reached and you can’t join or create groups. In your groups you become a former member, who may do nothing
         *     there and can be removed or given another role. Groups whose only other members have deleted their accounts too, or that have no others, are deleted.
         *     What you have written in groups remains. The call is refused (`last-owner`, with `scopeIds`) if a group with other members would be left without an
         *     owner. Until `restorableUntil` you can sign in and restore the account, but do nothing else (409 `account-deleted`). After that, everything of yours
         *     is erased for good.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteMe"];
        options?: never;
        head?: never;
        /**
         * Change your profile
         * @description At most 600 requests a minute per access token.
         */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/v1/me/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what you and others owe each other in all your groups
         * @description There is one net amount per person and currency, calculated from the payments that the balances of each group suggest between you and them. `spent` is
         *     your own share of what the groups spent and earned in the months asked for, at most 120. The months of each group start on its own day; with neither
         *     `from` nor `to` it is the current month of each. Transfers and settlements are not counted.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getMyBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the groups and people whose invitations you have blocked
         * @description At most 600 requests a minute per access token.
         */
        get: operations["listMyBlocks"];
        put?: never;
        /**
         * Stop the invitations of a group or a person
         * @description What a group with its lists, or a person, invites you to is then neither mailed to you nor shown under `/v1/me/invitations` or in your change feed, open invitations included; if you end the block, those still open are there again. Whoever invites you sees no difference: for them the invitation waits for an answer until it expires. You can still accept one by its link or its id. To block something twice changes nothing.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["createBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/blocks/{blockId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a block
         * @description At most 600 requests a minute per access token.
         */
        get: operations["getBlock"];
        put?: never;
        post?: never;
        /**
         * Undo a block
         * @description At most 600 requests a minute per access token.
         */
        delete: operations["deleteBlock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what has changed for you since your last call
         * @description Without `since` you get everything there is, page by page (a first sync). Store `next` when you go offline, and send it as `since` in your
         *     next call; while `more` is true, call again at once. Everything that is committed appears in this answer or a later one. Each record appears once in an
         *     answer, in its state at that time. A cursor is valid for 90 days. After that, when the keys that sealed it are gone (after 30 days at the earliest) or
         *     when your role has changed, the answer is 410 and you have to sync from the start.
         *
         *     The feed covers your groups, lists that you own or that are shared with you, open invitations to you, your notifications, your profile and your
         *     settings; a first sync has the notifications that you have not read. A group or list
         *     that was deleted, that you have left or that you have lost access to is `deleted`: remove it with everything in it. What happens within a scope, your
         *     personal one included, is in the feed of that scope; the counts of a list are those of the moment. An invitation that expires doesn’t appear again: it
         *     says itself how long it is valid.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listMyChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the devices that get push notifications
         * @description At most 600 requests a minute per access token.
         */
        get: operations["listDevices"];
        put?: never;
        /**
         * Add a device for push notifications
         * @description Subscribe the browser with `pushKey` of `/v1/config` as its `applicationServerKey`, and send what `PushSubscription.toJSON()` gives, best at
         *     each start of the app: one that is registered already keeps its id. What your settings want by `push` is then sent to it within a minute: JSON with
         *     `title`, `body`, `link` (a path of this API), `tag`, `lang` and `count`, sealed for this browser alone. Several things at once are one message. Amounts are
         *     left out unless `pushAmounts` is set. A browser is the device of whoever registered it last. A device is removed when its push service says that it is
         *     gone, and all of them are when you sign out everywhere. You can have at most 10.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["registerDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/devices/{deviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a device
         * @description At most 600 requests a minute per access token.
         */
        get: operations["getDevice"];
        put?: never;
        post?: never;
        /**
         * Stop push notifications to a device
         * @description At most 600 requests a minute per access token.
         */
        delete: operations["removeDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your e-mail address
         * @description A code is mailed to the new address, good for 30 minutes and five tries; what you asked for before is over. The answer is the same whosever the address is.
         *     Until it is confirmed nothing changes.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm your new e-mail address
         * @description Within seconds you sign in under the new address, invitations to it are yours, and digests go there; tokens name it from the next refresh on. The address that you
         *     had is told of it. Where somebody else’s account has the address by then, nothing changes, and the new address is told why.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your exports of the last 24 hours, the latest first
         * @description At most 600 requests a minute per access token.
         */
        get: operations["listExports"];
        put?: never;
        /**
         * Export all your data
         * @description The export is a zip file of JSON and CSV with your profile, settings and invitations, all of your personal scope, and everything you can read in
         *     the groups you are in. For groups you have left, it contains what you wrote and your part of what others wrote (such as your share of an expense), as it
         *     was when you left and under the name the group had then. Records that others have changed since are left out; `README.txt` and `about.json` say how
         *     many. Fetch the export until its `status` is `done`: the address in `downloadUrl` then works for an hour. You can have one export made at a time.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["createExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an export and its progress
         * @description At most 600 requests a minute per access token.
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations waiting for your answer
         * @description At most 600 requests a minute per access token.
         */
        get: operations["listMyInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/invitations/{invitationId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description With a `placeholderId` you take the placeholder over: whatever was, or is, recorded under its id is yours. If somebody else has taken it over, or it is gone, you join all the same.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/invitations/{invitationId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline an invitation
         * @description At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["declineInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lists you own or that are shared with you
         * @description At most 600 requests a minute per access token.
         */
        get: operations["listMyLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your notifications of the last 90 days, the latest first
         * @description You are told of invitations, of who joins, leaves and is removed, of your role, of items assigned to you, of new expenses that concern you and of
         *     settlements, but never of what you did yourself. Your settings say of what, and `muted` of which groups and lists nothing. Title and body are in the
         *     language of `Accept-Language`. What you were told stays when you leave a group; people’s names in it are then no longer shown.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notifications/{notificationId}": {
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
        /**
         * Change whether you have read a notification
         * @description At most 600 requests a minute per access token.
         */
        patch: operations["changeNotification"];
        trace?: never;
    };
    "/v1/me/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that you have read all notifications up to a time
         * @description At most 600 requests a minute per access token.
         */
        post: operations["readNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore your deleted account
         * @description Your personal scope is back at once. Within seconds you are also back in the groups you have not been removed from, in the role you have there by
         *     then. A group that was deleted together with the account of its last member returns as soon as one of its owners does.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["restoreMe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your scopes, the personal one first
         * @description At most 600 requests a minute per access token.
         */
        get: operations["listMyScopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your settings
         * @description At most 600 requests a minute per access token.
         */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your settings
         * @description At most 600 requests a minute per access token.
         */
        patch: operations["changeSettings"];
        trace?: never;
    };
    "/v1/me/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out everywhere
         * @description Every refresh token of yours is dead within seconds. Sensitive calls refuse every sign-in before this call at once, the one that you call with too; access
         *     tokens are good for all else until they expire, 15 minutes at most. A browser in which the sign-in pages keep a session can get new tokens without a
         *     password for up to an hour, which are good for no sensitive call either: send it to the `logoutEndpoint` of `/v1/config`, or change the password. The
         *     tokens that you made for scripts are over at once: make new ones.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your tokens, the newest first
         * @description At most 600 requests a minute per access token.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Create a token for a script
         * @description A script sends it as `Authorization: Bearer` to the same routes under `/token`: `GET /token/v1/scopes/{scopeId}/lists`. It reaches one scope, reads or
         *     also writes there, and never does more than you may at that moment. It reaches no members, invitations, links, slices and webhooks (the scope’s
         *     activity and changes tell it nothing of them), nothing under `/me`, and neither deletes the scope nor hands it over. It is over when it expires or is
         *     revoked, when you leave the scope or are removed from it, and for good when you sign out everywhere or delete your account. Of people it reads ids, and
         *     names where records and figures are theirs; no addresses, pictures or roles. This answer alone has `secret`: only a hash of it is kept, so an answer
         *     that is repeated for an `Idempotency-Key` has none. Calls with it count against the limits by themselves. You can have at most 20 tokens.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a token and when it was last used
         * @description At most 600 requests a minute per access token.
         */
        get: operations["getToken"];
        put?: never;
        post?: never;
        /**
         * Withdraw a token, which ends at once
         * @description At most 600 requests a minute per access token.
         */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get this contract (OpenAPI 3.1)
         * @description At most 100 requests a minute per address without sign-in.
         */
        get: operations["getOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the built-in roles, the most powerful first
         * @description At most 100 requests a minute per address without sign-in.
         */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a group that you own
         * @description Each of `members` is sent an invitation: with them, it counts among the 30 calls a minute with which a person may reach others (429). To name an owner among them takes a recent sign-in.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["createScope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a scope
         * @description Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getScope"];
        put?: never;
        post?: never;
        /**
         * Delete a group and everything in it
         * @description From then on nothing in it can be reached. It can be restored until `restorableUntil`.
         *
         *     Needs the permission `scope.delete`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteScope"];
        options?: never;
        head?: never;
        /**
         * Change the name and settings of a scope
         * @description Needs the permission `scope.edit`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeScope"];
        trace?: never;
    };
    "/v1/scopes/{scopeId}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who changed what and when, the latest first
         * @description Entries appear within seconds, are kept for two years and can’t be changed. Of free text and addresses, only the fact that they changed is kept, not their content.
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get who owes whom
         * @description There is one entry per currency: the net amounts of the members, which add up to 0, and the payments that would settle them. With up to 8 people who
         *     have a balance these are as few as possible, with more people at most one fewer than there are people. Anyone who left with an open balance is included.
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/balances/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the transactions behind a member’s balance
         * @description The latest day comes first. A page may hold fewer entries than its limit; the lines of a currency add up to the balance.
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listBalanceLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the categories of a scope
         * @description They are in the order of `sortOrder`, then of their names. Every scope has ten built-in categories for items (`system`).
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120 for all searches together.
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Create a category for items or transactions
         * @description Needs the permission `categories.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/categories/{categoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a category
         * @description Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        /**
         * Delete a category
         * @description Its name can be used again at once. Categories in it keep their `groupId`, but are on their own until the group is restored.
         *
         *     Needs the permission `categories.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        /**
         * Rename, describe, order or group a category
         * @description Its kind can’t be changed. The built-in categories (`system`) can’t be changed by anyone: 403.
         *
         *     Needs the permission `categories.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeCategory"];
        trace?: never;
    };
    "/v1/scopes/{scopeId}/categories/{categoryId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a category into another
         * @description From then on all that names it names the other: in records, filters, sums and exports. Nothing is written anew, so that restoring it within 30 days gives it back all that named it. Records that clients hold may still name it: `merged` of the other says so. Both are of one kind, and the one that goes has no others in it.
         *
         *     Needs the permission `categories.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["mergeCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/categories/{categoryId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted category
         * @description It returns to the group it was in, unless that has been put into a group itself since.
         *
         *     Needs the permission `categories.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["restoreCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/categories/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Duplicate categories into another scope
         * @description You must be allowed to make them there. All of them or none, up to 100 records written in one step. A name that is taken there is 409 `name-taken`. They come into the groups that theirs are there, by the map, by name, or made. Built-in ones are everywhere already: 403.
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 30 requests a minute per access token for all batches together.
         *
         *     All batches of one person together can have at most 20,000 operations a day (UTC), unless whoever runs the
         *     server has set another limit. They are counted once per call, before any of them is run and whatever their outcome. A call that would exceed the limit is
         *     refused as a whole: 409 `quota-exceeded` with `Retry-After` until midnight.
         */
        post: operations["duplicateCategories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/categories/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer categories to another scope
         * @description They are made there and deleted here at once, and can be restored here. What names them here stays. All of them or none, up to 100 records written in one step. A name that is taken there is 409 `name-taken`. They come into the groups that theirs are there, by the map, by name, or made. Built-in ones are everywhere already: 403.
         *
         *     Needs the permission `categories.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 30 requests a minute per access token for all batches together.
         *
         *     All batches of one person together can have at most 20,000 operations a day (UTC), unless whoever runs the
         *     server has set another limit. They are counted once per call, before any of them is run and whatever their outcome. A call that would exceed the limit is
         *     refused as a whole: 409 `quota-exceeded` with `Retry-After` until midnight.
         */
        post: operations["transferCategories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what has changed in a scope since your last call
         * @description Without `since` you get everything there is, page by page (a first sync). Store `next` when you go offline, and send it as `since` in your
         *     next call; while `more` is true, call again at once. Everything that is committed appears in this answer or a later one. Each record appears once in an
         *     answer, in its state at that time. A cursor is valid for 90 days. After that, when the keys that sealed it are gone (after 30 days at the earliest) or
         *     when your role has changed, the answer is 410 and you have to sync from the start.
         *
         *     An item comes with its list, because the counts of the list change, and a transaction with its sources, because their balances do; an answer may
         *     therefore hold more records than `limit`. Remove what is `deleted` and everything that belongs to it (the items of a list, the comments on a
         *     transaction); what is restored with it appears again. Invitations appear for those who manage members. Totals, balances between members, suggestions
         *     and the built-in categories don’t appear; the names of people come with their memberships, as they are at that time.
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listChanges"];
        put?: never;
        /**
         * Send up to 100 changes that were made offline
         * @description They are run one after the other, independently of each other, each with the permission of its own call. The results come in the same order and in
         *     the form of the feed, and one that fails doesn’t stop the others. Choose the ids of the records you create. If the answer to an earlier call was lost,
         *     nothing is done twice: creating a record with the same id and content, making a change to `ifVersion` that you have already made, and deleting what
         *     you have already deleted are answered as done. (Creating with `merge` can’t be recognised by its id: send an `Idempotency-Key`.)
         *
         *     Needs the permission `items.create`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 30 requests a minute per access token for all batches together.
         *
         *     All batches of one person together can have at most 20,000 operations a day (UTC), unless whoever runs the
         *     server has set another limit. They are counted once per call, before any of them is run and whatever their outcome. A call that would exceed the limit is
         *     refused as a whole: 409 `quota-exceeded` with `Retry-After` until midnight.
         */
        post: operations["applyChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/deletions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the deletions of lists and groups and their progress
         * @description The latest comes first. There are deletions of lists, of the items cleared from them, and of the group itself; while the group is deleted, only its
         *     owners can see this. Everything in what was deleted can’t be reached from that moment, and is back from the moment it is restored. Each record is also
         *     marked, one after the other: `status` and `affected` tell how far that has come.
         *
         *     Needs the permission `lists.delete`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listDeletions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations of a group, the newest first
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite someone to a group
         * @description They get an e-mail, unless the address has had enough: it gets at most 3 invitations in 24 hours, whoever sends them, and 2 in 7 days from the same group, and none if its owner has stopped them or has declined one from the group. The answer is the same in every case, and they see the invitation when they sign in. Addresses in names and in the message are shown with brackets (`evil[.]example`), so that e-mail programs don’t turn them into links. When an invitation has been declined, the group has to wait a week before the next: 409 `recently-declined` with `Retry-After`. Nothing reveals whether an address has an account; only people you share a group with can be invited by id. One invitation by address and one by id can be open for the same person; accepting one closes the other. Only owners can invite owners and admins, and owners only within 10 minutes of their sign-in.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an invitation and its status
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        /**
         * Change the role or the message of an open invitation
         * @description Whoever was invited sees the change at once where they find the invitation; it sends no mail: that is `resend`. Only owners can change an invitation of an owner or an admin, or make it one, and nobody can change one that is addressed to themselves (422 `self`).
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeInvitation"];
        trace?: never;
    };
    "/v1/scopes/{scopeId}/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an open invitation again
         * @description It can be sent 10 minutes after it was last sent (before: 429 `sent-recently`), and is then valid for 14 days more. The mail counts like that of a new invitation: one that its address has had enough of does not go out, and the answer is the same. `sentAt` is null until it has been dealt with.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the links of a group, the newest first
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listLinks"];
        put?: never;
        /**
         * Create a link by which people join a group, or see its balances
         * @description Whoever has the link and signs in becomes a member, until it expires or is revoked, as many have joined as it allows, or whoever made it may no longer manage the members. It takes nobody back who was removed after it was made. This answer alone has `url`, `token` and `qr`: only a hash of the token is kept, so an answer that is repeated for an `Idempotency-Key` has none of them. A view link (`kind: view`) shows the balances without an account instead, with people as `names` says. A group can have at most 50 links.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["createLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a link and who joined by it
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getLink"];
        put?: never;
        post?: never;
        /**
         * Withdraw a link, which ends at once
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["revokeLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lists of a scope
         * @description Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120 for all searches together.
         */
        get: operations["listLists"];
        put?: never;
        /**
         * Create a list in a scope
         * @description Needs the permission `lists.create`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["createList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a list
         * @description Its owner is the person who created it. When they leave, are removed or delete their account, ownership passes for good to the scope’s longest-standing owner.
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getList"];
        put?: never;
        post?: never;
        /**
         * Delete a list and everything on it
         * @description From then on nothing on it can be reached. It can be restored until `restorableUntil`.
         *
         *     Needs the permission `lists.delete`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteList"];
        options?: never;
        head?: never;
        /**
         * Rename, describe or archive a list
         * @description An archived list takes no new items (409 `archived`) until `archived` is false again. Its existing items can still be read, changed, ticked off, moved, deleted, cleared and restored.
         *
         *     Needs the permission `lists.edit`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeList"];
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the categories that the items on a list can have
         * @description Those of its scope that are for items, with the built-in ones: for people the list is shared with by itself, who see nothing else of the scope.
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120 for all searches together.
         */
        get: operations["listListCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Duplicate a list, here or into another scope
         * @description You own it there, and nobody else is on it. Everything on it comes along, bought or not, up to 100 records written in one step. Categories are those that `map`
         *     says, else those of the same names, else made there, which takes a role that may make them. Whoever is to get something, or bought it, is who `map` says, else themselves; who is not
         *     in that scope is named in `errors` (422).
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 30 requests a minute per access token for all batches together.
         *
         *     All batches of one person together can have at most 20,000 operations a day (UTC), unless whoever runs the
         *     server has set another limit. They are counted once per call, before any of them is run and whatever their outcome. A call that would exceed the limit is
         *     refused as a whole: 409 `quota-exceeded` with `Retry-After` until midnight.
         */
        post: operations["duplicateList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations to a list, the newest first
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listListInvitations"];
        put?: never;
        /**
         * Invite someone to a list
         * @description They see that list and who else reaches it, and nothing else of its scope. E-mails, repetitions and refusals are as with invitations to a group. Nobody can be invited as `owner`: the owner hands the list over.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["createListInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an invitation to a list and its status
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getListInvitation"];
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation to a list
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["revokeListInvitation"];
        options?: never;
        head?: never;
        /**
         * Change the role or the message of an open invitation to a list
         * @description As with invitations to a group: it sends no mail, and only owners can change an invitation of an admin, or make it one.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeListInvitation"];
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an open invitation to a list again
         * @description As with invitations to a group: 10 minutes after it was last sent, and for 14 days more.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["resendListInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the items of a list
         * @description They are in the order of the list. Cleared items are shown only with `deleted=only`, after those that were deleted individually; `position` says
         *     where they were.
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120 for all searches together.
         */
        get: operations["listItems"];
        put?: never;
        /**
         * Add an item to the end of a list
         * @description If you leave out the category or the unit, they are those last used with this name in the scope; null means none. An archived list takes no
         *     new items (409).
         *
         *     With `merge` the item is added to the first matching open item that you may change. It matches if it has the same name and unit (ignoring case) and
         *     no category (other than Other), assigned member or picture that differs from the given one. The answer is that item, whose `version` is then above 1;
         *     the given `id` is not used. Quantities are added up. The notes of both are kept, one below the other, as is the earlier `dueOn`, and empty fields are
         *     filled in. The price is what the whole line costs: the sum if both have a price, otherwise null, because it is no longer known. If no item matches, if the
         *     notes together would be longer than 2,000 characters, or if `purchased` is given, a new item is created. A quantity or price that would become too
         *     large is 422.
         *
         *     Needs the permission `items.create`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["createItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an item
         * @description Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getItem"];
        put?: never;
        post?: never;
        /**
         * Delete an item
         * @description Needs the permission `items.delete`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteItem"];
        options?: never;
        head?: never;
        /**
         * Change an item, tick it off, or move it
         * @description Everybody who may tick off items may change `purchased` on any item; limited editors can’t change anything else on items that others have added.
         *     `after` moves the item.
         *
         *     Needs the permission `items.edit`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeItem"];
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/items/{itemId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore an item that was deleted or cleared
         * @description Needs the permission `items.delete`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["restoreItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/items/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add, change or delete up to 100 items
         * @description The operations are run one after the other, independently of each other: their results come in the same order, and one that fails doesn’t stop the
         *     others. `body` is the body of the single call; the `id` of a new item goes next to it. With an `Idempotency-Key` every operation takes effect only once,
         *     however often the call is sent.
         *
         *     Needs the permission `items.purchase`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 30 requests a minute per access token for all batches together.
         *
         *     All batches of one person together can have at most 20,000 operations a day (UTC), unless whoever runs the
         *     server has set another limit. They are counted once per call, before any of them is run and whatever their outcome. A call that would exceed the limit is
         *     refused as a whole: 409 `quota-exceeded` with `Retry-After` until midnight.
         */
        post: operations["changeItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/items/clear-purchased": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clear the bought items from a list
         * @description Deletes all of them at once, however many there are. An item that is ticked off at the same moment is either both cleared and counted, or neither. If
         *     nothing has been bought, nothing happens. It can be undone until `restorableUntil`, as a whole or item by item.
         *
         *     Needs the permission `items.delete`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["clearPurchased"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/items/clear-purchased/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo the latest clearing of a list
         * @description Restores the items that it cleared, still marked as bought, unless they have already been restored. Earlier clearings are not undone, but their items
         *     can be restored individually.
         *
         *     Needs the permission `items.delete`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["restoreCleared"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the links to a list, the newest first
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listListLinks"];
        put?: never;
        /**
         * Create a link to a list
         * @description As with a group; a view link shows the list and its items without an account. Whoever joins sees that list and who else reaches it, and nothing else of its scope. It takes nobody back who was removed from the list, or from its scope, after it was made. A list can have at most 50 links.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["createListLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a link to a list and who joined by it
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getListLink"];
        put?: never;
        post?: never;
        /**
         * Withdraw a link to a list, which ends at once
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["revokeListLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who reaches a list, and whom it names
         * @description Those it is shared with by itself come first (`by: list`), then those who are in its scope (`by: scope`): of them only the name and what they may do, since not everyone who reads this is in the scope. Last come those who reach it no longer, and whom it or an item on it names still (`by: records`): their names, and no more.
         *
         *     Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listListMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Stop sharing a list with someone
         * @description Only owners can remove admins and the owner, whose list passes to the scope’s longest-standing owner.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["removeListMember"];
        options?: never;
        head?: never;
        /**
         * Give someone another role on a list
         * @description Only people the list is shared with by itself have a role on it. Only owners can change admins. The list’s owner keeps the role, and nobody else can be given it, until they hand the list over.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeListMember"];
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/members/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave a list
         * @description If you own it, it passes to the scope’s longest-standing owner. If you are in its scope, you still reach it.
         *
         *     Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["leaveList"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted list
         * @description Needs the permission `lists.delete`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["restoreList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer a list to another scope
         * @description It is made there and deleted here at once, and can be restored here. You own it there, and nobody else is on it. Everything on it comes along, bought or not, up to 100 records written in one step. Categories are those that `map`
         *     says, else those of the same names, else made there, which takes a role that may make them. Whoever is to get something, or bought it, is who `map` says, else themselves; who is not
         *     in that scope is named in `errors` (422).
         *
         *     Needs the permission `lists.delete`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 30 requests a minute per access token for all batches together.
         *
         *     All batches of one person together can have at most 20,000 operations a day (UTC), unless whoever runs the
         *     server has set another limit. They are counted once per call, before any of them is run and whatever their outcome. A call that would exceed the limit is
         *     refused as a whole: 409 `quota-exceeded` with `Retry-After` until midnight.
         */
        post: operations["transferListToScope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/lists/{listId}/transfer-ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a list to somebody else
         * @description The list is theirs at once. They must reach it, by its scope or because it is shared with them. Whoever owned it before is an admin of it from then on.
         *
         *     Needs the permission `managers.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["transferList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of a scope
         * @description This includes people whose account is deleted (`former`): they may do nothing and own nothing, but keep their place for 30 days, and can be removed or given another role like anyone else.
         *
         *     Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Add somebody who has no account
         * @description A placeholder counts among the members and takes part in splits and settlements by name. Nobody signs in as it, and it owns nothing and is assigned nothing.
         *
         *     Needs the permission `placeholders.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["createPlaceholder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member from a group
         * @description Editors can remove placeholders, as soon as their balance is settled (409 `open-balance` until then); their name stays in what was recorded. Admins can remove editors, limited editors and viewers; owners everybody.
         *
         *     Needs the permission `placeholders.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Give a member another role, or a placeholder another name
         * @description Editors can rename placeholders. Admins can change editors, limited editors and viewers; owners can change everybody. The last owner keeps the role until there is another owner. To make somebody an owner takes a recent sign-in.
         *
         *     Needs the permission `placeholders.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/v1/scopes/{scopeId}/members/{userId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a placeholder into a member, or into another placeholder
         * @description From then on whatever was, or is, recorded under the placeholder’s id is theirs, its balance included; what both bore of one transaction adds up. Records that clients hold still may name it: `takenOver` of the member says so. It can’t be undone.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["mergeMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/members/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave a group
         * @description Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["leaveScope"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/payees/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a payee into another
         * @description Transactions that have the one name are shown with the other from then on, found by either, and written to files and exports so. None of them is changed, so that it can be restored within 30 days.
         *
         *     Needs the permission `tags.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["mergePayee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/payees/merged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the payees that were merged
         * @description Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listMergedPayees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/payees/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a payee that was merged
         * @description Transactions that have its name are shown with it again.
         *
         *     Needs the permission `tags.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["restorePayee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted group
         * @description Needs the permission `scope.delete`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["restoreScope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a payment from one member to another
         * @description It counts in balances at once, but never in summaries. It is a transaction of the kind `settlement`: find, change, delete and restore it among the
         *     transactions. With an `exchange` it pays a debt in another currency: if 575.00 SEK settle 50.00 EUR, `amount` is 57500, `currency` is SEK, and
         *     `exchange` is EUR with an `amount` of 5000. Balances change by the debt, a source by what was paid.
         *
         *     Needs the permission `transactions.create`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["createSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/slices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the slices of a scope that have not ended
         * @description Needs the permission `slices.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listSlices"];
        put?: never;
        /**
         * Create a slice: show others some of the transactions of a scope
         * @description A slice is a scope of its own, of type `slice`, that shows the transactions of another which are within its days and, if any are named, have one of its
         *     categories, one of its tags and one of its sources. It copies nothing: what is changed or deleted there is changed or gone here. You and those who accept
         *     their invitation are viewers in it. They read `/scopes/{sliceId}/transactions` and `/summary`, see each other, and nothing else of the scope but the
         *     names of what those transactions name (`names`). You decide who is in it with `/scopes/{sliceId}/invitations` and `/members`. It ends at `expiresAt`, and at once
         *     when it or the scope is deleted, or you may no longer make slices of the scope. There can be at most 50 slices of a scope. With `members`, the call
         *     counts among the 30 a minute with which a person may reach others (429).
         *
         *     Needs the permission `slices.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["createSlice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/slices/{sliceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a slice of a scope
         * @description Needs the permission `slices.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getSlice"];
        put?: never;
        post?: never;
        /**
         * Delete a slice
         * @description Its members see nothing more at once. It can be restored until `restorableUntil`, unless it ends before.
         *
         *     Needs the permission `slices.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteSlice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/slices/{sliceId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted slice
         * @description Those who were in it are back in it.
         *
         *     Needs the permission `slices.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["restoreSlice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sources of a scope and their balances
         * @description Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120 for all searches together.
         */
        get: operations["listSources"];
        put?: never;
        /**
         * Create a source: an account, a card or cash
         * @description It is in the scope’s currency unless you specify another.
         *
         *     Needs the permission `sources.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["createSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/sources/{sourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a source
         * @description Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getSource"];
        put?: never;
        post?: never;
        /**
         * Delete a source
         * @description Its name can be used again at once. Its transactions remain, and changes to them still count towards its balance.
         *
         *     Needs the permission `sources.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteSource"];
        options?: never;
        head?: never;
        /**
         * Change a source
         * @description Its currency can be changed until it is used in a transaction. An opening balance other than 0 has to be given anew at the same time.
         *
         *     Needs the permission `sources.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeSource"];
        trace?: never;
    };
    "/v1/scopes/{scopeId}/sources/{sourceId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a source into another
         * @description From then on all that names it names the other: in records, filters, sums and exports. Nothing is written anew, so that restoring it within 30 days gives it back all that named it. Records that clients hold may still name it: `merged` of the other says so. Both are in one currency; the balance is that of both.
         *
         *     Needs the permission `sources.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["mergeSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/sources/{sourceId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted source
         * @description Needs the permission `sources.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["restoreSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/sources/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Duplicate sources into another scope
         * @description You must be allowed to make them there. All of them or none, up to 100 records written in one step. A name that is taken there is 409 `name-taken`. Each begins with its opening balance: what transactions have moved stays with those.
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 30 requests a minute per access token for all batches together.
         *
         *     All batches of one person together can have at most 20,000 operations a day (UTC), unless whoever runs the
         *     server has set another limit. They are counted once per call, before any of them is run and whatever their outcome. A call that would exceed the limit is
         *     refused as a whole: 409 `quota-exceeded` with `Retry-After` until midnight.
         */
        post: operations["duplicateSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/sources/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer sources to another scope
         * @description They are made there and deleted here at once, and can be restored here. What names them here stays. All of them or none, up to 100 records written in one step. A name that is taken there is 409 `name-taken`. Each begins with its opening balance: what transactions have moved stays with those.
         *
         *     Needs the permission `sources.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 30 requests a minute per access token for all batches together.
         *
         *     All batches of one person together can have at most 20,000 operations a day (UTC), unless whoever runs the
         *     server has set another limit. They are counted once per call, before any of them is run and whatever their outcome. A call that would exceed the limit is
         *     refused as a whole: 409 `quota-exceeded` with `Retry-After` until midnight.
         */
        post: operations["transferSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest items that are often added
         * @description They are sorted by how often a name was added, a count that is halved every 30 days since the last time, and cover the last 1,000 names that were
         *     added. Each has the category and unit it had then. When an item is renamed, its count moves to the new name. When an item is deleted unbought within an
         *     hour of being added, it doesn’t count until it is restored. Items that are bought, cleared or deleted with their list still count.
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120 for all searches together.
         */
        get: operations["listSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/suggestions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a suggestion
         * @description Forgets how often the name was added, its category and its unit; the next time it is added, counting starts anew. Items of that name remain as they
         *     are. The name is percent-encoded in the path and compared like all names, ignoring case. The answer is the suggestion as it was, or 404 if there is
         *     none.
         *
         *     Needs the permission `items.delete`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteSuggestion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get income and expenses month by month
         * @description Months start on the scope’s `monthStartsOn` and are named after the calendar month they start in; you can ask for at most 120. A transaction with
         *     several tags counts under each of them, but only once in the totals; in a summary by member it is everybody’s own share that counts. Transfers and
         *     settlements are not counted. In a slice at most 10,000 transactions are summed up in one call.
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tags of a scope
         * @description Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120 for all searches together.
         */
        get: operations["listTags"];
        put?: never;
        /**
         * Create a tag
         * @description Needs the permission `tags.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["createTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/tags/{tagId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a tag
         * @description Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getTag"];
        put?: never;
        post?: never;
        /**
         * Delete a tag
         * @description Its name can be used again at once.
         *
         *     Needs the permission `tags.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteTag"];
        options?: never;
        head?: never;
        /**
         * Rename or colour a tag
         * @description Needs the permission `tags.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeTag"];
        trace?: never;
    };
    "/v1/scopes/{scopeId}/tags/{tagId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a tag into another
         * @description From then on all that names it names the other: in records, filters, sums and exports. Nothing is written anew, so that restoring it within 30 days gives it back all that named it. Records that clients hold may still name it: `merged` of the other says so.
         *
         *     Needs the permission `tags.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["mergeTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/tags/{tagId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted tag
         * @description Needs the permission `tags.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["restoreTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/tags/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Duplicate tags into another scope
         * @description You must be allowed to make them there. All of them or none, up to 100 records written in one step. A name that is taken there is 409 `name-taken`.
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 30 requests a minute per access token for all batches together.
         *
         *     All batches of one person together can have at most 20,000 operations a day (UTC), unless whoever runs the
         *     server has set another limit. They are counted once per call, before any of them is run and whatever their outcome. A call that would exceed the limit is
         *     refused as a whole: 409 `quota-exceeded` with `Retry-After` until midnight.
         */
        post: operations["duplicateTags"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/tags/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer tags to another scope
         * @description They are made there and deleted here at once, and can be restored here. What names them here stays. All of them or none, up to 100 records written in one step. A name that is taken there is 409 `name-taken`.
         *
         *     Needs the permission `tags.manage`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 30 requests a minute per access token for all batches together.
         *
         *     All batches of one person together can have at most 20,000 operations a day (UTC), unless whoever runs the
         *     server has set another limit. They are counted once per call, before any of them is run and whatever their outcome. A call that would exceed the limit is
         *     refused as a whole: 409 `quota-exceeded` with `Retry-After` until midnight.
         */
        post: operations["transferTags"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the transactions of a scope
         * @description The latest day comes first. At most 1,000 transactions, all in one currency, can be sorted by amount: choose a shorter period with `from` and `to`.
         *     As `text/csv`, everything that matches comes in one file of up to 10,000 rows and 4 MB, with amounts in major units (`450.50`) and names next to ids: what a source in
         *     another currency paid or got in its own (`sourceAmount`, `sourceCurrency`, `toSourceAmount`, `toSourceCurrency`), and the expense that a refund gives back (`refundOf`).
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120 for all searches together.
         */
        get: operations["listTransactions"];
        put?: never;
        /**
         * Record an income, an expense or a transfer
         * @description Amounts are in minor units. Once there is a transaction, the currency of the scope can’t be changed. A transaction can be in another
         *     currency, with an `exchange` to the scope’s, in which it is then counted. Totals, sources and balances are up to date at once. A transfer moves money
         *     between two sources. If the currency of a source is neither that of the transaction nor that of the exchange, say how much was moved there in
         *     `sourceAmount` and `toSourceAmount`.
         *
         *     **Refunds.** An income with `refundOf` refunds an expense in whole or in part. It is not counted as income but reduces what was spent in the
         *     month of its own date, so that a category, or a whole month, may be negative. It is in the currency of the expense. If it has no split or category of
         *     its own, it takes those of the expense, even when they change later. The refunds of an expense can’t add up to more than its amount, and there can be at
         *     most 20; beyond that the answer is 409 `refund-too-large`, which says what is `left`. While an expense has refunds it must remain an expense in
         *     the same currency, of at least their sum, and can’t be deleted: 409 `has-refunds` with `refundIds`.
         *
         *     **Odd units.** If an amount can’t be divided evenly, the transaction’s `id` decides who bears the odd units, so that they don’t always fall on the same person. Every share is rounded down, and the units left over go, one each, to those whose shares lost the most in rounding. Among those who lost the same (everybody, in an equal split) it is settled by turns: sort the `userId`s as text, take the first 4 bytes of SHA-256 of the `id` (lower case, with its hyphens, as UTF-8) as a big-endian number n, and begin with person n modulo the number of shares (the first is 0), then go on to the next, and from the last to the first.
         *
         *     | `id` | n | first | `amount` | equal shares |
         *     |---|--:|---|--:|---|
         *     | `0190a0a0-0000-7000-8000-000000000001` | 657060883 | 1: B | 1001 | A 500, B 501 |
         *     | `0190a0a0-0000-7000-8000-000000000002` | 2251375990 | 1: B | 1000 | A 333, B 334, C 333 |
         *     | `0190a0a0-0000-7000-8000-000000000004` | 925408139 | 3: D | 1003 | A 251, B 251, C 250, D 251 |
         *
         *     Needs the permission `transactions.create`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["createTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/transactions/{transactionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a transaction
         * @description Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getTransaction"];
        put?: never;
        post?: never;
        /**
         * Delete a transaction
         * @description It disappears from totals, sources and balances at once. It can be restored until `restorableUntil`. Delete the refunds of an expense before the expense itself.
         *
         *     Needs the permission `transactions.delete`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteTransaction"];
        options?: never;
        head?: never;
        /**
         * Change a transaction
         * @description Fields that are left out remain as they are, and sending a field as it was read changes nothing. A single payer pays the whole amount, and shares are
         *     recalculated, but only when the amount or the split changes. When only the amount changes, an exchange keeps its rate and its amount is recalculated; when
         *     the currency changes, `exchange` has to be given anew. Exact shares, several payers and `sourceAmount` have to be given anew when the amount changes.
         *     In a settlement, who paid whom can’t be changed. Refunds follow their expense, as described for recording.
         *
         *     Needs the permission `transactions.edit`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeTransaction"];
        trace?: never;
    };
    "/v1/scopes/{scopeId}/transactions/{transactionId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the comments on a transaction, the oldest first
         * @description Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listComments"];
        put?: never;
        /**
         * Comment on a transaction
         * @description Needs the permission `transactions.create`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["createComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/transactions/{transactionId}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a comment
         * @description Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getComment"];
        put?: never;
        post?: never;
        /**
         * Delete a comment
         * @description People who may edit only their own transactions can delete only their own comments.
         *
         *     Needs the permission `transactions.edit`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        /**
         * Change a comment
         * @description Only its author may change it.
         *
         *     Needs the permission `comments.edit`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeComment"];
        trace?: never;
    };
    "/v1/scopes/{scopeId}/transactions/{transactionId}/comments/{commentId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted comment
         * @description Needs the permission `transactions.delete`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["restoreComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/transactions/{transactionId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted transaction
         * @description A refund adopts the present state of its expense. It can’t be restored while the expense is deleted, or if it exceeds what is left to refund.
         *
         *     Needs the permission `transactions.delete`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        post: operations["restoreTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/transactions/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record, change or delete up to 100 transactions
         * @description The operations are run one after the other, independently of each other: their results come in the same order, and one that fails doesn’t stop the
         *     others. `body` is the body of the single call; the `id` of a new transaction goes next to it. With an `Idempotency-Key` every operation takes effect only once,
         *     however often the call is sent.
         *
         *     Needs the permission `transactions.create`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 30 requests a minute per access token for all batches together.
         *
         *     All batches of one person together can have at most 20,000 operations a day (UTC), unless whoever runs the
         *     server has set another limit. They are counted once per call, before any of them is run and whatever their outcome. A call that would exceed the limit is
         *     refused as a whole: 409 `quota-exceeded` with `Retry-After` until midnight.
         */
        post: operations["batchTransactions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/transactions/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Duplicate transactions, here or into another scope
         * @description All of them or none, up to 100 records written in one step, totals included. They keep their days, amounts and currencies, and everybody’s share.
         *     Categories, sources and tags are those that `map` says, else those of the same names, else made there (a source with an opening balance of 0), which takes a role that may make them.
         *     People are those that `map` says, else themselves; who is not in that scope is named in `errors` (422). Where two people become one, their shares add up. An exchange stays
         *     where it is into that scope’s currency, and is left out of what is in that currency itself. A refund goes with its expense. Comments, and which items were bought, stay here.
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 30 requests a minute per access token for all batches together.
         *
         *     All batches of one person together can have at most 20,000 operations a day (UTC), unless whoever runs the
         *     server has set another limit. They are counted once per call, before any of them is run and whatever their outcome. A call that would exceed the limit is
         *     refused as a whole: 409 `quota-exceeded` with `Retry-After` until midnight.
         */
        post: operations["duplicateTransactions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/transactions/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer transactions to another scope
         * @description They are recorded there and deleted here at once, and can be restored here. All of them or none, up to 100 records written in one step, totals included. They keep their days, amounts and currencies, and everybody’s share.
         *     Categories, sources and tags are those that `map` says, else those of the same names, else made there (a source with an opening balance of 0), which takes a role that may make them.
         *     People are those that `map` says, else themselves; who is not in that scope is named in `errors` (422). Where two people become one, their shares add up. An exchange stays
         *     where it is into that scope’s currency, and is left out of what is in that currency itself. A refund goes with its expense. Comments, and which items were bought, stay here.
         *
         *     Needs the permission `transactions.delete`.
         *
         *     A scoped token with `access: write` may call it, under `/token`.
         *
         *     At most 30 requests a minute per access token for all batches together.
         *
         *     All batches of one person together can have at most 20,000 operations a day (UTC), unless whoever runs the
         *     server has set another limit. They are counted once per call, before any of them is run and whatever their outcome. A call that would exceed the limit is
         *     refused as a whole: 409 `quota-exceeded` with `Retry-After` until midnight.
         */
        post: operations["transferTransactions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/transfer-ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a group to another member
         * @description An admin (or another owner) has it at once: they are the owner, you are an admin. Any other member gets an invitation of the role `owner` with `transfersOwnership`, under `/v1/me/invitations` and by e-mail; when they accept it, they are the owner and you are an admin, in one step. It can be withdrawn like any invitation, and can’t be accepted any more (409 `not-pending`) when you are no owner by then, or they have left meanwhile.
         *
         *     Needs the permission `managers.manage`.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["transferOwnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get how much of its limits a scope uses, and what it costs
         * @description What a scope costs is reckoned when it is asked for: its changes of the last 30 days are counted, at most the last 1,000, and priced by what each kind of call
         *     costs; `basis` says how. It is what the scope adds to the bill of whoever runs the server, not what anybody here has to pay.
         *
         *     Needs the permission `scope.read`.
         *
         *     A scoped token with `access: read` may call it, under `/token`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the webhooks of a scope, the newest first
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Create a webhook
         * @description Within a minute of what happens, a POST tells the address which records changed: `{ type: "scope.changed", timestamp, data: { scopeId, changes: [{ type, id,
         *     parentId, action, at, actorId }] } }`, without anything of what is in them. Read that by a token, or by `GET …/changes`. Deliveries are signed by Standard
         *     Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`); any answer of 200 to 299 within five seconds takes one. They come in order; one
         *     that isn’t taken is tried again, under the same `webhook-id`, after 1, 5 and 30 minutes, 2, 6 and then every 12 hours. After three days, or an answer of
         *     410, the webhook is off, and whoever registered it gets an e-mail. The address is https on the internet: no name that leads to a private address, no
         *     redirect to one. It works as long as whoever changed it last may manage members. `secret` is told in this answer alone. A scope can have at most 20.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a webhook and whether it is taken
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Remove a webhook
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook, turn it on or off, or replace its secret
         * @description With `newSecret`, this answer alone has `secret`; for 24 hours deliveries are signed by the one before, too.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/v1/scopes/{scopeId}/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a webhook was sent in the last 30 days, the latest first
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes/{scopeId}/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a webhook a message to try it
         * @description A message of type `webhook.test` is sent within a minute, once, also where the webhook is off. `deliveries` says what came of it.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 30 requests a minute per access token for all operations with this limit together, and as many per person.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether invitations by e-mail are stopped
         * @description With `Accept: text/html` it is a page with a button that stops them. Opening it changes nothing, since programs open links too.
         *
         *     At most 100 requests a minute per address without sign-in.
         */
        get: operations["showUnsubscribe"];
        put?: never;
        /**
         * Stop all invitations by e-mail to an address
         * @description This is one-click unsubscription (RFC 8058): e-mail programs post `List-Unsubscribe=One-Click` to the address in the header `List-Unsubscribe`. It
         *     can be done any number of times. People who invite that address are not told, and its owner still sees invitations when signed in. `Resume`, which is
         *     what the button on the page sends, lets them through again. Links work for at least a month.
         *
         *     At most 100 requests a minute per address without sign-in.
         */
        post: operations["unsubscribe"];
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
        Activity: {
            /** @enum {string} */
            action: "created" | "changed" | "deleted" | "restored" | "purchased" | "unpurchased" | "moved" | "cleared" | "uncleared" | "joined" | "left" | "removed" | "role-changed" | "invited";
            /**
             * Format: uuid
             * @description A user
             */
            actorId: string;
            /** @description their present name */
            actorName: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            at: string;
            /** @description what was changed; for a new record, everything it was created with */
            changes: components["schemas"]["FieldChange"][];
            resource: components["schemas"]["ActivityResource"];
            /**
             * Format: int64
             * @description of the record at that time
             */
            version: number;
        };
        ActivityPage: {
            items: components["schemas"]["Activity"][];
            page: components["schemas"]["Page"];
        };
        ActivityResource: {
            /** Format: uuid */
            id: string;
            /** @description as it was called then */
            name: string | null;
            /**
             * Format: uuid
             * @description for an item, its list; for a comment, its transaction
             */
            parentId: string | null;
            /** @enum {string} */
            type: "scope" | "member" | "invitation" | "link" | "list" | "item" | "category" | "source" | "tag" | "transaction" | "comment" | "slice";
        };
        AllMySpent: {
            items: components["schemas"]["MySpent"][];
        };
        AppleAppSiteAssociation: {
            applinks: components["schemas"]["AppLinks"];
        };
        Applied: components["schemas"]["AppliedList"] | components["schemas"]["AppliedItem"] | components["schemas"]["AppliedCategory"] | components["schemas"]["AppliedSource"] | components["schemas"]["AppliedTag"] | components["schemas"]["AppliedTransaction"] | components["schemas"]["AppliedComment"];
        AppliedCategory: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Category"] | null;
            /** Format: int64 */
            status: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "category";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        AppliedComment: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Comment"] | null;
            /** Format: int64 */
            status: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "comment";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        AppliedItem: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Item"] | null;
            /** Format: int64 */
            status: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "item";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        AppliedList: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["List"] | null;
            /** Format: int64 */
            status: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "list";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        AppliedSource: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Source"] | null;
            /** Format: int64 */
            status: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "source";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        AppliedTag: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Tag"] | null;
            /** Format: int64 */
            status: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tag";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        AppliedTransaction: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Transaction"] | null;
            /** Format: int64 */
            status: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "transaction";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        AppLinkDetails: {
            appIDs: string[];
            components: {
                [key: string]: string;
            }[];
        };
        AppLinks: {
            details: components["schemas"]["AppLinkDetails"][];
        };
        AssetLink: {
            relation: string[];
            target: components["schemas"]["AssetLinkTarget"];
        };
        AssetLinkTarget: {
            namespace: string;
            package_name: string;
            sha256_cert_fingerprints: string[];
        };
        /** @description Every problem that is answered with 400 */
        BadRequestProblem: {
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /** Format: int32 */
            status: 400;
            title: string;
            /**
             * @description the kind of problem
             * @enum {string}
             */
            type: "https://hearth.example/problems/bad-request";
        };
        Balance: {
            currency: components["schemas"]["CurrencyCode"];
            members: components["schemas"]["MemberBalance"][];
            /** @description payments that would settle everything */
            transfers: components["schemas"]["SuggestedPayment"][];
        };
        BalanceLine: {
            currency: components["schemas"]["CurrencyCode"];
            /**
             * Format: date
             * @description A calendar day (YYYY-MM-DD)
             * @example 2026-11-21
             */
            date: string;
            description: string | null;
            /** @enum {string} */
            kind: "income" | "expense" | "transfer" | "settlement";
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            net: number;
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            owed: number;
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            paid: number;
            payee: string | null;
            /**
             * Format: uuid
             * @description A transaction
             */
            transactionId: string;
        };
        BalanceLinePage: {
            items: components["schemas"]["BalanceLine"][];
            page: components["schemas"]["Page"];
        };
        Balances: {
            items: components["schemas"]["Balance"][];
        };
        Batch: {
            operations: components["schemas"]["Operation"][];
        };
        Block: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A block
             */
            id: string;
            /** @description what you called it when you blocked it */
            name: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string | null;
            /**
             * Format: uuid
             * @description A user
             */
            userId: string | null;
        };
        BlockPage: {
            items: components["schemas"]["Block"][];
            page: components["schemas"]["Page"];
        };
        CategoriesRelocation: {
            ids: string[];
            /** @description which record of the target stands for one of this scope; absent: the one of the same name, which is made where there is none. Keys are ids of this scope, values of the target. */
            map?: components["schemas"]["RelocationMap"] | null;
            /**
             * Format: uuid
             * @description the scope in which they are made
             */
            toScopeId: string;
        };
        Category: {
            /** @default null */
            color: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /**
             * Format: uuid
             * @description the category it is in; if that has been deleted since, this one is on its own
             * @default null
             */
            groupId: string | null;
            /** @default null */
            icon: string | null;
            /**
             * Format: uuid
             * @description A category
             */
            id: string;
            /** @enum {string} */
            kind: "item" | "transaction";
            /** @description those that were merged into it: these ids stand for it wherever a record that you hold still names them */
            merged: string[];
            /**
             * Format: uuid
             * @description what it was merged into; null: it wasn’t
             * @default null
             */
            mergedInto: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            name: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            restorableUntil: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /** Format: int64 */
            sortOrder: number;
            /** @description built in: the same in every scope, and can’t be changed */
            system: boolean;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        CategoryChange: {
            color?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            /**
             * Format: uuid
             * @description a category of the same kind that is not in a group itself: groups have a single level
             */
            groupId?: string | null;
            icon?: string | null;
            /**
             * Format: uuid
             * @description A category
             */
            readonly id?: string;
            /** @enum {string} */
            readonly kind?: "item" | "transaction";
            /** @description those that were merged into it: these ids stand for it wherever a record that you hold still names them */
            readonly merged?: string[];
            /**
             * Format: uuid
             * @description what it was merged into; null: it wasn’t
             * @default null
             */
            readonly mergedInto?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            /** @description unique among the categories of this kind in the scope */
            name?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly restorableUntil?: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly scopeId?: string;
            /** Format: int32 */
            sortOrder?: number;
            /** @description built in: the same in every scope, and can’t be changed */
            readonly system?: boolean;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        CategoryMerge: {
            /**
             * Format: uuid
             * @description the one that stays
             */
            into: string;
        };
        CategoryPage: {
            items: components["schemas"]["Category"][];
            page: components["schemas"]["Page"];
        };
        Change: components["schemas"]["ChangedList"] | components["schemas"]["ChangedItem"] | components["schemas"]["ChangedCategory"] | components["schemas"]["ChangedSource"] | components["schemas"]["ChangedTag"] | components["schemas"]["ChangedTransaction"] | components["schemas"]["ChangedComment"] | components["schemas"]["ChangedMember"] | components["schemas"]["ChangedInvitation"] | components["schemas"]["ChangedLink"] | components["schemas"]["ChangedSlice"] | components["schemas"]["ChangedScope"];
        ChangeBatch: {
            operations: components["schemas"]["ChangeOperation"][];
        };
        ChangedCategory: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Category"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "category";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangedComment: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Comment"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "comment";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangedInvitation: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Invitation"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "invitation";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangedItem: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Item"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "item";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangedLink: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Link"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "link";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangedList: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["List"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "list";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangedMe: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Me"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "me";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangedMember: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Member"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "member";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangedNotification: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Notification"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "notification";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangedScope: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Scope"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "scope";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangedSettings: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Settings"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "settings";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangedSlice: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Slice"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "slice";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangedSource: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Source"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "source";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangedTag: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Tag"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tag";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangedTransaction: {
            /** @description remove it and everything that belongs to it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description for an item, a link or an invitation to a list, the list; for a comment, its transaction
             */
            parentId: string | null;
            /** @description what a GET of it would answer now; null: it is deleted */
            record: components["schemas"]["Transaction"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "transaction";
            /**
             * Format: int64
             * @description of the record; 0: unknown, because it is gone
             */
            version: number;
        };
        ChangeOperation: {
            /** @description the body that the single call would take */
            body?: unknown;
            /**
             * Format: uuid
             * @description of the record; can be left out when creating one
             */
            id?: string;
            /**
             * Format: int64
             * @description refused (412) if the record has another version by then, just as with If-Match
             */
            ifVersion?: number;
            /** @enum {string} */
            op: "create" | "update" | "delete";
            /**
             * Format: uuid
             * @description for an item, its list; for a comment, its transaction
             */
            parentId?: string;
            /** @enum {string} */
            type: "list" | "item" | "category" | "source" | "tag" | "transaction" | "comment";
        };
        ChangeResult: components["schemas"]["Applied"] | components["schemas"]["FailedOperation"];
        ChangeResults: {
            results: components["schemas"]["ChangeResult"][];
        };
        Changes: {
            items: components["schemas"]["Change"][];
            /** @description there is already more: call again at once */
            more: boolean;
            /** @description the `since` of your next call */
            next: string;
        };
        Channels: {
            email: boolean;
            inApp: boolean;
            /**
             * @description on the devices that are registered
             * @default true
             */
            push: boolean;
        };
        ChannelsChange: {
            email?: boolean;
            inApp?: boolean;
            push?: boolean;
        };
        Cleared: {
            /**
             * Format: int64
             * @description the number of bought items that were cleared
             */
            cleared: number;
            /**
             * Format: date-time
             * @description null: nothing had been bought, so nothing was cleared
             */
            clearedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             */
            clearedBy: string | null;
            list: components["schemas"]["List"];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            restorableUntil: string | null;
        };
        Comment: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /**
             * Format: uuid
             * @description A comment
             */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            restorableUntil: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            text: string;
            /**
             * Format: uuid
             * @description A transaction
             */
            transactionId: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        CommentChange: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            /**
             * Format: uuid
             * @description A comment
             */
            readonly id?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly restorableUntil?: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly scopeId?: string;
            text?: string;
            /**
             * Format: uuid
             * @description A transaction
             */
            readonly transactionId?: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        CommentPage: {
            items: components["schemas"]["Comment"][];
            page: components["schemas"]["Page"];
        };
        Config: {
            /** @description takes `response_type=code` and a `code_challenge` with `S256` */
            authorizationEndpoint: string;
            /** @description the apps’ only client, which is public: it has no secret */
            clientId: string;
            /** @description for OpenID Connect libraries: under the issuer or, on one machine, under the hosted pages, where only its address differs */
            discoveryUrl: string;
            /** @description the issuer of the tokens, as they state it */
            issuer: string;
            /** @description the keys that tokens are signed with */
            jwksUri: string;
            /** @description ends the session in the browser: takes `client_id` and `logout_uri`, one of the addresses registered for the app */
            logoutEndpoint: string;
            minimumAppVersion: string;
            /** @description the `applicationServerKey` to subscribe browsers to pushes with; null: this server sends none */
            pushKey: string | null;
            /** @description revokes a refresh token and the tokens issued with it */
            revocationEndpoint: string;
            /** @description the OAuth scopes to request when signing in */
            scopes: string[];
            /** @description base address of the hosted sign-in pages */
            signInUrl: string;
            /** @description whom to write to when signing in is impossible, for example with a lost phone; null: the operator names nobody */
            supportEmail: string | null;
            /** @description gives tokens for codes and for refresh tokens, which change each time */
            tokenEndpoint: string;
            userInfoEndpoint: string;
        };
        /** @description Every problem that is answered with 409 */
        ConflictProblem: {
            /**
             * Format: int64
             * @description how many they are
             */
            count?: number;
            /** @description those in which it owes something, or is owed */
            currencies?: string[];
            currency?: string;
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /**
             * Format: int64
             * @description what is left of the expense, in minor units
             */
            left?: number;
            /**
             * Format: int64
             * @description how many there may be
             */
            limit?: number;
            /** @description the same in words */
            most?: string;
            /** @description the name, as it is written where it is taken */
            name?: string;
            /**
             * @description what is deleted above it
             * @enum {string}
             */
            parent?: "scope" | "list" | "transaction";
            /** @description the refunds of the expense */
            refundIds?: string[];
            /**
             * Format: int64
             * @description seconds until it makes sense to try again, where that is known
             */
            retryAfter?: number;
            /** @description the groups that would be without an owner */
            scopeIds?: string[];
            /** Format: int32 */
            status: 409;
            title: string;
            /**
             * @description the kind of problem
             * @enum {string}
             */
            type: "https://hearth.example/problems/last-owner" | "https://hearth.example/problems/already-member" | "https://hearth.example/problems/already-invited" | "https://hearth.example/problems/recently-declined" | "https://hearth.example/problems/already-exists" | "https://hearth.example/problems/name-taken" | "https://hearth.example/problems/archived" | "https://hearth.example/problems/not-pending" | "https://hearth.example/problems/link-used-up" | "https://hearth.example/problems/removed-before" | "https://hearth.example/problems/not-deleted" | "https://hearth.example/problems/parent-deleted" | "https://hearth.example/problems/export-running" | "https://hearth.example/problems/account-deleted" | "https://hearth.example/problems/personal-scope" | "https://hearth.example/problems/currency-fixed" | "https://hearth.example/problems/email-unverified" | "https://hearth.example/problems/refund-too-large" | "https://hearth.example/problems/has-refunds" | "https://hearth.example/problems/open-balance" | "https://hearth.example/problems/expense-changed" | "https://hearth.example/problems/quota-exceeded";
            /** @description what there are too many of */
            what?: string;
        };
        Currencies: {
            items: components["schemas"]["Currency"][];
        };
        Currency: {
            code: components["schemas"]["CurrencyCode"];
            /**
             * Format: int32
             * @description digits after the decimal point: 1 SEK is 100 minor units, 1 JPY is 1
             */
            exponent: number;
            name: string;
        };
        /**
         * @description ISO 4217, see /v1/currencies. A withdrawn currency (`BGN`) can’t be chosen for settings, scopes and sources; what is already in it stays, and transactions can still use it
         * @enum {string}
         */
        CurrencyCode: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BGN" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VED" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XCG" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
        DefaultShare: {
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
            /**
             * @description for `shares` the number of shares, for `percent` a percentage, for `exact` minor units; at most 4 decimals; not allowed for `equal`
             * @default null
             */
            value?: number | null;
        };
        DefaultShareOutput: {
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
            /**
             * @description for `shares` the number of shares, for `percent` a percentage, for `exact` minor units; at most 4 decimals; not allowed for `equal`
             * @default null
             */
            value: number | null;
        };
        DefaultSplit: {
            /** @enum {string} */
            mode: "equal" | "shares" | "percent";
            shares: components["schemas"]["DefaultShare"][];
        };
        DefaultSplitChange: {
            /** @enum {string} */
            mode?: "equal" | "shares" | "percent";
            shares?: components["schemas"]["DefaultShare"][];
        };
        DefaultSplitOutput: {
            /** @enum {string} */
            mode: "equal" | "shares" | "percent";
            shares: components["schemas"]["DefaultShareOutput"][];
        };
        Deletion: {
            /**
             * Format: int64
             * @description the number of records in it that have been marked so far
             */
            affected: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            deletedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            deletedBy: string;
            /**
             * Format: date-time
             * @description null: it has been restored
             */
            restorableUntil: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            restoredAt: string | null;
            /**
             * Format: uuid
             * @description A user
             */
            restoredBy: string | null;
            /** @description what was deleted, together with everything in it */
            root: components["schemas"]["DeletionRoot"];
            /**
             * @description whether everything in it has been marked, or unmarked, as well; it can’t be reached, or is back, from the start
             * @enum {string}
             */
            status: "running" | "done" | "restoring" | "restored";
        };
        DeletionPage: {
            items: components["schemas"]["Deletion"][];
            page: components["schemas"]["Page"];
        };
        DeletionRoot: {
            /**
             * Format: uuid
             * @description of the scope or the list; for a clearing, of its list
             */
            id: string;
            /** @enum {string} */
            type: "scope" | "list" | "clearing";
        };
        Device: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /** @description the address that the push service gave out for it */
            endpoint: string;
            /**
             * Format: uuid
             * @description A device
             */
            id: string;
            name: string | null;
            /**
             * Format: date-time
             * @description when it was registered last
             */
            registeredAt: string;
        };
        /** @description the keys of the subscription, base64url; they are never shown again */
        DeviceKeys: {
            auth: string;
            p256dh: string;
        };
        DevicePage: {
            items: components["schemas"]["Device"][];
            page: components["schemas"]["Page"];
        };
        EmailChange: {
            /**
             * Format: date-time
             * @description set once the code was right: the address follows within seconds
             */
            confirmedAt: string | null;
            /** @description the new address, in the form in which it is kept */
            email: string;
            /**
             * Format: date-time
             * @description until when the code is good
             */
            expiresAt: string;
        };
        EmailCode: {
            /** @description the six digits from the mail */
            code: string;
        };
        Exchange: {
            /**
             * Format: int64
             * @description Minor units of the currency, more than 0
             */
            amount: number;
            currency: components["schemas"]["CurrencyCode"];
            /**
             * @description which of the rate and the amount was given; the other is calculated
             * @default rate
             * @enum {string}
             */
            given: "rate" | "amount";
            rate: string;
        };
        Export: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /**
             * Format: date-time
             * @description when the address stops working
             */
            downloadUntil: string | null;
            /** @description a zip file of JSON and CSV; anyone who has the address can read it */
            downloadUrl: string | null;
            /**
             * Format: uuid
             * @description An export
             */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            /** @description how many parts of your data have been read, and how many there are once that is known */
            progress: components["schemas"]["ExportProgress"];
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed";
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        ExportPage: {
            items: components["schemas"]["Export"][];
            page: components["schemas"]["Page"];
        };
        ExportProgress: {
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            total: number | null;
        };
        FailedOperation: {
            /**
             * Format: uuid
             * @description null: no id was given and nothing was created
             */
            id: string | null;
            problem: components["schemas"]["Problem"];
            /** Format: int64 */
            status: number;
        };
        FieldChange: {
            field: string;
            /** @description null: there was no value, or it is free text, which is not kept */
            from: unknown;
            /** @description null: there was no value, or it is free text, which is not kept */
            to: unknown;
        };
        FieldProblem: {
            code: string;
            message: string;
            /** @description such as `split.shares[0].userId`; empty: the body as a whole */
            path: string;
        };
        /** @description Every problem that is answered with 403 */
        ForbiddenProblem: {
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /**
             * @description what would help: an owner, a manager, another role, whose record it is, or nothing
             * @enum {string}
             */
            reason?: "owners" | "managers" | "role" | "others" | "author" | "built-in" | "token";
            /** Format: int32 */
            status: 403;
            title: string;
            /**
             * @description the kind of problem
             * @enum {string}
             */
            type: "https://hearth.example/problems/forbidden";
        };
        /** @description Every problem that is answered with 410 */
        GoneProblem: {
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /** Format: int32 */
            status: 410;
            title: string;
            /**
             * @description the kind of problem
             * @enum {string}
             */
            type: "https://hearth.example/problems/restore-expired" | "https://hearth.example/problems/cursor-expired";
        };
        GroupBalance: {
            name: string;
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            net: number;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
        };
        GroupSpent: {
            /**
             * Format: date
             * @description A calendar day (YYYY-MM-DD)
             * @example 2026-11-21
             */
            from: string;
            name: string;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /** @description your share of it, the same as your row in the summary by member */
            share: components["schemas"]["SpentAmounts"];
            /**
             * Format: date
             * @description A calendar day (YYYY-MM-DD)
             * @example 2026-11-21
             */
            to: string;
            /** @description of all members together */
            total: components["schemas"]["SpentAmounts"];
        };
        Guest: {
            /**
             * Format: email
             * @description An e-mail address; an internationalised domain is accepted and stored in ASCII (Punycode)
             */
            email?: string;
            /** @description A role: owner, admin, editor, limited-editor, viewer, or its id */
            role: string;
            /**
             * Format: uuid
             * @description A user
             */
            userId?: string;
        };
        /** @description Every problem that is answered with 500 */
        InternalServerErrorProblem: {
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /** Format: int32 */
            status: 500;
            title: string;
            /**
             * @description the kind of problem
             * @enum {string}
             */
            type: "https://hearth.example/problems/internal";
        };
        Invitation: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            email: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description An invitation
             */
            id: string;
            /**
             * Format: uuid
             * @description A user
             */
            invitedBy: string;
            message: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            /**
             * Format: uuid
             * @description the placeholder whose history and balance whoever accepts takes over; if it is somebody’s by then, they join as anyone does
             */
            placeholderId: string | null;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            sentAt: string | null;
            /** @enum {string} */
            status: "pending" | "accepted" | "declined" | "revoked" | "expired" | "undeliverable";
            target: components["schemas"]["InvitationTarget"];
            targetName: string;
            /** @description whoever accepts becomes the owner in place of `invitedBy`, who stays as an admin */
            transfersOwnership: boolean;
            /**
             * Format: uuid
             * @description A user
             */
            userId: string | null;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        InvitationChange: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            readonly email?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly expiresAt?: string;
            /**
             * Format: uuid
             * @description An invitation
             */
            readonly id?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly invitedBy?: string;
            message?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            /**
             * Format: uuid
             * @description the placeholder whose history and balance whoever accepts takes over; if it is somebody’s by then, they join as anyone does
             */
            readonly placeholderId?: string | null;
            /** @description A role: owner, admin, editor, limited-editor, viewer, or its id */
            role?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly sentAt?: string | null;
            /** @enum {string} */
            readonly status?: "pending" | "accepted" | "declined" | "revoked" | "expired" | "undeliverable";
            readonly target?: components["schemas"]["InvitationTarget"];
            readonly targetName?: string;
            /** @description whoever accepts becomes the owner in place of `invitedBy`, who stays as an admin */
            readonly transfersOwnership?: boolean;
            /**
             * Format: uuid
             * @description A user
             */
            readonly userId?: string | null;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        InvitationPage: {
            items: components["schemas"]["Invitation"][];
            page: components["schemas"]["Page"];
        };
        InvitationPreview: {
            /** @description base address at which apps reach this server */
            apiUrl: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description An invitation
             */
            id: string;
            /** @description the person who sent it; null if they have given no name or have deleted their account */
            inviterName: string | null;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /** @description base address of the hosted sign-in pages */
            signInUrl: string;
            /** @enum {string} */
            status: "pending" | "accepted" | "declined" | "revoked" | "expired" | "undeliverable";
            targetName: string;
            /**
             * @description whether it is to a group or to a single list
             * @enum {string}
             */
            targetType: "scope" | "list";
            /** @description whoever accepts owns the group in place of who sent it */
            transfersOwnership: boolean;
        };
        InvitationTarget: {
            /**
             * Format: uuid
             * @description A list
             */
            listId: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
        };
        Item: {
            /**
             * Format: uuid
             * @description who is to get it; kept when they leave
             * @default null
             */
            assignedTo: string | null;
            /**
             * Format: uuid
             * @description A category
             */
            categoryId: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /**
             * Format: date
             * @description A calendar day (YYYY-MM-DD)
             * @default null
             * @example 2026-11-21
             */
            dueOn: string | null;
            /**
             * Format: uuid
             * @description An item
             */
            id: string;
            /**
             * @description A picture that someone chose, somewhere on the internet: its host learns who looks at it and when. Show it through a proxy of your own, or ask the viewer first. The address is normalised; user names, passwords and private hosts are refused
             * @default null
             */
            imageUrl: string | null;
            /**
             * Format: uuid
             * @description A list
             */
            listId: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            name: string;
            /** @default null */
            notes: string | null;
            position: string;
            /**
             * Format: int64
             * @description What the whole line costs, in minor units of the scope’s currency
             * @default null
             */
            price: number | null;
            purchased: boolean;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            purchasedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            purchasedBy: string | null;
            quantity: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            restorableUntil: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /** @default null */
            unit: string | null;
            /**
             * Format: int64
             * @description Calculated: the price divided by the quantity, halves rounded up; null without a price, or above 9007199254740991
             */
            unitPrice: number | null;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        ItemChange: {
            /**
             * Format: uuid
             * @description moves the item to just after this one; null: to the top
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description a member of the scope, or somebody the list is shared with
             */
            assignedTo?: string | null;
            /**
             * Format: uuid
             * @description A category
             */
            categoryId?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            /**
             * Format: date
             * @description A calendar day (YYYY-MM-DD)
             * @example 2026-11-21
             */
            dueOn?: string | null;
            /**
             * Format: uuid
             * @description An item
             */
            readonly id?: string;
            /**
             * Format: uri
             * @description A picture that someone chose, somewhere on the internet: its host learns who looks at it and when. Show it through a proxy of your own, or ask the viewer first. The address is normalised; user names, passwords and private hosts are refused
             */
            imageUrl?: string | null;
            /**
             * Format: uuid
             * @description A list
             */
            readonly listId?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            name?: string;
            notes?: string | null;
            readonly position?: string;
            /**
             * Format: int64
             * @description What the whole line costs, in minor units of the scope’s currency
             */
            price?: number | null;
            purchased?: boolean;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly purchasedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly purchasedBy?: string | null;
            /** @description Above 0, at most 99999999.999, at most 3 decimals */
            quantity?: string | number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly restorableUntil?: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly scopeId?: string;
            unit?: string | null;
            /**
             * Format: int64
             * @description Calculated: the price divided by the quantity, halves rounded up; null without a price, or above 9007199254740991
             */
            readonly unitPrice?: number | null;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        ItemPage: {
            items: components["schemas"]["Item"][];
            page: components["schemas"]["Page"];
        };
        ItemResult: {
            /**
             * Format: uuid
             * @description null: no id was given and nothing was created
             */
            id: string | null;
            problem?: components["schemas"]["Problem"];
            record?: components["schemas"]["Item"];
            /** Format: int64 */
            status: number;
        };
        ItemResults: {
            results: components["schemas"]["ItemResult"][];
        };
        Joined: {
            /**
             * Format: uuid
             * @description A list
             */
            listId: string | null;
            /**
             * @description what they may do there; who was there before keeps what they had
             * @enum {string}
             */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            targetName: string;
        };
        JoinPreview: {
            /** @description base address at which apps reach this server */
            apiUrl: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            expiresAt: string | null;
            /** @description who made it, as it shows names; null: it doesn’t */
            inviterName: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            opens: "join";
            /**
             * @description what those who join may do
             * @enum {string}
             */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /** @description base address of the hosted sign-in pages */
            signInUrl: string;
            targetName: string;
            /**
             * @description whether it is to a group or to a single list
             * @enum {string}
             */
            targetType: "scope" | "list";
            /** @description whether as many have joined by it as may */
            usedUp: boolean;
        };
        Link: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            expiresAt: string | null;
            /**
             * Format: uuid
             * @description A link
             */
            id: string;
            /** @description those who joined by it, in the order they came */
            joined: string[];
            /** @enum {string} */
            kind: "join" | "view";
            /**
             * Format: uuid
             * @description A list
             * @default null
             */
            listId: string | null;
            /**
             * Format: int64
             * @default null
             */
            maxUses: number | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            /**
             * @description how the link shows people: by name, by initials, or not at all
             * @enum {string}
             */
            names: "shown" | "initials" | "hidden";
            /** @description the address as a QR code (SVG); told once, in the answer that made the link; otherwise null */
            qr: string | null;
            /**
             * @description what those who join may do; null: nobody joins by it
             * @enum {string|null}
             */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer" | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /**
             * @description what it shows without an account; null: nothing
             * @default null
             * @enum {string|null}
             */
            shows: "list" | "balances" | null;
            /** @description the last part of that address; told once, in the answer that made the link; otherwise null */
            token: string | null;
            /** @description the address to share; told once, in the answer that made the link; otherwise null */
            url: string | null;
            /**
             * Format: int64
             * @description how many people have joined by it; who joins again counts once
             */
            uses: number;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        LinkPage: {
            items: components["schemas"]["Link"][];
            page: components["schemas"]["Page"];
        };
        List: {
            archived: boolean;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            archivedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            archivedBy: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /** @default null */
            description: string | null;
            /**
             * Format: uuid
             * @description A list
             */
            id: string;
            /** Format: int64 */
            itemCount: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            name: string;
            /**
             * Format: uuid
             * @description when this person leaves, the scope’s longest-standing owner
             */
            ownerId: string;
            /** Format: int64 */
            purchasedCount: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            restorableUntil: string | null;
            /**
             * @description the caller's role on the list or in its scope, whichever allows more
             * @enum {string}
             */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        ListChange: {
            archived?: boolean;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly archivedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly archivedBy?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            description?: string | null;
            /**
             * Format: uuid
             * @description A list
             */
            readonly id?: string;
            /** Format: int64 */
            readonly itemCount?: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            name?: string;
            /**
             * Format: uuid
             * @description when this person leaves, the scope’s longest-standing owner
             */
            readonly ownerId?: string;
            /** Format: int64 */
            readonly purchasedCount?: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly restorableUntil?: string | null;
            /**
             * @description the caller's role on the list or in its scope, whichever allows more
             * @enum {string}
             */
            readonly role?: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /**
             * Format: uuid
             * @description A scope
             */
            readonly scopeId?: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        ListInvitationChange: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            readonly email?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly expiresAt?: string;
            /**
             * Format: uuid
             * @description An invitation
             */
            readonly id?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly invitedBy?: string;
            message?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            /**
             * Format: uuid
             * @description the placeholder whose history and balance whoever accepts takes over; if it is somebody’s by then, they join as anyone does
             */
            readonly placeholderId?: string | null;
            /** @description A role: owner, admin, editor, limited-editor, viewer, or its id */
            role?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly sentAt?: string | null;
            /** @enum {string} */
            readonly status?: "pending" | "accepted" | "declined" | "revoked" | "expired" | "undeliverable";
            readonly target?: components["schemas"]["InvitationTarget"];
            readonly targetName?: string;
            /** @description whoever accepts becomes the owner in place of `invitedBy`, who stays as an admin */
            readonly transfersOwnership?: boolean;
            /**
             * Format: uuid
             * @description A user
             */
            readonly userId?: string | null;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        ListMember: {
            /** @description A picture that someone chose, somewhere on the internet: its host learns who looks at it and when. Show it through a proxy of your own, or ask the viewer first. The address is normalised; user names, passwords and private hosts are refused */
            avatarUrl: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            by: "list";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            displayName: string;
            /** @description their account is deleted: they may do nothing and can’t be named in anything new. If they restore it before anyone removes them, they are back in the role they have by then */
            former: boolean;
            /** @description they are in the scope too, and reach the list by that whatever becomes of this */
            inScope: boolean;
            /**
             * Format: uuid
             * @description A user
             */
            invitedBy: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            joinedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            /** @description somebody without an account, who takes part in splits and settlements by name; the role says nothing of them */
            placeholder: boolean;
            /**
             * @description what they may do with the list by this
             * @enum {string}
             */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        ListMemberByRecords: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            by: "records";
            displayName: string;
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
        };
        ListMemberByScope: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            by: "scope";
            displayName: string;
            /** @description their account is deleted: they may do nothing and can’t be named in anything new. If they restore it before anyone removes them, they are back in the role they have by then */
            former: boolean;
            /** @description somebody without an account, who takes part in splits and settlements by name; the role says nothing of them */
            placeholder: boolean;
            /**
             * @description what they may do with the list by this
             * @enum {string}
             */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
        };
        ListMemberChange: {
            /** @description A picture that someone chose, somewhere on the internet: its host learns who looks at it and when. Show it through a proxy of your own, or ask the viewer first. The address is normalised; user names, passwords and private hosts are refused */
            readonly avatarUrl?: string | null;
            /** @constant */
            readonly by?: "list";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            readonly displayName?: string;
            /** @description their account is deleted: they may do nothing and can’t be named in anything new. If they restore it before anyone removes them, they are back in the role they have by then */
            readonly former?: boolean;
            /** @description they are in the scope too, and reach the list by that whatever becomes of this */
            readonly inScope?: boolean;
            /**
             * Format: uuid
             * @description A user
             */
            readonly invitedBy?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly joinedAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            /** @description somebody without an account, who takes part in splits and settlements by name; the role says nothing of them */
            readonly placeholder?: boolean;
            /** @description A role: owner, admin, editor, limited-editor, viewer, or its id */
            role: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly userId?: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        ListPage: {
            items: components["schemas"]["List"][];
            page: components["schemas"]["Page"];
        };
        ListReader: components["schemas"]["ListMember"] | components["schemas"]["ListMemberByScope"] | components["schemas"]["ListMemberByRecords"];
        ListReaderPage: {
            items: components["schemas"]["ListReader"][];
            page: components["schemas"]["Page"];
        };
        ListRelocation: {
            /** @description which category and which person of the target stands for one of this scope; absent: the category of the same name, which is made where there is none, and the same people */
            map?: components["schemas"]["RelocationMap"] | null;
            /** @description absent: the name that it has */
            name?: string;
            /**
             * Format: uuid
             * @description the scope in which it is made
             */
            toScopeId: string;
        };
        Live: {
            /** @constant */
            status: "live";
        };
        Me: {
            /**
             * @description A picture that someone chose, somewhere on the internet: its host learns who looks at it and when. Show it through a proxy of your own, or ask the viewer first. The address is normalised; user names, passwords and private hosts are refused
             * @default null
             */
            avatarUrl: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            displayName: string;
            /** @default null */
            email: string | null;
            emailVerified: boolean;
            /**
             * Format: uuid
             * @description A user
             */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            lastSignInAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            /**
             * Format: uuid
             * @description A scope
             */
            personalScopeId: string;
            /**
             * Format: date-time
             * @description set while the account is deleted: the time until which it can be restored
             */
            restorableUntil: string | null;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        MeChange: {
            /**
             * Format: uri
             * @description A picture that someone chose, somewhere on the internet: its host learns who looks at it and when. Show it through a proxy of your own, or ask the viewer first. The address is normalised; user names, passwords and private hosts are refused
             */
            avatarUrl?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            displayName?: string;
            /** @default null */
            readonly email?: string | null;
            readonly emailVerified?: boolean;
            /**
             * Format: uuid
             * @description A user
             */
            readonly id?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly lastSignInAt?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly personalScopeId?: string;
            /**
             * Format: date-time
             * @description set while the account is deleted: the time until which it can be restored
             */
            readonly restorableUntil?: string | null;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        Member: {
            /** @description A picture that someone chose, somewhere on the internet: its host learns who looks at it and when. Show it through a proxy of your own, or ask the viewer first. The address is normalised; user names, passwords and private hosts are refused */
            avatarUrl: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            displayName: string;
            /** @description their account is deleted: they may do nothing and can’t be named in anything new. If they restore it before anyone removes them, they are back in the role they have by then */
            former: boolean;
            /**
             * Format: uuid
             * @description A user
             */
            invitedBy: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            joinedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            /** @description set when someone leaves: what is not settled; above 0 is owed to them. They stay in the balances until it is settled */
            openBalances: components["schemas"]["OpenBalance"][];
            /** @description somebody without an account, who takes part in splits and settlements by name; the role says nothing of them */
            placeholder: boolean;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /** @description the placeholders they have taken over, or that were merged into them: these ids stand for this member wherever a client holds them still, and are accepted as such */
            takenOver: string[];
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        MemberBalance: {
            displayName: string;
            /** @description no longer in the scope; shown until their balance is settled */
            left: boolean;
            /**
             * Format: int64
             * @description paid − owed; above 0: they are owed this
             */
            net: number;
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            owed: number;
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            paid: number;
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
        };
        MemberChange: {
            /** @description A picture that someone chose, somewhere on the internet: its host learns who looks at it and when. Show it through a proxy of your own, or ask the viewer first. The address is normalised; user names, passwords and private hosts are refused */
            readonly avatarUrl?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            /** @description of a placeholder; unique among those of the scope */
            displayName?: string;
            /** @description their account is deleted: they may do nothing and can’t be named in anything new. If they restore it before anyone removes them, they are back in the role they have by then */
            readonly former?: boolean;
            /**
             * Format: uuid
             * @description A user
             */
            readonly invitedBy?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly joinedAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            /** @description set when someone leaves: what is not settled; above 0 is owed to them. They stay in the balances until it is settled */
            readonly openBalances?: components["schemas"]["OpenBalance"][];
            /** @description somebody without an account, who takes part in splits and settlements by name; the role says nothing of them */
            readonly placeholder?: boolean;
            /** @description of somebody with an account */
            role?: string;
            /** @description the placeholders they have taken over, or that were merged into them: these ids stand for this member wherever a client holds them still, and are accepted as such */
            readonly takenOver?: string[];
            /**
             * Format: uuid
             * @description A user
             */
            readonly userId?: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        MemberMerge: {
            /**
             * Format: uuid
             * @description a member, or another placeholder
             */
            into: string;
        };
        MemberPage: {
            items: components["schemas"]["Member"][];
            page: components["schemas"]["Page"];
        };
        MergedPayee: {
            from: string;
            into: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            mergedAt: string;
            /**
             * Format: date-time
             * @description until when it can be restored
             */
            restorableUntil: string;
        };
        MergedPayeePage: {
            items: components["schemas"]["MergedPayee"][];
            page: components["schemas"]["Page"];
        };
        MonthlyCost: {
            /**
             * Format: int64
             * @description what the changes cost
             */
            changes: number;
            /**
             * Format: int64
             * @description what reading costs: estimated
             */
            reads: number;
            /**
             * Format: int64
             * @description what the records cost that are kept, with their backups
             */
            storage: number;
            /** Format: int64 */
            total: number;
        };
        MonthSummary: {
            /**
             * Format: int64
             * @description the number of transactions, including refunds
             */
            count: number;
            /**
             * Format: int64
             * @description expenses less refunds: below 0 if more was refunded than spent during the period
             */
            expense: number;
            /**
             * Format: date
             * @description A calendar day (YYYY-MM-DD)
             * @example 2026-11-21
             */
            from: string;
            groups: components["schemas"]["SummaryGroup"][];
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            income: number;
            /**
             * @description A month (YYYY-MM) between the years 1000 and 2999
             * @example 2026-11
             */
            month: string;
            /**
             * Format: date
             * @description A calendar day (YYYY-MM-DD)
             * @example 2026-11-21
             */
            to: string;
        };
        MyBalance: {
            currency: components["schemas"]["CurrencyCode"];
            /**
             * Format: int64
             * @description above 0: you are owed this
             */
            net: number;
            people: components["schemas"]["PersonBalance"][];
        };
        MyBalances: {
            items: components["schemas"]["MyBalance"][];
            /** @description in the months asked for, one entry per currency */
            spent: components["schemas"]["AllMySpent"];
        };
        MyChange: components["schemas"]["ChangedScope"] | components["schemas"]["ChangedList"] | components["schemas"]["ChangedInvitation"] | components["schemas"]["ChangedMe"] | components["schemas"]["ChangedSettings"] | components["schemas"]["ChangedNotification"];
        MyChanges: {
            items: components["schemas"]["MyChange"][];
            /** @description there is already more: call again at once */
            more: boolean;
            /** @description the `since` of your next call */
            next: string;
        };
        MySpent: {
            currency: components["schemas"]["CurrencyCode"];
            groups: components["schemas"]["GroupSpent"][];
            /** @description your share of it, the same as your row in the summary by member */
            share: components["schemas"]["SpentAmounts"];
            /** @description of all members together */
            total: components["schemas"]["SpentAmounts"];
        };
        NameInSlice: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        NewBalancesLink: {
            /**
             * Format: date-time
             * @description null: it has no end of its own
             */
            expiresAt?: string | null;
            /** Format: uuid */
            id?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "view";
            /**
             * @description how the link shows people; absent: not at all
             * @default hidden
             * @enum {string}
             */
            names?: "shown" | "initials" | "hidden";
            /** @constant */
            shows: "balances";
        };
        /** @description A scope with its lists and slices, or a person, whatever they invite to */
        NewBlock: {
            name?: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId?: string;
            /**
             * Format: uuid
             * @description A user
             */
            userId?: string;
        };
        NewCategory: {
            color?: string | null;
            /**
             * Format: uuid
             * @description a category of the same kind that is not in a group itself: groups have a single level
             */
            groupId?: string | null;
            icon?: string | null;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind: "item" | "transaction";
            /** @description unique among the categories of this kind in the scope */
            name: string;
            /**
             * Format: int32
             * @description absent: 999
             */
            sortOrder?: number;
        };
        NewComment: {
            /** Format: uuid */
            id?: string;
            text: string;
        };
        /** @description A subscription as `PushSubscription.toJSON()` gives it */
        NewDevice: {
            /** Format: uri */
            endpoint: string;
            /** @description as browsers write a subscription; what matters is what the push service says when it is used */
            expirationTime?: number | null;
            keys: components["schemas"]["DeviceKeys"];
            name?: string | null;
        };
        NewEmail: {
            /**
             * Format: email
             * @description An e-mail address; an internationalised domain is accepted and stored in ASCII (Punycode)
             */
            email: string;
        };
        NewExchange: {
            /**
             * Format: int64
             * @description the amount in that currency
             */
            amount?: number | null;
            /** @description absent: the scope’s, unless an exchange is already stored */
            currency?: components["schemas"]["CurrencyCode"];
            /**
             * @description read-only: can be sent back as it was read
             * @enum {string|null}
             */
            given?: "rate" | "amount" | null;
            /** @description units of that currency for one unit of the transaction’s */
            rate?: string | null;
        };
        NewFeedback: {
            appVersion?: string | null;
            /** @description of an error: what is the same whenever it is the same error; absent: made from message and stack */
            fingerprint?: string | null;
            /**
             * @description feedback: what a person has to say; error: what went wrong in an app, reported by it
             * @enum {string}
             */
            kind: "feedback" | "error";
            message: string;
            /** @description where in the app it was */
            page?: string | null;
            /** @description such as `iOS 19.1` or `Firefox 150` */
            platform?: string | null;
            /**
             * Format: email
             * @description where the person wants an answer: nobody answers without
             */
            replyTo?: string | null;
            /** @description of an error: where in the code it came from */
            stack?: string | null;
        };
        /** @description People are invited by e-mail address, or by user id if they share a group with the inviter */
        NewInvitation: {
            /**
             * Format: email
             * @description An e-mail address; an internationalised domain is accepted and stored in ASCII (Punycode)
             */
            email?: string;
            /** Format: uuid */
            id?: string;
            message?: string | null;
            /**
             * Format: uuid
             * @description the placeholder of the group whose history and balance they take over
             */
            placeholderId?: string | null;
            /** @description A role: owner, admin, editor, limited-editor, viewer, or its id */
            role: string;
            /**
             * Format: uuid
             * @description A user
             */
            userId?: string;
        };
        NewItem: {
            /**
             * Format: uuid
             * @description a member of the scope, or somebody the list is shared with
             */
            assignedTo?: string | null;
            /**
             * Format: uuid
             * @description absent: the category last used with this name; null: Other
             */
            categoryId?: string | null;
            /**
             * Format: date
             * @description A calendar day (YYYY-MM-DD)
             * @example 2026-11-21
             */
            dueOn?: string | null;
            /** Format: uuid */
            id?: string;
            /**
             * Format: uri
             * @description A picture that someone chose, somewhere on the internet: its host learns who looks at it and when. Show it through a proxy of your own, or ask the viewer first. The address is normalised; user names, passwords and private hosts are refused
             */
            imageUrl?: string | null;
            /** @description adds to a matching open item of the same name and unit, if there is one that you may change */
            merge?: boolean;
            name: string;
            notes?: string | null;
            /**
             * Format: int64
             * @description What the whole line costs, in minor units of the scope’s currency
             */
            price?: number | null;
            purchased?: boolean;
            /** @description Above 0, at most 99999999.999, at most 3 decimals */
            quantity?: string | number;
            /** @description absent: the unit last used with this name; null: none */
            unit?: string | null;
        };
        NewJoinLink: {
            /**
             * Format: date-time
             * @description null: it has no end of its own
             */
            expiresAt?: string | null;
            /** Format: uuid */
            id?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "join";
            /**
             * Format: int32
             * @description null: 1,000
             */
            maxUses?: number | null;
            /**
             * @description how the link shows people; absent: not at all
             * @default hidden
             * @enum {string}
             */
            names?: "shown" | "initials" | "hidden";
            /** @description editor, limited-editor or viewer */
            role: string;
        };
        /** @description A link by which people join, or one that shows something without an account */
        NewLink: components["schemas"]["NewJoinLink"] | components["schemas"]["NewBalancesLink"];
        NewList: {
            description?: string | null;
            /** Format: uuid */
            id?: string;
            name: string;
        };
        /** @description A link by which people join, or one that shows something without an account */
        NewListLink: components["schemas"]["NewJoinLink"] | components["schemas"]["NewListViewLink"];
        NewListOwner: {
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
        };
        NewListViewLink: {
            /**
             * Format: date-time
             * @description null: it has no end of its own
             */
            expiresAt?: string | null;
            /** Format: uuid */
            id?: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "view";
            /**
             * @description how the link shows people; absent: not at all
             * @default hidden
             * @enum {string}
             */
            names?: "shown" | "initials" | "hidden";
            /** @constant */
            shows: "list";
        };
        NewPayment: {
            /**
             * Format: int64
             * @description can be left out when one person pays everything
             */
            amount?: number;
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
        };
        NewPlaceholder: {
            /** @description unique among the placeholders of the scope */
            displayName: string;
        };
        NewScope: {
            /** @description can’t be changed once the scope has a transaction */
            currency?: components["schemas"]["CurrencyCode"];
            /** @description how a transaction is split if it doesn’t say so itself; null: equally among all members */
            defaultSplit?: components["schemas"]["DefaultSplit"] | null;
            description?: string | null;
            /** Format: uuid */
            id?: string;
            /**
             * @description BCP 47 language tag
             * @example sv-SE
             */
            locale?: string;
            /** @description each gets an invitation; they become members when they accept */
            members?: components["schemas"]["Guest"][];
            /**
             * Format: int32
             * @description the day on which a month starts: many people count from payday to payday
             */
            monthStartsOn?: number;
            name: string;
            /**
             * @description IANA time zone
             * @example Europe/Stockholm
             */
            timeZone?: string;
            /**
             * @default group
             * @constant
             */
            type?: "group";
            /** @enum {string} */
            weekStart?: "monday" | "sunday" | "saturday";
        };
        NewScopeOwner: {
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
        };
        NewSettlement: {
            /**
             * Format: int64
             * @description Minor units of the currency, more than 0
             */
            amount: number;
            /** @description absent: the scope's */
            currency?: components["schemas"]["CurrencyCode"];
            /**
             * Format: date
             * @description absent: today in the scope's time zone
             * @example 2026-11-21
             */
            date?: string;
            /** @description for a debt in a currency other than that of the payment: its currency (absent: the scope’s) and either its amount or the rate; balances change by that amount */
            exchange?: components["schemas"]["NewExchange"] | null;
            /**
             * Format: uuid
             * @description who paid
             */
            from: string;
            /** Format: uuid */
            id?: string;
            note?: string | null;
            /**
             * Format: int64
             * @description what left the source, in its currency; required if that is neither the currency of the payment nor that of the debt, otherwise not allowed
             */
            sourceAmount?: number | null;
            /**
             * Format: uuid
             * @description the source in this scope that the money came from
             */
            sourceId?: string | null;
            /**
             * Format: uuid
             * @description who was paid
             */
            to: string;
        };
        NewShare: {
            /**
             * Format: int64
             * @description read-only: accepted as it was read, or if it is what the share comes to
             */
            amount?: number | null;
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
            /** @description for `shares` the number of shares, for `percent` a percentage, for `exact` minor units; at most 4 decimals; not allowed for `equal` */
            value?: number | null;
        };
        NewSlice: {
            /**
             * @description empty: any
             * @default []
             */
            categoryIds?: string[];
            /**
             * Format: date-time
             * @description when it ends: at most 366 days from now; absent: in 30 days
             */
            expiresAt?: string;
            /**
             * Format: date
             * @description the first day it shows; absent: from the beginning
             * @example 2026-11-21
             */
            from?: string | null;
            /** Format: uuid */
            id?: string;
            /** @description each gets an invitation; they see the slice when they accept */
            members?: components["schemas"]["SliceGuest"][];
            name: string;
            /**
             * @description as the origin or the destination of the money; empty: any
             * @default []
             */
            sourceIds?: string[];
            /**
             * @description one of them is enough; empty: any
             * @default []
             */
            tagIds?: string[];
            /**
             * Format: date
             * @description the last day it shows; absent: until it ends
             * @example 2026-11-21
             */
            to?: string | null;
        };
        NewSource: {
            /** @description absent: the scope's */
            currency?: components["schemas"]["CurrencyCode"];
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind: "bank" | "card" | "cash" | "savings" | "other";
            /** @description unique among the sources of the scope */
            name: string;
            /**
             * Format: int64
             * @description absent: 0
             */
            openingBalance?: number;
        };
        NewSplit: {
            /** @enum {string} */
            mode: "equal" | "shares" | "percent" | "exact";
            shares: components["schemas"]["NewShare"][];
        };
        NewTag: {
            color?: string | null;
            /** Format: uuid */
            id?: string;
            /** @description unique among the tags of the scope */
            name: string;
        };
        NewToken: {
            /** @enum {string} */
            access: "read" | "write";
            /**
             * Format: date-time
             * @description at most a year from now; absent: in 90 days
             */
            expiresAt?: string | null;
            /** @description what it is for, so that you know which to revoke */
            name: string;
            /**
             * Format: uuid
             * @description the one scope that it is to reach
             */
            scopeId: string;
        };
        NewTransaction: {
            /**
             * Format: int64
             * @description Minor units of the currency, more than 0
             */
            amount: number;
            /**
             * Format: uuid
             * @description if absent, a refund has the category of its expense, even when that changes
             */
            categoryId?: string | null;
            /** @description absent: the scope's */
            currency?: components["schemas"]["CurrencyCode"];
            /**
             * Format: date
             * @description absent: today in the scope's time zone
             * @example 2026-11-21
             */
            date?: string;
            description?: string | null;
            /** @description if absent, a refund has the rate of its expense; null: none */
            exchange?: components["schemas"]["NewExchange"] | null;
            /** Format: uuid */
            id?: string;
            /** @description the items that were bought */
            itemIds?: string[] | null;
            /** @enum {string} */
            kind: "income" | "expense" | "transfer";
            notes?: string | null;
            /** @description who paid or, for an income, received it; absent: you; empty for a transfer */
            paidBy?: components["schemas"]["NewPayment"][];
            payee?: string | null;
            /**
             * Format: uuid
             * @description the expense that this income refunds, in the same currency and at most what is left to refund
             */
            refundOf?: string | null;
            /**
             * Format: int64
             * @description what was moved in the source, in its currency; required if that is neither the transaction’s nor that of the exchange, otherwise not allowed
             */
            sourceAmount?: number | null;
            /**
             * Format: uuid
             * @description where the money comes from or, for an income, goes to
             */
            sourceId?: string | null;
            /** @description who bears how much; absent: the scope’s default, or equally among all members of a group without one; a refund follows the split of its expense; null: everybody bears what they paid */
            split?: components["schemas"]["NewSplit"] | null;
            tagIds?: string[] | null;
            /**
             * Format: int64
             * @description the same for the source that a transfer goes to
             */
            toSourceAmount?: number | null;
            /**
             * Format: uuid
             * @description where a transfer goes to
             */
            toSourceId?: string | null;
        };
        NewWebhook: {
            /** Format: uuid */
            id?: string;
            /** @description what it is to tell of */
            types: ("scope" | "member" | "invitation" | "link" | "list" | "item" | "category" | "source" | "tag" | "transaction" | "comment" | "slice")[];
            /**
             * Format: uri
             * @description https, of a host on the internet
             */
            url: string;
        };
        /** @description Every problem that is answered with 406 */
        NotAcceptableProblem: {
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /** @description the formats that there are */
            offered?: string;
            /** Format: int32 */
            status: 406;
            title: string;
            /**
             * @description the kind of problem
             * @enum {string}
             */
            type: "https://hearth.example/problems/not-acceptable";
        };
        /** @description Every problem that is answered with 404 */
        NotFoundProblem: {
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /** Format: int32 */
            status: 404;
            title: string;
            /**
             * @description the kind of problem
             * @enum {string}
             */
            type: "https://hearth.example/problems/not-found";
        };
        Notification: {
            body: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /**
             * Format: uuid
             * @description A notification
             */
            id: string;
            /** @description the path in this API of what it is about */
            link: string;
            /**
             * Format: uuid
             * @description A list
             */
            listId: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            read: boolean;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readAt: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            title: string;
            /** @enum {string} */
            type: "invitation" | "membership" | "assigned" | "expense" | "settlement";
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        NotificationChange: {
            readonly body?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            /**
             * Format: uuid
             * @description A notification
             */
            readonly id?: string;
            /** @description the path in this API of what it is about */
            readonly link?: string;
            /**
             * Format: uuid
             * @description A list
             */
            readonly listId?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            read?: boolean;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly readAt?: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly scopeId?: string;
            readonly title?: string;
            /** @enum {string} */
            readonly type?: "invitation" | "membership" | "assigned" | "expense" | "settlement";
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        NotificationPage: {
            items: components["schemas"]["Notification"][];
            page: components["schemas"]["Page"];
        };
        Notifications: {
            /**
             * @default {
             *       "inApp": true,
             *       "email": false,
             *       "push": true
             *     }
             */
            assigned: components["schemas"]["Channels"];
            balance: components["schemas"]["Channels"];
            budget: components["schemas"]["Channels"];
            /**
             * @default {
             *       "inApp": true,
             *       "email": false,
             *       "push": true
             *     }
             */
            expense: components["schemas"]["Channels"];
            invitation: components["schemas"]["Channels"];
            list: components["schemas"]["Channels"];
            membership: components["schemas"]["Channels"];
            /**
             * @default {
             *       "inApp": true,
             *       "email": false,
             *       "push": true
             *     }
             */
            settlement: components["schemas"]["Channels"];
        };
        NotificationsChange: {
            assigned?: components["schemas"]["ChannelsChange"];
            balance?: components["schemas"]["ChannelsChange"];
            budget?: components["schemas"]["ChannelsChange"];
            expense?: components["schemas"]["ChannelsChange"];
            invitation?: components["schemas"]["ChannelsChange"];
            list?: components["schemas"]["ChannelsChange"];
            membership?: components["schemas"]["ChannelsChange"];
            settlement?: components["schemas"]["ChannelsChange"];
        };
        NotificationsRead: {
            /**
             * Format: int64
             * @description how many were marked
             */
            marked: number;
            /** @description there are more than one call marks: call again */
            more: boolean;
        };
        NotificationsReading: {
            /**
             * Format: date-time
             * @description absent: now
             */
            until?: string;
        };
        OneClick: {
            /** @enum {string} */
            "List-Unsubscribe": "One-Click" | "Resume";
        };
        OpenBalance: {
            currency: components["schemas"]["CurrencyCode"];
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            net: number;
        };
        OpenedLink: components["schemas"]["JoinPreview"] | components["schemas"]["ShownList"] | components["schemas"]["ShownBalances"];
        Operation: {
            /** @description the body that the single call would take */
            body?: unknown;
            /**
             * Format: uuid
             * @description of the record; can be left out when creating one
             */
            id?: string;
            /**
             * Format: int64
             * @description refused (412) if the record has another version by then, just as with If-Match
             */
            ifVersion?: number;
            /** @enum {string} */
            op: "create" | "update" | "delete";
        };
        OwnershipTransfer: {
            /** @description what they have to accept; null: it is theirs already */
            invitation: components["schemas"]["Invitation"] | null;
            /** @enum {string} */
            status: "transferred" | "offered";
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
        };
        Page: {
            /** @description set when amounts were compared or sorted: only records in this currency are included */
            currency?: string;
            /** Format: int64 */
            limit: number;
            next: string | null;
            /** Format: int64 */
            total: number | null;
            /**
             * Format: int64
             * @description set for notifications: how many you have not read; more than 100 are not counted
             */
            unread?: number;
        };
        PayeeMerge: {
            /** @description the name that goes; names are compared as everywhere, whatever the case */
            from: string;
            /** @description the name that transactions of both are shown with */
            into: string;
        };
        PayeeRestore: {
            from: string;
        };
        /** @description Every problem that is answered with 413 */
        PayloadTooLargeProblem: {
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /** Format: int32 */
            status: 413;
            title: string;
            /**
             * @description the kind of problem
             * @enum {string}
             */
            type: "https://hearth.example/problems/too-large";
        };
        Payment: {
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            amount: number;
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
        };
        PersonBalance: {
            displayName: string;
            groups: components["schemas"]["GroupBalance"][];
            /**
             * Format: int64
             * @description above 0: they owe you
             */
            net: number;
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
        };
        /** @description Every problem that is answered with 412 */
        PreconditionFailedProblem: {
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /** Format: int32 */
            status: 412;
            title: string;
            /**
             * @description the kind of problem
             * @enum {string}
             */
            type: "https://hearth.example/problems/version-changed";
        };
        /** @description RFC 9457 */
        Problem: {
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /** Format: int32 */
            status: number;
            title: string;
            /**
             * Format: uri
             * @description the kind of problem
             * @example https://hearth.example/problems/bad-request
             * @example https://hearth.example/problems/validation
             * @example https://hearth.example/problems/unauthorized
             * @example https://hearth.example/problems/fresh-sign-in-required
             * @example https://hearth.example/problems/forbidden
             * @example https://hearth.example/problems/not-found
             * @example https://hearth.example/problems/not-acceptable
             * @example https://hearth.example/problems/last-owner
             * @example https://hearth.example/problems/already-member
             * @example https://hearth.example/problems/already-invited
             * @example https://hearth.example/problems/recently-declined
             * @example https://hearth.example/problems/already-exists
             * @example https://hearth.example/problems/name-taken
             * @example https://hearth.example/problems/archived
             * @example https://hearth.example/problems/not-pending
             * @example https://hearth.example/problems/link-used-up
             * @example https://hearth.example/problems/removed-before
             * @example https://hearth.example/problems/not-deleted
             * @example https://hearth.example/problems/parent-deleted
             * @example https://hearth.example/problems/restore-expired
             * @example https://hearth.example/problems/export-running
             * @example https://hearth.example/problems/account-deleted
             * @example https://hearth.example/problems/cursor-expired
             * @example https://hearth.example/problems/personal-scope
             * @example https://hearth.example/problems/currency-fixed
             * @example https://hearth.example/problems/email-unverified
             * @example https://hearth.example/problems/refund-too-large
             * @example https://hearth.example/problems/has-refunds
             * @example https://hearth.example/problems/open-balance
             * @example https://hearth.example/problems/expense-changed
             * @example https://hearth.example/problems/quota-exceeded
             * @example https://hearth.example/problems/version-changed
             * @example https://hearth.example/problems/idempotency-key-reused
             * @example https://hearth.example/problems/too-many-rows
             * @example https://hearth.example/problems/too-many-to-sum
             * @example https://hearth.example/problems/too-many-to-sort
             * @example https://hearth.example/problems/total-too-large
             * @example https://hearth.example/problems/too-large
             * @example https://hearth.example/problems/unsupported-media-type
             * @example https://hearth.example/problems/sent-recently
             * @example https://hearth.example/problems/rate-limited
             * @example https://hearth.example/problems/table-busy
             * @example https://hearth.example/problems/not-ready
             * @example https://hearth.example/problems/internal
             */
            type: string;
        };
        Ready: {
            parts: components["schemas"]["ReadyParts"];
            /** @constant */
            status: "ready";
        };
        ReadyParts: {
            /** @constant */
            table: "ready";
            /** @constant */
            userPool: "ready";
        };
        ReceivedFeedback: {
            /** @description by which an error counts as the same; null for feedback */
            fingerprint: string | null;
            /** @description by which the operator finds it; the same for the same error */
            reference: string;
        };
        RelocatedCategories: {
            items: components["schemas"]["Category"][];
        };
        RelocatedLists: {
            items: components["schemas"]["List"][];
        };
        RelocatedSources: {
            items: components["schemas"]["Source"][];
        };
        RelocatedTags: {
            items: components["schemas"]["Tag"][];
        };
        RelocatedTransactions: {
            items: components["schemas"]["Transaction"][];
        };
        RelocationMap: {
            categories?: {
                [key: string]: string;
            };
            members?: {
                [key: string]: string;
            };
            sources?: {
                [key: string]: string;
            };
            tags?: {
                [key: string]: string;
            };
        };
        Role: {
            canArchiveList: boolean;
            canCreateItems: boolean;
            canDeleteItems: boolean;
            canDeleteList: boolean;
            canEditItems: boolean;
            canEditListDetails: boolean;
            /** @description a restriction: can change only the items they have added themselves */
            canEditOwnItemsOnly: boolean;
            canManageCollaborators: boolean;
            canMarkPurchased: boolean;
            description: string;
            /**
             * Format: uuid
             * @description A role
             */
            id: string;
            /** @enum {string} */
            name: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            permissions: ("scope.read" | "items.create" | "items.edit" | "items.purchase" | "items.delete" | "transactions.create" | "transactions.edit" | "transactions.delete" | "categories.manage" | "sources.manage" | "tags.manage" | "placeholders.manage" | "comments.edit" | "lists.create" | "lists.edit" | "lists.archive" | "lists.delete" | "members.manage" | "slices.manage" | "managers.manage" | "scope.edit" | "scope.delete")[];
            /** Format: int64 */
            priority: number;
        };
        Roles: {
            items: components["schemas"]["Role"][];
        };
        Scope: {
            /** @description for a slice: the categories it shows; null or empty: any */
            categoryIds: string[] | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /** @description can’t be changed once the scope has a transaction */
            currency: components["schemas"]["CurrencyCode"];
            /**
             * @description how a transaction is split if it doesn’t say so itself; null: equally among all members
             * @default null
             */
            defaultSplit: components["schemas"]["DefaultSplitOutput"] | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /** @default null */
            description: string | null;
            /**
             * Format: date-time
             * @description for a slice: when it ends
             */
            expiresAt: string | null;
            /**
             * Format: date
             * @description for a slice: the first day it shows
             * @example 2026-11-21
             */
            from: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            id: string;
            /**
             * @description BCP 47 language tag
             * @example sv-SE
             */
            locale: string;
            /**
             * Format: int64
             * @description includes former members, who keep their place
             */
            memberCount: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            /**
             * Format: int32
             * @description the day on which a month starts: many people count from payday to payday
             */
            monthStartsOn: number;
            name: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            restorableUntil: string | null;
            /**
             * @description the caller's role
             * @enum {string}
             */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /** @description for a slice: where the money comes from or goes to; null or empty: any */
            sourceIds: string[] | null;
            /**
             * Format: uuid
             * @description for a slice: the scope whose transactions it shows
             */
            sourceScopeId: string | null;
            /** @description for a slice: the tags, one of which is enough; null or empty: any */
            tagIds: string[] | null;
            /**
             * @description IANA time zone
             * @example Europe/Stockholm
             */
            timeZone: string;
            /**
             * Format: date
             * @description for a slice: the last day it shows
             * @example 2026-11-21
             */
            to: string | null;
            /** @enum {string} */
            type: "personal" | "group" | "slice";
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
            /** @enum {string} */
            weekStart: "monday" | "sunday" | "saturday";
        };
        ScopeChange: {
            /** @description for a slice: the categories it shows; null or empty: any */
            readonly categoryIds?: string[] | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /** @description can’t be changed once the scope has a transaction */
            currency?: components["schemas"]["CurrencyCode"];
            /** @description how a transaction is split if it doesn’t say so itself; null: equally among all members */
            defaultSplit?: components["schemas"]["DefaultSplitChange"] | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            description?: string | null;
            /**
             * Format: date-time
             * @description for a slice: when it ends
             */
            readonly expiresAt?: string | null;
            /**
             * Format: date
             * @description for a slice: the first day it shows
             * @example 2026-11-21
             */
            readonly from?: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly id?: string;
            /**
             * @description BCP 47 language tag
             * @example sv-SE
             */
            locale?: string;
            /**
             * Format: int64
             * @description includes former members, who keep their place
             */
            readonly memberCount?: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            /**
             * Format: int32
             * @description the day on which a month starts: many people count from payday to payday
             */
            monthStartsOn?: number;
            name?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly restorableUntil?: string | null;
            /**
             * @description the caller's role
             * @enum {string}
             */
            readonly role?: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /** @description for a slice: where the money comes from or goes to; null or empty: any */
            readonly sourceIds?: string[] | null;
            /**
             * Format: uuid
             * @description for a slice: the scope whose transactions it shows
             */
            readonly sourceScopeId?: string | null;
            /** @description for a slice: the tags, one of which is enough; null or empty: any */
            readonly tagIds?: string[] | null;
            /**
             * @description IANA time zone
             * @example Europe/Stockholm
             */
            timeZone?: string;
            /**
             * Format: date
             * @description for a slice: the last day it shows
             * @example 2026-11-21
             */
            readonly to?: string | null;
            /** @enum {string} */
            readonly type?: "personal" | "group" | "slice";
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
            /** @enum {string} */
            weekStart?: "monday" | "sunday" | "saturday";
        };
        ScopeCost: {
            /** @description how it was reckoned, in words */
            basis: string;
            /**
             * Format: int64
             * @description the changes that were counted since then
             */
            changes: number;
            /** @constant */
            currency: "USD";
            /**
             * Format: date-time
             * @description since when changes were counted: 30 days, or less where there were very many
             */
            from: string;
            /** @description in millionths of a US dollar */
            perMonth: components["schemas"]["MonthlyCost"];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            to: string;
        };
        ScopePage: {
            items: components["schemas"]["Scope"][];
            page: components["schemas"]["Page"];
        };
        /** @description Every problem that is answered with 503 */
        ServiceUnavailableProblem: {
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /** @description what can’t be reached */
            parts?: string;
            /** Format: int32 */
            status: 503;
            title: string;
            /**
             * @description the kind of problem
             * @enum {string}
             */
            type: "https://hearth.example/problems/table-busy" | "https://hearth.example/problems/not-ready";
        };
        Settings: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            currency: components["schemas"]["CurrencyCode"];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /**
             * @description whether a device is registered: pushes go to none otherwise
             * @default false
             */
            hasDevices: boolean;
            /**
             * Format: uuid
             * @description A user
             */
            id: string;
            /**
             * @description BCP 47 language tag
             * @example sv-SE
             */
            locale: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            /**
             * @description the scopes and lists of which nothing is told; a scope counts for its lists
             * @default []
             */
            muted: string[];
            notifications: components["schemas"]["Notifications"];
            /**
             * @description whether pushes say amounts
             * @default false
             */
            pushAmounts: boolean;
            /**
             * @description IANA time zone
             * @example Europe/Stockholm
             */
            timeZone: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        SettingsChange: {
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            currency?: components["schemas"]["CurrencyCode"];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            /**
             * @description whether a device is registered: pushes go to none otherwise
             * @default false
             */
            readonly hasDevices?: boolean;
            /**
             * Format: uuid
             * @description A user
             */
            readonly id?: string;
            /**
             * @description BCP 47 language tag
             * @example sv-SE
             */
            locale?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            muted?: string[];
            notifications?: components["schemas"]["NotificationsChange"];
            pushAmounts?: boolean;
            /**
             * @description IANA time zone
             * @example Europe/Stockholm
             */
            timeZone?: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        Settlement: {
            /**
             * Format: int64
             * @description Minor units of the currency, more than 0
             */
            amount: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            currency: components["schemas"]["CurrencyCode"];
            /**
             * Format: date
             * @description A calendar day (YYYY-MM-DD)
             * @example 2026-11-21
             */
            date: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /** @description the debt that it pays, if that is in another currency */
            exchange: components["schemas"]["Exchange"] | null;
            /**
             * Format: uuid
             * @description A user
             */
            from: string;
            /**
             * Format: uuid
             * @description A transaction
             */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            note: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            restorableUntil: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /**
             * Format: int64
             * @description what left the source, if its currency is neither that of the payment nor that of the debt
             */
            sourceAmount: number | null;
            /**
             * Format: uuid
             * @description A source
             */
            sourceId: string | null;
            /**
             * Format: uuid
             * @description A user
             */
            to: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        Share: {
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            amount: number;
            /**
             * Format: uuid
             * @description A user
             */
            userId: string;
            value: number | null;
        };
        ShownBalance: {
            currency: components["schemas"]["CurrencyCode"];
            nets: components["schemas"]["ShownNet"][];
            /** @description what would settle everything */
            payments: components["schemas"]["ShownPayment"][];
        };
        ShownBalances: {
            /** @description one entry per currency */
            balances: components["schemas"]["ShownBalance"][];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            expiresAt: string | null;
            /** @description of the group */
            name: string;
            /** @enum {string} */
            names: "shown" | "initials" | "hidden";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            opens: "balances";
            /** @description as the link shows names; null: it doesn’t */
            people: (string | null)[];
        };
        ShownItem: {
            /** @description who is to get it, as the link shows names */
            assignedTo: string | null;
            /** @description its name */
            category: string;
            /**
             * Format: date
             * @description A calendar day (YYYY-MM-DD)
             * @example 2026-11-21
             */
            dueOn: string | null;
            name: string;
            notes: string | null;
            purchased: boolean;
            quantity: string;
            unit: string | null;
        };
        ShownList: {
            description: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            expiresAt: string | null;
            /** @description what is open in the order of the list, then what was bought */
            items: components["schemas"]["ShownItem"][];
            /**
             * Format: int64
             * @description how many are on the list beside these
             */
            more: number;
            name: string;
            /** @enum {string} */
            names: "shown" | "initials" | "hidden";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            opens: "list";
        };
        ShownNet: {
            /**
             * Format: int64
             * @description above 0: they are owed this
             */
            net: number;
            /**
             * Format: int64
             * @description the number of a person, among `people`: 1 is the first
             */
            person: number;
        };
        ShownPayment: {
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            amount: number;
            /**
             * Format: int64
             * @description the number of a person, among `people`: 1 is the first
             */
            from: number;
            /**
             * Format: int64
             * @description the number of a person, among `people`: 1 is the first
             */
            to: number;
        };
        SignedOut: {
            /**
             * Format: date-time
             * @description sign-ins before it are good for no sensitive call
             */
            signedOutAt: string;
        };
        /** @description A scope of type `slice`, as those see it who manage the scope it shows */
        Slice: {
            /** @description for a slice: the categories it shows; null or empty: any */
            categoryIds: string[] | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /** @description can’t be changed once the scope has a transaction */
            currency: components["schemas"]["CurrencyCode"];
            /**
             * @description how a transaction is split if it doesn’t say so itself; null: equally among all members
             * @default null
             */
            defaultSplit: components["schemas"]["DefaultSplitOutput"] | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /** @default null */
            description: string | null;
            /**
             * Format: date-time
             * @description for a slice: when it ends
             */
            expiresAt: string | null;
            /**
             * Format: date
             * @description for a slice: the first day it shows
             * @example 2026-11-21
             */
            from: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            id: string;
            /**
             * @description BCP 47 language tag
             * @example sv-SE
             */
            locale: string;
            /**
             * Format: int64
             * @description includes former members, who keep their place
             */
            memberCount: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            /**
             * Format: int32
             * @description the day on which a month starts: many people count from payday to payday
             */
            monthStartsOn: number;
            name: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            restorableUntil: string | null;
            /**
             * @description the caller's role
             * @enum {string}
             */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /** @description for a slice: where the money comes from or goes to; null or empty: any */
            sourceIds: string[] | null;
            /**
             * Format: uuid
             * @description for a slice: the scope whose transactions it shows
             */
            sourceScopeId: string | null;
            /** @description for a slice: the tags, one of which is enough; null or empty: any */
            tagIds: string[] | null;
            /**
             * @description IANA time zone
             * @example Europe/Stockholm
             */
            timeZone: string;
            /**
             * Format: date
             * @description for a slice: the last day it shows
             * @example 2026-11-21
             */
            to: string | null;
            /** @enum {string} */
            type: "personal" | "group" | "slice";
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
            /** @enum {string} */
            weekStart: "monday" | "sunday" | "saturday";
        };
        SliceGuest: {
            /**
             * Format: email
             * @description An e-mail address; an internationalised domain is accepted and stored in ASCII (Punycode)
             */
            email?: string;
            /**
             * Format: uuid
             * @description A user
             */
            userId?: string;
        };
        SlicePage: {
            items: components["schemas"]["Slice"][];
            page: components["schemas"]["Page"];
        };
        Source: {
            /**
             * Format: int64
             * @description the opening balance plus everything that transactions have moved since, and the same of sources merged into it
             */
            balance: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            currency: components["schemas"]["CurrencyCode"];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /**
             * Format: uuid
             * @description A source
             */
            id: string;
            /** @enum {string} */
            kind: "bank" | "card" | "cash" | "savings" | "other";
            /** @description those that were merged into it: these ids stand for it wherever a record that you hold still names them */
            merged: string[];
            /**
             * Format: uuid
             * @description what it was merged into; null: it wasn’t
             * @default null
             */
            mergedInto: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            name: string;
            /**
             * Format: int64
             * @description Minor units of the currency; below 0 for a debt
             */
            openingBalance: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            restorableUntil: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        SourceChange: {
            /**
             * Format: int64
             * @description the opening balance plus everything that transactions have moved since, and the same of sources merged into it
             */
            readonly balance?: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /** @description can’t be changed once a transaction uses the source */
            currency?: components["schemas"]["CurrencyCode"];
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            /**
             * Format: uuid
             * @description A source
             */
            readonly id?: string;
            /** @enum {string} */
            kind?: "bank" | "card" | "cash" | "savings" | "other";
            /** @description those that were merged into it: these ids stand for it wherever a record that you hold still names them */
            readonly merged?: string[];
            /**
             * Format: uuid
             * @description what it was merged into; null: it wasn’t
             * @default null
             */
            readonly mergedInto?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            /** @description unique among the sources of the scope */
            name?: string;
            /**
             * Format: int64
             * @description Minor units of the currency; below 0 for a debt
             */
            openingBalance?: number;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly restorableUntil?: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly scopeId?: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        SourceMerge: {
            /**
             * Format: uuid
             * @description the one that stays
             */
            into: string;
        };
        SourcePage: {
            items: components["schemas"]["Source"][];
            page: components["schemas"]["Page"];
        };
        SourcesRelocation: {
            ids: string[];
            /** @description which record of the target stands for one of this scope; absent: the one of the same name, which is made where there is none. Keys are ids of this scope, values of the target. */
            map?: components["schemas"]["RelocationMap"] | null;
            /**
             * Format: uuid
             * @description the scope in which they are made
             */
            toScopeId: string;
        };
        SpentAmounts: {
            /**
             * Format: int64
             * @description less refunds: below 0 if more was refunded than spent during the period
             */
            expense: number;
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            income: number;
        };
        Split: {
            /** @enum {string} */
            mode: "equal" | "shares" | "percent" | "exact";
            shares: components["schemas"]["Share"][];
        };
        SplitChange: {
            /** @enum {string} */
            mode?: "equal" | "shares" | "percent" | "exact";
            shares?: components["schemas"]["NewShare"][];
        };
        SuggestedPayment: {
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            amount: number;
            /**
             * Format: uuid
             * @description who pays
             */
            from: string;
            /**
             * Format: uuid
             * @description who is paid
             */
            to: string;
        };
        Suggestion: {
            /**
             * Format: uuid
             * @description A category
             */
            categoryId: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            lastAddedAt: string;
            name: string;
            /**
             * Format: int64
             * @description how often an item of this name was added
             */
            times: number;
            unit: string | null;
        };
        SuggestionPage: {
            items: components["schemas"]["Suggestion"][];
            page: components["schemas"]["Page"];
        };
        Summary: {
            currency: components["schemas"]["CurrencyCode"];
            months: components["schemas"]["MonthSummary"][];
            total: components["schemas"]["SummaryTotal"];
        };
        SummaryGroup: {
            /**
             * Format: int64
             * @description the number of transactions, including refunds
             */
            count: number;
            /**
             * Format: int64
             * @description expenses less refunds: below 0 if more was refunded than spent during the period
             */
            expense: number;
            /**
             * Format: uuid
             * @description in a summary by category: the group it is in, which it counts towards as well
             */
            groupId: string | null;
            /**
             * Format: uuid
             * @description of the category, source, tag or member; null: those without one
             */
            id: string | null;
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            income: number;
            name: string | null;
        };
        SummaryTotal: {
            /**
             * Format: int64
             * @description the number of transactions, including refunds
             */
            count: number;
            /**
             * Format: int64
             * @description expenses less refunds: below 0 if more was refunded than spent during the period
             */
            expense: number;
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            income: number;
        };
        Tag: {
            /** @default null */
            color: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /**
             * Format: uuid
             * @description A tag
             */
            id: string;
            /** @description those that were merged into it: these ids stand for it wherever a record that you hold still names them */
            merged: string[];
            /**
             * Format: uuid
             * @description what it was merged into; null: it wasn’t
             * @default null
             */
            mergedInto: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            name: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            restorableUntil: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        TagChange: {
            color?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            /**
             * Format: uuid
             * @description A tag
             */
            readonly id?: string;
            /** @description those that were merged into it: these ids stand for it wherever a record that you hold still names them */
            readonly merged?: string[];
            /**
             * Format: uuid
             * @description what it was merged into; null: it wasn’t
             * @default null
             */
            readonly mergedInto?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            /** @description unique among the tags of the scope */
            name?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly restorableUntil?: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly scopeId?: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        TagMerge: {
            /**
             * Format: uuid
             * @description the one that stays
             */
            into: string;
        };
        TagPage: {
            items: components["schemas"]["Tag"][];
            page: components["schemas"]["Page"];
        };
        TagsRelocation: {
            ids: string[];
            /** @description which record of the target stands for one of this scope; absent: the one of the same name, which is made where there is none. Keys are ids of this scope, values of the target. */
            map?: components["schemas"]["RelocationMap"] | null;
            /**
             * Format: uuid
             * @description the scope in which they are made
             */
            toScopeId: string;
        };
        Token: {
            /**
             * @description whether it may change something, as far as your role lets you
             * @enum {string}
             */
            access: "read" | "write";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description A token
             */
            id: string;
            /**
             * Format: date-time
             * @description when it was used last, to the hour; null: not yet
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            name: string;
            /**
             * Format: uuid
             * @description the one scope that it reaches
             */
            scopeId: string;
            /** @description the token itself: told once, in the answer that made it; otherwise null */
            secret: string | null;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        TokenPage: {
            items: components["schemas"]["Token"][];
            page: components["schemas"]["Page"];
        };
        /** @description Every problem that is answered with 429 */
        TooManyRequestsProblem: {
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /**
             * Format: int64
             * @description seconds until it makes sense to try again, where that is known
             */
            retryAfter?: number;
            /** Format: int32 */
            status: 429;
            title: string;
            /**
             * @description the kind of problem
             * @enum {string}
             */
            type: "https://hearth.example/problems/sent-recently" | "https://hearth.example/problems/rate-limited";
        };
        Transaction: {
            /**
             * Format: int64
             * @description Minor units of the currency, more than 0
             */
            amount: number;
            /**
             * Format: uuid
             * @description A category
             * @default null
             */
            categoryId: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            currency: components["schemas"]["CurrencyCode"];
            /**
             * Format: date
             * @description A calendar day (YYYY-MM-DD)
             * @example 2026-11-21
             */
            date: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /** @default null */
            description: string | null;
            /** @default null */
            exchange: components["schemas"]["Exchange"] | null;
            /**
             * Format: uuid
             * @description A transaction
             */
            id: string;
            /** @default [] */
            itemIds: string[];
            /** @enum {string} */
            kind: "income" | "expense" | "transfer" | "settlement";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            /** @description in a slice: what the category, the tags, the sources and the people are called that it names; null elsewhere */
            names: components["schemas"]["NameInSlice"][] | null;
            /** @default null */
            notes: string | null;
            /** @default [] */
            paidBy: components["schemas"]["Payment"][];
            /** @default null */
            payee: string | null;
            receiptIds: string[];
            /** Format: uuid */
            recurrenceId: string | null;
            /**
             * Format: int64
             * @description for an expense: the sum of its refunds
             */
            refunded: number;
            /**
             * Format: uuid
             * @description A transaction
             * @default null
             */
            refundOf: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            restorableUntil: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /**
             * Format: int64
             * @description what was moved in the source, if its currency is neither the transaction’s nor that of the exchange
             * @default null
             */
            sourceAmount: number | null;
            /**
             * Format: uuid
             * @description A source
             * @default null
             */
            sourceId: string | null;
            /**
             * @description null: everybody bears what they paid
             * @default null
             */
            split: components["schemas"]["Split"] | null;
            /** @default [] */
            tagIds: string[];
            /**
             * Format: int64
             * @description the same for the source that a transfer goes to
             * @default null
             */
            toSourceAmount: number | null;
            /**
             * Format: uuid
             * @description A source
             * @default null
             */
            toSourceId: string | null;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        TransactionChange: {
            /**
             * Format: int64
             * @description Minor units of the currency, more than 0
             */
            amount?: number;
            /**
             * Format: uuid
             * @description if absent, a refund has the category of its expense, even when that changes
             */
            categoryId?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /** @description absent: the scope's */
            currency?: components["schemas"]["CurrencyCode"];
            /**
             * Format: date
             * @description a day in the scope's time zone
             * @example 2026-11-21
             */
            date?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            description?: string | null;
            /** @description if absent, a refund has the rate of its expense; null: none */
            exchange?: components["schemas"]["NewExchange"] | null;
            /**
             * Format: uuid
             * @description A transaction
             */
            readonly id?: string;
            /** @description the items that were bought */
            itemIds?: string[] | null;
            /**
             * @description can’t be changed to or from `settlement`
             * @enum {string}
             */
            kind?: "income" | "expense" | "transfer" | "settlement";
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            /** @description in a slice: what the category, the tags, the sources and the people are called that it names; null elsewhere */
            readonly names?: components["schemas"]["NameInSlice"][] | null;
            notes?: string | null;
            /** @description who paid or, for an income, received it; absent: you; empty for a transfer */
            paidBy?: components["schemas"]["NewPayment"][];
            payee?: string | null;
            readonly receiptIds?: string[];
            /** Format: uuid */
            readonly recurrenceId?: string | null;
            /**
             * Format: int64
             * @description for an expense: the sum of its refunds
             */
            readonly refunded?: number;
            /**
             * Format: uuid
             * @description the expense that this income refunds, in the same currency and at most what is left to refund
             */
            refundOf?: string | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly restorableUntil?: string | null;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly scopeId?: string;
            /**
             * Format: int64
             * @description what was moved in the source, in its currency; required if that is neither the transaction’s nor that of the exchange, otherwise not allowed
             */
            sourceAmount?: number | null;
            /**
             * Format: uuid
             * @description where the money comes from or, for an income, goes to
             */
            sourceId?: string | null;
            split?: components["schemas"]["SplitChange"] | null;
            tagIds?: string[] | null;
            /**
             * Format: int64
             * @description the same for the source that a transfer goes to
             */
            toSourceAmount?: number | null;
            /**
             * Format: uuid
             * @description where a transfer goes to
             */
            toSourceId?: string | null;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        TransactionPage: {
            items: components["schemas"]["Transaction"][];
            page: components["schemas"]["Page"];
        };
        TransactionResult: {
            /**
             * Format: uuid
             * @description null: no id was given and nothing was created
             */
            id: string | null;
            problem?: components["schemas"]["Problem"];
            record?: components["schemas"]["Transaction"];
            /** Format: int64 */
            status: number;
        };
        TransactionResults: {
            results: components["schemas"]["TransactionResult"][];
        };
        TransactionsRelocation: {
            ids: string[];
            /** @description which record of the target stands for one of this scope; absent: the one of the same name, which is made where there is none. Keys are ids of this scope, values of the target. */
            map?: components["schemas"]["RelocationMap"] | null;
            /**
             * Format: uuid
             * @description the scope in which they are made
             */
            toScopeId: string;
        };
        /** @description Every problem that is answered with 401 */
        UnauthorizedProblem: {
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /**
             * Format: int64
             * @description seconds since the sign-in, at most
             */
            maxAge?: number;
            /** Format: int32 */
            status: 401;
            title: string;
            /**
             * @description the kind of problem
             * @enum {string}
             */
            type: "https://hearth.example/problems/unauthorized" | "https://hearth.example/problems/fresh-sign-in-required";
        };
        Uncleared: {
            list: components["schemas"]["List"];
            /**
             * Format: int64
             * @description the number of items that are back
             */
            restored: number;
        };
        /** @description Every problem that is answered with 422 */
        UnprocessableEntityProblem: {
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /** Format: int32 */
            status: 422;
            title: string;
            /**
             * @description the kind of problem
             * @enum {string}
             */
            type: "https://hearth.example/problems/validation" | "https://hearth.example/problems/idempotency-key-reused" | "https://hearth.example/problems/too-many-rows" | "https://hearth.example/problems/too-many-to-sum" | "https://hearth.example/problems/too-many-to-sort" | "https://hearth.example/problems/total-too-large";
        };
        Unsubscribed: {
            /** @description whether the address that received the e-mail gets no more invitations */
            stopped: boolean;
        };
        /** @description Every problem that is answered with 415 */
        UnsupportedMediaTypeProblem: {
            /** @description the content types that are taken */
            accepted?: string;
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description the fields that are wrong, at most 100; if there are more, the last entry has the code `more` and says how many */
            errors?: components["schemas"]["FieldProblem"][];
            /** Format: int32 */
            status: 415;
            title: string;
            /**
             * @description the kind of problem
             * @enum {string}
             */
            type: "https://hearth.example/problems/unsupported-media-type";
        };
        Usage: {
            /** @description what the scope costs whoever runs the server, apart from what a server costs that nobody uses */
            cost: components["schemas"]["ScopeCost"];
            quotas: components["schemas"]["UsedQuotas"];
            storage: components["schemas"]["UsedStorage"];
        };
        UsedOfLimit: {
            /** Format: int64 */
            limit: number;
            /** Format: int64 */
            used: number;
        };
        UsedQuotas: {
            /** @description how much there is, and how much there may be: beyond it 409 `quota-exceeded` */
            categories: components["schemas"]["UsedOfLimit"];
            /** @description how much there is, and how much there may be: beyond it 409 `quota-exceeded` */
            lists: components["schemas"]["UsedOfLimit"];
            /** @description how much there is, and how much there may be: beyond it 409 `quota-exceeded` */
            members: components["schemas"]["UsedOfLimit"];
            /** @description how much there is, and how much there may be: beyond it 409 `quota-exceeded` */
            mergedPayees: components["schemas"]["UsedOfLimit"];
            /** @description how much there is, and how much there may be: beyond it 409 `quota-exceeded` */
            merges: components["schemas"]["UsedOfLimit"];
            /** @description how much there is, and how much there may be: beyond it 409 `quota-exceeded` */
            placeholders: components["schemas"]["UsedOfLimit"];
            /** @description how much there is, and how much there may be: beyond it 409 `quota-exceeded` */
            slices: components["schemas"]["UsedOfLimit"];
            /** @description how much there is, and how much there may be: beyond it 409 `quota-exceeded` */
            sources: components["schemas"]["UsedOfLimit"];
            /** @description how much there is, and how much there may be: beyond it 409 `quota-exceeded` */
            tags: components["schemas"]["UsedOfLimit"];
            /** @description how much there is, and how much there may be: beyond it 409 `quota-exceeded` */
            webhooks: components["schemas"]["UsedOfLimit"];
        };
        UsedStorage: {
            /** @description true: they are more than was measured */
            atLeast: boolean;
            /**
             * Format: int64
             * @description the size of the records, deleted ones included
             */
            bytes: number;
            /** Format: int64 */
            limit: number;
        };
        Webhook: {
            /** @description whether anything is sent; false, too, once it has failed for three days */
            active: boolean;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            deletedAt: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            deletedBy: string | null;
            /**
             * Format: date-time
             * @description since when nothing was taken; null: the last was
             */
            failingSince: string | null;
            /**
             * Format: uuid
             * @description A webhook
             */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            modifiedAt: string;
            /**
             * Format: uuid
             * @description A user
             */
            modifiedBy: string;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /** @description signs what is sent (Standard Webhooks): told once, when it is made; otherwise null */
            secret: string | null;
            /** @description what it tells of */
            types: ("scope" | "member" | "invitation" | "link" | "list" | "item" | "category" | "source" | "tag" | "transaction" | "comment" | "slice")[];
            url: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            version: number;
        };
        WebhookChange: {
            /** @description true: what happens from now on is sent, also where it had failed for too long */
            active?: boolean;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly createdAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly createdBy?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             * @default null
             */
            readonly deletedAt?: string | null;
            /**
             * Format: uuid
             * @description A user
             * @default null
             */
            readonly deletedBy?: string | null;
            /**
             * Format: date-time
             * @description since when nothing was taken; null: the last was
             */
            readonly failingSince?: string | null;
            /**
             * Format: uuid
             * @description A webhook
             */
            readonly id?: string;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            readonly modifiedAt?: string;
            /**
             * Format: uuid
             * @description A user
             */
            readonly modifiedBy?: string;
            /**
             * @description makes another secret; both sign for 24 hours
             * @constant
             */
            newSecret?: true;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly scopeId?: string;
            /** @description signs what is sent (Standard Webhooks): told once, when it is made; otherwise null */
            readonly secret?: string | null;
            types?: ("scope" | "member" | "invitation" | "link" | "list" | "item" | "category" | "source" | "tag" | "transaction" | "comment" | "slice")[];
            /**
             * Format: uri
             * @description https, of a host on the internet
             */
            url?: string;
            /**
             * Format: int64
             * @description 1, 2, …: goes up by one with every change
             */
            readonly version?: number;
        };
        WebhookDelivery: {
            /**
             * Format: int64
             * @description the status of the last answer; null: there was none
             * @default null
             */
            answered: number | null;
            /**
             * Format: date-time
             * @description RFC 3339 in UTC, with milliseconds
             */
            at: string;
            /**
             * Format: int64
             * @default 0
             */
            attempts: number;
            /**
             * Format: uuid
             * @description A delivery
             */
            id: string;
            /**
             * @description `pending`: not taken yet, and tried again; `failed`: not tried again
             * @enum {string}
             */
            status: "pending" | "delivered" | "failed";
            /** @enum {string} */
            type: "scope.changed" | "webhook.test";
        };
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDelivery"][];
            page: components["schemas"]["Page"];
        };
        WebhookPage: {
            items: components["schemas"]["Webhook"][];
            page: components["schemas"]["Page"];
        };
    };
    responses: {
        /** @description Your account is deleted */
        AccountDeleted: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Your account is deleted, or: That id is taken, or: Limit reached */
        AccountDeletedOrAlreadyExistsOrQuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Your account is deleted, or: Your e-mail address isn’t verified, or: No longer open */
        AccountDeletedOrEmailUnverifiedOrNotPending: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Your account is deleted, or: Your e-mail address isn’t verified, or: No longer open, or: Limit reached */
        AccountDeletedOrEmailUnverifiedOrNotPendingOrQuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Your account is deleted, or: An export is already being made */
        AccountDeletedOrExportRunning: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Your account is deleted, or: A group or list needs an owner, or: Limit reached */
        AccountDeletedOrLastOwnerOrQuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Your account is deleted, or: The link has been used up, or: Limit reached, or: This link can’t take you back */
        AccountDeletedOrLinkUsedUpOrQuotaExceededOrRemovedBefore: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Your account is deleted, or: Not deleted, or: That is your personal space */
        AccountDeletedOrNotDeletedOrPersonalScope: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Your account is deleted, or: Limit reached */
        AccountDeletedOrQuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description That id is taken */
        AlreadyExists: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description That id is taken, or: Already invited, or: Already a member, or: That is your personal space, or: Limit reached, or: Declined recently */
        AlreadyExistsOrAlreadyInvitedOrAlreadyMemberOrPersonalScopeOrQuotaExceededOrRecentlyDeclined: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description That id is taken, or: Already invited, or: Already a member, or: Limit reached, or: Declined recently */
        AlreadyExistsOrAlreadyInvitedOrAlreadyMemberOrQuotaExceededOrRecentlyDeclined: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description That id is taken, or: The list is archived, or: Limit reached */
        AlreadyExistsOrArchivedOrQuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description That id is taken, or: That name is taken, or: Limit reached */
        AlreadyExistsOrNameTakenOrQuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description That id is taken, or: That is your personal space, or: Limit reached */
        AlreadyExistsOrPersonalScopeOrQuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description That id is taken, or: Limit reached */
        AlreadyExistsOrQuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description That id is taken, or: Limit reached, or: More than is left of the expense */
        AlreadyExistsOrQuotaExceededOrRefundTooLarge: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Already invited, or: A group or list needs an owner, or: That is your personal space, or: Limit reached, or: Declined recently */
        AlreadyInvitedOrLastOwnerOrPersonalScopeOrQuotaExceededOrRecentlyDeclined: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description The request can’t be read */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["BadRequestProblem"];
            };
        };
        /** @description The currency can’t be changed */
        CurrencyFixed: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description The currency can’t be changed, or: That name is taken */
        CurrencyFixedOrNameTaken: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Away for too long */
        CursorExpired: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["GoneProblem"];
            };
        };
        /** @description The refunded expense has changed, or: Not deleted, or: It belongs to something deleted, or: Limit reached, or: More than is left of the expense */
        ExpenseChangedOrNotDeletedOrParentDeletedOrQuotaExceededOrRefundTooLarge: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Your role doesn’t allow this */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ForbiddenProblem"];
            };
        };
        /** @description Sign in again first, or: Sign in first */
        FreshSignInRequiredOrUnauthorized: {
            headers: {
                "x-amzn-remapped-www-authenticate": components["headers"]["WwwAuthenticate"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnauthorizedProblem"];
            };
        };
        /** @description The expense has been refunded */
        HasRefunds: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description The expense has been refunded, or: Limit reached */
        HasRefundsOrQuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description The expense has been refunded, or: Limit reached, or: More than is left of the expense */
        HasRefundsOrQuotaExceededOrRefundTooLarge: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description That Idempotency-Key has been used for another request, or: The total would be too large, or: Some fields are wrong */
        IdempotencyKeyReusedOrTotalTooLargeOrValidation: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnprocessableEntityProblem"];
            };
        };
        /** @description That Idempotency-Key has been used for another request, or: Some fields are wrong */
        IdempotencyKeyReusedOrValidation: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnprocessableEntityProblem"];
            };
        };
        /** @description Something went wrong */
        Internal: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["InternalServerErrorProblem"];
            };
        };
        /** @description A group or list needs an owner */
        LastOwner: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description A group or list needs an owner, or: That name is taken, or: That is your personal space */
        LastOwnerOrNameTakenOrPersonalScope: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description A group or list needs an owner, or: The balance isn’t settled, or: That is your personal space */
        LastOwnerOrOpenBalanceOrPersonalScope: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description A group or list needs an owner, or: That is your personal space */
        LastOwnerOrPersonalScope: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description That name is taken */
        NameTaken: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description That name is taken, or: Not deleted, or: It belongs to something deleted, or: Limit reached */
        NameTakenOrNotDeletedOrParentDeletedOrQuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description That name is taken, or: That is your personal space, or: Limit reached */
        NameTakenOrPersonalScopeOrQuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description That name is taken, or: Limit reached */
        NameTakenOrQuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Not available in that format */
        NotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotAcceptableProblem"];
            };
        };
        /** @description Not deleted */
        NotDeleted: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Not deleted, or: It belongs to something deleted */
        NotDeletedOrParentDeleted: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Not deleted, or: It belongs to something deleted, or: Limit reached */
        NotDeletedOrParentDeletedOrQuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Not found */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotFoundProblem"];
            };
        };
        /** @description No longer open */
        NotPending: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Not ready */
        NotReady: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ServiceUnavailableProblem"];
            };
        };
        /** @description Not ready, or: Busy */
        NotReadyOrTableBusy: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ServiceUnavailableProblem"];
            };
        };
        /** @description That is your personal space */
        PersonalScope: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Limit reached */
        QuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description Too many requests */
        RateLimited: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
            };
        };
        /** @description Too many requests, or: Sent a moment ago */
        RateLimitedOrSentRecently: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
            };
        };
        /** @description Too late to restore */
        RestoreExpired: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["GoneProblem"];
            };
        };
        /** @description Busy */
        TableBusy: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ServiceUnavailableProblem"];
            };
        };
        /** @description Too large */
        TooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
            };
        };
        /** @description Too many rows for one file, or: Too many to sort that way */
        TooManyRowsOrTooManyToSort: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnprocessableEntityProblem"];
            };
        };
        /** @description Too many to sort that way */
        TooManyToSort: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnprocessableEntityProblem"];
            };
        };
        /** @description Too many transactions to sum up, or: The total would be too large */
        TooManyToSumOrTotalTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnprocessableEntityProblem"];
            };
        };
        /** @description The total would be too large */
        TotalTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnprocessableEntityProblem"];
            };
        };
        /** @description The total would be too large, or: Some fields are wrong */
        TotalTooLargeOrValidation: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnprocessableEntityProblem"];
            };
        };
        /** @description Sign in first */
        Unauthorized: {
            headers: {
                "x-amzn-remapped-www-authenticate": components["headers"]["WwwAuthenticate"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnauthorizedProblem"];
            };
        };
        /** @description Wrong content type */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
            };
        };
        /** @description Some fields are wrong */
        Validation: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnprocessableEntityProblem"];
            };
        };
        /** @description Changed in the meantime */
        VersionChanged: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["PreconditionFailedProblem"];
            };
        };
    };
    parameters: {
        /** @description The language of messages: `en` or `sv` */
        AcceptLanguage: string;
        /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
        IdempotencyKey: string;
        /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
        IfMatch: string;
        /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The record’s version and a hash of everything shown, for If-Match and If-None-Match
         * @example "3.rJ9xQ0aYvT"
         */
        ETag: string;
        /**
         * @description Set when this is the answer to an earlier call with the same Idempotency-Key
         * @example true
         */
        IdempotencyReplayed: "true";
        /**
         * @description The next page, if there is one (RFC 8288)
         * @example </v1/me/scopes?cursor=8fJ2q&limit=20>; rel="next"
         */
        Link: string;
        /**
         * @description Where the new record is
         * @example /v1/scopes/01936f2e-8d4a-7000-8000-9c1f5f9a2b11
         */
        Location: string;
        /**
         * @description Seconds until it makes sense to try again
         * @example 1
         */
        RetryAfter: number;
        /**
         * @description Seconds until it makes sense to try again, if that is known: daily limits start anew at midnight UTC
         * @example 3600
         */
        RetryAfterKnown: number;
        /**
         * @description WWW-Authenticate, as API Gateway renames it
         * @example Bearer realm="hearth", scope="hearth/api", error="invalid_token"
         */
        WwwAuthenticate: string;
        /**
         * @description The id of this request, which is also the `errorId` of a problem and on every log line
         * @example 0d1f1c3e-7c0b-4d5b-9a53-1f8f4a1f5c77
         */
        XRequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAppleAppSiteAssociation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "applinks": {
                     *         "details": [
                     *           {
                     *             "appIDs": [
                     *               "text"
                     *             ],
                     *             "components": [
                     *               {}
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AppleAppSiteAssociation"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
        };
    };
    getAssetLinks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "relation": [
                     *           "text"
                     *         ],
                     *         "target": {
                     *           "namespace": "text",
                     *           "package_name": "text",
                     *           "sha256_cert_fingerprints": [
                     *             "text"
                     *           ]
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["AssetLink"][];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
        };
    };
    showDocs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
        };
    };
    getDocsAsset: {
        parameters: {
            query?: {
                code?: string;
                error?: string;
                error_description?: string;
                state?: string;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The name of the file
                 * @example docs.css
                 */
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                    "text/css": string;
                    "text/html": string;
                    "text/javascript": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
        };
    };
    isLive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "live"
                     *     }
                     */
                    "application/json": components["schemas"]["Live"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready",
                     *       "parts": {
                     *         "table": "ready",
                     *         "userPool": "ready"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Ready"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReady"];
        };
    };
    getConfig: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "issuer": "https://cognito-idp.eu-north-1.amazonaws.com/eu-north-1_AbCdEfGhI",
                     *       "clientId": "4f1kq0cqv5example",
                     *       "scopes": [
                     *         "openid",
                     *         "hearth/api"
                     *       ],
                     *       "signInUrl": "https://sign-in.example.com",
                     *       "discoveryUrl": "text",
                     *       "authorizationEndpoint": "https://sign-in.example.com/oauth2/authorize",
                     *       "tokenEndpoint": "https://sign-in.example.com/oauth2/token",
                     *       "revocationEndpoint": "text",
                     *       "userInfoEndpoint": "text",
                     *       "logoutEndpoint": "text",
                     *       "jwksUri": "text",
                     *       "minimumAppVersion": "1.0.0",
                     *       "pushKey": "text",
                     *       "supportEmail": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Config"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
        };
    };
    listCurrencies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "SEK",
                     *           "exponent": 2,
                     *           "name": "Groceries"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Currencies"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
        };
    };
    sendFeedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "feedback",
                 *       "message": "Could lists have a picture?",
                 *       "page": "Lists",
                 *       "appVersion": "1.4.0"
                 *     }
                 */
                "application/json": components["schemas"]["NewFeedback"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reference": "text",
                     *       "fingerprint": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ReceivedFeedback"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeleted"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    previewInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The opaque token from the link
                 * @example mZ0s8dQvT1yq
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "targetName": "Elm Street 4",
                     *       "targetType": "scope",
                     *       "role": "owner",
                     *       "transfersOwnership": false,
                     *       "status": "pending",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "inviterName": "Alice",
                     *       "apiUrl": "https://api.example.com",
                     *       "signInUrl": "https://sign-in.example.com"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationPreview"];
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TableBusy"];
        };
    };
    showLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The opaque token from the link
                 * @example mZ0s8dQvT1yq
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "opens": "join",
                     *       "targetName": "Elm Street 4",
                     *       "targetType": "scope",
                     *       "role": "owner",
                     *       "usedUp": false,
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "inviterName": "Alice",
                     *       "apiUrl": "https://api.example.com",
                     *       "signInUrl": "https://sign-in.example.com"
                     *     }
                     */
                    "application/json": components["schemas"]["OpenedLink"];
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TableBusy"];
        };
    };
    joinLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The opaque token from the link
                 * @example mZ0s8dQvT1yq
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *       "targetName": "Elm Street 4",
                     *       "role": "owner"
                     *     }
                     */
                    "application/json": components["schemas"]["Joined"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeletedOrLinkUsedUpOrQuotaExceededOrRemovedBefore"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "emailVerified": false,
                     *       "displayName": "Robin",
                     *       "avatarUrl": null,
                     *       "lastSignInAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "personalScopeId": "01936f2e-8d4a-7000-8000-bd721a6a2ceb",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "emailVerified": false,
                     *       "displayName": "Robin",
                     *       "avatarUrl": null,
                     *       "lastSignInAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "personalScopeId": "01936f2e-8d4a-7000-8000-bd721a6a2ceb",
                     *       "restorableUntil": "2026-12-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeletedOrLastOwnerOrQuotaExceeded"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "displayName": "Robin"
                 *     }
                 */
                "application/json": components["schemas"]["MeChange"];
                /**
                 * @example {
                 *       "displayName": "Robin"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["MeChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "emailVerified": false,
                     *       "displayName": "Robin",
                     *       "avatarUrl": null,
                     *       "lastSignInAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "personalScopeId": "01936f2e-8d4a-7000-8000-bd721a6a2ceb",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeleted"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getMyBalances: {
        parameters: {
            query?: {
                /**
                 * @description the first month; absent: `to`, or the current month
                 * @example 2026-01
                 */
                from?: string;
                /**
                 * @description the last month; absent: `from`
                 * @example 2026-12
                 */
                to?: string;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "currency": "SEK",
                     *           "net": 1,
                     *           "people": [
                     *             {
                     *               "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *               "displayName": "Robin",
                     *               "net": 1,
                     *               "groups": [
                     *                 {
                     *                   "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *                   "name": "Groceries",
                     *                   "net": 1
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "spent": {
                     *         "items": [
                     *           {
                     *             "currency": "SEK",
                     *             "share": {
                     *               "income": 3200000,
                     *               "expense": 12900
                     *             },
                     *             "total": {
                     *               "income": 3200000,
                     *               "expense": 12900
                     *             },
                     *             "groups": [
                     *               {
                     *                 "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *                 "name": "Groceries",
                     *                 "from": "2026-11-21",
                     *                 "to": "2026-11-21",
                     *                 "share": {
                     *                   "income": 3200000,
                     *                   "expense": 12900
                     *                 },
                     *                 "total": {
                     *                   "income": 3200000,
                     *                   "expense": 12900
                     *                 }
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MyBalances"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["TotalTooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listMyBlocks: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *           "name": "Groceries",
                     *           "createdAt": "2026-11-21T09:38:52.123Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["BlockPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createBlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scopeId": "01980000-0000-7000-8000-000000000002",
                 *       "name": "Elm Street 4"
                 *     }
                 */
                "application/json": components["schemas"]["NewBlock"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01980000-0000-7000-8000-000000000002",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "name": "Elm Street 4",
                     *       "createdAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Block"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeletedOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getBlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description A block
                 * @example 01936f2e-8d4a-7000-8000-8feff1debe98
                 */
                blockId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "name": "Groceries",
                     *       "createdAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Block"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    deleteBlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description A block
                 * @example 01936f2e-8d4a-7000-8000-8feff1debe98
                 */
                blockId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "name": "Groceries",
                     *       "createdAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Block"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeleted"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listMyChanges: {
        parameters: {
            query?: {
                /**
                 * @description the maximum number of changes to look at
                 * @example 100
                 */
                limit?: number;
                /** @description `next` from the previous answer; absent: everything there is */
                since?: string;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "type": "scope",
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "parentId": "01936f2e-8d4a-7000-8000-eb2902490ee8",
                     *           "version": 1,
                     *           "deleted": false,
                     *           "record": {
                     *             "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *             "type": "personal",
                     *             "name": "Groceries",
                     *             "currency": "SEK",
                     *             "locale": "sv-SE",
                     *             "timeZone": "Europe/Stockholm",
                     *             "weekStart": "monday",
                     *             "monthStartsOn": 25,
                     *             "description": "For the week",
                     *             "defaultSplit": {
                     *               "mode": "equal",
                     *               "shares": [
                     *                 {
                     *                   "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *                   "value": 1
                     *                 }
                     *               ]
                     *             },
                     *             "memberCount": 3,
                     *             "version": 1,
                     *             "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *             "createdAt": "2026-11-21T09:38:52.123Z",
                     *             "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *             "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *             "deletedBy": null,
                     *             "deletedAt": null,
                     *             "sourceScopeId": "01936f2e-8d4a-7000-8000-278114aa5271",
                     *             "from": "2026-11-21",
                     *             "to": "2026-11-21",
                     *             "categoryIds": [
                     *               "01936f2e-8d4a-7000-8000-60cc84b279bc"
                     *             ],
                     *             "tagIds": [
                     *               "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *             ],
                     *             "sourceIds": [
                     *               "01936f2e-8d4a-7000-8000-92340ce09843"
                     *             ],
                     *             "expiresAt": "2026-11-21T09:38:52.123Z",
                     *             "role": "owner",
                     *             "restorableUntil": null
                     *           }
                     *         }
                     *       ],
                     *       "next": "text",
                     *       "more": false
                     *     }
                     */
                    "application/json": components["schemas"]["MyChanges"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["CursorExpired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listDevices: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "name": "Groceries",
                     *           "endpoint": "text",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "registeredAt": "2026-11-21T09:38:52.123Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DevicePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    registerDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "endpoint": "https://push.example.com/send/4f3c",
                 *       "keys": {
                 *         "p256dh": "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
                 *         "auth": "tBHItJI5svbpez7KI4CCXg"
                 *       },
                 *       "name": "Phone"
                 *     }
                 */
                "application/json": components["schemas"]["NewDevice"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "name": "Phone",
                     *       "endpoint": "https://push.example.com/send/4f3c",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "registeredAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeletedOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description A device
                 * @example 01936f2e-8d4a-7000-8000-5e51fbb1d809
                 */
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "name": "Groceries",
                     *       "endpoint": "text",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "registeredAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    removeDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description A device
                 * @example 01936f2e-8d4a-7000-8000-5e51fbb1d809
                 */
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "name": "Groceries",
                     *       "endpoint": "text",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "registeredAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Device"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeleted"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "robin@example.org"
                 *     }
                 */
                "application/json": components["schemas"]["NewEmail"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "robin@example.org",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "confirmedAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["EmailChange"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeletedOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["EmailCode"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "robin@example.com",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "confirmedAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["EmailChange"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeleted"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listExports: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "status": "queued",
                     *           "progress": {
                     *             "done": 1,
                     *             "total": 1
                     *           },
                     *           "downloadUrl": "text",
                     *           "downloadUntil": "2026-11-21T09:38:52.123Z",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ExportPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "status": "queued",
                     *       "progress": {
                     *         "done": 1,
                     *         "total": 1
                     *       },
                     *       "downloadUrl": "text",
                     *       "downloadUntil": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeletedOrExportRunning"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description An export
                 * @example 01936f2e-8d4a-7000-8000-d95d714c4298
                 */
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "status": "queued",
                     *       "progress": {
                     *         "done": 1,
                     *         "total": 1
                     *       },
                     *       "downloadUrl": "text",
                     *       "downloadUntil": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listMyInvitations: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "email": "robin@example.com",
                     *           "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *           "role": "owner",
                     *           "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *           "message": "Join us!",
                     *           "transfersOwnership": false,
                     *           "status": "pending",
                     *           "target": {
                     *             "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *             "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *           },
                     *           "targetName": "Elm Street 4",
                     *           "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *           "expiresAt": "2026-11-21T09:38:52.123Z",
                     *           "sentAt": "2026-11-21T09:38:52.123Z",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description An invitation
                 * @example 01936f2e-8d4a-7000-8000-421a91ca0923
                 */
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "role": "owner",
                     *       "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *       "message": "Join us!",
                     *       "transfersOwnership": false,
                     *       "status": "pending",
                     *       "target": {
                     *         "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *         "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *       },
                     *       "targetName": "Elm Street 4",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "sentAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeletedOrEmailUnverifiedOrNotPendingOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description An invitation
                 * @example 01936f2e-8d4a-7000-8000-421a91ca0923
                 */
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "role": "owner",
                     *       "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *       "message": "Join us!",
                     *       "transfersOwnership": false,
                     *       "status": "pending",
                     *       "target": {
                     *         "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *         "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *       },
                     *       "targetName": "Elm Street 4",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "sentAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeletedOrEmailUnverifiedOrNotPending"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listMyLists: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "name": "Groceries",
                     *           "description": "For the week",
                     *           "ownerId": "01936f2e-8d4a-7000-8000-5902c0400e2f",
                     *           "archivedAt": null,
                     *           "archivedBy": null,
                     *           "itemCount": 12,
                     *           "purchasedCount": 4,
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "archived": false,
                     *           "role": "owner",
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ListPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
                /**
                 * @description only those that you have read, or have not
                 * @example false
                 */
                read?: boolean;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "type": "invitation",
                     *           "title": "text",
                     *           "body": "text",
                     *           "link": "text",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *           "read": false,
                     *           "readAt": "2026-11-21T09:38:52.123Z",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A notification
                 * @example 01936f2e-8d4a-7000-8000-61ebf526b294
                 */
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "read": true
                 *     }
                 */
                "application/json": components["schemas"]["NotificationChange"];
                /**
                 * @example {
                 *       "read": true
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["NotificationChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "type": "invitation",
                     *       "title": "text",
                     *       "body": "text",
                     *       "link": "text",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *       "read": true,
                     *       "readAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Notification"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeleted"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    readNotifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "until": "2026-11-21T09:38:52.123Z"
                 *     }
                 */
                "application/json": components["schemas"]["NotificationsReading"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "marked": 1,
                     *       "more": false
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationsRead"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeleted"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    restoreMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "emailVerified": false,
                     *       "displayName": "Robin",
                     *       "avatarUrl": null,
                     *       "lastSignInAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "personalScopeId": "01936f2e-8d4a-7000-8000-bd721a6a2ceb",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NotDeleted"];
            410: components["responses"]["RestoreExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listMyScopes: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "type": "personal",
                     *           "name": "Groceries",
                     *           "currency": "SEK",
                     *           "locale": "sv-SE",
                     *           "timeZone": "Europe/Stockholm",
                     *           "weekStart": "monday",
                     *           "monthStartsOn": 25,
                     *           "description": "For the week",
                     *           "defaultSplit": {
                     *             "mode": "equal",
                     *             "shares": [
                     *               {
                     *                 "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *                 "value": 1
                     *               }
                     *             ]
                     *           },
                     *           "memberCount": 3,
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "sourceScopeId": "01936f2e-8d4a-7000-8000-278114aa5271",
                     *           "from": "2026-11-21",
                     *           "to": "2026-11-21",
                     *           "categoryIds": [
                     *             "01936f2e-8d4a-7000-8000-60cc84b279bc"
                     *           ],
                     *           "tagIds": [
                     *             "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *           ],
                     *           "sourceIds": [
                     *             "01936f2e-8d4a-7000-8000-92340ce09843"
                     *           ],
                     *           "expiresAt": "2026-11-21T09:38:52.123Z",
                     *           "role": "owner",
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ScopePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "locale": "sv-SE",
                     *       "timeZone": "Europe/Stockholm",
                     *       "currency": "SEK",
                     *       "notifications": {
                     *         "invitation": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         },
                     *         "membership": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         },
                     *         "assigned": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         },
                     *         "expense": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         },
                     *         "settlement": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         },
                     *         "budget": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         },
                     *         "balance": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         },
                     *         "list": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         }
                     *       },
                     *       "pushAmounts": false,
                     *       "hasDevices": false,
                     *       "muted": [
                     *         "01936f2e-8d4a-7000-8000-8fdb32ddbb0c"
                     *       ],
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locale": "sv-SE",
                 *       "timeZone": "Europe/Stockholm",
                 *       "currency": "SEK",
                 *       "notifications": {
                 *         "list": {
                 *           "email": false
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SettingsChange"];
                /**
                 * @example {
                 *       "locale": "sv-SE",
                 *       "timeZone": "Europe/Stockholm",
                 *       "currency": "SEK",
                 *       "notifications": {
                 *         "list": {
                 *           "email": false
                 *         }
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["SettingsChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "locale": "sv-SE",
                     *       "timeZone": "Europe/Stockholm",
                     *       "currency": "SEK",
                     *       "notifications": {
                     *         "invitation": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         },
                     *         "membership": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         },
                     *         "assigned": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         },
                     *         "expense": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         },
                     *         "settlement": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         },
                     *         "budget": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         },
                     *         "balance": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         },
                     *         "list": {
                     *           "inApp": false,
                     *           "email": false,
                     *           "push": false
                     *         }
                     *       },
                     *       "pushAmounts": false,
                     *       "hasDevices": false,
                     *       "muted": [
                     *         "01936f2e-8d4a-7000-8000-8fdb32ddbb0c"
                     *       ],
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Settings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeleted"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "signedOutAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SignedOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeleted"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "name": "Groceries",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "access": "read",
                     *           "expiresAt": "2026-11-21T09:38:52.123Z",
                     *           "lastUsedAt": "2026-11-21T09:38:52.123Z",
                     *           "secret": "text",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TokenPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Home Assistant",
                 *       "scopeId": "018f5a00-0000-7000-8000-000000000001",
                 *       "access": "write"
                 *     }
                 */
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "name": "Home Assistant",
                     *       "scopeId": "018f5a00-0000-7000-8000-000000000001",
                     *       "access": "write",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "lastUsedAt": "2026-11-21T09:38:52.123Z",
                     *       "secret": "text",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeletedOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description A token
                 * @example 01936f2e-8d4a-7000-8000-ea15d8cd4371
                 */
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "name": "Groceries",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "access": "read",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "lastUsedAt": "2026-11-21T09:38:52.123Z",
                     *       "secret": "text",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A token
                 * @example 01936f2e-8d4a-7000-8000-ea15d8cd4371
                 */
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "name": "Groceries",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "access": "read",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "lastUsedAt": "2026-11-21T09:38:52.123Z",
                     *       "secret": "text",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeleted"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getOpenapi: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "name": "owner",
                     *           "description": "For the week",
                     *           "priority": 1,
                     *           "canCreateItems": false,
                     *           "canEditItems": false,
                     *           "canDeleteItems": false,
                     *           "canMarkPurchased": false,
                     *           "canEditListDetails": false,
                     *           "canManageCollaborators": false,
                     *           "canDeleteList": false,
                     *           "canArchiveList": false,
                     *           "canEditOwnItemsOnly": false,
                     *           "permissions": [
                     *             "scope.read"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Roles"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
        };
    };
    createScope: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Elm Street 4",
                 *       "currency": "SEK",
                 *       "monthStartsOn": 25,
                 *       "members": [
                 *         {
                 *           "email": "robin@example.com",
                 *           "role": "editor"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewScope"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "type": "personal",
                     *       "name": "Elm Street 4",
                     *       "currency": "SEK",
                     *       "locale": "sv-SE",
                     *       "timeZone": "Europe/Stockholm",
                     *       "weekStart": "monday",
                     *       "monthStartsOn": 25,
                     *       "description": "For the week",
                     *       "defaultSplit": {
                     *         "mode": "equal",
                     *         "shares": [
                     *           {
                     *             "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *             "value": 1
                     *           }
                     *         ]
                     *       },
                     *       "memberCount": 3,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "sourceScopeId": "01936f2e-8d4a-7000-8000-278114aa5271",
                     *       "from": "2026-11-21",
                     *       "to": "2026-11-21",
                     *       "categoryIds": [
                     *         "01936f2e-8d4a-7000-8000-60cc84b279bc"
                     *       ],
                     *       "tagIds": [
                     *         "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *       ],
                     *       "sourceIds": [
                     *         "01936f2e-8d4a-7000-8000-92340ce09843"
                     *       ],
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "role": "owner",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Scope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeletedOrAlreadyExistsOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getScope: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "type": "personal",
                     *       "name": "Groceries",
                     *       "currency": "SEK",
                     *       "locale": "sv-SE",
                     *       "timeZone": "Europe/Stockholm",
                     *       "weekStart": "monday",
                     *       "monthStartsOn": 25,
                     *       "description": "For the week",
                     *       "defaultSplit": {
                     *         "mode": "equal",
                     *         "shares": [
                     *           {
                     *             "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *             "value": 1
                     *           }
                     *         ]
                     *       },
                     *       "memberCount": 3,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "sourceScopeId": "01936f2e-8d4a-7000-8000-278114aa5271",
                     *       "from": "2026-11-21",
                     *       "to": "2026-11-21",
                     *       "categoryIds": [
                     *         "01936f2e-8d4a-7000-8000-60cc84b279bc"
                     *       ],
                     *       "tagIds": [
                     *         "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *       ],
                     *       "sourceIds": [
                     *         "01936f2e-8d4a-7000-8000-92340ce09843"
                     *       ],
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "role": "owner",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Scope"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    deleteScope: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "type": "personal",
                     *       "name": "Groceries",
                     *       "currency": "SEK",
                     *       "locale": "sv-SE",
                     *       "timeZone": "Europe/Stockholm",
                     *       "weekStart": "monday",
                     *       "monthStartsOn": 25,
                     *       "description": "For the week",
                     *       "defaultSplit": {
                     *         "mode": "equal",
                     *         "shares": [
                     *           {
                     *             "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *             "value": 1
                     *           }
                     *         ]
                     *       },
                     *       "memberCount": 3,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "sourceScopeId": "01936f2e-8d4a-7000-8000-278114aa5271",
                     *       "from": "2026-11-21",
                     *       "to": "2026-11-21",
                     *       "categoryIds": [
                     *         "01936f2e-8d4a-7000-8000-60cc84b279bc"
                     *       ],
                     *       "tagIds": [
                     *         "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *       ],
                     *       "sourceIds": [
                     *         "01936f2e-8d4a-7000-8000-92340ce09843"
                     *       ],
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "role": "owner",
                     *       "restorableUntil": "2026-12-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Scope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["PersonalScope"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeScope: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Elm Street 4, second floor",
                 *       "monthStartsOn": 1
                 *     }
                 */
                "application/json": components["schemas"]["ScopeChange"];
                /**
                 * @example {
                 *       "name": "Elm Street 4, second floor",
                 *       "monthStartsOn": 1
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ScopeChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "type": "personal",
                     *       "name": "Elm Street 4, second floor",
                     *       "currency": "SEK",
                     *       "locale": "sv-SE",
                     *       "timeZone": "Europe/Stockholm",
                     *       "weekStart": "monday",
                     *       "monthStartsOn": 1,
                     *       "description": "For the week",
                     *       "defaultSplit": {
                     *         "mode": "equal",
                     *         "shares": [
                     *           {
                     *             "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *             "value": 1
                     *           }
                     *         ]
                     *       },
                     *       "memberCount": 3,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "sourceScopeId": "01936f2e-8d4a-7000-8000-278114aa5271",
                     *       "from": "2026-11-21",
                     *       "to": "2026-11-21",
                     *       "categoryIds": [
                     *         "01936f2e-8d4a-7000-8000-60cc84b279bc"
                     *       ],
                     *       "tagIds": [
                     *         "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *       ],
                     *       "sourceIds": [
                     *         "01936f2e-8d4a-7000-8000-92340ce09843"
                     *       ],
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "role": "owner",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Scope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["CurrencyFixed"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listActivity: {
        parameters: {
            query?: {
                /**
                 * @example [
                 *       "purchased"
                 *     ]
                 */
                action?: ("created" | "changed" | "deleted" | "restored" | "purchased" | "unpurchased" | "moved" | "cleared" | "uncleared" | "joined" | "left" | "removed" | "role-changed" | "invited")[];
                actorId?: string[];
                /** @description `page.next` from the previous page */
                cursor?: string;
                /** @description the first day (UTC) */
                from?: string;
                limit?: number;
                /** @description only what happened to these records */
                resourceId?: string[];
                /** @description the last day (UTC) */
                to?: string;
                /**
                 * @example [
                 *       "item"
                 *     ]
                 */
                type?: ("scope" | "member" | "invitation" | "link" | "list" | "item" | "category" | "source" | "tag" | "transaction" | "comment" | "slice")[];
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-21T09:38:52.123Z",
                     *           "actorId": "01936f2e-8d4a-7000-8000-db3a4f11a05a",
                     *           "actorName": "text",
                     *           "action": "created",
                     *           "resource": {
                     *             "type": "scope",
                     *             "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *             "parentId": "01936f2e-8d4a-7000-8000-eb2902490ee8",
                     *             "name": "Groceries"
                     *           },
                     *           "version": 1,
                     *           "changes": [
                     *             {
                     *               "field": "text",
                     *               "from": null,
                     *               "to": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getBalances: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "currency": "SEK",
                     *           "members": [
                     *             {
                     *               "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *               "displayName": "Robin",
                     *               "left": false,
                     *               "paid": 1,
                     *               "owed": 1,
                     *               "net": 1
                     *             }
                     *           ],
                     *           "transfers": [
                     *             {
                     *               "from": "01936f2e-8d4a-7000-8000-75857a458999",
                     *               "to": "01936f2e-8d4a-7000-8000-663ea1bfffe5",
                     *               "amount": 12900
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Balances"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listBalanceLines: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A user
                 * @example 01936f2e-8d4a-7000-8000-6ccb21214ffd
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "transactionId": "01936f2e-8d4a-7000-8000-8cb201b0d402",
                     *           "date": "2026-11-21",
                     *           "kind": "income",
                     *           "payee": "Corner shop",
                     *           "description": "For the week",
                     *           "currency": "SEK",
                     *           "paid": 1,
                     *           "owed": 1,
                     *           "net": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["BalanceLinePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listCategories: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                /** @description shows deleted records to those who may restore them */
                deleted?: "only";
                /**
                 * @example [
                 *       "item"
                 *     ]
                 */
                kind?: ("item" | "transaction")[];
                limit?: number;
                /** @description part of the name, ignoring case and accents (`creme` finds Crème, `strasse` Straße) */
                q?: string;
                /** @example name */
                sort?: "sortOrder" | "name" | "createdAt" | "-sortOrder" | "-name" | "-createdAt";
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "kind": "item",
                     *           "name": "Groceries",
                     *           "icon": "🍎",
                     *           "color": "#C8E6C9",
                     *           "sortOrder": 1,
                     *           "groupId": "01936f2e-8d4a-7000-8000-2f1b743e2d1a",
                     *           "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "system": false,
                     *           "merged": [
                     *             "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *           ],
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CategoryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["TooManyToSort"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "transaction",
                 *       "name": "Groceries",
                 *       "icon": "🛒",
                 *       "color": "#C8E6C9",
                 *       "sortOrder": 10
                 *     }
                 */
                "application/json": components["schemas"]["NewCategory"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "kind": "transaction",
                     *       "name": "Groceries",
                     *       "icon": "🛒",
                     *       "color": "#C8E6C9",
                     *       "sortOrder": 10,
                     *       "groupId": "01936f2e-8d4a-7000-8000-2f1b743e2d1a",
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "system": false,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyExistsOrNameTakenOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description A category
                 * @example 01936f2e-8d4a-7000-8000-60cc84b279bc
                 */
                categoryId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "kind": "item",
                     *       "name": "Groceries",
                     *       "icon": "🍎",
                     *       "color": "#C8E6C9",
                     *       "sortOrder": 1,
                     *       "groupId": "01936f2e-8d4a-7000-8000-2f1b743e2d1a",
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "system": false,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Category"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    deleteCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A category
                 * @example 01936f2e-8d4a-7000-8000-60cc84b279bc
                 */
                categoryId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "kind": "item",
                     *       "name": "Groceries",
                     *       "icon": "🍎",
                     *       "color": "#C8E6C9",
                     *       "sortOrder": 1,
                     *       "groupId": "01936f2e-8d4a-7000-8000-2f1b743e2d1a",
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "system": false,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": "2026-12-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A category
                 * @example 01936f2e-8d4a-7000-8000-60cc84b279bc
                 */
                categoryId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Food",
                 *       "color": "#FFE0B2"
                 *     }
                 */
                "application/json": components["schemas"]["CategoryChange"];
                /**
                 * @example {
                 *       "name": "Food",
                 *       "color": "#FFE0B2"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["CategoryChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "kind": "item",
                     *       "name": "Food",
                     *       "icon": "🍎",
                     *       "color": "#FFE0B2",
                     *       "sortOrder": 1,
                     *       "groupId": "01936f2e-8d4a-7000-8000-2f1b743e2d1a",
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "system": false,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NameTaken"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    mergeCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A category
                 * @example 01936f2e-8d4a-7000-8000-60cc84b279bc
                 */
                categoryId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into": "01980000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["CategoryMerge"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "kind": "item",
                     *       "name": "Groceries",
                     *       "icon": "🍎",
                     *       "color": "#C8E6C9",
                     *       "sortOrder": 1,
                     *       "groupId": "01936f2e-8d4a-7000-8000-2f1b743e2d1a",
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "system": false,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["QuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    restoreCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A category
                 * @example 01936f2e-8d4a-7000-8000-60cc84b279bc
                 */
                categoryId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "kind": "item",
                     *       "name": "Groceries",
                     *       "icon": "🍎",
                     *       "color": "#C8E6C9",
                     *       "sortOrder": 1,
                     *       "groupId": "01936f2e-8d4a-7000-8000-2f1b743e2d1a",
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "system": false,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NameTakenOrNotDeletedOrParentDeletedOrQuotaExceeded"];
            410: components["responses"]["RestoreExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    duplicateCategories: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01980000-0000-7000-8000-000000000001"
                 *       ],
                 *       "toScopeId": "01980000-0000-7000-8000-000000000002"
                 *     }
                 */
                "application/json": components["schemas"]["CategoriesRelocation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "kind": "item",
                     *           "name": "Groceries",
                     *           "icon": "🍎",
                     *           "color": "#C8E6C9",
                     *           "sortOrder": 1,
                     *           "groupId": "01936f2e-8d4a-7000-8000-2f1b743e2d1a",
                     *           "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "system": false,
                     *           "merged": [
                     *             "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *           ],
                     *           "restorableUntil": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RelocatedCategories"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NameTakenOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    transferCategories: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01980000-0000-7000-8000-000000000001"
                 *       ],
                 *       "toScopeId": "01980000-0000-7000-8000-000000000002"
                 *     }
                 */
                "application/json": components["schemas"]["CategoriesRelocation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "kind": "item",
                     *           "name": "Groceries",
                     *           "icon": "🍎",
                     *           "color": "#C8E6C9",
                     *           "sortOrder": 1,
                     *           "groupId": "01936f2e-8d4a-7000-8000-2f1b743e2d1a",
                     *           "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "system": false,
                     *           "merged": [
                     *             "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *           ],
                     *           "restorableUntil": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RelocatedCategories"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NameTakenOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /**
                 * @description the maximum number of changes to look at
                 * @example 100
                 */
                limit?: number;
                /** @description `next` from the previous answer; absent: everything there is */
                since?: string;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "type": "list",
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "parentId": "01936f2e-8d4a-7000-8000-eb2902490ee8",
                     *           "version": 1,
                     *           "deleted": false,
                     *           "record": {
                     *             "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *             "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *             "name": "Groceries",
                     *             "description": "For the week",
                     *             "ownerId": "01936f2e-8d4a-7000-8000-5902c0400e2f",
                     *             "archivedAt": null,
                     *             "archivedBy": null,
                     *             "itemCount": 12,
                     *             "purchasedCount": 4,
                     *             "version": 1,
                     *             "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *             "createdAt": "2026-11-21T09:38:52.123Z",
                     *             "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *             "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *             "deletedBy": null,
                     *             "deletedAt": null,
                     *             "archived": false,
                     *             "role": "owner",
                     *             "restorableUntil": null
                     *           }
                     *         }
                     *       ],
                     *       "next": "text",
                     *       "more": false
                     *     }
                     */
                    "application/json": components["schemas"]["Changes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["CursorExpired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    applyChanges: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operations": [
                 *         {
                 *           "type": "list",
                 *           "op": "create",
                 *           "body": {
                 *             "name": "Groceries"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ChangeBatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "type": "list",
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "parentId": "01936f2e-8d4a-7000-8000-eb2902490ee8",
                     *           "version": 1,
                     *           "deleted": false,
                     *           "record": {
                     *             "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *             "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *             "name": "Groceries",
                     *             "description": "For the week",
                     *             "ownerId": "01936f2e-8d4a-7000-8000-5902c0400e2f",
                     *             "archivedAt": null,
                     *             "archivedBy": null,
                     *             "itemCount": 12,
                     *             "purchasedCount": 4,
                     *             "version": 1,
                     *             "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *             "createdAt": "2026-11-21T09:38:52.123Z",
                     *             "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *             "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *             "deletedBy": null,
                     *             "deletedAt": null,
                     *             "archived": false,
                     *             "role": "owner",
                     *             "restorableUntil": null
                     *           },
                     *           "status": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ChangeResults"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["QuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listDeletions: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "root": {
                     *             "type": "scope",
                     *             "id": "01936f2e-8d4a-7000-8000-a56145270ce6"
                     *           },
                     *           "status": "running",
                     *           "affected": 1,
                     *           "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *           "deletedAt": "2026-11-21T09:38:52.123Z",
                     *           "restoredBy": "01936f2e-8d4a-7000-8000-35939dd5e371",
                     *           "restoredAt": "2026-11-21T09:38:52.123Z",
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
                /**
                 * @example [
                 *       "pending"
                 *     ]
                 */
                status?: ("pending" | "accepted" | "declined" | "revoked" | "expired" | "undeliverable")[];
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "email": "robin@example.com",
                     *           "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *           "role": "owner",
                     *           "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *           "message": "Join us!",
                     *           "transfersOwnership": false,
                     *           "status": "pending",
                     *           "target": {
                     *             "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *             "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *           },
                     *           "targetName": "Elm Street 4",
                     *           "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *           "expiresAt": "2026-11-21T09:38:52.123Z",
                     *           "sentAt": "2026-11-21T09:38:52.123Z",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "robin@example.com",
                 *       "role": "editor",
                 *       "message": "Join us!"
                 *     }
                 */
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "role": "editor",
                     *       "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *       "message": "Join us!",
                     *       "transfersOwnership": false,
                     *       "status": "pending",
                     *       "target": {
                     *         "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *         "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *       },
                     *       "targetName": "Elm Street 4",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "sentAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyExistsOrAlreadyInvitedOrAlreadyMemberOrPersonalScopeOrQuotaExceededOrRecentlyDeclined"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description An invitation
                 * @example 01936f2e-8d4a-7000-8000-421a91ca0923
                 */
                invitationId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "role": "owner",
                     *       "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *       "message": "Join us!",
                     *       "transfersOwnership": false,
                     *       "status": "pending",
                     *       "target": {
                     *         "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *         "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *       },
                     *       "targetName": "Elm Street 4",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "sentAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description An invitation
                 * @example 01936f2e-8d4a-7000-8000-421a91ca0923
                 */
                invitationId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "role": "owner",
                     *       "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *       "message": "Join us!",
                     *       "transfersOwnership": false,
                     *       "status": "pending",
                     *       "target": {
                     *         "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *         "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *       },
                     *       "targetName": "Elm Street 4",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "sentAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NotPending"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description An invitation
                 * @example 01936f2e-8d4a-7000-8000-421a91ca0923
                 */
                invitationId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "viewer",
                 *       "message": "Have a look first."
                 *     }
                 */
                "application/json": components["schemas"]["InvitationChange"];
                /**
                 * @example {
                 *       "role": "viewer",
                 *       "message": "Have a look first."
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["InvitationChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "role": "viewer",
                     *       "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *       "message": "Have a look first.",
                     *       "transfersOwnership": false,
                     *       "status": "pending",
                     *       "target": {
                     *         "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *         "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *       },
                     *       "targetName": "Elm Street 4",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "sentAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NotPending"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description An invitation
                 * @example 01936f2e-8d4a-7000-8000-421a91ca0923
                 */
                invitationId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "role": "owner",
                     *       "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *       "message": "Join us!",
                     *       "transfersOwnership": false,
                     *       "status": "pending",
                     *       "target": {
                     *         "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *         "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *       },
                     *       "targetName": "Elm Street 4",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "sentAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NotPending"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimitedOrSentRecently"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listLinks: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *           "kind": "join",
                     *           "shows": "list",
                     *           "names": "shown",
                     *           "expiresAt": "2026-11-21T09:38:52.123Z",
                     *           "maxUses": 1,
                     *           "uses": 1,
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "role": "owner",
                     *           "joined": [
                     *             "01936f2e-8d4a-7000-8000-6b963cc1c2d7"
                     *           ],
                     *           "url": "text",
                     *           "token": "mZ0s8dQvT1yq",
                     *           "qr": "text"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LinkPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "join",
                 *       "role": "viewer",
                 *       "maxUses": 10
                 *     }
                 */
                "application/json": components["schemas"]["NewLink"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *       "kind": "join",
                     *       "shows": "list",
                     *       "names": "shown",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "maxUses": 10,
                     *       "uses": 1,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "role": "viewer",
                     *       "joined": [
                     *         "01936f2e-8d4a-7000-8000-6b963cc1c2d7"
                     *       ],
                     *       "url": "text",
                     *       "token": "mZ0s8dQvT1yq",
                     *       "qr": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Link"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyExistsOrPersonalScopeOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description A link
                 * @example 01936f2e-8d4a-7000-8000-53d9ce28c2d9
                 */
                linkId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *       "kind": "join",
                     *       "shows": "list",
                     *       "names": "shown",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "maxUses": 1,
                     *       "uses": 1,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "role": "owner",
                     *       "joined": [
                     *         "01936f2e-8d4a-7000-8000-6b963cc1c2d7"
                     *       ],
                     *       "url": "text",
                     *       "token": "mZ0s8dQvT1yq",
                     *       "qr": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    revokeLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A link
                 * @example 01936f2e-8d4a-7000-8000-53d9ce28c2d9
                 */
                linkId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *       "kind": "join",
                     *       "shows": "list",
                     *       "names": "shown",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "maxUses": 1,
                     *       "uses": 1,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "role": "owner",
                     *       "joined": [
                     *         "01936f2e-8d4a-7000-8000-6b963cc1c2d7"
                     *       ],
                     *       "url": "text",
                     *       "token": "mZ0s8dQvT1yq",
                     *       "qr": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Link"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listLists: {
        parameters: {
            query?: {
                /** @example false */
                archived?: boolean;
                createdBy?: string[];
                /** @description `page.next` from the previous page */
                cursor?: string;
                /** @description shows deleted records to those who may restore them */
                deleted?: "only";
                limit?: number;
                /** @description part of the name, ignoring case and accents (`creme` finds Crème, `strasse` Straße) */
                q?: string;
                /** @example -createdAt */
                sort?: "createdAt" | "name" | "modifiedAt" | "-createdAt" | "-name" | "-modifiedAt";
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "name": "Groceries",
                     *           "description": "For the week",
                     *           "ownerId": "01936f2e-8d4a-7000-8000-5902c0400e2f",
                     *           "archivedAt": null,
                     *           "archivedBy": null,
                     *           "itemCount": 12,
                     *           "purchasedCount": 4,
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "archived": false,
                     *           "role": "owner",
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ListPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["TooManyToSort"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Groceries",
                 *       "description": "For the week"
                 *     }
                 */
                "application/json": components["schemas"]["NewList"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Groceries",
                     *       "description": "For the week",
                     *       "ownerId": "01936f2e-8d4a-7000-8000-5902c0400e2f",
                     *       "archivedAt": null,
                     *       "archivedBy": null,
                     *       "itemCount": 12,
                     *       "purchasedCount": 4,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "archived": false,
                     *       "role": "owner",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["List"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyExistsOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Groceries",
                     *       "description": "For the week",
                     *       "ownerId": "01936f2e-8d4a-7000-8000-5902c0400e2f",
                     *       "archivedAt": null,
                     *       "archivedBy": null,
                     *       "itemCount": 12,
                     *       "purchasedCount": 4,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "archived": false,
                     *       "role": "owner",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["List"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    deleteList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Groceries",
                     *       "description": "For the week",
                     *       "ownerId": "01936f2e-8d4a-7000-8000-5902c0400e2f",
                     *       "archivedAt": null,
                     *       "archivedBy": null,
                     *       "itemCount": 12,
                     *       "purchasedCount": 4,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "archived": false,
                     *       "role": "owner",
                     *       "restorableUntil": "2026-12-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["List"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Groceries for Sunday",
                 *       "archived": false
                 *     }
                 */
                "application/json": components["schemas"]["ListChange"];
                /**
                 * @example {
                 *       "name": "Groceries for Sunday",
                 *       "archived": false
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ListChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Groceries for Sunday",
                     *       "description": "For the week",
                     *       "ownerId": "01936f2e-8d4a-7000-8000-5902c0400e2f",
                     *       "archivedAt": null,
                     *       "archivedBy": null,
                     *       "itemCount": 12,
                     *       "purchasedCount": 4,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "archived": false,
                     *       "role": "owner",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["List"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listListCategories: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
                /** @description part of the name, ignoring case and accents (`creme` finds Crème, `strasse` Straße) */
                q?: string;
                /** @example name */
                sort?: "sortOrder" | "name" | "createdAt" | "-sortOrder" | "-name" | "-createdAt";
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "kind": "item",
                     *           "name": "Groceries",
                     *           "icon": "🍎",
                     *           "color": "#C8E6C9",
                     *           "sortOrder": 1,
                     *           "groupId": "01936f2e-8d4a-7000-8000-2f1b743e2d1a",
                     *           "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "system": false,
                     *           "merged": [
                     *             "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *           ],
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CategoryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["TooManyToSort"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    duplicateList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "toScopeId": "01980000-0000-7000-8000-000000000002",
                 *       "name": "Groceries for the cabin"
                 *     }
                 */
                "application/json": components["schemas"]["ListRelocation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "name": "Groceries",
                     *           "description": "For the week",
                     *           "ownerId": "01936f2e-8d4a-7000-8000-5902c0400e2f",
                     *           "archivedAt": null,
                     *           "archivedBy": null,
                     *           "itemCount": 12,
                     *           "purchasedCount": 4,
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "archived": false,
                     *           "role": "owner",
                     *           "restorableUntil": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RelocatedLists"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["QuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listListInvitations: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
                /**
                 * @example [
                 *       "pending"
                 *     ]
                 */
                status?: ("pending" | "accepted" | "declined" | "revoked" | "expired" | "undeliverable")[];
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "email": "robin@example.com",
                     *           "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *           "role": "owner",
                     *           "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *           "message": "Join us!",
                     *           "transfersOwnership": false,
                     *           "status": "pending",
                     *           "target": {
                     *             "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *             "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *           },
                     *           "targetName": "Elm Street 4",
                     *           "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *           "expiresAt": "2026-11-21T09:38:52.123Z",
                     *           "sentAt": "2026-11-21T09:38:52.123Z",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createListInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "robin@example.com",
                 *       "role": "editor",
                 *       "message": "For the party"
                 *     }
                 */
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "role": "editor",
                     *       "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *       "message": "For the party",
                     *       "transfersOwnership": false,
                     *       "status": "pending",
                     *       "target": {
                     *         "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *         "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *       },
                     *       "targetName": "Elm Street 4",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "sentAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyExistsOrAlreadyInvitedOrAlreadyMemberOrQuotaExceededOrRecentlyDeclined"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getListInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description An invitation
                 * @example 01936f2e-8d4a-7000-8000-421a91ca0923
                 */
                invitationId: string;
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "role": "owner",
                     *       "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *       "message": "Join us!",
                     *       "transfersOwnership": false,
                     *       "status": "pending",
                     *       "target": {
                     *         "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *         "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *       },
                     *       "targetName": "Elm Street 4",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "sentAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    revokeListInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description An invitation
                 * @example 01936f2e-8d4a-7000-8000-421a91ca0923
                 */
                invitationId: string;
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "role": "owner",
                     *       "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *       "message": "Join us!",
                     *       "transfersOwnership": false,
                     *       "status": "pending",
                     *       "target": {
                     *         "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *         "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *       },
                     *       "targetName": "Elm Street 4",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "sentAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NotPending"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeListInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description An invitation
                 * @example 01936f2e-8d4a-7000-8000-421a91ca0923
                 */
                invitationId: string;
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "viewer",
                 *       "message": "Have a look first."
                 *     }
                 */
                "application/json": components["schemas"]["ListInvitationChange"];
                /**
                 * @example {
                 *       "role": "viewer",
                 *       "message": "Have a look first."
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ListInvitationChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "role": "viewer",
                     *       "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *       "message": "Have a look first.",
                     *       "transfersOwnership": false,
                     *       "status": "pending",
                     *       "target": {
                     *         "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *         "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *       },
                     *       "targetName": "Elm Street 4",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "sentAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NotPending"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    resendListInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description An invitation
                 * @example 01936f2e-8d4a-7000-8000-421a91ca0923
                 */
                invitationId: string;
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "email": "robin@example.com",
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "role": "owner",
                     *       "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *       "message": "Join us!",
                     *       "transfersOwnership": false,
                     *       "status": "pending",
                     *       "target": {
                     *         "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *         "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *       },
                     *       "targetName": "Elm Street 4",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "sentAt": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NotPending"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimitedOrSentRecently"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listItems: {
        parameters: {
            query?: {
                assignedTo?: string[];
                categoryId?: string[];
                createdBy?: string[];
                /** @description `page.next` from the previous page */
                cursor?: string;
                /** @description shows deleted records to those who may restore them */
                deleted?: "only";
                /** @description the first day on which it is due */
                from?: string;
                limit?: number;
                /** @example false */
                purchased?: boolean;
                /** @description part of the name or the notes, ignoring case and accents (`creme` finds Crème, `strasse` Straße) */
                q?: string;
                /** @example position */
                sort?: "position" | "name" | "createdAt" | "-position" | "-name" | "-createdAt";
                /** @description the last day on which it is due */
                to?: string;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *           "name": "Groceries",
                     *           "quantity": "1.5",
                     *           "unit": "l",
                     *           "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *           "notes": "The big one",
                     *           "imageUrl": null,
                     *           "purchased": false,
                     *           "purchasedAt": null,
                     *           "purchasedBy": null,
                     *           "assignedTo": null,
                     *           "dueOn": "2026-11-21",
                     *           "price": 1,
                     *           "position": "a0",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "unitPrice": 1,
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ItemPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["TooManyToSort"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Milk",
                 *       "quantity": "1.5",
                 *       "unit": "l",
                 *       "categoryId": "aaaaaaaa-2222-2222-2222-222222222222"
                 *     }
                 */
                "application/json": components["schemas"]["NewItem"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *       "name": "Milk",
                     *       "quantity": "1.5",
                     *       "unit": "l",
                     *       "categoryId": "aaaaaaaa-2222-2222-2222-222222222222",
                     *       "notes": "The big one",
                     *       "imageUrl": null,
                     *       "purchased": false,
                     *       "purchasedAt": null,
                     *       "purchasedBy": null,
                     *       "assignedTo": null,
                     *       "dueOn": "2026-11-21",
                     *       "price": 1,
                     *       "position": "a0",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "unitPrice": 1,
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Item"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyExistsOrArchivedOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description An item
                 * @example 01936f2e-8d4a-7000-8000-59c47fe83b4a
                 */
                itemId: string;
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *       "name": "Groceries",
                     *       "quantity": "1.5",
                     *       "unit": "l",
                     *       "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *       "notes": "The big one",
                     *       "imageUrl": null,
                     *       "purchased": false,
                     *       "purchasedAt": null,
                     *       "purchasedBy": null,
                     *       "assignedTo": null,
                     *       "dueOn": "2026-11-21",
                     *       "price": 1,
                     *       "position": "a0",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "unitPrice": 1,
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    deleteItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description An item
                 * @example 01936f2e-8d4a-7000-8000-59c47fe83b4a
                 */
                itemId: string;
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *       "name": "Groceries",
                     *       "quantity": "1.5",
                     *       "unit": "l",
                     *       "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *       "notes": "The big one",
                     *       "imageUrl": null,
                     *       "purchased": false,
                     *       "purchasedAt": null,
                     *       "purchasedBy": null,
                     *       "assignedTo": null,
                     *       "dueOn": "2026-11-21",
                     *       "price": 1,
                     *       "position": "a0",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "unitPrice": 1,
                     *       "restorableUntil": "2026-12-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Item"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description An item
                 * @example 01936f2e-8d4a-7000-8000-59c47fe83b4a
                 */
                itemId: string;
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "quantity": "2",
                 *       "purchased": true
                 *     }
                 */
                "application/json": components["schemas"]["ItemChange"];
                /**
                 * @example {
                 *       "quantity": "2",
                 *       "purchased": true
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ItemChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *       "name": "Groceries",
                     *       "quantity": "2",
                     *       "unit": "l",
                     *       "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *       "notes": "The big one",
                     *       "imageUrl": null,
                     *       "purchased": true,
                     *       "purchasedAt": null,
                     *       "purchasedBy": null,
                     *       "assignedTo": null,
                     *       "dueOn": "2026-11-21",
                     *       "price": 1,
                     *       "position": "a0",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "unitPrice": 1,
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Item"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    restoreItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description An item
                 * @example 01936f2e-8d4a-7000-8000-59c47fe83b4a
                 */
                itemId: string;
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *       "name": "Groceries",
                     *       "quantity": "1.5",
                     *       "unit": "l",
                     *       "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *       "notes": "The big one",
                     *       "imageUrl": null,
                     *       "purchased": false,
                     *       "purchasedAt": null,
                     *       "purchasedBy": null,
                     *       "assignedTo": null,
                     *       "dueOn": "2026-11-21",
                     *       "price": 1,
                     *       "position": "a0",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "unitPrice": 1,
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Item"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NotDeletedOrParentDeletedOrQuotaExceeded"];
            410: components["responses"]["RestoreExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeItems: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operations": [
                 *         {
                 *           "op": "create",
                 *           "body": {
                 *             "name": "Milk",
                 *             "quantity": "1.5",
                 *             "unit": "l",
                 *             "categoryId": "aaaaaaaa-2222-2222-2222-222222222222"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Batch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "status": 1,
                     *           "record": {
                     *             "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *             "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *             "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *             "name": "Groceries",
                     *             "quantity": "1.5",
                     *             "unit": "l",
                     *             "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *             "notes": "The big one",
                     *             "imageUrl": null,
                     *             "purchased": false,
                     *             "purchasedAt": null,
                     *             "purchasedBy": null,
                     *             "assignedTo": null,
                     *             "dueOn": "2026-11-21",
                     *             "price": 1,
                     *             "position": "a0",
                     *             "version": 1,
                     *             "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *             "createdAt": "2026-11-21T09:38:52.123Z",
                     *             "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *             "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *             "deletedBy": null,
                     *             "deletedAt": null,
                     *             "unitPrice": 1,
                     *             "restorableUntil": null
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ItemResults"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["QuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    clearPurchased: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cleared": 1,
                     *       "clearedAt": "2026-11-21T09:38:52.123Z",
                     *       "clearedBy": "01936f2e-8d4a-7000-8000-22cd0b109936",
                     *       "restorableUntil": null,
                     *       "list": {
                     *         "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *         "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *         "name": "Groceries",
                     *         "description": "For the week",
                     *         "ownerId": "01936f2e-8d4a-7000-8000-5902c0400e2f",
                     *         "archivedAt": null,
                     *         "archivedBy": null,
                     *         "itemCount": 12,
                     *         "purchasedCount": 4,
                     *         "version": 1,
                     *         "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *         "createdAt": "2026-11-21T09:38:52.123Z",
                     *         "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *         "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *         "deletedBy": null,
                     *         "deletedAt": null,
                     *         "archived": false,
                     *         "role": "owner",
                     *         "restorableUntil": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Cleared"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    restoreCleared: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "restored": 1,
                     *       "list": {
                     *         "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *         "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *         "name": "Groceries",
                     *         "description": "For the week",
                     *         "ownerId": "01936f2e-8d4a-7000-8000-5902c0400e2f",
                     *         "archivedAt": null,
                     *         "archivedBy": null,
                     *         "itemCount": 12,
                     *         "purchasedCount": 4,
                     *         "version": 1,
                     *         "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *         "createdAt": "2026-11-21T09:38:52.123Z",
                     *         "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *         "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *         "deletedBy": null,
                     *         "deletedAt": null,
                     *         "archived": false,
                     *         "role": "owner",
                     *         "restorableUntil": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Uncleared"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NotDeletedOrParentDeletedOrQuotaExceeded"];
            410: components["responses"]["RestoreExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listListLinks: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *           "kind": "join",
                     *           "shows": "list",
                     *           "names": "shown",
                     *           "expiresAt": "2026-11-21T09:38:52.123Z",
                     *           "maxUses": 1,
                     *           "uses": 1,
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "role": "owner",
                     *           "joined": [
                     *             "01936f2e-8d4a-7000-8000-6b963cc1c2d7"
                     *           ],
                     *           "url": "text",
                     *           "token": "mZ0s8dQvT1yq",
                     *           "qr": "text"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LinkPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createListLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "join",
                 *       "role": "viewer",
                 *       "maxUses": 10
                 *     }
                 */
                "application/json": components["schemas"]["NewListLink"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *       "kind": "join",
                     *       "shows": "list",
                     *       "names": "shown",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "maxUses": 10,
                     *       "uses": 1,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "role": "viewer",
                     *       "joined": [
                     *         "01936f2e-8d4a-7000-8000-6b963cc1c2d7"
                     *       ],
                     *       "url": "text",
                     *       "token": "mZ0s8dQvT1yq",
                     *       "qr": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Link"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyExistsOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getListLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description A link
                 * @example 01936f2e-8d4a-7000-8000-53d9ce28c2d9
                 */
                linkId: string;
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *       "kind": "join",
                     *       "shows": "list",
                     *       "names": "shown",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "maxUses": 1,
                     *       "uses": 1,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "role": "owner",
                     *       "joined": [
                     *         "01936f2e-8d4a-7000-8000-6b963cc1c2d7"
                     *       ],
                     *       "url": "text",
                     *       "token": "mZ0s8dQvT1yq",
                     *       "qr": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    revokeListLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A link
                 * @example 01936f2e-8d4a-7000-8000-53d9ce28c2d9
                 */
                linkId: string;
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc",
                     *       "kind": "join",
                     *       "shows": "list",
                     *       "names": "shown",
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "maxUses": 1,
                     *       "uses": 1,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "role": "owner",
                     *       "joined": [
                     *         "01936f2e-8d4a-7000-8000-6b963cc1c2d7"
                     *       ],
                     *       "url": "text",
                     *       "token": "mZ0s8dQvT1yq",
                     *       "qr": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Link"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listListMembers: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *           "placeholder": false,
                     *           "displayName": "Robin",
                     *           "avatarUrl": null,
                     *           "role": "owner",
                     *           "joinedAt": "2026-11-21T09:38:52.123Z",
                     *           "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *           "former": false,
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "by": "list",
                     *           "inScope": false
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ListReaderPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    removeListMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A user
                 * @example 01936f2e-8d4a-7000-8000-6ccb21214ffd
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "placeholder": false,
                     *       "displayName": "Robin",
                     *       "avatarUrl": null,
                     *       "role": "owner",
                     *       "joinedAt": "2026-11-21T09:38:52.123Z",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "former": false,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "by": "list",
                     *       "inScope": false
                     *     }
                     */
                    "application/json": components["schemas"]["ListMember"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LastOwner"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeListMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A user
                 * @example 01936f2e-8d4a-7000-8000-6ccb21214ffd
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "editor"
                 *     }
                 */
                "application/json": components["schemas"]["ListMemberChange"];
                /**
                 * @example {
                 *       "role": "editor"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ListMemberChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "placeholder": false,
                     *       "displayName": "Robin",
                     *       "avatarUrl": null,
                     *       "role": "editor",
                     *       "joinedAt": "2026-11-21T09:38:52.123Z",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "former": false,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "by": "list",
                     *       "inScope": false
                     *     }
                     */
                    "application/json": components["schemas"]["ListMember"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LastOwner"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    leaveList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "placeholder": false,
                     *       "displayName": "Robin",
                     *       "avatarUrl": null,
                     *       "role": "owner",
                     *       "joinedAt": "2026-11-21T09:38:52.123Z",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "former": false,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "by": "list",
                     *       "inScope": false
                     *     }
                     */
                    "application/json": components["schemas"]["ListMember"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LastOwner"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    restoreList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Groceries",
                     *       "description": "For the week",
                     *       "ownerId": "01936f2e-8d4a-7000-8000-5902c0400e2f",
                     *       "archivedAt": null,
                     *       "archivedBy": null,
                     *       "itemCount": 12,
                     *       "purchasedCount": 4,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "archived": false,
                     *       "role": "owner",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["List"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NotDeletedOrParentDeletedOrQuotaExceeded"];
            410: components["responses"]["RestoreExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    transferListToScope: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "toScopeId": "01980000-0000-7000-8000-000000000002"
                 *     }
                 */
                "application/json": components["schemas"]["ListRelocation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "name": "Groceries",
                     *           "description": "For the week",
                     *           "ownerId": "01936f2e-8d4a-7000-8000-5902c0400e2f",
                     *           "archivedAt": null,
                     *           "archivedBy": null,
                     *           "itemCount": 12,
                     *           "purchasedCount": 4,
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "archived": false,
                     *           "role": "owner",
                     *           "restorableUntil": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RelocatedLists"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["QuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    transferList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "01980000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["NewListOwner"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Groceries",
                     *       "description": "For the week",
                     *       "ownerId": "01936f2e-8d4a-7000-8000-5902c0400e2f",
                     *       "archivedAt": null,
                     *       "archivedBy": null,
                     *       "itemCount": 12,
                     *       "purchasedCount": 4,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "archived": false,
                     *       "role": "owner",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["List"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *           "placeholder": false,
                     *           "displayName": "Robin",
                     *           "avatarUrl": null,
                     *           "role": "owner",
                     *           "joinedAt": "2026-11-21T09:38:52.123Z",
                     *           "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *           "former": false,
                     *           "takenOver": [
                     *             "01936f2e-8d4a-7000-8000-2ad43d07f1c0"
                     *           ],
                     *           "openBalances": [
                     *             {
                     *               "currency": "SEK",
                     *               "net": 1
                     *             }
                     *           ],
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createPlaceholder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "displayName": "Kim"
                 *     }
                 */
                "application/json": components["schemas"]["NewPlaceholder"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "placeholder": false,
                     *       "displayName": "Kim",
                     *       "avatarUrl": null,
                     *       "role": "owner",
                     *       "joinedAt": "2026-11-21T09:38:52.123Z",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "former": false,
                     *       "takenOver": [
                     *         "01936f2e-8d4a-7000-8000-2ad43d07f1c0"
                     *       ],
                     *       "openBalances": [
                     *         {
                     *           "currency": "SEK",
                     *           "net": 1
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NameTakenOrPersonalScopeOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A user
                 * @example 01936f2e-8d4a-7000-8000-6ccb21214ffd
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "placeholder": false,
                     *       "displayName": "Robin",
                     *       "avatarUrl": null,
                     *       "role": "owner",
                     *       "joinedAt": "2026-11-21T09:38:52.123Z",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "former": false,
                     *       "takenOver": [
                     *         "01936f2e-8d4a-7000-8000-2ad43d07f1c0"
                     *       ],
                     *       "openBalances": [
                     *         {
                     *           "currency": "SEK",
                     *           "net": 1
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LastOwnerOrOpenBalanceOrPersonalScope"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A user
                 * @example 01936f2e-8d4a-7000-8000-6ccb21214ffd
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "displayName": "Robin"
                 *     }
                 */
                "application/json": components["schemas"]["MemberChange"];
                /**
                 * @example {
                 *       "displayName": "Robin"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["MemberChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "placeholder": false,
                     *       "displayName": "Robin",
                     *       "avatarUrl": null,
                     *       "role": "owner",
                     *       "joinedAt": "2026-11-21T09:38:52.123Z",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "former": false,
                     *       "takenOver": [
                     *         "01936f2e-8d4a-7000-8000-2ad43d07f1c0"
                     *       ],
                     *       "openBalances": [
                     *         {
                     *           "currency": "SEK",
                     *           "net": 1
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LastOwnerOrNameTakenOrPersonalScope"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    mergeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A user
                 * @example 01936f2e-8d4a-7000-8000-6ccb21214ffd
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into": "00000000-0000-4000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["MemberMerge"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "placeholder": false,
                     *       "displayName": "Robin",
                     *       "avatarUrl": null,
                     *       "role": "owner",
                     *       "joinedAt": "2026-11-21T09:38:52.123Z",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "former": false,
                     *       "takenOver": [
                     *         "01936f2e-8d4a-7000-8000-2ad43d07f1c0"
                     *       ],
                     *       "openBalances": [
                     *         {
                     *           "currency": "SEK",
                     *           "net": 1
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["PersonalScope"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    leaveScope: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *       "placeholder": false,
                     *       "displayName": "Robin",
                     *       "avatarUrl": null,
                     *       "role": "owner",
                     *       "joinedAt": "2026-11-21T09:38:52.123Z",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "former": false,
                     *       "takenOver": [
                     *         "01936f2e-8d4a-7000-8000-2ad43d07f1c0"
                     *       ],
                     *       "openBalances": [
                     *         {
                     *           "currency": "SEK",
                     *           "net": 1
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["LastOwnerOrPersonalScope"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    mergePayee: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "ICA Maxi Lindhagen",
                 *       "into": "ICA Maxi"
                 *     }
                 */
                "application/json": components["schemas"]["PayeeMerge"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "ICA Maxi Lindhagen",
                     *       "into": "ICA Maxi",
                     *       "mergedAt": "2026-11-21T09:38:52.123Z",
                     *       "restorableUntil": "2026-12-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MergedPayee"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["QuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listMergedPayees: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "from": "text",
                     *           "into": "text",
                     *           "mergedAt": "2026-11-21T09:38:52.123Z",
                     *           "restorableUntil": "2026-12-21T09:38:52.123Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MergedPayeePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    restorePayee: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "ICA Maxi Lindhagen"
                 *     }
                 */
                "application/json": components["schemas"]["PayeeRestore"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "ICA Maxi Lindhagen",
                     *       "into": "text",
                     *       "mergedAt": "2026-11-21T09:38:52.123Z",
                     *       "restorableUntil": "2026-12-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MergedPayee"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NotDeletedOrParentDeleted"];
            410: components["responses"]["RestoreExpired"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    restoreScope: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "type": "personal",
                     *       "name": "Groceries",
                     *       "currency": "SEK",
                     *       "locale": "sv-SE",
                     *       "timeZone": "Europe/Stockholm",
                     *       "weekStart": "monday",
                     *       "monthStartsOn": 25,
                     *       "description": "For the week",
                     *       "defaultSplit": {
                     *         "mode": "equal",
                     *         "shares": [
                     *           {
                     *             "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *             "value": 1
                     *           }
                     *         ]
                     *       },
                     *       "memberCount": 3,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "sourceScopeId": "01936f2e-8d4a-7000-8000-278114aa5271",
                     *       "from": "2026-11-21",
                     *       "to": "2026-11-21",
                     *       "categoryIds": [
                     *         "01936f2e-8d4a-7000-8000-60cc84b279bc"
                     *       ],
                     *       "tagIds": [
                     *         "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *       ],
                     *       "sourceIds": [
                     *         "01936f2e-8d4a-7000-8000-92340ce09843"
                     *       ],
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "role": "owner",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Scope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AccountDeletedOrNotDeletedOrPersonalScope"];
            410: components["responses"]["RestoreExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createSettlement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "00000000-0000-4000-8000-000000000001",
                 *       "to": "00000000-0000-4000-8000-000000000002",
                 *       "amount": 15000,
                 *       "note": "Swish"
                 *     }
                 */
                "application/json": components["schemas"]["NewSettlement"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "from": "00000000-0000-4000-8000-000000000001",
                     *       "to": "00000000-0000-4000-8000-000000000002",
                     *       "amount": 15000,
                     *       "currency": "SEK",
                     *       "date": "2026-11-21",
                     *       "note": "Swish",
                     *       "sourceId": "01936f2e-8d4a-7000-8000-92340ce09843",
                     *       "exchange": {
                     *         "currency": "SEK",
                     *         "rate": "text",
                     *         "amount": 12900,
                     *         "given": "rate"
                     *       },
                     *       "sourceAmount": 1,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Settlement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyExists"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrTotalTooLargeOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listSlices: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "type": "personal",
                     *           "name": "Groceries",
                     *           "currency": "SEK",
                     *           "locale": "sv-SE",
                     *           "timeZone": "Europe/Stockholm",
                     *           "weekStart": "monday",
                     *           "monthStartsOn": 25,
                     *           "description": "For the week",
                     *           "defaultSplit": {
                     *             "mode": "equal",
                     *             "shares": [
                     *               {
                     *                 "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *                 "value": 1
                     *               }
                     *             ]
                     *           },
                     *           "memberCount": 3,
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "sourceScopeId": "01936f2e-8d4a-7000-8000-278114aa5271",
                     *           "from": "2026-11-21",
                     *           "to": "2026-11-21",
                     *           "categoryIds": [
                     *             "01936f2e-8d4a-7000-8000-60cc84b279bc"
                     *           ],
                     *           "tagIds": [
                     *             "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *           ],
                     *           "sourceIds": [
                     *             "01936f2e-8d4a-7000-8000-92340ce09843"
                     *           ],
                     *           "expiresAt": "2026-11-21T09:38:52.123Z",
                     *           "role": "owner",
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SlicePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createSlice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Summer in Skåne",
                 *       "from": "2026-07-01",
                 *       "to": "2026-07-31",
                 *       "members": [
                 *         {
                 *           "email": "robin@example.com"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewSlice"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "type": "personal",
                     *       "name": "Summer in Skåne",
                     *       "currency": "SEK",
                     *       "locale": "sv-SE",
                     *       "timeZone": "Europe/Stockholm",
                     *       "weekStart": "monday",
                     *       "monthStartsOn": 25,
                     *       "description": "For the week",
                     *       "defaultSplit": {
                     *         "mode": "equal",
                     *         "shares": [
                     *           {
                     *             "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *             "value": 1
                     *           }
                     *         ]
                     *       },
                     *       "memberCount": 3,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "sourceScopeId": "01936f2e-8d4a-7000-8000-278114aa5271",
                     *       "from": "2026-07-01",
                     *       "to": "2026-07-31",
                     *       "categoryIds": [
                     *         "01936f2e-8d4a-7000-8000-60cc84b279bc"
                     *       ],
                     *       "tagIds": [
                     *         "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *       ],
                     *       "sourceIds": [
                     *         "01936f2e-8d4a-7000-8000-92340ce09843"
                     *       ],
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "role": "owner",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Slice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyExistsOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getSlice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A slice
                 * @example 01936f2e-8d4a-7000-8000-d5b67e23f215
                 */
                sliceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "type": "personal",
                     *       "name": "Groceries",
                     *       "currency": "SEK",
                     *       "locale": "sv-SE",
                     *       "timeZone": "Europe/Stockholm",
                     *       "weekStart": "monday",
                     *       "monthStartsOn": 25,
                     *       "description": "For the week",
                     *       "defaultSplit": {
                     *         "mode": "equal",
                     *         "shares": [
                     *           {
                     *             "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *             "value": 1
                     *           }
                     *         ]
                     *       },
                     *       "memberCount": 3,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "sourceScopeId": "01936f2e-8d4a-7000-8000-278114aa5271",
                     *       "from": "2026-11-21",
                     *       "to": "2026-11-21",
                     *       "categoryIds": [
                     *         "01936f2e-8d4a-7000-8000-60cc84b279bc"
                     *       ],
                     *       "tagIds": [
                     *         "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *       ],
                     *       "sourceIds": [
                     *         "01936f2e-8d4a-7000-8000-92340ce09843"
                     *       ],
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "role": "owner",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Slice"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    deleteSlice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A slice
                 * @example 01936f2e-8d4a-7000-8000-d5b67e23f215
                 */
                sliceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "type": "personal",
                     *       "name": "Groceries",
                     *       "currency": "SEK",
                     *       "locale": "sv-SE",
                     *       "timeZone": "Europe/Stockholm",
                     *       "weekStart": "monday",
                     *       "monthStartsOn": 25,
                     *       "description": "For the week",
                     *       "defaultSplit": {
                     *         "mode": "equal",
                     *         "shares": [
                     *           {
                     *             "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *             "value": 1
                     *           }
                     *         ]
                     *       },
                     *       "memberCount": 3,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "sourceScopeId": "01936f2e-8d4a-7000-8000-278114aa5271",
                     *       "from": "2026-11-21",
                     *       "to": "2026-11-21",
                     *       "categoryIds": [
                     *         "01936f2e-8d4a-7000-8000-60cc84b279bc"
                     *       ],
                     *       "tagIds": [
                     *         "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *       ],
                     *       "sourceIds": [
                     *         "01936f2e-8d4a-7000-8000-92340ce09843"
                     *       ],
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "role": "owner",
                     *       "restorableUntil": "2026-12-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Slice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    restoreSlice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A slice
                 * @example 01936f2e-8d4a-7000-8000-d5b67e23f215
                 */
                sliceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "type": "personal",
                     *       "name": "Groceries",
                     *       "currency": "SEK",
                     *       "locale": "sv-SE",
                     *       "timeZone": "Europe/Stockholm",
                     *       "weekStart": "monday",
                     *       "monthStartsOn": 25,
                     *       "description": "For the week",
                     *       "defaultSplit": {
                     *         "mode": "equal",
                     *         "shares": [
                     *           {
                     *             "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *             "value": 1
                     *           }
                     *         ]
                     *       },
                     *       "memberCount": 3,
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "sourceScopeId": "01936f2e-8d4a-7000-8000-278114aa5271",
                     *       "from": "2026-11-21",
                     *       "to": "2026-11-21",
                     *       "categoryIds": [
                     *         "01936f2e-8d4a-7000-8000-60cc84b279bc"
                     *       ],
                     *       "tagIds": [
                     *         "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *       ],
                     *       "sourceIds": [
                     *         "01936f2e-8d4a-7000-8000-92340ce09843"
                     *       ],
                     *       "expiresAt": "2026-11-21T09:38:52.123Z",
                     *       "role": "owner",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Slice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NotDeletedOrParentDeletedOrQuotaExceeded"];
            410: components["responses"]["RestoreExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                /** @description shows deleted records to those who may restore them */
                deleted?: "only";
                /**
                 * @example [
                 *       "bank"
                 *     ]
                 */
                kind?: ("bank" | "card" | "cash" | "savings" | "other")[];
                limit?: number;
                /** @description part of the name, ignoring case and accents (`creme` finds Crème, `strasse` Straße) */
                q?: string;
                /** @example name */
                sort?: "name" | "createdAt" | "-name" | "-createdAt";
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "name": "Groceries",
                     *           "kind": "bank",
                     *           "currency": "SEK",
                     *           "openingBalance": 1,
                     *           "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "balance": 1,
                     *           "merged": [
                     *             "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *           ],
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SourcePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["TooManyToSort"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Salary account",
                 *       "kind": "bank",
                 *       "currency": "SEK",
                 *       "openingBalance": 1250000
                 *     }
                 */
                "application/json": components["schemas"]["NewSource"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Salary account",
                     *       "kind": "bank",
                     *       "currency": "SEK",
                     *       "openingBalance": 1250000,
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "balance": 1,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Source"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyExistsOrNameTakenOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A source
                 * @example 01936f2e-8d4a-7000-8000-92340ce09843
                 */
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Groceries",
                     *       "kind": "bank",
                     *       "currency": "SEK",
                     *       "openingBalance": 1,
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "balance": 1,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    deleteSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A source
                 * @example 01936f2e-8d4a-7000-8000-92340ce09843
                 */
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Groceries",
                     *       "kind": "bank",
                     *       "currency": "SEK",
                     *       "openingBalance": 1,
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "balance": 1,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": "2026-12-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Source"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A source
                 * @example 01936f2e-8d4a-7000-8000-92340ce09843
                 */
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Household account",
                 *       "openingBalance": 1300000
                 *     }
                 */
                "application/json": components["schemas"]["SourceChange"];
                /**
                 * @example {
                 *       "name": "Household account",
                 *       "openingBalance": 1300000
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["SourceChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Household account",
                     *       "kind": "bank",
                     *       "currency": "SEK",
                     *       "openingBalance": 1300000,
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "balance": 1,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Source"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["CurrencyFixedOrNameTaken"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    mergeSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A source
                 * @example 01936f2e-8d4a-7000-8000-92340ce09843
                 */
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into": "01980000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["SourceMerge"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Groceries",
                     *       "kind": "bank",
                     *       "currency": "SEK",
                     *       "openingBalance": 1,
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "balance": 1,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Source"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["QuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    restoreSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A source
                 * @example 01936f2e-8d4a-7000-8000-92340ce09843
                 */
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Groceries",
                     *       "kind": "bank",
                     *       "currency": "SEK",
                     *       "openingBalance": 1,
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "balance": 1,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Source"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NameTakenOrNotDeletedOrParentDeletedOrQuotaExceeded"];
            410: components["responses"]["RestoreExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    duplicateSources: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01980000-0000-7000-8000-000000000001"
                 *       ],
                 *       "toScopeId": "01980000-0000-7000-8000-000000000002"
                 *     }
                 */
                "application/json": components["schemas"]["SourcesRelocation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "name": "Groceries",
                     *           "kind": "bank",
                     *           "currency": "SEK",
                     *           "openingBalance": 1,
                     *           "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "balance": 1,
                     *           "merged": [
                     *             "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *           ],
                     *           "restorableUntil": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RelocatedSources"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NameTakenOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    transferSources: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01980000-0000-7000-8000-000000000001"
                 *       ],
                 *       "toScopeId": "01980000-0000-7000-8000-000000000002"
                 *     }
                 */
                "application/json": components["schemas"]["SourcesRelocation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "name": "Groceries",
                     *           "kind": "bank",
                     *           "currency": "SEK",
                     *           "openingBalance": 1,
                     *           "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "balance": 1,
                     *           "merged": [
                     *             "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *           ],
                     *           "restorableUntil": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RelocatedSources"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NameTakenOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listSuggestions: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
                /**
                 * @description part of the name, ignoring case and accents (`creme` finds Crème, `strasse` Straße)
                 * @example mil
                 */
                q?: string;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "name": "Groceries",
                     *           "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *           "unit": "l",
                     *           "times": 1,
                     *           "lastAddedAt": "2026-11-21T09:38:52.123Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SuggestionPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    deleteSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The name of an item, percent-encoded
                 * @example Groceries
                 */
                name: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Groceries",
                     *       "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *       "unit": "l",
                     *       "times": 1,
                     *       "lastAddedAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Suggestion"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getSummary: {
        parameters: {
            query?: {
                /** @description the currency to count in; absent: the scope’s */
                currency?: components["schemas"]["CurrencyCode"];
                /**
                 * @description the first month; absent: `to`, or the current month
                 * @example 2026-01
                 */
                from?: string;
                /**
                 * @description how each month is broken down; `month`: not at all; `category-group`: by category, with those in a group counted as the group
                 * @example category
                 */
                groupBy?: "month" | "category" | "category-group" | "source" | "tag" | "member";
                /**
                 * @description the last month; absent: `from`
                 * @example 2026-12
                 */
                to?: string;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "SEK",
                     *       "months": [
                     *         {
                     *           "month": "2026-11",
                     *           "from": "2026-11-21",
                     *           "to": "2026-11-21",
                     *           "income": 3200000,
                     *           "expense": 12900,
                     *           "count": 1,
                     *           "groups": [
                     *             {
                     *               "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *               "name": "Groceries",
                     *               "groupId": "01936f2e-8d4a-7000-8000-2f1b743e2d1a",
                     *               "income": 3200000,
                     *               "expense": 12900,
                     *               "count": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "total": {
                     *         "income": 3200000,
                     *         "expense": 12900,
                     *         "count": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Summary"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["TooManyToSumOrTotalTooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listTags: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                /** @description shows deleted records to those who may restore them */
                deleted?: "only";
                limit?: number;
                /**
                 * @description part of the name, ignoring case and accents (`creme` finds Crème, `strasse` Straße)
                 * @example par
                 */
                q?: string;
                /** @example name */
                sort?: "name" | "createdAt" | "-name" | "-createdAt";
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "name": "Groceries",
                     *           "color": "#C8E6C9",
                     *           "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "merged": [
                     *             "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *           ],
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TagPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["TooManyToSort"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "party",
                 *       "color": "#F3E5F5"
                 *     }
                 */
                "application/json": components["schemas"]["NewTag"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "party",
                     *       "color": "#F3E5F5",
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Tag"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyExistsOrNameTakenOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A tag
                 * @example 01936f2e-8d4a-7000-8000-afd6bb3e1518
                 */
                tagId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Groceries",
                     *       "color": "#C8E6C9",
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    deleteTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A tag
                 * @example 01936f2e-8d4a-7000-8000-afd6bb3e1518
                 */
                tagId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Groceries",
                     *       "color": "#C8E6C9",
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": "2026-12-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Tag"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A tag
                 * @example 01936f2e-8d4a-7000-8000-afd6bb3e1518
                 */
                tagId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "birthday",
                 *       "color": null
                 *     }
                 */
                "application/json": components["schemas"]["TagChange"];
                /**
                 * @example {
                 *       "name": "birthday",
                 *       "color": null
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["TagChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "birthday",
                     *       "color": null,
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Tag"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NameTaken"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    mergeTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A tag
                 * @example 01936f2e-8d4a-7000-8000-afd6bb3e1518
                 */
                tagId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into": "01980000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["TagMerge"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Groceries",
                     *       "color": "#C8E6C9",
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Tag"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["QuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    restoreTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A tag
                 * @example 01936f2e-8d4a-7000-8000-afd6bb3e1518
                 */
                tagId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "name": "Groceries",
                     *       "color": "#C8E6C9",
                     *       "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "merged": [
                     *         "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *       ],
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Tag"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NameTakenOrNotDeletedOrParentDeletedOrQuotaExceeded"];
            410: components["responses"]["RestoreExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    duplicateTags: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01980000-0000-7000-8000-000000000001"
                 *       ],
                 *       "toScopeId": "01980000-0000-7000-8000-000000000002"
                 *     }
                 */
                "application/json": components["schemas"]["TagsRelocation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "name": "Groceries",
                     *           "color": "#C8E6C9",
                     *           "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "merged": [
                     *             "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *           ],
                     *           "restorableUntil": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RelocatedTags"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NameTakenOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    transferTags: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01980000-0000-7000-8000-000000000001"
                 *       ],
                 *       "toScopeId": "01980000-0000-7000-8000-000000000002"
                 *     }
                 */
                "application/json": components["schemas"]["TagsRelocation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "name": "Groceries",
                     *           "color": "#C8E6C9",
                     *           "mergedInto": "01936f2e-8d4a-7000-8000-86980bd65045",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "merged": [
                     *             "01936f2e-8d4a-7000-8000-3f8f09c8e09f"
                     *           ],
                     *           "restorableUntil": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RelocatedTags"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NameTakenOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listTransactions: {
        parameters: {
            query?: {
                categoryId?: string[];
                createdBy?: string[];
                currency?: components["schemas"]["CurrencyCode"][];
                /** @description `page.next` from the previous page */
                cursor?: string;
                /** @description shows deleted records to those who may restore them */
                deleted?: "only";
                /**
                 * @description the first day
                 * @example 2026-11-01
                 */
                from?: string;
                /**
                 * @example [
                 *       "expense"
                 *     ]
                 */
                kind?: ("income" | "expense" | "transfer" | "settlement")[];
                limit?: number;
                /** @description in `currency`, or in the scope’s currency if absent; amounts in other currencies are left out, as `page.currency` says */
                maxAmount?: number;
                /** @description someone who paid or bears part of it */
                memberId?: string[];
                /** @description in `currency`, or in the scope’s currency if absent; amounts in other currencies are left out, as `page.currency` says */
                minAmount?: number;
                /** @description the whole name, ignoring case and accents (`creme` finds Crème, `strasse` Straße); the latest transaction shows what was used for this payee last */
                payee?: string;
                /** @description part of the payee, description, notes or name of the category, ignoring case and accents (`creme` finds Crème, `strasse` Straße); an amount (`42.42`, `1 042,50`) finds transactions of that amount, `42` those of 42 and any fraction */
                q?: string;
                /** @example -amount */
                sort?: "date" | "amount" | "-date" | "-amount";
                /** @description as the origin or the destination of the money */
                sourceId?: string[];
                tagId?: string[];
                /**
                 * @description the last day
                 * @example 2026-11-30
                 */
                to?: string;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "kind": "income",
                     *           "amount": 12900,
                     *           "currency": "SEK",
                     *           "date": "2026-11-21",
                     *           "sourceId": "01936f2e-8d4a-7000-8000-92340ce09843",
                     *           "toSourceId": "01936f2e-8d4a-7000-8000-ba43f46623f6",
                     *           "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *           "tagIds": [
                     *             "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *           ],
                     *           "payee": "Corner shop",
                     *           "description": "For the week",
                     *           "notes": "The big one",
                     *           "sourceAmount": 1,
                     *           "toSourceAmount": 1,
                     *           "paidBy": [
                     *             {
                     *               "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *               "amount": 12900
                     *             }
                     *           ],
                     *           "split": {
                     *             "mode": "equal",
                     *             "shares": [
                     *               {
                     *                 "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *                 "value": 1,
                     *                 "amount": 12900
                     *               }
                     *             ]
                     *           },
                     *           "exchange": {
                     *             "currency": "SEK",
                     *             "rate": "text",
                     *             "amount": 12900,
                     *             "given": "rate"
                     *           },
                     *           "refundOf": "01936f2e-8d4a-7000-8000-f9e1c523397c",
                     *           "itemIds": [
                     *             "01936f2e-8d4a-7000-8000-59c47fe83b4a"
                     *           ],
                     *           "refunded": 1,
                     *           "receiptIds": [
                     *             "01936f2e-8d4a-7000-8000-9b8217f610e5"
                     *           ],
                     *           "recurrenceId": "01936f2e-8d4a-7000-8000-7b5240e140e7",
                     *           "names": [
                     *             {
                     *               "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *               "name": "Groceries"
                     *             }
                     *           ],
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TransactionPage"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["TooManyRowsOrTooManyToSort"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "expense",
                 *       "amount": 45050,
                 *       "date": "2026-11-21",
                 *       "payee": "ICA Maxi",
                 *       "description": "For Sunday"
                 *     }
                 */
                "application/json": components["schemas"]["NewTransaction"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "kind": "expense",
                     *       "amount": 45050,
                     *       "currency": "SEK",
                     *       "date": "2026-11-21",
                     *       "sourceId": "01936f2e-8d4a-7000-8000-92340ce09843",
                     *       "toSourceId": "01936f2e-8d4a-7000-8000-ba43f46623f6",
                     *       "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *       "tagIds": [
                     *         "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *       ],
                     *       "payee": "ICA Maxi",
                     *       "description": "For Sunday",
                     *       "notes": "The big one",
                     *       "sourceAmount": 1,
                     *       "toSourceAmount": 1,
                     *       "paidBy": [
                     *         {
                     *           "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *           "amount": 12900
                     *         }
                     *       ],
                     *       "split": {
                     *         "mode": "equal",
                     *         "shares": [
                     *           {
                     *             "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *             "value": 1,
                     *             "amount": 12900
                     *           }
                     *         ]
                     *       },
                     *       "exchange": {
                     *         "currency": "SEK",
                     *         "rate": "text",
                     *         "amount": 12900,
                     *         "given": "rate"
                     *       },
                     *       "refundOf": "01936f2e-8d4a-7000-8000-f9e1c523397c",
                     *       "itemIds": [
                     *         "01936f2e-8d4a-7000-8000-59c47fe83b4a"
                     *       ],
                     *       "refunded": 1,
                     *       "receiptIds": [
                     *         "01936f2e-8d4a-7000-8000-9b8217f610e5"
                     *       ],
                     *       "recurrenceId": "01936f2e-8d4a-7000-8000-7b5240e140e7",
                     *       "names": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "name": "Groceries"
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyExistsOrQuotaExceededOrRefundTooLarge"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrTotalTooLargeOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A transaction
                 * @example 01936f2e-8d4a-7000-8000-8cb201b0d402
                 */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "kind": "income",
                     *       "amount": 12900,
                     *       "currency": "SEK",
                     *       "date": "2026-11-21",
                     *       "sourceId": "01936f2e-8d4a-7000-8000-92340ce09843",
                     *       "toSourceId": "01936f2e-8d4a-7000-8000-ba43f46623f6",
                     *       "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *       "tagIds": [
                     *         "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *       ],
                     *       "payee": "Corner shop",
                     *       "description": "For the week",
                     *       "notes": "The big one",
                     *       "sourceAmount": 1,
                     *       "toSourceAmount": 1,
                     *       "paidBy": [
                     *         {
                     *           "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *           "amount": 12900
                     *         }
                     *       ],
                     *       "split": {
                     *         "mode": "equal",
                     *         "shares": [
                     *           {
                     *             "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *             "value": 1,
                     *             "amount": 12900
                     *           }
                     *         ]
                     *       },
                     *       "exchange": {
                     *         "currency": "SEK",
                     *         "rate": "text",
                     *         "amount": 12900,
                     *         "given": "rate"
                     *       },
                     *       "refundOf": "01936f2e-8d4a-7000-8000-f9e1c523397c",
                     *       "itemIds": [
                     *         "01936f2e-8d4a-7000-8000-59c47fe83b4a"
                     *       ],
                     *       "refunded": 1,
                     *       "receiptIds": [
                     *         "01936f2e-8d4a-7000-8000-9b8217f610e5"
                     *       ],
                     *       "recurrenceId": "01936f2e-8d4a-7000-8000-7b5240e140e7",
                     *       "names": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "name": "Groceries"
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    deleteTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A transaction
                 * @example 01936f2e-8d4a-7000-8000-8cb201b0d402
                 */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "kind": "income",
                     *       "amount": 12900,
                     *       "currency": "SEK",
                     *       "date": "2026-11-21",
                     *       "sourceId": "01936f2e-8d4a-7000-8000-92340ce09843",
                     *       "toSourceId": "01936f2e-8d4a-7000-8000-ba43f46623f6",
                     *       "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *       "tagIds": [
                     *         "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *       ],
                     *       "payee": "Corner shop",
                     *       "description": "For the week",
                     *       "notes": "The big one",
                     *       "sourceAmount": 1,
                     *       "toSourceAmount": 1,
                     *       "paidBy": [
                     *         {
                     *           "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *           "amount": 12900
                     *         }
                     *       ],
                     *       "split": {
                     *         "mode": "equal",
                     *         "shares": [
                     *           {
                     *             "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *             "value": 1,
                     *             "amount": 12900
                     *           }
                     *         ]
                     *       },
                     *       "exchange": {
                     *         "currency": "SEK",
                     *         "rate": "text",
                     *         "amount": 12900,
                     *         "given": "rate"
                     *       },
                     *       "refundOf": "01936f2e-8d4a-7000-8000-f9e1c523397c",
                     *       "itemIds": [
                     *         "01936f2e-8d4a-7000-8000-59c47fe83b4a"
                     *       ],
                     *       "refunded": 1,
                     *       "receiptIds": [
                     *         "01936f2e-8d4a-7000-8000-9b8217f610e5"
                     *       ],
                     *       "recurrenceId": "01936f2e-8d4a-7000-8000-7b5240e140e7",
                     *       "names": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "name": "Groceries"
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "restorableUntil": "2026-12-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["HasRefunds"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A transaction
                 * @example 01936f2e-8d4a-7000-8000-8cb201b0d402
                 */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 47000,
                 *       "notes": null
                 *     }
                 */
                "application/json": components["schemas"]["TransactionChange"];
                /**
                 * @example {
                 *       "amount": 47000,
                 *       "notes": null
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["TransactionChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "kind": "income",
                     *       "amount": 47000,
                     *       "currency": "SEK",
                     *       "date": "2026-11-21",
                     *       "sourceId": "01936f2e-8d4a-7000-8000-92340ce09843",
                     *       "toSourceId": "01936f2e-8d4a-7000-8000-ba43f46623f6",
                     *       "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *       "tagIds": [
                     *         "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *       ],
                     *       "payee": "Corner shop",
                     *       "description": "For the week",
                     *       "notes": null,
                     *       "sourceAmount": 1,
                     *       "toSourceAmount": 1,
                     *       "paidBy": [
                     *         {
                     *           "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *           "amount": 12900
                     *         }
                     *       ],
                     *       "split": {
                     *         "mode": "equal",
                     *         "shares": [
                     *           {
                     *             "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *             "value": 1,
                     *             "amount": 12900
                     *           }
                     *         ]
                     *       },
                     *       "exchange": {
                     *         "currency": "SEK",
                     *         "rate": "text",
                     *         "amount": 12900,
                     *         "given": "rate"
                     *       },
                     *       "refundOf": "01936f2e-8d4a-7000-8000-f9e1c523397c",
                     *       "itemIds": [
                     *         "01936f2e-8d4a-7000-8000-59c47fe83b4a"
                     *       ],
                     *       "refunded": 1,
                     *       "receiptIds": [
                     *         "01936f2e-8d4a-7000-8000-9b8217f610e5"
                     *       ],
                     *       "recurrenceId": "01936f2e-8d4a-7000-8000-7b5240e140e7",
                     *       "names": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "name": "Groceries"
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["HasRefundsOrQuotaExceededOrRefundTooLarge"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["TotalTooLargeOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listComments: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                /** @description shows deleted records to those who may restore them */
                deleted?: "only";
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A transaction
                 * @example 01936f2e-8d4a-7000-8000-8cb201b0d402
                 */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "transactionId": "01936f2e-8d4a-7000-8000-8cb201b0d402",
                     *           "text": "text",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A transaction
                 * @example 01936f2e-8d4a-7000-8000-8cb201b0d402
                 */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Was that with the deposit?"
                 *     }
                 */
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "transactionId": "01936f2e-8d4a-7000-8000-8cb201b0d402",
                     *       "text": "Was that with the deposit?",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyExists"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description A comment
                 * @example 01936f2e-8d4a-7000-8000-99da372971c5
                 */
                commentId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A transaction
                 * @example 01936f2e-8d4a-7000-8000-8cb201b0d402
                 */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "transactionId": "01936f2e-8d4a-7000-8000-8cb201b0d402",
                     *       "text": "text",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    deleteComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A comment
                 * @example 01936f2e-8d4a-7000-8000-99da372971c5
                 */
                commentId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A transaction
                 * @example 01936f2e-8d4a-7000-8000-8cb201b0d402
                 */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "transactionId": "01936f2e-8d4a-7000-8000-8cb201b0d402",
                     *       "text": "text",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "restorableUntil": "2026-12-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A comment
                 * @example 01936f2e-8d4a-7000-8000-99da372971c5
                 */
                commentId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A transaction
                 * @example 01936f2e-8d4a-7000-8000-8cb201b0d402
                 */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Was that with the deposit? It says 20 kr on the receipt."
                 *     }
                 */
                "application/json": components["schemas"]["CommentChange"];
                /**
                 * @example {
                 *       "text": "Was that with the deposit? It says 20 kr on the receipt."
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["CommentChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "transactionId": "01936f2e-8d4a-7000-8000-8cb201b0d402",
                     *       "text": "Was that with the deposit? It says 20 kr on the receipt.",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    restoreComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A comment
                 * @example 01936f2e-8d4a-7000-8000-99da372971c5
                 */
                commentId: string;
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A transaction
                 * @example 01936f2e-8d4a-7000-8000-8cb201b0d402
                 */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "transactionId": "01936f2e-8d4a-7000-8000-8cb201b0d402",
                     *       "text": "text",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["NotDeletedOrParentDeleted"];
            410: components["responses"]["RestoreExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    restoreTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A transaction
                 * @example 01936f2e-8d4a-7000-8000-8cb201b0d402
                 */
                transactionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "kind": "income",
                     *       "amount": 12900,
                     *       "currency": "SEK",
                     *       "date": "2026-11-21",
                     *       "sourceId": "01936f2e-8d4a-7000-8000-92340ce09843",
                     *       "toSourceId": "01936f2e-8d4a-7000-8000-ba43f46623f6",
                     *       "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *       "tagIds": [
                     *         "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *       ],
                     *       "payee": "Corner shop",
                     *       "description": "For the week",
                     *       "notes": "The big one",
                     *       "sourceAmount": 1,
                     *       "toSourceAmount": 1,
                     *       "paidBy": [
                     *         {
                     *           "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *           "amount": 12900
                     *         }
                     *       ],
                     *       "split": {
                     *         "mode": "equal",
                     *         "shares": [
                     *           {
                     *             "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *             "value": 1,
                     *             "amount": 12900
                     *           }
                     *         ]
                     *       },
                     *       "exchange": {
                     *         "currency": "SEK",
                     *         "rate": "text",
                     *         "amount": 12900,
                     *         "given": "rate"
                     *       },
                     *       "refundOf": "01936f2e-8d4a-7000-8000-f9e1c523397c",
                     *       "itemIds": [
                     *         "01936f2e-8d4a-7000-8000-59c47fe83b4a"
                     *       ],
                     *       "refunded": 1,
                     *       "receiptIds": [
                     *         "01936f2e-8d4a-7000-8000-9b8217f610e5"
                     *       ],
                     *       "recurrenceId": "01936f2e-8d4a-7000-8000-7b5240e140e7",
                     *       "names": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "name": "Groceries"
                     *         }
                     *       ],
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ExpenseChangedOrNotDeletedOrParentDeletedOrQuotaExceededOrRefundTooLarge"];
            410: components["responses"]["RestoreExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrTotalTooLargeOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    batchTransactions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operations": [
                 *         {
                 *           "op": "create",
                 *           "body": {
                 *             "kind": "expense",
                 *             "amount": 45050,
                 *             "date": "2026-11-21",
                 *             "payee": "ICA Maxi"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Batch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "status": 1,
                     *           "record": {
                     *             "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *             "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *             "kind": "income",
                     *             "amount": 12900,
                     *             "currency": "SEK",
                     *             "date": "2026-11-21",
                     *             "sourceId": "01936f2e-8d4a-7000-8000-92340ce09843",
                     *             "toSourceId": "01936f2e-8d4a-7000-8000-ba43f46623f6",
                     *             "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *             "tagIds": [
                     *               "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *             ],
                     *             "payee": "Corner shop",
                     *             "description": "For the week",
                     *             "notes": "The big one",
                     *             "sourceAmount": 1,
                     *             "toSourceAmount": 1,
                     *             "paidBy": [
                     *               {
                     *                 "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *                 "amount": 12900
                     *               }
                     *             ],
                     *             "split": {
                     *               "mode": "equal",
                     *               "shares": [
                     *                 {
                     *                   "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *                   "value": 1,
                     *                   "amount": 12900
                     *                 }
                     *               ]
                     *             },
                     *             "exchange": {
                     *               "currency": "SEK",
                     *               "rate": "text",
                     *               "amount": 12900,
                     *               "given": "rate"
                     *             },
                     *             "refundOf": "01936f2e-8d4a-7000-8000-f9e1c523397c",
                     *             "itemIds": [
                     *               "01936f2e-8d4a-7000-8000-59c47fe83b4a"
                     *             ],
                     *             "refunded": 1,
                     *             "receiptIds": [
                     *               "01936f2e-8d4a-7000-8000-9b8217f610e5"
                     *             ],
                     *             "recurrenceId": "01936f2e-8d4a-7000-8000-7b5240e140e7",
                     *             "names": [
                     *               {
                     *                 "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *                 "name": "Groceries"
                     *               }
                     *             ],
                     *             "version": 1,
                     *             "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *             "createdAt": "2026-11-21T09:38:52.123Z",
                     *             "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *             "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *             "deletedBy": null,
                     *             "deletedAt": null,
                     *             "restorableUntil": null
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TransactionResults"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["QuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    duplicateTransactions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01980000-0000-7000-8000-000000000001"
                 *       ],
                 *       "toScopeId": "01980000-0000-7000-8000-000000000002"
                 *     }
                 */
                "application/json": components["schemas"]["TransactionsRelocation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "kind": "income",
                     *           "amount": 12900,
                     *           "currency": "SEK",
                     *           "date": "2026-11-21",
                     *           "sourceId": "01936f2e-8d4a-7000-8000-92340ce09843",
                     *           "toSourceId": "01936f2e-8d4a-7000-8000-ba43f46623f6",
                     *           "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *           "tagIds": [
                     *             "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *           ],
                     *           "payee": "Corner shop",
                     *           "description": "For the week",
                     *           "notes": "The big one",
                     *           "sourceAmount": 1,
                     *           "toSourceAmount": 1,
                     *           "paidBy": [
                     *             {
                     *               "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *               "amount": 12900
                     *             }
                     *           ],
                     *           "split": {
                     *             "mode": "equal",
                     *             "shares": [
                     *               {
                     *                 "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *                 "value": 1,
                     *                 "amount": 12900
                     *               }
                     *             ]
                     *           },
                     *           "exchange": {
                     *             "currency": "SEK",
                     *             "rate": "text",
                     *             "amount": 12900,
                     *             "given": "rate"
                     *           },
                     *           "refundOf": "01936f2e-8d4a-7000-8000-f9e1c523397c",
                     *           "itemIds": [
                     *             "01936f2e-8d4a-7000-8000-59c47fe83b4a"
                     *           ],
                     *           "refunded": 1,
                     *           "receiptIds": [
                     *             "01936f2e-8d4a-7000-8000-9b8217f610e5"
                     *           ],
                     *           "recurrenceId": "01936f2e-8d4a-7000-8000-7b5240e140e7",
                     *           "names": [
                     *             {
                     *               "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *               "name": "Groceries"
                     *             }
                     *           ],
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "restorableUntil": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RelocatedTransactions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["QuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrTotalTooLargeOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    transferTransactions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "01980000-0000-7000-8000-000000000001"
                 *       ],
                 *       "toScopeId": "01980000-0000-7000-8000-000000000002"
                 *     }
                 */
                "application/json": components["schemas"]["TransactionsRelocation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "kind": "income",
                     *           "amount": 12900,
                     *           "currency": "SEK",
                     *           "date": "2026-11-21",
                     *           "sourceId": "01936f2e-8d4a-7000-8000-92340ce09843",
                     *           "toSourceId": "01936f2e-8d4a-7000-8000-ba43f46623f6",
                     *           "categoryId": "01936f2e-8d4a-7000-8000-60cc84b279bc",
                     *           "tagIds": [
                     *             "01936f2e-8d4a-7000-8000-afd6bb3e1518"
                     *           ],
                     *           "payee": "Corner shop",
                     *           "description": "For the week",
                     *           "notes": "The big one",
                     *           "sourceAmount": 1,
                     *           "toSourceAmount": 1,
                     *           "paidBy": [
                     *             {
                     *               "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *               "amount": 12900
                     *             }
                     *           ],
                     *           "split": {
                     *             "mode": "equal",
                     *             "shares": [
                     *               {
                     *                 "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *                 "value": 1,
                     *                 "amount": 12900
                     *               }
                     *             ]
                     *           },
                     *           "exchange": {
                     *             "currency": "SEK",
                     *             "rate": "text",
                     *             "amount": 12900,
                     *             "given": "rate"
                     *           },
                     *           "refundOf": "01936f2e-8d4a-7000-8000-f9e1c523397c",
                     *           "itemIds": [
                     *             "01936f2e-8d4a-7000-8000-59c47fe83b4a"
                     *           ],
                     *           "refunded": 1,
                     *           "receiptIds": [
                     *             "01936f2e-8d4a-7000-8000-9b8217f610e5"
                     *           ],
                     *           "recurrenceId": "01936f2e-8d4a-7000-8000-7b5240e140e7",
                     *           "names": [
                     *             {
                     *               "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *               "name": "Groceries"
                     *             }
                     *           ],
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "restorableUntil": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RelocatedTransactions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["HasRefundsOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrTotalTooLargeOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    transferOwnership: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userId": "0190d3c4-1111-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["NewScopeOwner"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "0190d3c4-1111-7000-8000-000000000001",
                     *       "status": "transferred",
                     *       "invitation": {
                     *         "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *         "email": "robin@example.com",
                     *         "userId": "01936f2e-8d4a-7000-8000-6ccb21214ffd",
                     *         "role": "owner",
                     *         "placeholderId": "01936f2e-8d4a-7000-8000-ced1fb61a30a",
                     *         "message": "Join us!",
                     *         "transfersOwnership": false,
                     *         "status": "pending",
                     *         "target": {
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "listId": "01936f2e-8d4a-7000-8000-de2e2b88b1dc"
                     *         },
                     *         "targetName": "Elm Street 4",
                     *         "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *         "expiresAt": "2026-11-21T09:38:52.123Z",
                     *         "sentAt": "2026-11-21T09:38:52.123Z",
                     *         "version": 1,
                     *         "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *         "createdAt": "2026-11-21T09:38:52.123Z",
                     *         "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *         "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *         "deletedBy": null,
                     *         "deletedAt": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OwnershipTransfer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyInvitedOrLastOwnerOrPersonalScopeOrQuotaExceededOrRecentlyDeclined"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getUsage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "quotas": {
                     *         "members": {
                     *           "used": 1,
                     *           "limit": 20
                     *         },
                     *         "placeholders": {
                     *           "used": 1,
                     *           "limit": 20
                     *         },
                     *         "lists": {
                     *           "used": 1,
                     *           "limit": 20
                     *         },
                     *         "categories": {
                     *           "used": 1,
                     *           "limit": 20
                     *         },
                     *         "sources": {
                     *           "used": 1,
                     *           "limit": 20
                     *         },
                     *         "tags": {
                     *           "used": 1,
                     *           "limit": 20
                     *         },
                     *         "slices": {
                     *           "used": 1,
                     *           "limit": 20
                     *         },
                     *         "webhooks": {
                     *           "used": 1,
                     *           "limit": 20
                     *         },
                     *         "merges": {
                     *           "used": 1,
                     *           "limit": 20
                     *         },
                     *         "mergedPayees": {
                     *           "used": 1,
                     *           "limit": 20
                     *         }
                     *       },
                     *       "storage": {
                     *         "bytes": 1,
                     *         "limit": 20,
                     *         "atLeast": false
                     *       },
                     *       "cost": {
                     *         "currency": "USD",
                     *         "from": "2026-11-21T09:38:52.123Z",
                     *         "to": "2026-11-21T09:38:52.123Z",
                     *         "changes": 1,
                     *         "perMonth": {
                     *           "changes": 1,
                     *           "reads": 1,
                     *           "storage": 1,
                     *           "total": 1
                     *         },
                     *         "basis": "text"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Usage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *           "url": "text",
                     *           "types": [
                     *             "scope"
                     *           ],
                     *           "active": false,
                     *           "secret": "text",
                     *           "failingSince": "2026-11-21T09:38:52.123Z",
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://home.example.com/hearth",
                 *       "types": [
                 *         "item",
                 *         "transaction"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "url": "https://home.example.com/hearth",
                     *       "types": [
                     *         "item",
                     *         "transaction"
                     *       ],
                     *       "active": false,
                     *       "secret": "text",
                     *       "failingSince": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["AlreadyExistsOrQuotaExceeded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A webhook
                 * @example 01936f2e-8d4a-7000-8000-ce9bfd3dfceb
                 */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "url": "text",
                     *       "types": [
                     *         "scope"
                     *       ],
                     *       "active": false,
                     *       "secret": "text",
                     *       "failingSince": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A webhook
                 * @example 01936f2e-8d4a-7000-8000-ce9bfd3dfceb
                 */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "url": "text",
                     *       "types": [
                     *         "scope"
                     *       ],
                     *       "active": false,
                     *       "secret": "text",
                     *       "failingSince": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A webhook
                 * @example 01936f2e-8d4a-7000-8000-ce9bfd3dfceb
                 */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "types": [
                 *         "item"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookChange"];
                /**
                 * @example {
                 *       "types": [
                 *         "item"
                 *       ]
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["WebhookChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "scopeId": "01936f2e-8d4a-7000-8000-d4c30c784918",
                     *       "url": "text",
                     *       "types": [
                     *         "item"
                     *       ],
                     *       "active": false,
                     *       "secret": "text",
                     *       "failingSince": "2026-11-21T09:38:52.123Z",
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description `page.next` from the previous page */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A webhook
                 * @example 01936f2e-8d4a-7000-8000-ce9bfd3dfceb
                 */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *           "type": "scope.changed",
                     *           "at": "2026-11-21T09:38:52.123Z",
                     *           "status": "pending",
                     *           "attempts": 1,
                     *           "answered": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
                     *         "unread": 1,
                     *         "currency": "SEK"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` is the caller’s own
                 * @example personal
                 */
                scopeId: string;
                /**
                 * @description A webhook
                 * @example 01936f2e-8d4a-7000-8000-ce9bfd3dfceb
                 */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01936f2e-8d4a-7000-8000-a56145270ce6",
                     *       "type": "scope.changed",
                     *       "at": "2026-11-21T09:38:52.123Z",
                     *       "status": "pending",
                     *       "attempts": 1,
                     *       "answered": 1
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["FreshSignInRequiredOrUnauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReusedOrValidation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    showUnsubscribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The opaque token from the link
                 * @example mZ0s8dQvT1yq
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "stopped": false
                     *     }
                     */
                    "application/json": components["schemas"]["Unsubscribed"];
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TableBusy"];
        };
    };
    unsubscribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The opaque token from the link
                 * @example mZ0s8dQvT1yq
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["OneClick"];
                "multipart/form-data": components["schemas"]["OneClick"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "stopped": false
                     *     }
                     */
                    "application/json": components["schemas"]["Unsubscribed"];
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["TableBusy"];
        };
    };
}
