import { listNeeds } from '../../cards/forms/list-needs.ts';
import { saveNeed } from '../../cards/forms/save-need.ts';
import { showNeed } from '../../cards/forms/show-need.ts';
import { accessNeedsCard, ownNeedCard } from '../../cards/views/access-needs-card.ts';
import { words } from '../../cards/wording/words.ts';
import type { AccessNeedService } from '../../programme/training/access-need-service.ts';
import { answer } from '../answer.ts';
import { action, type Feature } from '../feature.ts';

const { own: say } = words.accessNeeds;

/** What people need in order to take part in a session: asked on the card of the own place, seen by the programme manager. */
export const accessNeedsFeature = (needs: AccessNeedService): Feature => ({
  name: 'access needs',
  actions: [
    action(showNeed, async (caller, { session }) =>
      answer(await needs.own(caller, session), view => ownNeedCard(view)),
    ),
    action(saveNeed, async (caller, { session, need }) =>
      answer(await needs.save(caller, session, need), view =>
        ownNeedCard(view, view.text === undefined ? say.gone : say.saved),
      ),
    ),
    action(listNeeds, async (caller, { session }) =>
      answer(await needs.ofSession(caller, session), accessNeedsCard),
    ),
  ],
});
