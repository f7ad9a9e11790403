import { sampleTitle } from '../samplePaper.ts';
import type { AgendaData } from './data.ts';

const norwegian: AgendaData = {
  heading: 'Saksliste for styringsgruppen 26. november 2020',
  facts: [
    { label: 'Tid', value: 'torsdag 26. november kl. 10.00–12.00' },
    { label: 'Sted', value: 'Nygårdsgaten 112, møterom Fløyen' },
    { label: 'Frist', value: 'tirsdag 24. november kl. 12.00' },
  ],
  items: [
    { number: '68/20', title: 'Godkjenning av innkalling og saksliste', typeLabel: 'Formalia' },
    { number: '69/20', title: 'Handlingsprogram 2021–2024, framlegg til behandling', typeLabel: 'Vedtakssak' },
    {
      number: '70/20',
      title: 'Innspill til mål- og resultatstyring av porteføljen, herunder forholdet til nullvekstmålet',
      typeLabel: 'Drøftingssak',
      note: 'Utsatt til 18. desember',
    },
    { number: '71/20', title: sampleTitle, typeLabel: 'Orienteringssak', note: '5 av 9 har bekreftet' },
    { number: '72/20', title: 'Unntatt offentlighet, offentleglova § 23 første ledd', typeLabel: 'Orienteringssak' },
    { number: '73/20', title: 'Eventuelt', typeLabel: 'Formalia' },
  ],
  footer: 'Orienteringssakene kommer som egne kort under.',
  cutNote: 'Sakslisten er forkortet. Hele listen står i innkallingen.',
};

/** The agenda card. */
export const agendaSamples = { norwegian };
