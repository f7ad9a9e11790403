import type { Edge } from '../dialogue/edge.ts';
import {
  addCaseCommand,
  editAgendaCommand,
  formalitiesCommand,
  postponeCommand,
  renumberCommand,
  withdrawItemCommand,
} from './agendaEdit.ts';
import type { Command } from './command.ts';
import { decisionsCommand, exportDecisionsCommand, outcomeCommand, outcomesCommand } from './outcome.ts';

/** The commands about agendas and what came of them: one line each. */
export function agendaCommands(edge: Edge): readonly Command[] {
  return [
    decisionsCommand(edge),
    exportDecisionsCommand(edge),
    editAgendaCommand(edge),
    addCaseCommand(edge),
    formalitiesCommand(edge),
    postponeCommand(edge),
    withdrawItemCommand(edge),
    renumberCommand(edge),
    outcomeCommand(edge),
    outcomesCommand(edge),
  ];
}
