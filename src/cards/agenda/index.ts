import type { AdaptiveCard } from '../../ports/messenger.ts';
import { clip, fitItems } from '../budget.ts';
import { compileTemplate } from '../render.ts';
import type { AgendaData, AgendaItemLine } from './data.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);

/** The agenda of a meeting, item by item; a list too long for a card is cut, and says so. */
export function agendaCard(data: AgendaData): AdaptiveCard {
  return fitItems(data.items.map(itemView), (items, cut) =>
    expand({
      fallbackText: clip(data.heading, 300),
      heading: clip(data.heading, 300),
      facts: data.facts.slice(0, 6).map(({ label, value }) => ({ title: clip(label, 60), value: clip(value, 200) })),
      items,
      cutNote: cut ? clip(data.cutNote, 300) : undefined,
      footer: data.footer && clip(data.footer, 300),
    }),
  );
}

function itemView({ number, title, typeLabel, note }: AgendaItemLine): object {
  const line = note ? `${typeLabel} · ${note}` : typeLabel;
  return { number: clip(number, 30), title: clip(title, 300), line: clip(line, 200) };
}
