import { paperCard } from '../cards/paper/index.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import type { PaperOfItem } from '../usecases/readPaper.ts';
import { backButton } from './buttons.ts';
import { headingOf } from './itemFacts.ts';

/** A case paper to read. */
export function paperMessage(
  voice: Voice,
  { item, paper, originalUrl }: PaperOfItem,
): OutgoingMessage & { readonly kind: 'card' } {
  const { say } = voice;
  const card = paperCard({
    heading: headingOf(voice, item),
    title: item.title,
    sections: paper.sections.filter(({ kind }) => kind !== 'proposal').map(({ heading, text }) => ({ heading, text })),
    proposal: paper.proposal.length > 0 ? { label: say('label.proposal'), points: paper.proposal } : undefined,
    cutNote: say('paper.cut'),
    original: originalUrl === undefined ? undefined : { title: say('btn.original'), url: originalUrl },
    back: backButton(voice, item),
  });
  return { kind: 'card', card, summary: `${headingOf(voice, item)}: ${item.title}` };
}
