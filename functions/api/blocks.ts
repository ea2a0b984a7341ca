import { Block, NewBlock } from '../../shared/groups/block';
import * as blocks from '../../shared/groups/block-store';
import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';

const path = '/v1/me/blocks';

export const listMyBlocks = route({
  method: 'GET',
  path,
  permission: 'signed-in',
  summary: 'List the groups and people whose invitations you have blocked',
  query: collectionQuery({}),
  items: Block,
  handle: ({ call, page }) => blocks.listOwnBlocks(call, page),
});

export const getBlock = route({
  method: 'GET',
  path: `${path}/{blockId}`,
  permission: 'signed-in',
  summary: 'Get a block',
  response: Block,
  handle: ({ call, params }) => blocks.getOwnBlock(call, params.blockId),
});

export const createBlock = route({
  method: 'POST',
  path,
  permission: 'signed-in',
  success: 201,
  summary: 'Stop the invitations of a group or a person',
  problems: ['quota-exceeded', 'account-deleted'],
  description:
    'What a group with its lists, or a person, invites you to is then neither mailed to you nor shown under ' +
    '`/v1/me/invitations` or in your change feed, open invitations included; if you end the block, those still open ' +
    'are there again. Whoever invites you sees no difference: for them the invitation waits for an answer until it ' +
    'expires. You can still accept one by its link or its id. To block something twice changes nothing.',
  body: NewBlock,
  response: Block,
  example: { body: { scopeId: '01980000-0000-7000-8000-000000000002', name: 'Elm Street 4' } },
  handle: ({ call, body }) => blocks.addBlock(call, body),
});

export const deleteBlock = route({
  method: 'DELETE',
  path: `${path}/{blockId}`,
  permission: 'signed-in',
  summary: 'Undo a block',
  problems: ['account-deleted'],
  response: Block,
  handle: ({ call, params }) => blocks.removeBlock(call, params.blockId),
});
