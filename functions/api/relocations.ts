import { route } from '../../shared/http/route';
import { RelocationView } from '../../shared/lists/relocation-job';
import * as relocations from '../../shared/lists/relocation-store';

const path = '/v1/scopes/{scopeId}/relocations/{relocationId}';

export const getRelocation = route({
  method: 'GET',
  path,
  permission: 'lists.create',
  summary: 'Get how far a list is on its way to this scope',
  response: RelocationView,
  description:
    'Nothing of it is there until its `status` is `done`: then all of it is. It is found for a day, by who has its id ' +
    'and may make lists there.',
  handle: ({ call, params }) => relocations.get(call, params),
});

export const cancelRelocation = route({
  method: 'DELETE',
  path,
  permission: 'lists.create',
  summary: 'Stop a list on its way to this scope',
  response: RelocationView,
  description:
    'What has been made of it is removed, and a list that was to be transferred stays. One that is whole, or has ended, ' +
    'stays as it is, which the answer says.',
  handle: ({ call, params }) => relocations.cancel(call, params),
});
