import type { AdaptiveCard } from '../../ports/messenger.ts';
import { execute } from '../action.ts';
import { clip } from '../budget.ts';
import { compileTemplate } from '../render.ts';
import type { ChoiceData } from './data.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);

/** A question with one button for each answer. */
export function choiceCard(data: ChoiceData): AdaptiveCard {
  return expand({
    fallbackText: clip(data.text, 300),
    text: clip(data.text, 600),
    options: data.options.slice(0, 12).map(execute),
  });
}
