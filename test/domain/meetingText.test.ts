import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMeetingText } from '../../src/domain/meetingText.ts';

const today = { year: 2026, month: 12, day: 1 };

describe('a meeting as it is written', () => {
  it.each([
    ['18. desember kl. 10 på Teams, frist 15. desember', '2026-12-18', '10:00', 'Teams', '2026-12-15'],
    ['18.12 kl. 10.30 i Bergen rådhus', '2026-12-18', '10:30', 'Bergen rådhus', ''],
    ['18.12.2027 10:00 Teams', '2027-12-18', '10:00', 'Teams', ''],
    ['2027-01-20 09:00 Møterom 2', '2027-01-20', '09:00', 'Møterom 2', ''],
    ['fredag 18. desember kl. 10–12, Teams', '2026-12-18', '10:00', 'Teams', ''],
    ['20. januar kl. 9 Zoom, svarfrist 18.1 kl. 14', '2027-01-20', '09:00', 'Zoom', '2027-01-18T14:00'],
    ['5. januar kl. 9, frist 22. desember', '2027-01-05', '09:00', '', '2026-12-22'],
    ['laurdag 19. desember kl 12 ved kaia med frist 17.12', '2026-12-19', '12:00', 'kaia', '2026-12-17'],
    ['18 December 2026 at 10 on Teams, deadline 15 December', '2026-12-18', '10:00', 'Teams', '2026-12-15'],
    ['18.12', '2026-12-18', '', '', ''],
    ['kl. 10', '', '10:00', '', ''],
    ['31.2 kl. 10', '', '10:00', '', ''],
    ['Teams', '', '', 'Teams', ''],
    ['', '', '', '', ''],
  ])('«%s»', (text, date, time, place, deadline) => {
    expect(readMeetingText(text, today)).toEqual({ date, time, place, deadline });
  });

  it('takes any text, and gives a date and a time that exist, or none', () => {
    const any = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('18', '.', '12', ' ', 'kl', ':', '99', 'mai', 'frist', '–'), { maxLength: 14 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(any, (text) => {
        const { date, time, deadline } = readMeetingText(text, today);

        expect(date).toMatch(/^(?:\d{4}-\d{2}-\d{2})?$/);
        expect(time).toMatch(/^(?:[01]\d:[0-5]\d|2[0-3]:[0-5]\d)?$/);
        expect(deadline).toMatch(/^(?:\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?)?$/);
      }),
    );
  });
});
