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
import { minutesCommand, remarksCommand } from './minutes.ts';
import { decisionsCommand, exportDecisionsCommand, outcomeCommand, outcomesCommand } from './outcome.ts';
import { historyCommand, linkCommand, moveOnCommand } from './path.ts';

/** The commands about agendas and what came of them: one line each. */
export function agendaCommands(edge: Edge): readonly Command[] {
  return [
    historyCommand(edge),
    decisionsCommand(edge),
    exportDecisionsCommand(edge),
    editAgendaCommand(edge),
    addCaseCommand(edge),
    formalitiesCommand(edge),
    postponeCommand(edge),
    withdrawItemCommand(edge),
    renumberCommand(edge),
    remarksCommand(edge),
    minutesCommand(edge),
    linkCommand(edge),
    moveOnCommand(edge),
    outcomeCommand(edge),
    outcomesCommand(edge),
  ];
}
