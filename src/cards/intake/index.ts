import type { AdaptiveCard } from '../../ports/messenger.ts';
import { execute, executeForm } from '../action.ts';
import { numberedPoints } from '../blocks.ts';
import { clip, fitItems } from '../budget.ts';
import { type Field, input } from '../field.ts';
import { noticeView } from '../notice.ts';
import { compileTemplate } from '../render.ts';
import type { FieldRow, IntakeData } from './data.ts';
import template from './template.json' with { type: 'json' };

const expand = compileTemplate(template);
const maxWarnings = 8;
const newMeetingId = 'newMeeting';

/** What was read of a document, with a form to correct and file it. Long proposals are cut. */
export function intakeCard(data: IntakeData): AdaptiveCard {
  const points = numberedPoints(data.proposal?.points ?? []).map((point) => clip(point, 600));
  const warnings = data.warnings.slice(0, maxWarnings).map((warning) => `⚠ ${clip(warning, 300)}`);
  const { title, rows, isOpen } = data.newMeeting;
  return fitItems(points, (shown) =>
    expand({
      fallbackText: clip(data.heading, 300),
      heading: clip(data.heading, 300),
      intro: clip(data.intro, 300),
      notice: data.notice && noticeView(data.notice),
      warnings: warnings.length > 0 ? warnings : undefined,
      facts: data.facts.map((fact) => ({ title: clip(fact.title, 60), value: clip(fact.value, 400) })),
      proposal: data.proposal && { label: clip(data.proposal.label, 100), points: shown },
      inputs: data.rows.map(row),
      toggle: [{ type: 'Action.ToggleVisibility', title: clip(title, 60), targetElements: [newMeetingId] }],
      newMeeting: { id: newMeetingId, isOpen, inputs: rows.map(row) },
      actions: [executeForm(data.send), ...data.others.map(execute)],
    }),
  );
}

function row([first, second]: FieldRow): object {
  if (!second) return input(first);
  const column = (field: Field) => ({ type: 'Column', width: 'stretch', items: [input(field)] });
  return { type: 'ColumnSet', columns: [column(first), column(second)] };
}
