import type { AdaptiveCard } from '../../ports/messenger.ts';
import { execute } from '../action.ts';
import { clip } from '../budget.ts';
import { compileTemplate } from '../render.ts';
import type { WelcomeData } from './data.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);

/** Who the bot is and what it does. */
export function welcomeCard(data: WelcomeData): AdaptiveCard {
  return expand({
    fallbackText: clip(`${data.heading}. ${data.lines[0]}`, 400),
    heading: clip(data.heading, 150),
    lines: data.lines.map((line) => clip(line, 400)),
    actions: (data.buttons ?? []).map(execute),
  });
}
