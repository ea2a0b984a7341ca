import { Live, ready, Ready } from '../../shared/operations/health';
import { route } from '../../shared/http/route';

export const isLive = route({
  method: 'GET',
  path: '/health/live',
  permission: 'public',
  summary: 'Check that the server answers',
  response: Live,
  handle: () => ({ status: 'live' as const }),
});

export const isReady = route({
  method: 'GET',
  path: '/health/ready',
  permission: 'public',
  summary: 'Check that the table and the user pool can be reached',
  problems: ['not-ready'],
  response: Ready,
  handle: () => ready(),
});
