import type { AdaptiveCard } from '../../ports/messenger.ts';
import { execute } from '../action.ts';
import { clip, fitItems } from '../budget.ts';
import { compileTemplate } from '../render.ts';
import type { CommentEntry, CommentsData } from './data.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);

/** The comments on a case, each whole; those without room are left out from the end, and the card says so. */
export function commentsCard(data: CommentsData): AdaptiveCard {
  return fitItems(data.entries.map(entryView), (entries, cut) =>
    expand({
      fallbackText: clip(data.heading, 300),
      heading: clip(data.heading, 300),
      emptyText: data.entries.length === 0 ? clip(data.emptyText, 300) : undefined,
      entries,
      cutNote: cut ? clip(data.cutNote, 300) : undefined,
      asOf: clip(data.asOf, 200),
      actions: (data.buttons ?? []).map(execute),
    }),
  );
}

function entryView({ author, party, when, text, buttons = [] }: CommentEntry): object {
  return {
    who: clip(party ? `${author} · ${party}` : author, 200),
    when: clip(when, 300),
    text: clip(text, 4_000),
    actions: buttons.map(execute),
  };
}
