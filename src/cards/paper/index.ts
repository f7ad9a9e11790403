import type { AdaptiveCard } from '../../ports/messenger.ts';
import { execute } from '../action.ts';
import { type Block, headingBlock, numberedPoints, textBlocks } from '../blocks.ts';
import { clip, fitItems } from '../budget.ts';
import { compileTemplate } from '../render.ts';
import type { PaperData } from './data.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);

/** The text of a paper, the proposal last. What is too long for a card is cut from the sections first, and says so. */
export function paperCard(data: PaperData): AdaptiveCard {
  const points = numberedPoints(data.proposal?.points ?? []).map((point) => clip(point, 1_500));
  const blocks = data.sections.flatMap(({ heading, text }) => [headingBlock(heading), ...textBlocks(text)]);
  return fitItems([...points, ...blocks], (shown, cut) => {
    const shownPoints = shown.filter((item) => typeof item === 'string');
    return expand({
      fallbackText: clip(`${data.heading}: ${data.title}`, 400),
      heading: clip(data.heading, 150),
      title: clip(data.title, 300),
      blocks: withoutLoneHeading(shown.filter((item) => typeof item === 'object')),
      proposal: data.proposal && { label: clip(data.proposal.label, 100), points: shownPoints },
      cutNote: cut ? clip(data.cutNote, 300) : undefined,
      actions: [execute(data.back), ...(data.original ? [{ type: 'Action.OpenUrl', ...data.original }] : [])],
    });
  });
}

function withoutLoneHeading(blocks: readonly Block[]): readonly Block[] {
  return blocks.at(-1)?.style === 'heading' ? blocks.slice(0, -1) : blocks;
}
