import type { Body, Cooperation } from '../domain/cooperation.ts';
import type { Language } from '../domain/language.ts';
import type { AgendaItem, Meeting } from '../domain/meeting.ts';
import type { Allowance } from '../ports/allowance.ts';
import type { Calendar, CalendarEvent } from '../ports/calendar.ts';
import type { Clock, Sleep } from '../ports/clock.ts';
import type { DeadLetters } from '../ports/deadLetters.ts';
import type { DocumentReader } from '../ports/documentReader.ts';
import type { DocumentWriter, WrittenDocument } from '../ports/documentWriter.ts';
import type { Downloader } from '../ports/downloader.ts';
import type { FileStore } from '../ports/fileStore.ts';
import type { Log } from '../ports/log.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { PaperReader } from '../ports/paperReader.ts';
import type { PdfConverter } from '../ports/pdfConverter.ts';
import type { Presenter } from '../ports/presenter.ts';
import type { PublicHolidays } from '../ports/publicHolidays.ts';
import type { Queue } from '../ports/queue.ts';
import type { ReminderCards } from '../ports/reminderCards.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { FileLinks } from './files/fileLinks.ts';
import type { Handouts } from './files/handouts.ts';
import type { RefreshRequests } from './jobs/refreshRequests.ts';
import type { MinutesFacts } from './minutes/minutesFacts.ts';
import type { DecisionList } from './outcome/readDecisions.ts';
import type { Records } from './records/records.ts';

/** What the use cases are given; made once, in `main.ts`. */
export interface Deps {
  readonly cooperation: Cooperation;
  readonly records: Records;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;
  readonly refreshes: RefreshRequests;
  readonly messenger: Messenger;
  readonly allowance: Allowance;
  readonly presenter: Presenter;
  readonly reminderCards: ReminderCards;
  readonly publicHolidays: PublicHolidays;
  readonly downloader: Downloader;
  readonly documentReader: DocumentReader;
  readonly files: FileStore;
  readonly readPapers: PaperReader;
  readonly fileLinks: FileLinks;
  readonly handouts: Handouts;
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
  readonly documentWriter: DocumentWriter;
  /** Absent where nothing makes PDFs. */
  readonly pdfConverter?: PdfConverter | undefined;
  /** The draft of a meeting's minutes in words. */
  readonly minutesText: (facts: MinutesFacts, language: 'nb' | 'nn') => WrittenDocument;
  /** The register of decisions for a spreadsheet, and the name of the file. */
  readonly decisionsFile: (list: DecisionList, language: Language) => { readonly name: string; readonly text: string };
  /** The words of a meeting in calendars, which anyone who has the address may read: no title of a restricted case. */
  readonly eventText: (
    meeting: Meeting,
    items: readonly AgendaItem[],
  ) => Pick<CalendarEvent, 'summary' | 'description'>;
  /** The address of the calendar with this token; undefined where the bot has no public address. */
  readonly calendarUrl: (token: string) => string | undefined;
  /** The sentence that a person confirms when they take a case of the body to orientation. */
  readonly acknowledgementSentence: (body: Body, language: Language) => string;
  readonly log: Log;
}
