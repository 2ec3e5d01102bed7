import { deepEqual, equal } from 'node:assert/strict';
import type { Caller, Feature } from '../../bot/feature.ts';
import type { Reply } from '../../bot/reply.ts';
import { tabLink, withTabLinks } from '../../bot/tab-api/tab-links.ts';
import { anybody } from '../../bot/tab-api/tab-reader.ts';
import { card } from '../../cards/kit/card.ts';

const caller: Caller = {
  person: anybody('test'),
  place: { id: 'a', scope: 'personal', tenantId: 't', serviceUrl: '', botId: 'b' },
  now: new Date(0),
  newId: () => 'id',
};

const answering = (name: string, reply: Reply): Feature => ({
  name,
  commands: [{ names: [name], help: '', audience: 'private', run: async () => reply }],
});

describe('Links from the chat into the tab', () => {
  const shown: Reply = { kind: 'card', card: card({ summary: 'A', body: [] }) };
  const bodyOf = async (feature: Feature) => {
    const [linked] = withTabLinks([feature], page => tabLink('app-1', page));
    const reply = await linked?.commands?.[0]?.run(caller, '');
    return reply?.kind === 'card' ? reply.card.body : reply;
  };

  it('stand on the answers that the tab shows, too, and lead to their page', async () => {
    deepEqual(await bodyOf(answering('coverage', shown)), [
      {
        type: 'ActionSet',
        actions: [
          {
            type: 'Action.OpenUrl',
            title: 'Open in the tab',
            url: 'https://teams.microsoft.com/l/entity/app-1/region?context=%7B%22subEntityId%22%3A%22coverage%22%7D',
          },
        ],
      },
    ]);
  });

  it('stand on no other answer, and on no refusal', async () => {
    deepEqual(await bodyOf(answering('who am i', shown)), []);
    const refusal: Reply = { kind: 'refusal', text: 'No.', codes: ['notYourRole'] };
    equal(await bodyOf(answering('coverage', refusal)), refusal);
  });
});
