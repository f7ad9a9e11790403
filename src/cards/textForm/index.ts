import type { AdaptiveCard } from '../../ports/messenger.ts';
import { execute, executeForm } from '../action.ts';
import { clip } from '../budget.ts';
import { noticeView } from '../notice.ts';
import { compileTemplate } from '../render.ts';
import type { TextFormData } from './data.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);

/**
 * A form for one text, which comes back as `text`. The input is never required for the client: phones have failed
 * to send cards with required inputs (AdaptiveCards#9315).
 */
export function textFormCard(data: TextFormData): AdaptiveCard {
  return expand({
    fallbackText: clip(`${data.heading}: ${data.title}`, 400),
    heading: clip(data.heading, 150),
    title: clip(data.title, 300),
    notice: clip(data.notice, 600),
    inputLabel: clip(data.inputLabel, 100),
    placeholder: clip(data.placeholder, 100),
    errorMessage: clip(data.errorMessage, 200),
    value: clip(data.value ?? '', data.maxLength),
    maxLength: data.maxLength,
    problem: data.problem && noticeView({ text: data.problem, tone: 'attention' }),
    actions: [executeForm(data.send), execute(data.cancel)],
  });
}
