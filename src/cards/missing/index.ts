import type { AdaptiveCard } from '../../ports/messenger.ts';
import { execute } from '../action.ts';
import { clip, fitItems } from '../budget.ts';
import { compileTemplate } from '../render.ts';
import type { MissingData } from './data.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);

/** Who has not answered, group by group; a list too long for a card is cut, and says so. */
export function missingCard(data: MissingData): AdaptiveCard {
  const lines = data.groups.flatMap(({ label, names }) =>
    names.length === 0 ? [] : [labelLine(label), ...names.map(nameLine)],
  );
  return fitItems(lines, (shown, cut) =>
    expand({
      fallbackText: clip(`${data.heading} ${data.countLine}`, 400),
      heading: clip(data.heading, 150),
      countLine: clip(data.countLine, 200),
      emptyText: lines.length === 0 ? clip(data.emptyText, 300) : undefined,
      lines: shown,
      cutNote: cut ? clip(data.cutNote, 300) : undefined,
      asOf: clip(data.asOf, 200),
      actions: data.buttons.map(execute),
    }),
  );
}

function labelLine(label: string): object {
  return { text: clip(label, 100), weight: 'Bolder', size: 'Small', spacing: 'Medium', separator: true };
}

function nameLine(name: string): object {
  return { text: clip(name, 150), weight: 'Default', size: 'Default', spacing: 'Small', separator: false };
}
