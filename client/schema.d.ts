// Made by `npm run client` from docs/openapi.json.

export interface paths {
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page to read and try the API
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
         * A file that the pages for people are made of
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
         * Whether the server answers at all
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
         * Whether table and user pool can be reached
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
         * What an app needs to find this server and sign in
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
         * The currencies, with their minor units
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
    "/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the link in an invitation’s mail leads to
         * @description JSON for apps; for people (`Accept: text/html`) a page on which they sign in and answer. Once it is answered or taken back it shows what was sent and no more; 14 days after it was sent it is gone (404).
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
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your profile
         * @description At most 600 requests a minute per access token.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        /**
         * Delete your account
         * @description At once your personal scope can’t be reached, no group can be joined or made, and in your groups you are a former member: you may do nothing there, and can be removed or given another role. Groups that nobody else is in, or only people who have deleted their accounts, are deleted. What you wrote into groups stays. Refused (`last-owner`, with `scopeIds`) while a group with others in it would be left without an owner. Until `restorableUntil` you can sign in and take it back, and do nothing else (409 `account-deleted`); after that, all that is yours is erased for good.
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
         * What is between you and others, and your share of what was spent, over all your groups
         * @description One net figure per person and currency, made of the payments that each group’s balances suggest between you and them. `spent` holds your own share of what the groups spent and earned in some months, at most 120: each group’s months start on its own day, and with neither `from` nor `to` it is each one’s current month. Transfers and settlements count nowhere.
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
    "/v1/me/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in what is yours since you last asked
         * @description Without `since` it is a first sync: all that is there, page by page. Keep `next`, also when you go offline, and give it back as `since`; while `more` is true, call again at once. Whatever is
         *     committed is told in this answer or a later one, never in none. Each record comes once in an answer, as it is by then. A cursor holds for 90 days; after that, when the keys that sealed it are gone (30 days at least),
         *     or when your role has changed, 410 asks you to sync afresh.
         *
         *     Told are your groups, lists that are yours or shared with you one by one, open invitations to you, your profile and settings. A group or list that is lost, left or deleted is `deleted`: drop it with all that is in it.
         *     What is in a scope, your personal one among them, is told by its own feed; the counts of a list are those of the moment. An invitation that expires is not told: it says itself until when it holds.
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
    "/v1/me/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your exports of the last day, the latest first
         * @description At most 600 requests a minute per access token.
         */
        get: operations["listExports"];
        put?: never;
        /**
         * Have all of your data put together
         * @description A zip of JSON and CSV: your profile, settings and invitations, your personal scope as a whole, and of each group you are in all
         *     that you can read. Of a group you have left it holds what you wrote and your part of what others wrote (your share of an expense), as it was when
         *     you left, under the name the group had then: what others have changed since is left out, and `README.txt` and `about.json` say how many
         *     records that is. Ask for it until `status` is `done`: the address in `downloadUrl` then works for an hour. One at a time.
         *
         *     At most 30 requests a minute per access token, all operations with this limit together, and as many per person.
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
         * One export, and how far it has come
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
         * The invitations that wait for your answer
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
         * @description At most 30 requests a minute per access token, all operations with this limit together, and as many per person.
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
         * @description At most 30 requests a minute per access token, all operations with this limit together, and as many per person.
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
         * The lists that are yours, or shared with you one by one
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
         * @description Brings back your personal scope at once, and within seconds the memberships that nobody has ended since, each in the role that it has by then. A group that went with the account of its last member is back with the first of its owners who is.
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
         * The scopes you are a member of, your personal one first
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
         * Your settings
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
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This contract: OpenAPI 3.1
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
         * The built-in roles, most powerful first
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
         * @description At most 600 requests a minute per access token.
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
         * One scope
         * @description Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getScope"];
        put?: never;
        post?: never;
        /**
         * Delete a group and all that is in it
         * @description At once nothing in it can be reached. It can be restored until `restorableUntil`.
         *
         *     Needs the permission `scope.delete`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteScope"];
        options?: never;
        head?: never;
        /**
         * Change a scope’s name and settings
         * @description Needs the permission `scope.edit`.
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
         * Who changed what and when, the latest first
         * @description Kept for two years; nobody changes it. Of free text and addresses it is kept that they changed, not what they were. It follows within seconds.
         *
         *     Needs the permission `scope.read`.
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
         * Who owes whom
         * @description One entry a currency, its members’ nets adding up to nothing, and the payments that settle it: the fewest there are for up to 8 people with a balance, at most people − 1 beyond. Whoever left with an open balance stays in it.
         *
         *     Needs the permission `scope.read`.
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
         * The lines behind somebody’s balance
         * @description The latest day first. A page under a filter may hold fewer than its limit; all lines of a currency add up to the balance.
         *
         *     Needs the permission `scope.read`.
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
         * What items and transactions can be grouped by, in order
         * @description By `sortOrder`, then by name. Ten categories of items are there in every scope (`system`).
         *
         *     Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120, all searches together.
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Create a category of items or of transactions
         * @description Needs the permission `categories.manage`.
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
         * One category
         * @description Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        /**
         * Delete a category
         * @description Its name is free at once. What was in it keeps its `groupId`, and stands alone until the group is restored.
         *
         *     Needs the permission `categories.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        /**
         * Rename, describe, order or group a category
         * @description Its kind stays. What is there in every scope (`system`) is for nobody to change: 403.
         *
         *     Needs the permission `categories.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeCategory"];
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
         * @description Into the group that it was in, unless that is in a group itself by now.
         *
         *     Needs the permission `categories.manage`.
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
    "/v1/scopes/{scopeId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in a scope since you last asked
         * @description Without `since` it is a first sync: all that is there, page by page. Keep `next`, also when you go offline, and give it back as `since`; while `more` is true, call again at once. Whatever is
         *     committed is told in this answer or a later one, never in none. Each record comes once in an answer, as it is by then. A cursor holds for 90 days; after that, when the keys that sealed it are gone (30 days at least),
         *     or when your role has changed, 410 asks you to sync afresh.
         *
         *     With an item comes its list, for its counts moved, and with a transaction its sources, for their balances did: an answer may hold more records than `limit`. Drop what is `deleted` with all below it (a list's items,
         *     a transaction's comments); what comes back with it is told again. Invitations are told to those who manage members. Totals, balances between members, suggestions and the categories that are the same everywhere are
         *     not among it; people's names are told with their memberships, as they are then.
         *
         *     Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listChanges"];
        put?: never;
        /**
         * Up to 100 changes that were made offline
         * @description Run one after the other, each by itself, under the permission of its own call: what each came to is told in order, as the feed tells it, and one that fails stops none. Choose the ids of what you make. What you sent before
         *     is not done twice when its answer was lost: a creation with the same id and content, a change to `ifVersion` that is already so by you, a deletion of what you deleted are answered as done. (A creation with `merge` is not
         *     known by its id: give an `Idempotency-Key`.)
         *
         *     Needs the permission `items.create`.
         *
         *     At most 30 requests a minute per access token, all batches together.
         *
         *     The operations of all batches of one person are at most 20,000 a day (UTC), unless whoever
         *     runs the server has set another number. They are counted once a call, before any of them runs, whatever becomes of them; a call that would go
         *     beyond is refused as a whole, 409 `quota-exceeded` with `Retry-After` until midnight.
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
         * What was deleted with all that is below it, and how far that has come
         * @description The latest first: lists, what was cleared from them, and the group itself: while that is deleted, its owners alone can look. All that is below is out of reach from the moment of the deletion, and back from that of the restore; `status` and `affected` tell how far the marking of each record is.
         *
         *     Needs the permission `lists.delete`.
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
         * The invitations of a group, newest first
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody to a group
         * @description They get a mail, but no more than an address may get: 3 invitation mails in 24 hours, whoever sends them, and 2 in 7 days from one group; none where they stopped them or declined. The answer is the same either way, and they see the invitation when signed in. Addresses in names and in the message reach the mail as text, with brackets (`evil[.]example`), so that no mail program makes a link of them. After a refusal a group waits a week: 409 `recently-declined` with `Retry-After`. Whether an address has an account is not told; by id only people can be invited whom you share a group with. One invitation by address and one by id can be open for the same person; accepting one closes the other. Owners and admins are invited by owners alone.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 30 requests a minute per access token, all operations with this limit together, and as many per person.
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
         * An invitation, and what has become of it
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        /**
         * Take an invitation back
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["revokeInvitation"];
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
         * The lists of a scope
         * @description Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120, all searches together.
         */
        get: operations["listLists"];
        put?: never;
        /**
         * Create a list in a scope
         * @description Needs the permission `lists.create`.
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
         * One list
         * @description Its owner is who made it. When they leave, are removed or delete their account, it is that of the scope’s owner who joined first, and stays so.
         *
         *     Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getList"];
        put?: never;
        post?: never;
        /**
         * Delete a list and all that is on it
         * @description At once nothing on it can be reached. It can be restored until `restorableUntil`.
         *
         *     Needs the permission `lists.delete`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteList"];
        options?: never;
        head?: never;
        /**
         * Rename, describe or archive a list
         * @description An archived list is put away: it takes no new items (409 `archived`) until `archived` is false again. All else goes on: what is on it can be read, changed, ticked off, moved, deleted, cleared, and brought back.
         *
         *     Needs the permission `lists.edit`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeList"];
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
         * The items of a list, in its order
         * @description What was cleared is shown with `deleted=only` alone, after what was deleted one by one; `position` says where it stood.
         *
         *     Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120, all searches together.
         */
        get: operations["listItems"];
        put?: never;
        /**
         * Add an item to the end of a list
         * @description Category and unit that are left out are those that the name had the last time in this scope; null is none. An archived list takes nothing new (409).
         *
         *     With `merge` it adds up with the first open item that it fits and that you may change: the same name and unit, whatever the case, and no other category (but
         *     Other), assigned member or picture than the one given. The answer is that item, its `version` above 1; the `id` given is not used. Quantities add up. Notes of
         *     both stay, one below the other; the earlier `dueOn` holds; what is empty there is filled. The price is what the line costs: the sum where both have one, else null,
         *     for it is no longer known. Where none fits, the notes of both would be longer than 2,000 characters, or `purchased` is given, it becomes an item of its own. A
         *     quantity or a price that would grow too large is 422.
         *
         *     Needs the permission `items.create`.
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
         * One item
         * @description Needs the permission `scope.read`.
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
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteItem"];
        options?: never;
        head?: never;
        /**
         * Change an item, tick it off, or move it
         * @description Everybody who may tick items off may change `purchased` of anybody’s item; limited editors change nothing else of items that others added. `after` moves it.
         *
         *     Needs the permission `items.edit`.
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
         * Up to 100 additions, changes and deletions of items
         * @description Run one after the other, each by itself: what each came to is told in order, and one that fails stops none. `body` is what the call alone would take; a new item’s `id` stands beside it. With an `Idempotency-Key` every operation takes effect once, however often the call is sent.
         *
         *     Needs the permission `items.purchase`.
         *
         *     At most 30 requests a minute per access token, all batches together.
         *
         *     The operations of all batches of one person are at most 20,000 a day (UTC), unless whoever
         *     runs the server has set another number. They are counted once a call, before any of them runs, whatever becomes of them; a call that would go
         *     beyond is refused as a whole, 409 `quota-exceeded` with `Retry-After` until midnight.
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
         * Clear what is bought from a list
         * @description A deletion of all of it at once, whatever the number. What somebody ticks off at the same moment is either cleared and counted, or neither. Nothing bought: nothing happens. It can be undone until `restorableUntil`, as a whole or item by item.
         *
         *     Needs the permission `items.delete`.
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
         * @description Brings back what it took and nobody has restored since, bought as it was. Earlier clearings stay: their items can be restored one by one.
         *
         *     Needs the permission `items.delete`.
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
         *     At most 600 requests a minute per access token.
         */
        post: operations["restoreList"];
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
         * The members of a scope
         * @description With those whose account is deleted (`former`): they may do nothing and own nothing, keep their place for 30 days, and can be removed, or given another role, like anybody.
         *
         *     Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
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
         * Take somebody out of a group
         * @description Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Give a member another role
         * @description Admins change editors, limited editors and viewers; owners change everybody. The last owner keeps the role until there is another.
         *
         *     Needs the permission `members.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeMember"];
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
         * Record what one member paid another
         * @description Balances hold it at once; summaries never do. It is a transaction of the kind `settlement`: found, changed, deleted and restored among the transactions. With an `exchange` it pays a debt in another currency: 575.00 SEK that settle 50.00 EUR are `amount` 57500, `currency` SEK, and `exchange` EUR with `amount` 5000. Balances move by the debt, a source by what was paid.
         *
         *     Needs the permission `transactions.create`.
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
    "/v1/scopes/{scopeId}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sources of a scope, with what is in them
         * @description Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120, all searches together.
         */
        get: operations["listSources"];
        put?: never;
        /**
         * Create a source: an account, a card, cash
         * @description In the scope’s currency, unless it says another.
         *
         *     Needs the permission `sources.manage`.
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
         * One source
         * @description Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getSource"];
        put?: never;
        post?: never;
        /**
         * Delete a source
         * @description Its name is free at once. Its transactions stay, and changes of them still count in its balance.
         *
         *     Needs the permission `sources.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteSource"];
        options?: never;
        head?: never;
        /**
         * Change a source
         * @description Its currency can change until a transaction names it, together with its opening balance unless that is 0.
         *
         *     Needs the permission `sources.manage`.
         *
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeSource"];
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
         *     At most 600 requests a minute per access token.
         */
        post: operations["restoreSource"];
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
         * What this scope adds to its lists most and most recently
         * @description How often a name was added, halved by every 30 days since the last time, decides; of the 1,000 names added last. Each with the category and
         *     unit it had then. An item that is renamed takes its additions along to its new name; one that is deleted unbought within an hour of being added takes them
         *     back, until it is restored. What is bought, cleared, or goes with its list stays counted.
         *
         *     Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120, all searches together.
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
         * @description Forgets how often the name was added, its category and its unit; the next addition begins anew. Items of that name stay as they are. The name is
         *     percent-encoded in the path and compared as names are, whatever the case. The answer is the suggestion as it was; 404: there is none (any more).
         *
         *     Needs the permission `items.delete`.
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
         * What came in and went out, month by month
         * @description Months start on the day of the scope’s `monthStartsOn` and are named by the month they start in; at most 120. A transaction with several tags counts under each of them, and once in the totals; by member everybody’s own share counts. Transfers and settlements count nowhere.
         *
         *     Needs the permission `scope.read`.
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
         * The tags of a scope
         * @description Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120, all searches together.
         */
        get: operations["listTags"];
        put?: never;
        /**
         * Create a tag
         * @description Needs the permission `tags.manage`.
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
         * One tag
         * @description Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getTag"];
        put?: never;
        post?: never;
        /**
         * Delete a tag
         * @description Its name is free at once.
         *
         *     Needs the permission `tags.manage`.
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
         *     At most 600 requests a minute per access token.
         */
        patch: operations["changeTag"];
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
         *     At most 600 requests a minute per access token.
         */
        post: operations["restoreTag"];
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
         * The transactions of a scope
         * @description The latest day first. By amount at most 1,000 can be sorted, those of one currency: narrow them by `from` and `to`. As `text/csv` all that belong come in one file, up to 10,000 rows and 4 MB, with amounts in major units (`450.50`) and names beside ids.
         *
         *     Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token. With `q` at most 120, all searches together.
         */
        get: operations["listTransactions"];
        put?: never;
        /**
         * Record what came in, went out, or moved
         * @description Amounts are minor units. The first transaction fixes the scope’s currency; another one may be given, with an `exchange` to the scope’s, in which it then counts. Totals, sources and balances hold it at once. A transfer moves money between two sources. What moves in a source whose currency is neither the transaction’s nor that of the exchange is said in `sourceAmount` and `toSourceAmount`.
         *
         *     **Refunds.** An income with `refundOf` gives back (part of) an expense. It takes from what was spent in the month of its own date, rather than being income, so that a category, or all of
         *     a month, may come to less than nothing. It is in the expense's currency; what nobody says of it (split, category) is the expense's, also when that changes. All refunds of an expense together come to at most its amount, and are
         *     20 at most; beyond that 409 `refund-too-large` says what is `left`. While they stand, the expense stays one, in its currency, of at least their sum, and can't be deleted: 409 `has-refunds`
         *     with `refundIds`.
         *
         *     **Odd units.** What doesn’t divide goes by the transaction’s `id`, so that the odd unit doesn’t always fall on the same person. Everybody gets their exact share rounded down; the units left over go one each to those who lost most by rounding. Among those who lost the same (in an equal split: all) the turn decides: sort the `userId`s as text, take the first 4 bytes of SHA-256 of the `id` (lower case, with its hyphens, as UTF-8) as a big-endian number n, and begin with person n modulo the number of shares (the first is 0), then on to the next, and from the last to the first.
         *
         *     | `id` | n | first | `amount` | equal shares |
         *     |---|--:|---|--:|---|
         *     | `0190a0a0-0000-7000-8000-000000000001` | 657060883 | 1: B | 1001 | A 500, B 501 |
         *     | `0190a0a0-0000-7000-8000-000000000002` | 2251375990 | 1: B | 1000 | A 333, B 334, C 333 |
         *     | `0190a0a0-0000-7000-8000-000000000004` | 925408139 | 3: D | 1003 | A 251, B 251, C 250, D 251 |
         *
         *     Needs the permission `transactions.create`.
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
         * One transaction
         * @description Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getTransaction"];
        put?: never;
        post?: never;
        /**
         * Delete a transaction
         * @description Totals, sources and balances no longer hold it at once. It can be restored until `restorableUntil`. An expense that was refunded goes after its refunds.
         *
         *     Needs the permission `transactions.delete`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteTransaction"];
        options?: never;
        head?: never;
        /**
         * Change a transaction
         * @description What is left out stays, and what comes as it was read says nothing: one payer pays what it comes to, shares are reckoned anew, but only when the amount or the split changes. When only the amount changes, the rate of an exchange stays and its amount follows; when the currency does, `exchange` is to be given anew. Exact shares, several payers and `sourceAmount` are to be given anew when the amount changes. Of a settlement who paid whom can’t change. Refunds follow their expense: see recording.
         *
         *     Needs the permission `transactions.edit`.
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
         * The comments on a transaction, oldest first
         * @description Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["listComments"];
        put?: never;
        /**
         * Comment on a transaction
         * @description Needs the permission `transactions.create`.
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
         * A comment
         * @description Needs the permission `scope.read`.
         *
         *     At most 600 requests a minute per access token.
         */
        get: operations["getComment"];
        put?: never;
        post?: never;
        /**
         * Delete a comment
         * @description Who may edit their own transactions alone deletes their own comments alone.
         *
         *     Needs the permission `transactions.edit`.
         *
         *     At most 600 requests a minute per access token.
         */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        /**
         * Change a comment
         * @description Only its author may: nobody’s words are changed by others.
         *
         *     Needs the permission `comments.edit`.
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
         * @description A refund comes back as its expense is by then; not while that is deleted, nor beyond what is left of it.
         *
         *     Needs the permission `transactions.delete`.
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
         * Up to 100 transactions recorded, changed or deleted
         * @description Run one after the other, each by itself: what each came to is told in order, and one that fails stops none. `body` is what the call alone would take; a new transaction’s `id` stands beside it. With an `Idempotency-Key` every operation takes effect once, however often the call is sent.
         *
         *     Needs the permission `transactions.create`.
         *
         *     At most 30 requests a minute per access token, all batches together.
         *
         *     The operations of all batches of one person are at most 20,000 a day (UTC), unless whoever
         *     runs the server has set another number. They are counted once a call, before any of them runs, whatever becomes of them; a call that would go
         *     beyond is refused as a whole, 409 `quota-exceeded` with `Retry-After` until midnight.
         */
        post: operations["batchTransactions"];
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
         * Whether invitations by mail are stopped, by the link in each of them
         * @description For people (`Accept: text/html`) a page with a button that stops them. Opening it changes nothing: programs open links, too.
         *
         *     At most 100 requests a minute per address without sign-in.
         */
        get: operations["showUnsubscribe"];
        put?: never;
        /**
         * Stop all invitations by mail to an address
         * @description One click (RFC 8058): mail programs post `List-Unsubscribe=One-Click` to the address in the header `List-Unsubscribe`. It can be done any number of times. Whoever invites that address is not told; the person still sees invitations when signed in. `Resume`, which the page’s button sends, lets them through again. Links work for a month at least.
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
             * @description A user: the pool's sub
             */
            actorId: string;
            /** @description as they call themselves now */
            actorName: string;
            at: components["schemas"]["Instant"];
            /** @description what was changed; of what was created, all it was created with */
            changes: {
                field: string;
                /** @description null: there was, or is, none; or it is free text, which is not kept */
                from: unknown;
                /** @description null: there was, or is, none; or it is free text, which is not kept */
                to: unknown;
            }[];
            resource: {
                /** Format: uuid */
                id: string;
                /** @description as it was called then */
                name: string | null;
                /** @description the list of an item, the transaction of a comment */
                parentId: string | null;
                /** @enum {string} */
                type: "scope" | "member" | "invitation" | "list" | "item" | "category" | "source" | "tag" | "transaction" | "comment";
            };
            /**
             * Format: int64
             * @description the record’s, by then
             */
            version: number;
        };
        ActivityPage: {
            items: components["schemas"]["Activity"][];
            page: components["schemas"]["Page"];
        };
        Balance: {
            currency: components["schemas"]["CurrencyCode"];
            members: {
                displayName: string;
                /** @description no longer in the scope: shown until settled */
                left: boolean;
                /**
                 * Format: int64
                 * @description paid − owed: above 0 is owed to them
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
                 * @description A user: the pool's sub
                 */
                userId: string;
            }[];
            /** @description payments that settle all */
            transfers: components["schemas"]["SuggestedPayment"][];
        };
        BalanceLine: {
            currency: components["schemas"]["CurrencyCode"];
            date: components["schemas"]["LocalDate"];
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
            operations: {
                /** @description what the call alone would take */
                body?: unknown;
                /**
                 * Format: uuid
                 * @description of the record; may be absent where one is created
                 */
                id?: string;
                /**
                 * Format: int64
                 * @description refused (412) if the record has another version by then, as with If-Match
                 */
                ifVersion?: number;
                /** @enum {string} */
                op: "create" | "update" | "delete";
            }[];
        };
        Category: {
            /** @default null */
            color: string | null;
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            createdBy: string;
            /** @default null */
            deletedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            deletedBy: string | null;
            /**
             * @description the category it is in, which may have been deleted since: it stands alone then
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
            modifiedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            modifiedBy: string;
            name: string;
            restorableUntil: components["schemas"]["Instant"] | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /** Format: int64 */
            sortOrder: number;
            /** @description there in every scope, for nobody to change */
            system: boolean;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            version: number;
        };
        CategoryChange: {
            color?: string | null;
            readonly createdAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly createdBy?: string;
            /** @default null */
            readonly deletedAt?: components["schemas"]["Instant"] | null;
            /** @default null */
            readonly deletedBy?: string | null;
            /** @description a category of the same kind that is in no group itself: groups have one level */
            groupId?: string | null;
            icon?: string | null;
            /**
             * Format: uuid
             * @description A category
             */
            readonly id?: string;
            /** @enum {string} */
            readonly kind?: "item" | "transaction";
            readonly modifiedAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly modifiedBy?: string;
            /** @description no other category of the kind in the scope has it, as names are compared */
            name?: string;
            readonly restorableUntil?: components["schemas"]["Instant"] | null;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly scopeId?: string;
            /** Format: int32 */
            sortOrder?: number;
            /** @description there in every scope, for nobody to change */
            readonly system?: boolean;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            readonly version?: number;
        };
        CategoryPage: {
            items: components["schemas"]["Category"][];
            page: components["schemas"]["Page"];
        };
        Change: {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["List"] | null;
            /** @constant */
            type: "list";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        } | {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["Item"] | null;
            /** @constant */
            type: "item";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        } | {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["Category"] | null;
            /** @constant */
            type: "category";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        } | {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["Source"] | null;
            /** @constant */
            type: "source";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        } | {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["Tag"] | null;
            /** @constant */
            type: "tag";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        } | {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["Transaction"] | null;
            /** @constant */
            type: "transaction";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        } | {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["Comment"] | null;
            /** @constant */
            type: "comment";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        } | {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["Member"] | null;
            /** @constant */
            type: "member";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        } | {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["Invitation"] | null;
            /** @constant */
            type: "invitation";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        } | {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["Scope"] | null;
            /** @constant */
            type: "scope";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        };
        ChangeBatch: {
            operations: {
                /** @description what the call alone would take */
                body?: unknown;
                /**
                 * Format: uuid
                 * @description of the record; may be absent where one is created
                 */
                id?: string;
                /**
                 * Format: int64
                 * @description refused (412) if the record has another version by then, as with If-Match
                 */
                ifVersion?: number;
                /** @enum {string} */
                op: "create" | "update" | "delete";
                /**
                 * Format: uuid
                 * @description the list of an item, the transaction of a comment
                 */
                parentId?: string;
                /** @enum {string} */
                type: "list" | "item" | "category" | "source" | "tag" | "transaction" | "comment";
            }[];
        };
        Changes: {
            items: components["schemas"]["Change"][];
            /** @description there is more already: call again at once */
            more: boolean;
            /** @description `since` of the next call */
            next: string;
        };
        Cleared: {
            /**
             * Format: int64
             * @description how many were bought and are gone
             */
            cleared: number;
            /** @description null: nothing was bought, nothing is cleared */
            clearedAt: components["schemas"]["Instant"] | null;
            clearedBy: string | null;
            list: components["schemas"]["List"];
            restorableUntil: components["schemas"]["Instant"] | null;
        };
        Comment: {
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            createdBy: string;
            /** @default null */
            deletedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            deletedBy: string | null;
            /**
             * Format: uuid
             * @description A comment
             */
            id: string;
            modifiedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            modifiedBy: string;
            restorableUntil: components["schemas"]["Instant"] | null;
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
             * @description 1, 2, … : one more with every change
             */
            version: number;
        };
        CommentChange: {
            readonly createdAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly createdBy?: string;
            /** @default null */
            readonly deletedAt?: components["schemas"]["Instant"] | null;
            /** @default null */
            readonly deletedBy?: string | null;
            /**
             * Format: uuid
             * @description A comment
             */
            readonly id?: string;
            readonly modifiedAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly modifiedBy?: string;
            readonly restorableUntil?: components["schemas"]["Instant"] | null;
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
             * @description 1, 2, … : one more with every change
             */
            readonly version?: number;
        };
        CommentPage: {
            items: components["schemas"]["Comment"][];
            page: components["schemas"]["Page"];
        };
        Config: {
            /** @description takes `response_type=code` and a `code_challenge` by `S256` */
            authorizationEndpoint: string;
            /** @description of the apps’ one client, which is public: it has no secret */
            clientId: string;
            /** @description what a library of OpenID Connect reads: under the issuer, on one machine under the hosted pages, where nothing but its address differs */
            discoveryUrl: string;
            /** @description of the tokens, as they name it */
            issuer: string;
            /** @description the keys that tokens are signed with */
            jwksUri: string;
            /** @description ends the browser’s session: takes `client_id` and `logout_uri`, one of the addresses that apps come back to */
            logoutEndpoint: string;
            minimumAppVersion: string;
            /** @description ends a refresh token and what came of it */
            revocationEndpoint: string;
            /** @description to ask for when signing in */
            scopes: string[];
            /** @description base of the hosted pages */
            signInUrl: string;
            /** @description gives tokens for codes, and for refresh tokens, which change each time */
            tokenEndpoint: string;
            userInfoEndpoint: string;
        };
        Currency: {
            code: components["schemas"]["CurrencyCode"];
            /**
             * Format: int32
             * @description digits after the decimal point: 100 minor units are 1 SEK, 1 is 1 JPY
             */
            exponent: number;
            name: string;
        };
        /**
         * @description ISO 4217, see /v1/currencies. One that was withdrawn (`BGN`) is not offered for settings, scopes and sources; what is in it stays, and transactions may name it
         * @enum {string}
         */
        CurrencyCode: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BGN" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VED" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XCG" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
        DefaultSplit: {
            /** @enum {string} */
            mode: "equal" | "shares" | "percent";
            shares: {
                /**
                 * Format: uuid
                 * @description A user: the pool's sub
                 */
                userId: string;
                /** @default null */
                value?: number | null;
            }[];
        };
        DefaultSplitChange: {
            /** @enum {string} */
            mode?: "equal" | "shares" | "percent";
            shares?: {
                /**
                 * Format: uuid
                 * @description A user: the pool's sub
                 */
                userId: string;
                /** @default null */
                value?: number | null;
            }[];
        };
        DefaultSplitOutput: {
            /** @enum {string} */
            mode: "equal" | "shares" | "percent";
            shares: {
                /**
                 * Format: uuid
                 * @description A user: the pool's sub
                 */
                userId: string;
                /** @default null */
                value: number | null;
            }[];
        };
        Deletion: {
            /**
             * Format: int64
             * @description records below it that are marked so far
             */
            affected: number;
            deletedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            deletedBy: string;
            /** @description null: it was restored */
            restorableUntil: components["schemas"]["Instant"] | null;
            restoredAt: components["schemas"]["Instant"] | null;
            restoredBy: string | null;
            /** @description what was deleted, with all that was below it */
            root: {
                /**
                 * Format: uuid
                 * @description the scope’s or the list’s; of a clearing, that of its list
                 */
                id: string;
                /** @enum {string} */
                type: "scope" | "list" | "clearing";
            };
            /**
             * @description whether all that is below has been marked, or unmarked, too: it is out of reach, or back, from the beginning
             * @enum {string}
             */
            status: "running" | "done" | "restoring" | "restored";
        };
        DeletionPage: {
            items: components["schemas"]["Deletion"][];
            page: components["schemas"]["Page"];
        };
        Export: {
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            createdBy: string;
            /** @default null */
            deletedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            deletedBy: string | null;
            /** @description when the address stops working */
            downloadUntil: components["schemas"]["Instant"] | null;
            /** @description a zip of JSON and CSV; whoever has the address can read it */
            downloadUrl: string | null;
            /**
             * Format: uuid
             * @description An export
             */
            id: string;
            modifiedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            modifiedBy: string;
            /** @description parts of your data that are read, and how many there are, once that is known */
            progress: {
                /** Format: int64 */
                done: number;
                total: number | null;
            };
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed";
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            version: number;
        };
        ExportPage: {
            items: components["schemas"]["Export"][];
            page: components["schemas"]["Page"];
        };
        FieldProblem: {
            code: string;
            message: string;
            /** @description like `split.shares[0].userId`; empty: the body as a whole */
            path: string;
        };
        /**
         * Format: date-time
         * @description RFC 3339, UTC, milliseconds
         */
        Instant: string;
        Invitation: {
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            createdBy: string;
            /** @default null */
            deletedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            deletedBy: string | null;
            email: string | null;
            expiresAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description An invitation
             */
            id: string;
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            invitedBy: string;
            message: string | null;
            modifiedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            modifiedBy: string;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            sentAt: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            status: "pending" | "accepted" | "declined" | "revoked" | "expired" | "undeliverable";
            target: {
                listId: string | null;
                /**
                 * Format: uuid
                 * @description A scope
                 */
                scopeId: string;
            };
            targetName: string;
            userId: string | null;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            version: number;
        };
        InvitationPage: {
            items: components["schemas"]["Invitation"][];
            page: components["schemas"]["Page"];
        };
        InvitationPreview: {
            /** @description base under which apps reach this server */
            apiUrl: string;
            expiresAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description An invitation
             */
            id: string;
            /** @description who invites; null while they have given no name, or have deleted their account */
            inviterName: string | null;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /** @description base of the hosted sign-in pages */
            signInUrl: string;
            /** @enum {string} */
            status: "pending" | "accepted" | "declined" | "revoked" | "expired" | "undeliverable";
            targetName: string;
        };
        Item: {
            /**
             * @description who is to get it; stays when they leave
             * @default null
             */
            assignedTo: string | null;
            /**
             * Format: uuid
             * @description A category
             */
            categoryId: string;
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            createdBy: string;
            /** @default null */
            deletedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            deletedBy: string | null;
            /** @default null */
            dueOn: components["schemas"]["LocalDate"] | null;
            /**
             * Format: uuid
             * @description An item
             */
            id: string;
            /**
             * @description A picture that a person chose, somewhere on the internet: its host learns who looks at it, and when. Show it through a proxy of your own, or ask first. Kept as a parser of URLs writes it; no user, no password, no private host
             * @default null
             */
            imageUrl: string | null;
            /**
             * Format: uuid
             * @description A list
             */
            listId: string;
            modifiedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            modifiedBy: string;
            name: string;
            /** @default null */
            notes: string | null;
            position: string;
            /** @default null */
            price: number | null;
            purchased: boolean;
            /** @default null */
            purchasedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            purchasedBy: string | null;
            quantity: string;
            restorableUntil: components["schemas"]["Instant"] | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /** @default null */
            unit: string | null;
            /**
             * Format: int64
             * @description Derived: price by quantity, half a minor unit rounded up; null without a price, or beyond 9007199254740991
             */
            unitPrice: number | null;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            version: number;
        };
        ItemChange: {
            /** @description moves the item behind that one; null: to the front */
            after?: string | null;
            /** @description a member of the scope */
            assignedTo?: string | null;
            categoryId?: string | null;
            readonly createdAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly createdBy?: string;
            /** @default null */
            readonly deletedAt?: components["schemas"]["Instant"] | null;
            /** @default null */
            readonly deletedBy?: string | null;
            dueOn?: components["schemas"]["LocalDate"] | null;
            /**
             * Format: uuid
             * @description An item
             */
            readonly id?: string;
            /** @description A picture that a person chose, somewhere on the internet: its host learns who looks at it, and when. Show it through a proxy of your own, or ask first. Kept as a parser of URLs writes it; no user, no password, no private host */
            imageUrl?: string | null;
            /**
             * Format: uuid
             * @description A list
             */
            readonly listId?: string;
            readonly modifiedAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly modifiedBy?: string;
            name?: string;
            notes?: string | null;
            readonly position?: string;
            price?: number | null;
            purchased?: boolean;
            /** @default null */
            readonly purchasedAt?: components["schemas"]["Instant"] | null;
            /** @default null */
            readonly purchasedBy?: string | null;
            /** @description Above 0, at most 99999999.999, at most 3 decimals */
            quantity?: string | number;
            readonly restorableUntil?: components["schemas"]["Instant"] | null;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly scopeId?: string;
            unit?: string | null;
            /**
             * Format: int64
             * @description Derived: price by quantity, half a minor unit rounded up; null without a price, or beyond 9007199254740991
             */
            readonly unitPrice?: number | null;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            readonly version?: number;
        };
        ItemPage: {
            items: components["schemas"]["Item"][];
            page: components["schemas"]["Page"];
        };
        List: {
            archived: boolean;
            /** @default null */
            archivedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            archivedBy: string | null;
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            createdBy: string;
            /** @default null */
            deletedAt: components["schemas"]["Instant"] | null;
            /** @default null */
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
            modifiedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            modifiedBy: string;
            name: string;
            /**
             * Format: uuid
             * @description when they leave, the owner of the scope who joined first
             */
            ownerId: string;
            /** Format: int64 */
            purchasedCount: number;
            restorableUntil: components["schemas"]["Instant"] | null;
            /**
             * @description the caller's role, on the list or its scope, whichever allows more
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
             * @description 1, 2, … : one more with every change
             */
            version: number;
        };
        ListChange: {
            archived?: boolean;
            /** @default null */
            readonly archivedAt?: components["schemas"]["Instant"] | null;
            /** @default null */
            readonly archivedBy?: string | null;
            readonly createdAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly createdBy?: string;
            /** @default null */
            readonly deletedAt?: components["schemas"]["Instant"] | null;
            /** @default null */
            readonly deletedBy?: string | null;
            description?: string | null;
            /**
             * Format: uuid
             * @description A list
             */
            readonly id?: string;
            /** Format: int64 */
            readonly itemCount?: number;
            readonly modifiedAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly modifiedBy?: string;
            name?: string;
            /**
             * Format: uuid
             * @description when they leave, the owner of the scope who joined first
             */
            readonly ownerId?: string;
            /** Format: int64 */
            readonly purchasedCount?: number;
            readonly restorableUntil?: components["schemas"]["Instant"] | null;
            /**
             * @description the caller's role, on the list or its scope, whichever allows more
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
             * @description 1, 2, … : one more with every change
             */
            readonly version?: number;
        };
        ListPage: {
            items: components["schemas"]["List"][];
            page: components["schemas"]["Page"];
        };
        Live: {
            /** @constant */
            status: "live";
        };
        /**
         * Format: date
         * @description A calendar day, YYYY-MM-DD
         * @example 2026-11-21
         */
        LocalDate: string;
        Me: {
            /**
             * @description A picture that a person chose, somewhere on the internet: its host learns who looks at it, and when. Show it through a proxy of your own, or ask first. Kept as a parser of URLs writes it; no user, no password, no private host
             * @default null
             */
            avatarUrl: string | null;
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            createdBy: string;
            /** @default null */
            deletedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            deletedBy: string | null;
            displayName: string;
            /** @default null */
            email: string | null;
            emailVerified: boolean;
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            id: string;
            /** @default null */
            lastSignInAt: components["schemas"]["Instant"] | null;
            modifiedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            modifiedBy: string;
            /**
             * Format: uuid
             * @description A scope
             */
            personalScopeId: string;
            /** @description while the account is deleted: until when it can be restored */
            restorableUntil: components["schemas"]["Instant"] | null;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            version: number;
        };
        MeChange: {
            /** @description A picture that a person chose, somewhere on the internet: its host learns who looks at it, and when. Show it through a proxy of your own, or ask first. Kept as a parser of URLs writes it; no user, no password, no private host */
            avatarUrl?: string | null;
            readonly createdAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly createdBy?: string;
            /** @default null */
            readonly deletedAt?: components["schemas"]["Instant"] | null;
            /** @default null */
            readonly deletedBy?: string | null;
            displayName?: string;
            /** @default null */
            readonly email?: string | null;
            readonly emailVerified?: boolean;
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly id?: string;
            /** @default null */
            readonly lastSignInAt?: components["schemas"]["Instant"] | null;
            readonly modifiedAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly modifiedBy?: string;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly personalScopeId?: string;
            /** @description while the account is deleted: until when it can be restored */
            readonly restorableUntil?: components["schemas"]["Instant"] | null;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            readonly version?: number;
        };
        Member: {
            /** @description A picture that a person chose, somewhere on the internet: its host learns who looks at it, and when. Show it through a proxy of your own, or ask first. Kept as a parser of URLs writes it; no user, no password, no private host */
            avatarUrl: string | null;
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            createdBy: string;
            /** @default null */
            deletedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            deletedBy: string | null;
            displayName: string;
            /** @description their account is deleted: they may do nothing and can’t be named in anything new; they are back, in the role they have by then, if they restore it and nobody has removed them */
            former: boolean;
            invitedBy: string | null;
            joinedAt: components["schemas"]["Instant"];
            modifiedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            modifiedBy: string;
            /** @description when somebody goes: what is not settled, above 0 owed to them. They stay in the balances until it is */
            openBalances: {
                currency: components["schemas"]["CurrencyCode"];
                /**
                 * Format: int64
                 * @description Minor units of the currency
                 */
                net: number;
            }[];
            placeholder: boolean;
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            userId: string;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            version: number;
        };
        MemberChange: {
            /** @description A picture that a person chose, somewhere on the internet: its host learns who looks at it, and when. Show it through a proxy of your own, or ask first. Kept as a parser of URLs writes it; no user, no password, no private host */
            readonly avatarUrl?: string | null;
            readonly createdAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly createdBy?: string;
            /** @default null */
            readonly deletedAt?: components["schemas"]["Instant"] | null;
            /** @default null */
            readonly deletedBy?: string | null;
            readonly displayName?: string;
            /** @description their account is deleted: they may do nothing and can’t be named in anything new; they are back, in the role they have by then, if they restore it and nobody has removed them */
            readonly former?: boolean;
            readonly invitedBy?: string | null;
            readonly joinedAt?: components["schemas"]["Instant"];
            readonly modifiedAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly modifiedBy?: string;
            /** @description when somebody goes: what is not settled, above 0 owed to them. They stay in the balances until it is */
            readonly openBalances?: {
                currency: components["schemas"]["CurrencyCode"];
                /**
                 * Format: int64
                 * @description Minor units of the currency
                 */
                net: number;
            }[];
            readonly placeholder?: boolean;
            /** @description A role: owner, admin, editor, limited-editor, viewer, or its id */
            role: string;
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly userId?: string;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            readonly version?: number;
        };
        MemberPage: {
            items: components["schemas"]["Member"][];
            page: components["schemas"]["Page"];
        };
        /**
         * @description A month, YYYY-MM, of the years 1000 to 2999
         * @example 2026-11
         */
        Month: string;
        MonthSummary: {
            /**
             * Format: int64
             * @description how many transactions, refunds included
             */
            count: number;
            /**
             * Format: int64
             * @description what was spent less what was refunded: below 0 where more came back in the time than was spent
             */
            expense: number;
            from: components["schemas"]["LocalDate"];
            groups: components["schemas"]["SummaryGroup"][];
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            income: number;
            month: components["schemas"]["Month"];
            to: components["schemas"]["LocalDate"];
        };
        MyBalance: {
            currency: components["schemas"]["CurrencyCode"];
            /**
             * Format: int64
             * @description above 0 is owed to you
             */
            net: number;
            people: {
                displayName: string;
                groups: {
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
                }[];
                /**
                 * Format: int64
                 * @description above 0: they owe you
                 */
                net: number;
                /**
                 * Format: uuid
                 * @description A user: the pool's sub
                 */
                userId: string;
            }[];
        };
        MyBalances: {
            items: components["schemas"]["MyBalance"][];
            /** @description in the months asked for, one entry a currency */
            spent: {
                items: components["schemas"]["MySpent"][];
            };
        };
        MyChange: {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["Scope"] | null;
            /** @constant */
            type: "scope";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        } | {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["List"] | null;
            /** @constant */
            type: "list";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        } | {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["Invitation"] | null;
            /** @constant */
            type: "invitation";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        } | {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["Me"] | null;
            /** @constant */
            type: "me";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        } | {
            /** @description drop it, and all that is below it */
            deleted: boolean;
            /** Format: uuid */
            id: string;
            /** @description the list of an item, the transaction of a comment */
            parentId: string | null;
            /** @description as a GET of it answers now; null: it is deleted */
            record: components["schemas"]["Settings"] | null;
            /** @constant */
            type: "settings";
            /**
             * Format: int64
             * @description the record’s; 0: unknown, for it is gone
             */
            version: number;
        };
        MyChanges: {
            items: components["schemas"]["MyChange"][];
            /** @description there is more already: call again at once */
            more: boolean;
            /** @description `since` of the next call */
            next: string;
        };
        MySpent: {
            currency: components["schemas"]["CurrencyCode"];
            groups: {
                from: components["schemas"]["LocalDate"];
                name: string;
                /**
                 * Format: uuid
                 * @description A scope
                 */
                scopeId: string;
                /** @description what of it is yours to bear, or came in for you: your row of the summary by member */
                share: {
                    /**
                     * Format: int64
                     * @description less what was refunded: below 0 where more came back in the time than was spent
                     */
                    expense: number;
                    /**
                     * Format: int64
                     * @description Minor units of the currency
                     */
                    income: number;
                };
                to: components["schemas"]["LocalDate"];
                /** @description of all members together */
                total: {
                    /**
                     * Format: int64
                     * @description less what was refunded: below 0 where more came back in the time than was spent
                     */
                    expense: number;
                    /**
                     * Format: int64
                     * @description Minor units of the currency
                     */
                    income: number;
                };
            }[];
            /** @description what of it is yours to bear, or came in for you: your row of the summary by member */
            share: {
                /**
                 * Format: int64
                 * @description less what was refunded: below 0 where more came back in the time than was spent
                 */
                expense: number;
                /**
                 * Format: int64
                 * @description Minor units of the currency
                 */
                income: number;
            };
            /** @description of all members together */
            total: {
                /**
                 * Format: int64
                 * @description less what was refunded: below 0 where more came back in the time than was spent
                 */
                expense: number;
                /**
                 * Format: int64
                 * @description Minor units of the currency
                 */
                income: number;
            };
        };
        NewCategory: {
            color?: string | null;
            /** @description a category of the same kind that is in no group itself: groups have one level */
            groupId?: string | null;
            icon?: string | null;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind: "item" | "transaction";
            /** @description no other category of the kind in the scope has it, as names are compared */
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
        NewExchange: {
            /** @description what was charged */
            amount?: number | null;
            /** @description absent: the scope’s, where nothing was exchanged before */
            currency?: components["schemas"]["CurrencyCode"];
            /** @description read-only: as it was read */
            given?: ("rate" | "amount") | null;
            /** @description units of that currency for one of the transaction’s */
            rate?: string | null;
        };
        /** @description Somebody is invited by address, or by the id of a user known to the inviter */
        NewInvitation: {
            /**
             * Format: email
             * @description An e-mail address; an internationalised host is taken, and kept in ASCII (Punycode)
             */
            email: string;
            /** Format: uuid */
            id?: string;
            message?: string | null;
            /** @description A role: owner, admin, editor, limited-editor, viewer, or its id */
            role: string;
        } | {
            /** Format: uuid */
            id?: string;
            message?: string | null;
            /** @description A role: owner, admin, editor, limited-editor, viewer, or its id */
            role: string;
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            userId: string;
        };
        NewItem: {
            /** @description a member of the scope */
            assignedTo?: string | null;
            /** @description absent: that of the name the last time; null: Other */
            categoryId?: string | null;
            dueOn?: components["schemas"]["LocalDate"] | null;
            /** Format: uuid */
            id?: string;
            /** @description A picture that a person chose, somewhere on the internet: its host learns who looks at it, and when. Show it through a proxy of your own, or ask first. Kept as a parser of URLs writes it; no user, no password, no private host */
            imageUrl?: string | null;
            /** @description adds to an open item of the same name and unit, if there is one that you may change and that fits */
            merge?: boolean;
            name: string;
            notes?: string | null;
            price?: number | null;
            purchased?: boolean;
            /** @description Above 0, at most 99999999.999, at most 3 decimals */
            quantity?: string | number;
            /** @description absent: that of the name the last time; null: none */
            unit?: string | null;
        };
        NewList: {
            description?: string | null;
            /** Format: uuid */
            id?: string;
            name: string;
        };
        NewScope: {
            /** @description fixed once the scope holds a transaction */
            currency?: components["schemas"]["CurrencyCode"];
            /** @description how a transaction is split that says nothing of it; null: equally among all members */
            defaultSplit?: components["schemas"]["DefaultSplit"] | null;
            description?: string | null;
            /** Format: uuid */
            id?: string;
            /**
             * @description BCP 47 language tag
             * @example sv-SE
             */
            locale?: string;
            /** @description each gets an invitation; nobody is a member before accepting */
            members?: ({
                /**
                 * Format: email
                 * @description An e-mail address; an internationalised host is taken, and kept in ASCII (Punycode)
                 */
                email: string;
                /** @description A role: owner, admin, editor, limited-editor, viewer, or its id */
                role: string;
            } | {
                /** @description A role: owner, admin, editor, limited-editor, viewer, or its id */
                role: string;
                /**
                 * Format: uuid
                 * @description A user: the pool's sub
                 */
                userId: string;
            })[];
            /**
             * Format: int32
             * @description the day a month starts on: many count from payday to payday
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
            date?: components["schemas"]["LocalDate"];
            /** @description the debt’s currency (absent: the scope’s), and its amount or the rate, where it is in another than what was paid: balances move by that */
            exchange?: components["schemas"]["NewExchange"] | null;
            /**
             * Format: uuid
             * @description who paid
             */
            from: string;
            /** Format: uuid */
            id?: string;
            note?: string | null;
            /** @description what left the source, in its currency: to be said where that is neither what was paid nor the debt’s, and only there */
            sourceAmount?: number | null;
            /** @description a source of the scope that the money left */
            sourceId?: string | null;
            /**
             * Format: uuid
             * @description who was paid
             */
            to: string;
        };
        NewSource: {
            /** @description absent: the scope's */
            currency?: components["schemas"]["CurrencyCode"];
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind: "bank" | "card" | "cash" | "savings" | "other";
            /** @description no other source of the scope has it, as names are compared */
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
            shares: {
                /** @description read-only: as it was read, or what the share comes to */
                amount?: number | null;
                /**
                 * Format: uuid
                 * @description A user: the pool's sub
                 */
                userId: string;
                value?: number | null;
            }[];
        };
        NewTag: {
            color?: string | null;
            /** Format: uuid */
            id?: string;
            /** @description no other tag of the scope has it, as names are compared */
            name: string;
        };
        NewTransaction: {
            /**
             * Format: int64
             * @description Minor units of the currency, more than 0
             */
            amount: number;
            /** @description absent with a refund: its expense’s, also when that changes */
            categoryId?: string | null;
            /** @description the scope's when absent */
            currency?: components["schemas"]["CurrencyCode"];
            /**
             * Format: date
             * @description absent: today in the scope's time zone
             * @example 2026-11-21
             */
            date?: components["schemas"]["LocalDate"];
            description?: string | null;
            /** @description absent with a refund: at the rate of its expense; null: none */
            exchange?: components["schemas"]["NewExchange"] | null;
            /** Format: uuid */
            id?: string;
            /** @description what was bought */
            itemIds?: string[] | null;
            /** @enum {string} */
            kind: "income" | "expense" | "transfer";
            notes?: string | null;
            /** @description who paid, or received with income; absent: you; empty with a transfer */
            paidBy?: {
                /**
                 * Format: int64
                 * @description may be absent where one pays all
                 */
                amount?: number;
                /**
                 * Format: uuid
                 * @description A user: the pool's sub
                 */
                userId: string;
            }[];
            payee?: string | null;
            /** @description the expense that this income gives back, in its currency and at most what is left of it */
            refundOf?: string | null;
            /** @description what moved in the source, in its currency: to be said where that is neither the transaction’s nor that of the exchange, and only there */
            sourceAmount?: number | null;
            /** @description where the money comes from, or goes to with income */
            sourceId?: string | null;
            /** @description who bears how much; absent: the scope’s default, in a group without one equal among all members, with a refund its expense’s, also when that changes; null: everybody bears what they paid */
            split?: components["schemas"]["NewSplit"] | null;
            tagIds?: string[] | null;
            /** @description the same of the source that a transfer goes to */
            toSourceAmount?: number | null;
            /** @description where a transfer goes to */
            toSourceId?: string | null;
        };
        OneClick: {
            /** @enum {string} */
            "List-Unsubscribe": "One-Click" | "Resume";
        };
        Page: {
            /** @description where amounts were compared or sorted: of this currency alone; records in others are left out */
            currency?: string;
            /** Format: int64 */
            limit: number;
            next: string | null;
            total: number | null;
        };
        /** @description RFC 9457 */
        Problem: {
            /** @description what to do about it */
            detail: string;
            /** @description the id of the request */
            errorId: string;
            /** @description every wrong field; where there are more, the last entry, `more`, says how many */
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
             * @example https://hearth.example/problems/expense-changed
             * @example https://hearth.example/problems/quota-exceeded
             * @example https://hearth.example/problems/version-changed
             * @example https://hearth.example/problems/idempotency-key-reused
             * @example https://hearth.example/problems/too-many-rows
             * @example https://hearth.example/problems/too-many-to-sort
             * @example https://hearth.example/problems/total-too-large
             * @example https://hearth.example/problems/too-large
             * @example https://hearth.example/problems/unsupported-media-type
             * @example https://hearth.example/problems/rate-limited
             * @example https://hearth.example/problems/table-busy
             * @example https://hearth.example/problems/not-ready
             * @example https://hearth.example/problems/internal
             */
            type: string;
        } & {
            [key: string]: unknown;
        };
        Ready: {
            parts: {
                /** @constant */
                table: "ready";
                /** @constant */
                userPool: "ready";
            };
            /** @constant */
            status: "ready";
        };
        Role: {
            canArchiveList: boolean;
            canCreateItems: boolean;
            canDeleteItems: boolean;
            canDeleteList: boolean;
            canEditItems: boolean;
            canEditListDetails: boolean;
            /** @description a restriction: of items, only those they added themselves */
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
            permissions: ("scope.read" | "items.create" | "items.edit" | "items.purchase" | "items.delete" | "transactions.create" | "transactions.edit" | "transactions.delete" | "categories.manage" | "sources.manage" | "tags.manage" | "comments.edit" | "lists.create" | "lists.edit" | "lists.archive" | "lists.delete" | "members.manage" | "managers.manage" | "scope.edit" | "scope.delete")[];
            /** Format: int64 */
            priority: number;
        };
        Scope: {
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            createdBy: string;
            /** @description fixed once the scope holds a transaction */
            currency: components["schemas"]["CurrencyCode"];
            /**
             * @description how a transaction is split that says nothing of it; null: equally among all members
             * @default null
             */
            defaultSplit: components["schemas"]["DefaultSplitOutput"] | null;
            /** @default null */
            deletedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            deletedBy: string | null;
            /** @default null */
            description: string | null;
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
             * @description former members among them: they keep their place
             */
            memberCount: number;
            modifiedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            modifiedBy: string;
            /**
             * Format: int32
             * @description the day a month starts on: many count from payday to payday
             */
            monthStartsOn: number;
            name: string;
            restorableUntil: components["schemas"]["Instant"] | null;
            /**
             * @description the caller's role
             * @enum {string}
             */
            role: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /**
             * @description IANA time zone
             * @example Europe/Stockholm
             */
            timeZone: string;
            /** @enum {string} */
            type: "personal" | "group";
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            version: number;
            /** @enum {string} */
            weekStart: "monday" | "sunday" | "saturday";
        };
        ScopeChange: {
            readonly createdAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly createdBy?: string;
            /** @description fixed once the scope holds a transaction */
            currency?: components["schemas"]["CurrencyCode"];
            /** @description how a transaction is split that says nothing of it; null: equally among all members */
            defaultSplit?: components["schemas"]["DefaultSplit"] | components["schemas"]["DefaultSplitChange"] | null;
            /** @default null */
            readonly deletedAt?: components["schemas"]["Instant"] | null;
            /** @default null */
            readonly deletedBy?: string | null;
            description?: string | null;
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
             * @description former members among them: they keep their place
             */
            readonly memberCount?: number;
            readonly modifiedAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly modifiedBy?: string;
            /**
             * Format: int32
             * @description the day a month starts on: many count from payday to payday
             */
            monthStartsOn?: number;
            name?: string;
            readonly restorableUntil?: components["schemas"]["Instant"] | null;
            /**
             * @description the caller's role
             * @enum {string}
             */
            readonly role?: "owner" | "admin" | "editor" | "limited-editor" | "viewer";
            /**
             * @description IANA time zone
             * @example Europe/Stockholm
             */
            timeZone?: string;
            /** @enum {string} */
            readonly type?: "personal" | "group";
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            readonly version?: number;
            /** @enum {string} */
            weekStart?: "monday" | "sunday" | "saturday";
        };
        ScopePage: {
            items: components["schemas"]["Scope"][];
            page: components["schemas"]["Page"];
        };
        Settings: {
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            createdBy: string;
            currency: components["schemas"]["CurrencyCode"];
            /** @default null */
            deletedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            deletedBy: string | null;
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            id: string;
            /**
             * @description BCP 47 language tag
             * @example sv-SE
             */
            locale: string;
            modifiedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            modifiedBy: string;
            notifications: {
                balance: {
                    email: boolean;
                    inApp: boolean;
                };
                budget: {
                    email: boolean;
                    inApp: boolean;
                };
                invitation: {
                    email: boolean;
                    inApp: boolean;
                };
                list: {
                    email: boolean;
                    inApp: boolean;
                };
                membership: {
                    email: boolean;
                    inApp: boolean;
                };
            };
            /**
             * @description IANA time zone
             * @example Europe/Stockholm
             */
            timeZone: string;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            version: number;
        };
        SettingsChange: {
            readonly createdAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly createdBy?: string;
            currency?: components["schemas"]["CurrencyCode"];
            /** @default null */
            readonly deletedAt?: components["schemas"]["Instant"] | null;
            /** @default null */
            readonly deletedBy?: string | null;
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly id?: string;
            /**
             * @description BCP 47 language tag
             * @example sv-SE
             */
            locale?: string;
            readonly modifiedAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly modifiedBy?: string;
            notifications?: {
                balance?: {
                    email?: boolean;
                    inApp?: boolean;
                };
                budget?: {
                    email?: boolean;
                    inApp?: boolean;
                };
                invitation?: {
                    email?: boolean;
                    inApp?: boolean;
                };
                list?: {
                    email?: boolean;
                    inApp?: boolean;
                };
                membership?: {
                    email?: boolean;
                    inApp?: boolean;
                };
            };
            /**
             * @description IANA time zone
             * @example Europe/Stockholm
             */
            timeZone?: string;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            readonly version?: number;
        };
        Settlement: {
            /**
             * Format: int64
             * @description Minor units of the currency, more than 0
             */
            amount: number;
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            createdBy: string;
            currency: components["schemas"]["CurrencyCode"];
            date: components["schemas"]["LocalDate"];
            /** @default null */
            deletedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            deletedBy: string | null;
            /** @description the debt that it pays, where that is in another currency */
            exchange: {
                /**
                 * Format: int64
                 * @description Minor units of the currency, more than 0
                 */
                amount: number;
                currency: components["schemas"]["CurrencyCode"];
                /**
                 * @description which of rate and amount was said; the other follows
                 * @default rate
                 * @enum {string}
                 */
                given: "rate" | "amount";
                rate: string;
            } | null;
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            from: string;
            /**
             * Format: uuid
             * @description A transaction
             */
            id: string;
            modifiedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            modifiedBy: string;
            note: string | null;
            restorableUntil: components["schemas"]["Instant"] | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /** @description what left the source, where that is in another currency than what was paid and the debt */
            sourceAmount: number | null;
            sourceId: string | null;
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            to: string;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            version: number;
        };
        Source: {
            /**
             * Format: int64
             * @description the opening balance and all that transactions moved since
             */
            balance: number;
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            createdBy: string;
            currency: components["schemas"]["CurrencyCode"];
            /** @default null */
            deletedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            deletedBy: string | null;
            /**
             * Format: uuid
             * @description A source
             */
            id: string;
            /** @enum {string} */
            kind: "bank" | "card" | "cash" | "savings" | "other";
            modifiedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            modifiedBy: string;
            name: string;
            /**
             * Format: int64
             * @description Minor units of the currency, below 0 for a debt
             */
            openingBalance: number;
            restorableUntil: components["schemas"]["Instant"] | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            version: number;
        };
        SourceChange: {
            /**
             * Format: int64
             * @description the opening balance and all that transactions moved since
             */
            readonly balance?: number;
            readonly createdAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly createdBy?: string;
            /** @description fixed once a transaction names the source */
            currency?: components["schemas"]["CurrencyCode"];
            /** @default null */
            readonly deletedAt?: components["schemas"]["Instant"] | null;
            /** @default null */
            readonly deletedBy?: string | null;
            /**
             * Format: uuid
             * @description A source
             */
            readonly id?: string;
            /** @enum {string} */
            kind?: "bank" | "card" | "cash" | "savings" | "other";
            readonly modifiedAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly modifiedBy?: string;
            /** @description no other source of the scope has it, as names are compared */
            name?: string;
            /**
             * Format: int64
             * @description Minor units of the currency, below 0 for a debt
             */
            openingBalance?: number;
            readonly restorableUntil?: components["schemas"]["Instant"] | null;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly scopeId?: string;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            readonly version?: number;
        };
        SourcePage: {
            items: components["schemas"]["Source"][];
            page: components["schemas"]["Page"];
        };
        Split: {
            /** @enum {string} */
            mode: "equal" | "shares" | "percent" | "exact";
            shares: {
                /**
                 * Format: int64
                 * @description Minor units of the currency
                 */
                amount: number;
                /**
                 * Format: uuid
                 * @description A user: the pool's sub
                 */
                userId: string;
                value: number | null;
            }[];
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
            lastAddedAt: components["schemas"]["Instant"];
            name: string;
            /**
             * Format: int64
             * @description how often it was added, as things are called now
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
            total: {
                /**
                 * Format: int64
                 * @description how many transactions, refunds included
                 */
                count: number;
                /**
                 * Format: int64
                 * @description what was spent less what was refunded: below 0 where more came back in the time than was spent
                 */
                expense: number;
                /**
                 * Format: int64
                 * @description Minor units of the currency
                 */
                income: number;
            };
        };
        SummaryGroup: {
            /**
             * Format: int64
             * @description how many transactions, refunds included
             */
            count: number;
            /**
             * Format: int64
             * @description what was spent less what was refunded: below 0 where more came back in the time than was spent
             */
            expense: number;
            /** @description by category: the category group it counts in as well */
            groupId: string | null;
            /** @description of the category, source, tag or member; null: without one */
            id: string | null;
            /**
             * Format: int64
             * @description Minor units of the currency
             */
            income: number;
            name: string | null;
        };
        Tag: {
            /** @default null */
            color: string | null;
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            createdBy: string;
            /** @default null */
            deletedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            deletedBy: string | null;
            /**
             * Format: uuid
             * @description A tag
             */
            id: string;
            modifiedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            modifiedBy: string;
            name: string;
            restorableUntil: components["schemas"]["Instant"] | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            version: number;
        };
        TagChange: {
            color?: string | null;
            readonly createdAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly createdBy?: string;
            /** @default null */
            readonly deletedAt?: components["schemas"]["Instant"] | null;
            /** @default null */
            readonly deletedBy?: string | null;
            /**
             * Format: uuid
             * @description A tag
             */
            readonly id?: string;
            readonly modifiedAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly modifiedBy?: string;
            /** @description no other tag of the scope has it, as names are compared */
            name?: string;
            readonly restorableUntil?: components["schemas"]["Instant"] | null;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly scopeId?: string;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            readonly version?: number;
        };
        TagPage: {
            items: components["schemas"]["Tag"][];
            page: components["schemas"]["Page"];
        };
        Transaction: {
            /**
             * Format: int64
             * @description Minor units of the currency, more than 0
             */
            amount: number;
            /** @default null */
            categoryId: string | null;
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            createdBy: string;
            currency: components["schemas"]["CurrencyCode"];
            date: components["schemas"]["LocalDate"];
            /** @default null */
            deletedAt: components["schemas"]["Instant"] | null;
            /** @default null */
            deletedBy: string | null;
            /** @default null */
            description: string | null;
            /** @default null */
            exchange: {
                /**
                 * Format: int64
                 * @description Minor units of the currency, more than 0
                 */
                amount: number;
                currency: components["schemas"]["CurrencyCode"];
                /**
                 * @description which of rate and amount was said; the other follows
                 * @default rate
                 * @enum {string}
                 */
                given: "rate" | "amount";
                rate: string;
            } | null;
            /**
             * Format: uuid
             * @description A transaction
             */
            id: string;
            /** @default [] */
            itemIds: string[];
            /** @enum {string} */
            kind: "income" | "expense" | "transfer" | "settlement";
            modifiedAt: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            modifiedBy: string;
            /** @default null */
            notes: string | null;
            /** @default [] */
            paidBy: {
                /**
                 * Format: int64
                 * @description Minor units of the currency
                 */
                amount: number;
                /**
                 * Format: uuid
                 * @description A user: the pool's sub
                 */
                userId: string;
            }[];
            /** @default null */
            payee: string | null;
            receiptIds: string[];
            recurrenceId: string | null;
            /**
             * Format: int64
             * @description of an expense: what its refunds give back in all
             */
            refunded: number;
            /** @default null */
            refundOf: string | null;
            restorableUntil: components["schemas"]["Instant"] | null;
            /**
             * Format: uuid
             * @description A scope
             */
            scopeId: string;
            /**
             * @description what moved in the source, where its currency is neither the transaction’s nor that of the exchange
             * @default null
             */
            sourceAmount: number | null;
            /** @default null */
            sourceId: string | null;
            /**
             * @description null: everybody bears what they paid
             * @default null
             */
            split: components["schemas"]["Split"] | null;
            /** @default [] */
            tagIds: string[];
            /**
             * @description the same of the source that a transfer goes to
             * @default null
             */
            toSourceAmount: number | null;
            /** @default null */
            toSourceId: string | null;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            version: number;
        };
        TransactionChange: {
            /**
             * Format: int64
             * @description Minor units of the currency, more than 0
             */
            amount?: number;
            /** @description absent with a refund: its expense’s, also when that changes */
            categoryId?: string | null;
            readonly createdAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly createdBy?: string;
            /** @description the scope's when absent */
            currency?: components["schemas"]["CurrencyCode"];
            /**
             * Format: date
             * @description a day in the scope's time zone
             * @example 2026-11-21
             */
            date?: components["schemas"]["LocalDate"];
            /** @default null */
            readonly deletedAt?: components["schemas"]["Instant"] | null;
            /** @default null */
            readonly deletedBy?: string | null;
            description?: string | null;
            /** @description absent with a refund: at the rate of its expense; null: none */
            exchange?: components["schemas"]["NewExchange"] | null;
            /**
             * Format: uuid
             * @description A transaction
             */
            readonly id?: string;
            /** @description what was bought */
            itemIds?: string[] | null;
            /**
             * @description to or from `settlement` none changes
             * @enum {string}
             */
            kind?: "income" | "expense" | "transfer" | "settlement";
            readonly modifiedAt?: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description A user: the pool's sub
             */
            readonly modifiedBy?: string;
            notes?: string | null;
            /** @description who paid, or received with income; absent: you; empty with a transfer */
            paidBy?: {
                /**
                 * Format: int64
                 * @description may be absent where one pays all
                 */
                amount?: number;
                /**
                 * Format: uuid
                 * @description A user: the pool's sub
                 */
                userId: string;
            }[];
            payee?: string | null;
            readonly receiptIds?: string[];
            readonly recurrenceId?: string | null;
            /**
             * Format: int64
             * @description of an expense: what its refunds give back in all
             */
            readonly refunded?: number;
            /** @description the expense that this income gives back, in its currency and at most what is left of it */
            refundOf?: string | null;
            readonly restorableUntil?: components["schemas"]["Instant"] | null;
            /**
             * Format: uuid
             * @description A scope
             */
            readonly scopeId?: string;
            /** @description what moved in the source, in its currency: to be said where that is neither the transaction’s nor that of the exchange, and only there */
            sourceAmount?: number | null;
            /** @description where the money comes from, or goes to with income */
            sourceId?: string | null;
            split?: {
                /** @enum {string} */
                mode?: "equal" | "shares" | "percent" | "exact";
                shares?: {
                    /** @description read-only: as it was read, or what the share comes to */
                    amount?: number | null;
                    /**
                     * Format: uuid
                     * @description A user: the pool's sub
                     */
                    userId: string;
                    value?: number | null;
                }[];
            } | null;
            tagIds?: string[] | null;
            /** @description the same of the source that a transfer goes to */
            toSourceAmount?: number | null;
            /** @description where a transfer goes to */
            toSourceId?: string | null;
            /**
             * Format: int64
             * @description 1, 2, … : one more with every change
             */
            readonly version?: number;
        };
        TransactionPage: {
            items: components["schemas"]["Transaction"][];
            page: components["schemas"]["Page"];
        };
        Uncleared: {
            list: components["schemas"]["List"];
            /**
             * Format: int64
             * @description how many are back
             */
            restored: number;
        };
        Unsubscribed: {
            /** @description whether the address that the mail went to gets no more invitations */
            stopped: boolean;
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/account-deleted";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/account-deleted" | "https://hearth.example/problems/already-exists" | "https://hearth.example/problems/quota-exceeded";
                };
            };
        };
        /** @description Your account is deleted, or: Your e-mail address isn’t verified, or: No longer open */
        AccountDeletedOrEmailUnverifiedOrNotPending: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/account-deleted" | "https://hearth.example/problems/email-unverified" | "https://hearth.example/problems/not-pending";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/account-deleted" | "https://hearth.example/problems/email-unverified" | "https://hearth.example/problems/not-pending" | "https://hearth.example/problems/quota-exceeded";
                };
            };
        };
        /** @description Your account is deleted, or: An export is already being made */
        AccountDeletedOrExportRunning: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/account-deleted" | "https://hearth.example/problems/export-running";
                };
            };
        };
        /** @description Your account is deleted, or: A group needs an owner, or: Limit reached */
        AccountDeletedOrLastOwnerOrQuotaExceeded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfterKnown"];
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/account-deleted" | "https://hearth.example/problems/last-owner" | "https://hearth.example/problems/quota-exceeded";
                };
            };
        };
        /** @description Your account is deleted, or: Not deleted, or: That is your personal space */
        AccountDeletedOrNotDeletedOrPersonalScope: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/account-deleted" | "https://hearth.example/problems/not-deleted" | "https://hearth.example/problems/personal-scope";
                };
            };
        };
        /** @description That id is taken */
        AlreadyExists: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/already-exists";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/already-exists" | "https://hearth.example/problems/already-invited" | "https://hearth.example/problems/already-member" | "https://hearth.example/problems/personal-scope" | "https://hearth.example/problems/quota-exceeded" | "https://hearth.example/problems/recently-declined";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/already-exists" | "https://hearth.example/problems/archived" | "https://hearth.example/problems/quota-exceeded";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/already-exists" | "https://hearth.example/problems/name-taken" | "https://hearth.example/problems/quota-exceeded";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/already-exists" | "https://hearth.example/problems/quota-exceeded";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/already-exists" | "https://hearth.example/problems/quota-exceeded" | "https://hearth.example/problems/refund-too-large";
                };
            };
        };
        /** @description The request can’t be read */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 400;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/bad-request";
                };
            };
        };
        /** @description The currency can’t be changed */
        CurrencyFixed: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/currency-fixed";
                };
            };
        };
        /** @description The currency can’t be changed, or: That name is taken */
        CurrencyFixedOrNameTaken: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/currency-fixed" | "https://hearth.example/problems/name-taken";
                };
            };
        };
        /** @description Away for too long */
        CursorExpired: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 410;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/cursor-expired";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/expense-changed" | "https://hearth.example/problems/not-deleted" | "https://hearth.example/problems/parent-deleted" | "https://hearth.example/problems/quota-exceeded" | "https://hearth.example/problems/refund-too-large";
                };
            };
        };
        /** @description Your role doesn’t allow this */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 403;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/forbidden";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 401;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/fresh-sign-in-required" | "https://hearth.example/problems/unauthorized";
                };
            };
        };
        /** @description The expense has been refunded */
        HasRefunds: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/has-refunds";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/has-refunds" | "https://hearth.example/problems/quota-exceeded" | "https://hearth.example/problems/refund-too-large";
                };
            };
        };
        /** @description That Idempotency-Key has been used for another request, or: The total would be too large, or: Some fields are wrong */
        IdempotencyKeyReusedOrTotalTooLargeOrValidation: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 422;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/idempotency-key-reused" | "https://hearth.example/problems/total-too-large" | "https://hearth.example/problems/validation";
                };
            };
        };
        /** @description That Idempotency-Key has been used for another request, or: Some fields are wrong */
        IdempotencyKeyReusedOrValidation: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 422;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/idempotency-key-reused" | "https://hearth.example/problems/validation";
                };
            };
        };
        /** @description Something went wrong */
        Internal: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 500;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/internal";
                };
            };
        };
        /** @description A group needs an owner, or: That is your personal space */
        LastOwnerOrPersonalScope: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/last-owner" | "https://hearth.example/problems/personal-scope";
                };
            };
        };
        /** @description That name is taken */
        NameTaken: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/name-taken";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/name-taken" | "https://hearth.example/problems/not-deleted" | "https://hearth.example/problems/parent-deleted" | "https://hearth.example/problems/quota-exceeded";
                };
            };
        };
        /** @description Not available in that format */
        NotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 406;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/not-acceptable";
                };
            };
        };
        /** @description Not deleted */
        NotDeleted: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/not-deleted";
                };
            };
        };
        /** @description Not deleted, or: It belongs to something deleted */
        NotDeletedOrParentDeleted: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/not-deleted" | "https://hearth.example/problems/parent-deleted";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/not-deleted" | "https://hearth.example/problems/parent-deleted" | "https://hearth.example/problems/quota-exceeded";
                };
            };
        };
        /** @description Not found */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 404;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/not-found";
                };
            };
        };
        /** @description No longer open */
        NotPending: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/not-pending";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 503;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/not-ready";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 503;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/not-ready" | "https://hearth.example/problems/table-busy";
                };
            };
        };
        /** @description That is your personal space */
        PersonalScope: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/personal-scope";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 409;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/quota-exceeded";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 429;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/rate-limited";
                };
            };
        };
        /** @description Too late to restore */
        RestoreExpired: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 410;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/restore-expired";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 503;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/table-busy";
                };
            };
        };
        /** @description Too large */
        TooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 413;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/too-large";
                };
            };
        };
        /** @description Too many rows for one file, or: Too many to sort that way */
        TooManyRowsOrTooManyToSort: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 422;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/too-many-rows" | "https://hearth.example/problems/too-many-to-sort";
                };
            };
        };
        /** @description Too many to sort that way */
        TooManyToSort: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 422;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/too-many-to-sort";
                };
            };
        };
        /** @description The total would be too large */
        TotalTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 422;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/total-too-large";
                };
            };
        };
        /** @description The total would be too large, or: Some fields are wrong */
        TotalTooLargeOrValidation: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 422;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/total-too-large" | "https://hearth.example/problems/validation";
                };
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
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 401;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/unauthorized";
                };
            };
        };
        /** @description Wrong content type */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 415;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/unsupported-media-type";
                };
            };
        };
        /** @description Some fields are wrong */
        Validation: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 422;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/validation";
                };
            };
        };
        /** @description Changed in the meantime */
        VersionChanged: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status: 412;
                    /** @enum {string} */
                    type: "https://hearth.example/problems/version-changed";
                };
            };
        };
    };
    parameters: {
        /** @description The language of messages: `en` or `sv` */
        AcceptLanguage: string;
        /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
        IdempotencyKey: string;
        /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
        IfMatch: string;
        /** @description The ETag that is known already, like `"3.rJ9xQ0aYvT"`: 304 without a body when nothing has changed */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The record’s version, and a hash of all that is shown: for If-Match and If-None-Match
         * @example "3.rJ9xQ0aYvT"
         */
        ETag: string;
        /**
         * @description Says that this is the answer to an earlier call with the same Idempotency-Key
         * @example true
         */
        IdempotencyReplayed: "true";
        /**
         * @description The next page, while there is one (RFC 8288)
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
         * @description Seconds until it makes sense to try again, where that is known: what is counted by the day begins anew at midnight UTC
         * @example 3600
         */
        RetryAfterKnown: number;
        /**
         * @description WWW-Authenticate, as API Gateway renames it
         * @example Bearer realm="hearth", scope="hearth/api", error="invalid_token"
         */
        WwwAuthenticate: string;
        /**
         * @description The id of this request: `errorId` of a problem, and on every log line
         * @example 0d1f1c3e-7c0b-4d5b-9a53-1f8f4a1f5c77
         */
        XRequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
                 * @description A file of the documentation page
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
                     *       "minimumAppVersion": "1.0.0"
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
                    "application/json": {
                        items: components["schemas"]["Currency"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
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
                 * @description The opaque token of the link
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
                     *       "role": "owner",
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
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that is known already, like `"3.rJ9xQ0aYvT"`: 304 without a body when nothing has changed */
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
                     *       "emailVerified": false,
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
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
                     *       "emailVerified": false,
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
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
                     *       "emailVerified": false,
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
                from?: components["schemas"]["Month"];
                /**
                 * @description the last month; absent: `from`
                 * @example 2026-12
                 */
                to?: components["schemas"]["Month"];
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
    listMyChanges: {
        parameters: {
            query?: {
                /**
                 * @description how many changes are looked at, at most
                 * @example 100
                 */
                limit?: number;
                /** @description `next` of the answer before; absent: all that is there */
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
    listExports: {
        parameters: {
            query?: {
                /** @description `page.next` of the page before */
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
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
                /** @description The ETag that is known already, like `"3.rJ9xQ0aYvT"`: 304 without a body when nothing has changed */
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
                /** @description `page.next` of the page before */
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
                     *           "message": "Join us!",
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
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
                     *       "message": "Join us!",
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
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
                     *       "message": "Join us!",
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
                /** @description `page.next` of the page before */
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
    restoreMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
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
                     *       "emailVerified": false,
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
                /** @description `page.next` of the page before */
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
                     *           "role": "owner",
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
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
                /** @description The ETag that is known already, like `"3.rJ9xQ0aYvT"`: 304 without a body when nothing has changed */
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
                     *           "email": false
                     *         },
                     *         "membership": {
                     *           "inApp": false,
                     *           "email": false
                     *         },
                     *         "budget": {
                     *           "inApp": false,
                     *           "email": false
                     *         },
                     *         "balance": {
                     *           "inApp": false,
                     *           "email": false
                     *         },
                     *         "list": {
                     *           "inApp": false,
                     *           "email": false
                     *         }
                     *       },
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
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
                     *           "email": false
                     *         },
                     *         "membership": {
                     *           "inApp": false,
                     *           "email": false
                     *         },
                     *         "budget": {
                     *           "inApp": false,
                     *           "email": false
                     *         },
                     *         "balance": {
                     *           "inApp": false,
                     *           "email": false
                     *         },
                     *         "list": {
                     *           "inApp": false,
                     *           "email": false
                     *         }
                     *       },
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
                    "application/json": {
                        [key: string]: unknown;
                    };
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
                    "application/json": {
                        items: components["schemas"]["Role"][];
                    };
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
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
                     *       "role": "owner",
                     *       "restorableUntil": null
                     *     }
                     */
                    "application/json": components["schemas"]["Scope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
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
                /** @description The ETag that is known already, like `"3.rJ9xQ0aYvT"`: 304 without a body when nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *       "role": "owner",
                     *       "restorableUntil": "2026-12-21T09:38:52.123Z"
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description `page.next` of the page before */
                cursor?: string;
                /** @description the first day, UTC */
                from?: components["schemas"]["LocalDate"];
                limit?: number;
                /** @description what happened to these records */
                resourceId?: string[];
                /** @description the last day, UTC */
                to?: components["schemas"]["LocalDate"];
                /**
                 * @example [
                 *       "item"
                 *     ]
                 */
                type?: ("scope" | "member" | "invitation" | "list" | "item" | "category" | "source" | "tag" | "transaction" | "comment")[];
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description `page.next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
                /**
                 * @description A user: the pool's sub
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
                /** @description `page.next` of the page before */
                cursor?: string;
                /** @description shows what was deleted, for who may restore it */
                deleted?: "only";
                /**
                 * @example [
                 *       "item"
                 *     ]
                 */
                kind?: ("item" | "transaction")[];
                limit?: number;
                /** @description part of the name, in any case, with or without accents (`creme` finds Crème, `strasse` Straße) */
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
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "system": false,
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "system": false,
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
                /** @description The ETag that is known already, like `"3.rJ9xQ0aYvT"`: 304 without a body when nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description A category
                 * @example 01936f2e-8d4a-7000-8000-60cc84b279bc
                 */
                categoryId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "system": false,
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A category
                 * @example 01936f2e-8d4a-7000-8000-60cc84b279bc
                 */
                categoryId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "system": false,
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A category
                 * @example 01936f2e-8d4a-7000-8000-60cc84b279bc
                 */
                categoryId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "system": false,
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
    restoreCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A category
                 * @example 01936f2e-8d4a-7000-8000-60cc84b279bc
                 */
                categoryId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "system": false,
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
    listChanges: {
        parameters: {
            query?: {
                /**
                 * @description how many changes are looked at, at most
                 * @example 100
                 */
                limit?: number;
                /** @description `next` of the answer before; absent: all that is there */
                since?: string;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                    "application/json": {
                        results: (({
                            /** @description drop it, and all that is below it */
                            deleted: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @description the list of an item, the transaction of a comment */
                            parentId: string | null;
                            /** @description as a GET of it answers now; null: it is deleted */
                            record: components["schemas"]["List"] | null;
                            /** Format: int64 */
                            status: number;
                            /** @constant */
                            type: "list";
                            /**
                             * Format: int64
                             * @description the record’s; 0: unknown, for it is gone
                             */
                            version: number;
                        } | {
                            /** @description drop it, and all that is below it */
                            deleted: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @description the list of an item, the transaction of a comment */
                            parentId: string | null;
                            /** @description as a GET of it answers now; null: it is deleted */
                            record: components["schemas"]["Item"] | null;
                            /** Format: int64 */
                            status: number;
                            /** @constant */
                            type: "item";
                            /**
                             * Format: int64
                             * @description the record’s; 0: unknown, for it is gone
                             */
                            version: number;
                        } | {
                            /** @description drop it, and all that is below it */
                            deleted: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @description the list of an item, the transaction of a comment */
                            parentId: string | null;
                            /** @description as a GET of it answers now; null: it is deleted */
                            record: components["schemas"]["Category"] | null;
                            /** Format: int64 */
                            status: number;
                            /** @constant */
                            type: "category";
                            /**
                             * Format: int64
                             * @description the record’s; 0: unknown, for it is gone
                             */
                            version: number;
                        } | {
                            /** @description drop it, and all that is below it */
                            deleted: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @description the list of an item, the transaction of a comment */
                            parentId: string | null;
                            /** @description as a GET of it answers now; null: it is deleted */
                            record: components["schemas"]["Source"] | null;
                            /** Format: int64 */
                            status: number;
                            /** @constant */
                            type: "source";
                            /**
                             * Format: int64
                             * @description the record’s; 0: unknown, for it is gone
                             */
                            version: number;
                        } | {
                            /** @description drop it, and all that is below it */
                            deleted: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @description the list of an item, the transaction of a comment */
                            parentId: string | null;
                            /** @description as a GET of it answers now; null: it is deleted */
                            record: components["schemas"]["Tag"] | null;
                            /** Format: int64 */
                            status: number;
                            /** @constant */
                            type: "tag";
                            /**
                             * Format: int64
                             * @description the record’s; 0: unknown, for it is gone
                             */
                            version: number;
                        } | {
                            /** @description drop it, and all that is below it */
                            deleted: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @description the list of an item, the transaction of a comment */
                            parentId: string | null;
                            /** @description as a GET of it answers now; null: it is deleted */
                            record: components["schemas"]["Transaction"] | null;
                            /** Format: int64 */
                            status: number;
                            /** @constant */
                            type: "transaction";
                            /**
                             * Format: int64
                             * @description the record’s; 0: unknown, for it is gone
                             */
                            version: number;
                        } | {
                            /** @description drop it, and all that is below it */
                            deleted: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @description the list of an item, the transaction of a comment */
                            parentId: string | null;
                            /** @description as a GET of it answers now; null: it is deleted */
                            record: components["schemas"]["Comment"] | null;
                            /** Format: int64 */
                            status: number;
                            /** @constant */
                            type: "comment";
                            /**
                             * Format: int64
                             * @description the record’s; 0: unknown, for it is gone
                             */
                            version: number;
                        }) | {
                            /** @description null: none was given, and nothing made */
                            id: string | null;
                            problem: components["schemas"]["Problem"];
                            /** Format: int64 */
                            status: number;
                        })[];
                    };
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
                /** @description `page.next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description `page.next` of the page before */
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
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *           "message": "Join us!",
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *       "message": "Join us!",
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
                /** @description The ETag that is known already, like `"3.rJ9xQ0aYvT"`: 304 without a body when nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description An invitation
                 * @example 01936f2e-8d4a-7000-8000-421a91ca0923
                 */
                invitationId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *       "message": "Join us!",
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description An invitation
                 * @example 01936f2e-8d4a-7000-8000-421a91ca0923
                 */
                invitationId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *       "message": "Join us!",
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
    listLists: {
        parameters: {
            query?: {
                /** @example false */
                archived?: boolean;
                createdBy?: string[];
                /** @description `page.next` of the page before */
                cursor?: string;
                /** @description shows what was deleted, for who may restore it */
                deleted?: "only";
                limit?: number;
                /** @description part of the name, in any case, with or without accents (`creme` finds Crème, `strasse` Straße) */
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
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that is known already, like `"3.rJ9xQ0aYvT"`: 304 without a body when nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
    listItems: {
        parameters: {
            query?: {
                assignedTo?: string[];
                categoryId?: string[];
                createdBy?: string[];
                /** @description `page.next` of the page before */
                cursor?: string;
                /** @description shows what was deleted, for who may restore it */
                deleted?: "only";
                /** @description the first day on which it is due */
                from?: components["schemas"]["LocalDate"];
                limit?: number;
                /** @example false */
                purchased?: boolean;
                /** @description part of the name or the notes, in any case, with or without accents (`creme` finds Crème, `strasse` Straße) */
                q?: string;
                /** @example position */
                sort?: "position" | "name" | "createdAt" | "-position" | "-name" | "-createdAt";
                /** @description the last day on which it is due */
                to?: components["schemas"]["LocalDate"];
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
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that is known already, like `"3.rJ9xQ0aYvT"`: 304 without a body when nothing has changed */
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
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
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
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
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
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
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
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                    "application/json": {
                        results: ({
                            /** Format: uuid */
                            id: string;
                            record: components["schemas"]["Item"];
                            /** Format: int64 */
                            status: number;
                        } | {
                            /** @description null: none was given, and nothing made */
                            id: string | null;
                            problem: components["schemas"]["Problem"];
                            /** Format: int64 */
                            status: number;
                        })[];
                    };
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
    restoreList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A list
                 * @example 01936f2e-8d4a-7000-8000-de2e2b88b1dc
                 */
                listId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
    listMembers: {
        parameters: {
            query?: {
                /** @description `page.next` of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
                /**
                 * @description A user: the pool's sub
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
    changeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
                /**
                 * @description A user: the pool's sub
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
                "application/json": components["schemas"]["MemberChange"];
                /**
                 * @example {
                 *       "role": "editor"
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
                     *       "role": "editor",
                     *       "joinedAt": "2026-11-21T09:38:52.123Z",
                     *       "invitedBy": "01936f2e-8d4a-7000-8000-acb60b6438b9",
                     *       "former": false,
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
            409: components["responses"]["LastOwnerOrPersonalScope"];
            412: components["responses"]["VersionChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Validation"];
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
    restoreScope: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
    listSources: {
        parameters: {
            query?: {
                /** @description `page.next` of the page before */
                cursor?: string;
                /** @description shows what was deleted, for who may restore it */
                deleted?: "only";
                /**
                 * @example [
                 *       "bank"
                 *     ]
                 */
                kind?: ("bank" | "card" | "cash" | "savings" | "other")[];
                limit?: number;
                /** @description part of the name, in any case, with or without accents (`creme` finds Crème, `strasse` Straße) */
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
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *           "version": 1,
                     *           "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *           "createdAt": "2026-11-21T09:38:52.123Z",
                     *           "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *           "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *           "deletedBy": null,
                     *           "deletedAt": null,
                     *           "balance": 1,
                     *           "restorableUntil": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 20,
                     *         "next": null,
                     *         "total": 1,
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "balance": 1,
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
                /** @description The ETag that is known already, like `"3.rJ9xQ0aYvT"`: 304 without a body when nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "balance": 1,
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": "01936f2e-8d4a-7000-8000-ab23292212c7",
                     *       "deletedAt": "2026-11-21T09:38:52.123Z",
                     *       "balance": 1,
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "balance": 1,
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
    restoreSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                     *       "version": 1,
                     *       "createdBy": "01936f2e-8d4a-7000-8000-683986f693a5",
                     *       "createdAt": "2026-11-21T09:38:52.123Z",
                     *       "modifiedBy": "01936f2e-8d4a-7000-8000-bbc4eabb2921",
                     *       "modifiedAt": "2026-11-21T09:38:52.123Z",
                     *       "deletedBy": null,
                     *       "deletedAt": null,
                     *       "balance": 1,
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
    listSuggestions: {
        parameters: {
            query?: {
                /** @description `page.next` of the page before */
                cursor?: string;
                limit?: number;
                /**
                 * @description part of the name, in any case, with or without accents (`creme` finds Crème, `strasse` Straße)
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
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description what counts in it; absent: the scope’s */
                currency?: components["schemas"]["CurrencyCode"];
                /**
                 * @description the first month; absent: `to`, or the current month
                 * @example 2026-01
                 */
                from?: components["schemas"]["Month"];
                /**
                 * @description what each month is divided by; `month`: by nothing more; `category-group`: categories in a group count as that
                 * @example category
                 */
                groupBy?: "month" | "category" | "category-group" | "source" | "tag" | "member";
                /**
                 * @description the last month; absent: `from`
                 * @example 2026-12
                 */
                to?: components["schemas"]["Month"];
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
            422: components["responses"]["TotalTooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["NotReadyOrTableBusy"];
        };
    };
    listTags: {
        parameters: {
            query?: {
                /** @description `page.next` of the page before */
                cursor?: string;
                /** @description shows what was deleted, for who may restore it */
                deleted?: "only";
                limit?: number;
                /**
                 * @description part of the name, in any case, with or without accents (`creme` finds Crème, `strasse` Straße)
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
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that is known already, like `"3.rJ9xQ0aYvT"`: 304 without a body when nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
    restoreTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
    listTransactions: {
        parameters: {
            query?: {
                categoryId?: string[];
                createdBy?: string[];
                currency?: components["schemas"]["CurrencyCode"][];
                /** @description `page.next` of the page before */
                cursor?: string;
                /** @description shows what was deleted, for who may restore it */
                deleted?: "only";
                /**
                 * @description the first day
                 * @example 2026-11-01
                 */
                from?: components["schemas"]["LocalDate"];
                /**
                 * @example [
                 *       "expense"
                 *     ]
                 */
                kind?: ("income" | "expense" | "transfer" | "settlement")[];
                limit?: number;
                /** @description of `currency`, else of the scope’s: amounts of others are left out, and `page.currency` says so */
                maxAmount?: number;
                /** @description who paid or bears some of it */
                memberId?: string[];
                /** @description of `currency`, else of the scope’s: amounts of others are left out, and `page.currency` says so */
                minAmount?: number;
                /** @description the whole of it, in any case, with or without accents (`creme` finds Crème, `strasse` Straße): the latest tells what was used for it last */
                payee?: string;
                /** @description part of payee, description, notes or the category’s name; an amount (`42.42`, `1 042,50`) finds those of that amount, `42` those of 42 and any fraction,, in any case, with or without accents (`creme` finds Crème, `strasse` Straße) */
                q?: string;
                /** @example -amount */
                sort?: "date" | "amount" | "-date" | "-amount";
                /** @description from it or to it */
                sourceId?: string[];
                tagId?: string[];
                /**
                 * @description the last day
                 * @example 2026-11-30
                 */
                to?: components["schemas"]["LocalDate"];
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that is known already, like `"3.rJ9xQ0aYvT"`: 304 without a body when nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description `page.next` of the page before */
                cursor?: string;
                /** @description shows what was deleted, for who may restore it */
                deleted?: "only";
                limit?: number;
            };
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that is known already, like `"3.rJ9xQ0aYvT"`: 304 without a body when nothing has changed */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description A comment
                 * @example 01936f2e-8d4a-7000-8000-99da372971c5
                 */
                commentId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A comment
                 * @example 01936f2e-8d4a-7000-8000-99da372971c5
                 */
                commentId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description A comment
                 * @example 01936f2e-8d4a-7000-8000-99da372971c5
                 */
                commentId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description A comment
                 * @example 01936f2e-8d4a-7000-8000-99da372971c5
                 */
                commentId: string;
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                /** @description Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The scope; `personal` stands for the caller’s own
                 * @example personal
                 */
                scopeId: string | "personal";
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
                    "application/json": {
                        results: ({
                            /** Format: uuid */
                            id: string;
                            record: components["schemas"]["Transaction"];
                            /** Format: int64 */
                            status: number;
                        } | {
                            /** @description null: none was given, and nothing made */
                            id: string | null;
                            problem: components["schemas"]["Problem"];
                            /** Format: int64 */
                            status: number;
                        })[];
                    };
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
    showUnsubscribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of messages: `en` or `sv` */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The opaque token of the link
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
                 * @description The opaque token of the link
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
