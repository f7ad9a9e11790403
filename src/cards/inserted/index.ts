import type { AdaptiveCard } from '../../ports/messenger.ts';
import { execute } from '../action.ts';
import { clip } from '../budget.ts';
import { compileTemplate } from '../render.ts';
import type { InsertedData } from './data.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);

/** The card of an inserted case. Without `userIds`, Teams refreshes it for everyone in chats of up to 60. */
export function insertedCard({ heading, text, button }: InsertedData): AdaptiveCard {
  return expand({
    fallbackText: clip(heading, 300),
    heading: clip(heading, 300),
    text: clip(text, 300),
    refresh: { type: 'Action.Execute', verb: button.verb, data: button.data },
    actions: [execute(button)],
  });
}
