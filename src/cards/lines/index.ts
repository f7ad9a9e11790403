import type { AdaptiveCard } from '../../ports/messenger.ts';
import { execute } from '../action.ts';
import { clip, fitItems } from '../budget.ts';
import { compileTemplate } from '../render.ts';
import type { LinesData, LinesRow } from './data.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);

/** A list under a heading; one too long for a card is cut, and says so. */
export function linesCard(data: LinesData): AdaptiveCard {
  const rows = data.rows.map(rowView);
  return fitItems(rows, (shown, cut) =>
    expand({
      fallbackText: clip(data.heading, 300),
      heading: clip(data.heading, 300),
      intro: data.intro && clip(data.intro, 600),
      rows: shown,
      cutNote: cut ? clip(data.cutNote, 300) : undefined,
      footer: data.footer && clip(data.footer, 300),
      actions: (data.buttons ?? []).map(execute),
    }),
  );
}

function rowView({ text, detail, buttons = [] }: LinesRow): object {
  return { text: clip(text, 600), detail: detail && clip(detail, 400), actions: buttons.map(execute) };
}
