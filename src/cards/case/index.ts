import type { AdaptiveCard } from '../../ports/messenger.ts';
import { execute } from '../action.ts';
import { type Block, numberedPoints, textBlocks } from '../blocks.ts';
import { clip, fitItems } from '../budget.ts';
import { noticeView } from '../notice.ts';
import { compileTemplate } from '../render.ts';
import type { CaseData, Counts, Refresh } from './data.ts';
import { dots } from './dots.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);

/** One case: what it is, where it stands and what the reader can do. Long proposals and extracts are cut, and say so. */
export function caseCard(data: CaseData): AdaptiveCard {
  const points = numberedPoints(data.proposal?.points ?? []).map((point) => clip(point, 1_500));
  const more = textBlocks(data.extract?.more?.text ?? '');
  return fitItems([...points, ...more], (shown, cut) =>
    expand({
      ...fixedParts(data),
      ...cuttableParts(data, {
        points: shown.filter((item) => typeof item === 'string'),
        blocks: shown.filter((item) => typeof item === 'object'),
        cutNote: cut ? clip(data.cutNote, 300) : undefined,
      }),
    }),
  );
}

interface Cuttable {
  readonly points: readonly string[];
  readonly blocks: readonly Block[];
  readonly cutNote: string | undefined;
}

/** The note goes where text was lost: into the rest of the extract, or to the points when nothing is left of that. */
function cuttableParts({ proposal, extract }: CaseData, { points, blocks, cutNote }: Cuttable): object {
  const more = blocks.length > 0 ? extract?.more : undefined;
  return {
    more: more && { blocks, show: clip(more.show, 60), hide: clip(more.hide, 60), cutNote },
    proposal: proposal && { label: clip(proposal.label, 100), points, cutNote: more ? undefined : cutNote },
  };
}

function fixedParts(data: CaseData): object {
  return {
    fallbackText: clip(`${data.heading}: ${data.title}`, 400),
    heading: clip(data.heading, 150),
    title: clip(data.title, 300),
    notice: data.notice && noticeView(data.notice),
    facts: data.facts.slice(0, 6).map(({ label, value }) => ({ title: clip(label, 60), value: clip(value, 200) })),
    extract: data.extract && clip(data.extract.text, 700),
    intro: data.intro && clip(data.intro, 500),
    counts: data.counts && countsView(data.counts),
    answer: data.answer && clip(data.answer, 300),
    deadlinePassed: data.deadlinePassed && clip(data.deadlinePassed, 200),
    footer: data.footer && clip(data.footer, 200),
    actions: (data.primary ? [data.primary, ...data.others] : data.others).map(execute),
    refresh: data.refresh && refreshView(data.refresh),
  };
}

function countsView({ line, secondary, progress }: Counts): object {
  return {
    line: clip(line, 200),
    secondary: secondary && clip(secondary, 200),
    dots: progress && dots(progress.done, progress.total),
  };
}

function refreshView({ verb, data, userIds }: Refresh): object {
  return { action: { type: 'Action.Execute', verb, data }, userIds: userIds.slice(0, 60) };
}
