import type { Deps } from '../deps.ts';
import { draftMinutes } from '../minutes/draftMinutes.ts';
import { markRemark, readRemarks } from '../minutes/markRemark.ts';
import { openForm } from '../openForm.ts';
import { exportDecisions } from '../outcome/exportDecisions.ts';
import { applyMinutes, readMinutesDraft } from '../outcome/minutes.ts';
import { readDecisions } from '../outcome/readDecisions.ts';
import { recordOutcome } from '../outcome/recordOutcome.ts';
import { linkCase, moveOn } from '../path/link.ts';
import { readHistory } from '../path/readHistory.ts';
import { addCase, addFormalities } from './addCase.ts';
import { orderAgenda, readAgendaToEdit } from './editAgenda.ts';
import { postponeItem, renumberItem, withdrawItem } from './moveItem.ts';

/** What people can do with agendas, and with what came of them. */
export function agendaUseCases(deps: Deps) {
  return {
    readAgendaToEdit: readAgendaToEdit(deps),
    orderAgenda: orderAgenda(deps),
    addCase: addCase(deps),
    addFormalities: addFormalities(deps),
    postponeItem: postponeItem(deps),
    withdrawItem: withdrawItem(deps),
    renumberItem: renumberItem(deps),
    openOutcomeForm: openForm(deps, 'openOutcome'),
    recordOutcome: recordOutcome(deps),
    readDecisions: readDecisions(deps),
    exportDecisions: exportDecisions(deps),
    readMinutesDraft: readMinutesDraft(deps),
    applyMinutes: applyMinutes(deps),
    draftMinutes: draftMinutes(deps),
    readRemarks: readRemarks(deps),
    markRemark: markRemark(deps),
    readHistory: readHistory(deps),
    linkCase: linkCase(deps),
    moveOn: moveOn(deps),
  };
}
