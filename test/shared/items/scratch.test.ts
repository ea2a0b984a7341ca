import { it } from 'vitest';
import { household } from '../../support/household';
it('x', async () => {
  const { path, owner } = await household();
  const l = await owner.post(`${path}/lists`, { name: 'G' });
  console.log(l.status);
  const i = await owner.post(`${path}/lists/${l.body.id}/items`, { name: 'Milk' });
  console.log(i.status, JSON.stringify(i.body));
});
