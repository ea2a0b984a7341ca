import type { NamedRoute } from '../../../functions/api/routes';
import type { Cost } from './meter';

/** A measured call. */
export interface Figure {
  readonly route: NamedRoute;
  readonly when: string | undefined;
  readonly cost: Cost;
}

/** Round trips that a kind of route may take: the project's own figures. */
const quality = { none: 0, read: 1, across: 2, create: 1, money: 2, change: 2 } as const;
type Kind = keyof typeof quality;

/** The routes that only read the caller's pointers, or what changed, first and then what that points to. */
const acrossScopes = new Set([
  'listMyScopes',
  'listMyLists',
  'listMyInvitations',
  'listNotifications',
  'getMyBalances',
  'listChanges',
  'listMyChanges',
]);
/** Acts on a record that is there already are changes, whatever their method; so is every `restore…`. */
const acts = new Set([
  'acceptInvitation',
  'joinLink',
  'declineInvitation',
  'confirmEmail',
  'resendInvitation',
  'resendListInvitation',
  'transferList',
  'transferOwnership',
  'clearPurchased',
  'readNotifications',
  'permitIdentity',
  'removeIdentity',
]);
/** What goes to another scope is read before it is made there. */
const relocates = /^(?:duplicate|transfer)[A-Z]/;
/** The routes that are answered from the bundle. */
const withoutTable = new Set([
  'getConfig',
  'listRoles',
  'listCurrencies',
  'isLive',
  'getOpenapi',
  'showDocs',
  'getDocsAsset',
]);

const kindOf = ({ name, method }: NamedRoute): Kind => {
  if (withoutTable.has(name)) return 'none';
  if (acrossScopes.has(name)) return 'across';
  if (name === 'createTransaction' || name === 'createSettlement' || name === 'batchTransactions') return 'money';
  if (method === 'POST' && !acts.has(name) && !relocates.test(name) && !name.startsWith('restore')) return 'create';
  return method === 'GET' ? 'read' : 'change';
};

/** The words for what is read of a slice. */
const overOrNot = 'the slice says of which scope and maker it is, who say whether it is over';
const namesInSlice = 'what a transaction names is not to be read by itself in a slice, so its names come with it';

/** The words for what comes before a batch: whether its person may send so much more today. */
const operationsCounted = 'its operations are counted against its person’s day before they begin';

const itemsRead = 'what is on the list is read once that has said which rounds of buying it shows';
const labelsRead = 'what transactions name is read once they have said it';
const toMerge = 'what is merged, and into what, is read first: neither may be merged or gone';
const absorbedRead = 'what stands in a source that was merged into it is read once the scope has said which that is';
const namesRead = 'who has those names in the other scope is read by them';

const roleByList = 'a list is shared by itself: what the caller may do by that is read where it is kept';
const tokenRead = 'the token is looked up for each call, and nothing of it is remembered';

/**
 * Calls that take more round trips than their kind may, and why: a reason for each. Everything else is held
 * to the figure.
 */
