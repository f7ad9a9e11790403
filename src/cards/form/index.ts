import type { AdaptiveCard } from '../../ports/messenger.ts';
import { execute, executeForm } from '../action.ts';
import { clip, fitItems } from '../budget.ts';
import { input } from '../field.ts';
import { noticeView } from '../notice.ts';
import { compileTemplate } from '../render.ts';
import type { FormData } from './data.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);

/** A form with any inputs. None is required of the client: phones have failed to send cards with required inputs. */
export function formCard(data: FormData): AdaptiveCard {
  const lines = (data.lines ?? []).map((line) => clip(line, 600));
  return fitItems(lines, (shown) =>
    expand({
      fallbackText: clip(data.heading, 300),
      heading: clip(data.heading, 300),
      intro: data.intro && clip(data.intro, 600),
      problem: data.problem && noticeView({ text: data.problem, tone: 'attention' }),
      lines: shown,
      inputs: data.fields.map(input),
      actions: [executeForm(data.send), ...(data.others ?? []).slice(0, 5).map(execute)],
    }),
  );
}
