import type { Button } from './action.ts';

/** The case that the samples are about, as the steering group of Miljøløftet had it in 2020. */
export const sampleTitle = 'Videreutvikling av Miljøløftets organisering';

/** The sections of its paper. */
export const sampleSections = [
  {
    heading: 'Bakgrunn',
    text: 'I lys av at byvekstavtalen ble signert og avtaleområdet utvidet, var det behov for en klargjøring av hvordan samarbeidet i Miljøløftet skal organiseres fremover, og tydeliggjøring av beslutningsprosesser, ansvarsområder og partenes deltakelse i ulike fora. Det var også et behov for å se på organiseringen med mål om at de nye kommunene ble inkludert på en best mulig måte.\n\nSaken har tidligere vært drøftet i Miljøløftets arbeidsutvalg (AU) og administrative koordineringsgruppe (AKG). Sekretariatet ble i samråd med partene enige om å benytte Statens vegvesen sin rammeavtale for organisasjonsutvikling og gjøre et avrop på avtalen.',
  },
  {
    heading: 'Status',
    text: 'Sekretariatet gjennomførte avropet i månedsskiftet september/oktober og besluttet å engasjere to konsulenter fra EY som støtte til gjennomføring av prosjektet. Konsulentene vil gjennomføre prosjektet i to faser, med opsjon for en tredje fase:\n\n• fase 1: Kartlegging og beskrivelse av nåsituasjonen\n• fase 2: Foreslå eventuelle endringer i Miljøløftets organisering\n• fase 3: Implementering (opsjon)\n\nDet er lagt opp til at kartleggingen av nåsituasjon skal drøftes i AKG 3.desember, og at styringsgruppen igjen blir orientert i møtet 18. desember.\n\nAvropet på rammeavtalen, fase 1 og 2 har et omfang på 2 x 240 timer fordelt på 12 uker. Prisen er kr. 825 000 ekskl. mva.',
  },
] as const;

/** Its proposed decision. */
export const sampleProposal = { label: 'Forslag til vedtak', points: ['Styringsgruppen tar saken til orientering.'] };

/** A button about the case, with ids as the real ones have. */
export function sampleButton(title: string, verb: string, style?: Button['style']): Button {
  return { title, verb, style, data: { meetingId: 'sg-2020-11-26', itemId: 'sg-2020-71', paperVersion: 1 } };
}
