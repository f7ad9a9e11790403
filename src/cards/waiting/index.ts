import type { AdaptiveCard } from '../../ports/messenger.ts';
import { execute } from '../action.ts';
import { clip, fitItems } from '../budget.ts';
import { noticeView } from '../notice.ts';
import { compileTemplate } from '../render.ts';
import type { WaitingCase, WaitingData } from './data.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);

/** The card with which a person is reminded; it holds as many cases as there is room for, and says so. */
export function waitingCard(data: WaitingData): AdaptiveCard {
  return fitItems(data.cases.map(caseView), (shown, cut) =>
    expand({
      fallbackText: clip(`${data.heading} ${data.intro}`, 400),
      notice: data.notice && noticeView(data.notice),
      heading: clip(data.heading, 200),
      intro: clip(data.intro, 600),
      cases: shown,
      cutNote: cut ? clip(data.cutNote, 300) : undefined,
      footer: data.footer && clip(data.footer, 400),
    }),
  );
}

function caseView({ label, title, buttons }: WaitingCase): object {
  return { label: clip(label, 150), title: clip(title, 300), actions: buttons.map(execute) };
}
