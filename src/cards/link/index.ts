import type { AdaptiveCard } from '../../ports/messenger.ts';
import { clip } from '../budget.ts';
import { compileTemplate } from '../render.ts';
import type { LinkData } from './data.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);

/** What there is to fetch, and the button that opens it. */
export function linkCard({ heading, text, link }: LinkData): AdaptiveCard {
  return expand({
    fallbackText: clip(`${heading}. ${text}`, 400),
    heading: clip(heading, 150),
    text: clip(text, 600),
    linkTitle: clip(link.title, 60),
    linkUrl: link.url,
  });
}
