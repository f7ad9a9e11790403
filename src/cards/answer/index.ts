import type { AdaptiveCard } from '../../ports/messenger.ts';
import { execute } from '../action.ts';
import { clip, fitItems } from '../budget.ts';
import { dots } from '../case/dots.ts';
import { compileTemplate } from '../render.ts';
import type { AnswerData, AnswerRowData } from './data.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);

/** An answer: what was asked about, how it stands, and what one may want to know next. A long list is cut, and says so. */
export function answerCard(data: AnswerData): AdaptiveCard {
  const rows = data.rows.map((row) => rowView(row, data.isPath ? '●' : undefined));
  return fitItems(rows, (shown, cut) =>
    expand({
      fallbackText: clip(data.heading ?? data.lead, 300),
      heading: data.heading && clip(data.heading, 300),
      lead: clip(data.lead, 1_200),
      dots: data.progress && dots(data.progress.done, data.progress.total),
      rows: shown,
      notes: data.notes.map((text) => ({ text: clip(text, 400) })),
      cutNote: cut ? clip(data.cutNote, 300) : undefined,
      footer: data.footer && clip(data.footer, 200),
      actions: data.buttons.slice(0, 6).map(execute),
    }),
  );
}

function rowView({ text, detail, passage, button }: AnswerRowData, marker: string | undefined): object {
  return {
    marker,
    text: clip(text, 400),
    detail: detail && clip(detail, 600),
    runs: passage ? [run(passage.before), { ...run(passage.match), highlight: true }, run(passage.after)] : undefined,
    actions: button ? [execute(button)] : [],
  };
}

/** An empty run is not drawn by every client. */
function run(text: string): object {
  return { type: 'TextRun', text: text === '' ? ' ' : text, size: 'Small', isSubtle: true };
}