export const dearer: Readonly<Record<string, string | readonly string[]>> = {
  listMembers: 'people’s names are theirs to change, so they are read where they are kept',
  deleteMe: 'which groups would be left without an owner is read where each says who owns it',
  createInvitation: 'the mail names the group as it is called, so its name is read first',
  acceptInvitation:
    'the invitation says under which other form the person may be invited too: that one is read next, and closed with it',
  listLists: roleByList,
  listListMembers: [
    'people’s names are theirs to change, so they are read where they are kept',
    'somebody has left: whether the list names them is said by what is on it',
  ],
  createListInvitation: 'the mail names the list as it is called, so its name is read first',
  'acceptInvitation, to a list':
    'the invitation says under which other form the person may be invited too: that one is read next, and closed with it',
  getUpload: 'the upload says whether it is for a list, which decides about it',
  'getMemberPictures, of one member': 'people’s pictures are theirs to change, so they are read where they are kept',
  createBlock: 'all that somebody blocks is one record, which is read before another is added',
  signOut: 'which devices somebody has is read before they are taken away with it',
  registerDevice: 'all devices of somebody are one record, which is read before another is added',
  createPlaceholder: 'the scope says how many placeholders it has had, and nothing at all where it had none',
  showLink: 'the token says where the link stands, which is read next',
  'showLink, to a list': 'the token says where the link stands, which is read next',
  'showLink, a list': [
    'the token says where the link stands, which is read next',
    'nothing of the list is read before it is known that it may be shown',
    'people’s names and categories are read where they are kept',
  ],
  'showLink, balances': [
    'the token says where the link stands, which is read next',
    'nothing of the balances is read before it is known that they may be shown',
    'people’s names are theirs to change, so they are read where they are kept',
  ],
  createToken: [
    'of several made at once each moves on a turn, which is read before they are counted',
    'how many there are is read first',
  ],
  listTokens: 'when all ended last, by a sign-out, says which are listed',
  createWebhook: 'where what happened ends is read first',
  testWebhook: 'the webhook that is tried gets a new version, so it is read first',
  'createList, by a scoped token': tokenRead,
  'listLists, by a scoped token': [tokenRead, roleByList],
  joinLink: 'the token says where the link stands, which is read next',
  'joinLink, to a list': 'the token says where the link stands, which is read next',
  changeNotification: 'its words name people, whose names are theirs to change and read where they are kept',
  mergeCategory: toMerge,
  mergeSource: [toMerge, absorbedRead],
  mergeTag: toMerge,
  mergePayee: 'the scope says what was merged, and so that none goes in a circle',
  'listSources, with one merged': absorbedRead,
  mergeMember: 'what is merged, and into whom, is read first: both get a new version',
  transferList: 'the list says who owns it, whose membership is read next',
  'acceptInvitation, of ownership':
    'who hands over and who takes over must be what they were: read once the invitation names them',
  createSlice: 'that what it names is there is read first, and the currency, language and calendar of the scope',
  listSlices: 'how many are in a slice is kept where they are: in its own scope',
  'listMyScopes, in a slice': overOrNot,
  'getScope, in a slice': overOrNot,
  'getTransaction, in a slice': [overOrNot, namesInSlice],
  createScope: 'what the call leaves open comes from the maker’s settings',
  getBalances: 'people’s names are theirs to change, so they are read where they are kept',
  getMyBalances: 'people’s names are theirs to change, so they are read where they are kept',
  batchTransactions: [
    'whether the caller may record anything is read before the first of its operations',
    operationsCounted,
  ],
  'duplicateList, with three items': itemsRead,
  'transferListToScope, with three items': itemsRead,
  'duplicateTransactions, one': [labelsRead, namesRead],
  'transferTransactions, one': [labelsRead, namesRead],
  listActivity: 'people’s names are theirs to change, so they are read where they are kept',
  'listChanges, at first': 'where the feed ends is read before all that is there, so that nothing is missed in between',
  'listMyChanges, at first':
    'where the feed ends is read before all that is there, so that nothing is missed in between',
  'applyChanges, a tag': [
    'that the caller may send it at all is decided before its operations begin',
    operationsCounted,
  ],
  'applyChanges, a tag, sent again': [
    'that the caller may send it at all is decided first; what refuses it is compared with what was sent',
    operationsCounted,
  ],
  'getSummary, by member': 'people’s names are theirs to change, so they are read where they are kept',
  'createSource, in the scope’s currency': 'the currency that the call leaves open is the scope’s',
  'createItem, in the category its name remembers': 'what the name had the last time is read first',
  'createItem, added up with an open one':
    'what is open is looked through after the name was read, so that two who add it at once get one item',
  'listItems, what was deleted and cleared':
    'what was cleared, and by whom, is read once the list has said which rounds are gone',
  'restoreItem, that was cleared': 'the item says which round it was bought in, then the clearing that took it is read',
  changeItems: ['that the caller may send it at all is decided before its operations begin', operationsCounted],
  'changeItem, moved behind one whose key has grown long':
    'the next item is read, to make a shorter key between the two',
};

export const nameOf = ({ route, when }: Figure): string => (when ? `${route.name}, ${when}` : route.name);
export const reasonsOf = (figure: Figure): readonly string[] => [dearer[nameOf(figure)] ?? []].flat();

/** Calls that create or change, as it turns out. */
const eitherWay = new Set(['createItem, added up with an open one', 'applyChanges, a tag, sent again']);

/** Returns the round trips that this call may take. */
export const allowed = (figure: Figure): number =>
  quality[eitherWay.has(nameOf(figure)) ? 'change' : kindOf(figure.route)] + reasonsOf(figure).length;
