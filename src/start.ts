import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createCalendar } from './adapters/calendar/iCalendar.ts';
import { createDocumentReader } from './adapters/documents/reader.ts';
import { createDownloader } from './adapters/download/downloader.ts';
import { teamsFileHosts } from './adapters/download/hosts.ts';
import { createPublicHolidays } from './adapters/holidays/publicHolidays.ts';
import { graceOf } from './adapters/http/grace.ts';
import { createHttpServer } from './adapters/http/server.ts';
import { createRequestMeter } from './adapters/log/requestMeter.ts';
import { createDocxWriter } from './adapters/minutes/docxWriter.ts';
import { createPdfConverter } from './adapters/pdf/pdfConverter.ts';
import { createWordIndex } from './adapters/search/wordIndex.ts';
import { createTeamsApplication } from './adapters/teams/application.ts';
import { type BotCredentials, TeamsBotAdapter } from './adapters/teams/botAdapter.ts';
import { createTeamsEndpoint } from './adapters/teams/endpoint.ts';
import { createTeamsMessenger } from './adapters/teams/messenger.ts';
import { createPace } from './adapters/teams/pace.ts';
import { measuredMessenger, measuredQueue, measuredStore } from './adapters/telemetry/measured.ts';
import { usualPace } from './config/pace.ts';
import type { Config } from './config.ts';
import { createDialogue } from './dialogue/createDialogue.ts';
import { voiceOf } from './dialogue/edge.ts';
import { type Cooperation, languageOfBody } from './domain/cooperation.ts';
import { instantOf } from './domain/instant.ts';
import { isRefused } from './domain/refusal.ts';
import { diffPapers } from './papers/diffPapers.ts';
import type { Clock, Sleep } from './ports/clock.ts';
import { maxDocumentBytes } from './ports/documentReader.ts';
import type { Downloader } from './ports/downloader.ts';
import type { Log } from './ports/log.ts';
import { noTelemetry, type Telemetry } from './ports/telemetry.ts';
import { openServices } from './services.ts';
import { refusalText } from './text/refusals.ts';
import { createVoices } from './text/voice.ts';
import { createPaperReader } from './understanding.ts';
import { answeringMessenger } from './usecases/allowance/answering.ts';
import { createAllowance } from './usecases/allowance/createAllowance.ts';
import { createCatalogue } from './usecases/catalogue/catalogue.ts';
import { fillCatalogue } from './usecases/catalogue/fillCatalogue.ts';
import type { Deps } from './usecases/deps.ts';
import { createFileLinks } from './usecases/files/fileLinks.ts';
import { createHandouts } from './usecases/files/handouts.ts';
import { firstTime } from './usecases/firstTime.ts';
import type { DrawPublished } from './usecases/jobs/publishScheduled.ts';
import { createRefreshRequests } from './usecases/jobs/refreshRequests.ts';
import { requestSweep } from './usecases/jobs/sweep.ts';
import { startWorker } from './usecases/jobs/worker.ts';
import { openFeed } from './usecases/meeting/calendar.ts';
import { identify } from './usecases/people/identify.ts';
import { rosterChanged } from './usecases/people/rosterChanged.ts';
import { tellAlone } from './usecases/people/tellAlone.ts';
import { housekeeping } from './usecases/personal/housekeeping.ts';
import { prepareOwnData } from './usecases/personal/ownData.ts';
import { createRecords } from './usecases/records/records.ts';
import { createUseCases } from './usecases/useCases.ts';
import { decisionsFile } from './views/decisionsFile.ts';
import { eventText } from './views/meetingTexts.ts';
import { minutesDocument } from './views/minutesDocument.ts';
import { ownDataView } from './views/ownData.ts';
import { publishedReport } from './views/publishedReport.ts';
import { createReminderCards } from './views/reminderCards.ts';
import { rosterMessage } from './views/rosterCard.ts';
import { createSharedPresenter } from './views/sharedPresenter.ts';

/** A running bot. */
export interface Bot {
  /** The port it takes activities on. */
  readonly port: number;
  /** For operators and samples that write to the same store. */
  readonly deps: Deps;
  /** Takes requests until the grace is over, and ends when those in flight are answered. */
  stop(): Promise<void>;
}

/** What a bot is made of that does not come from its configuration. */
export interface Surroundings {
  readonly cooperation: Cooperation;
  readonly log: Log;
  readonly clock?: Clock;
  readonly sleep?: Sleep;
  readonly downloader?: Downloader;
}

/**
 * The only composition root: puts adapters, use cases and the dialogue together and starts to listen.
 * Throws `AddressInUse`, and what {@link openServices} throws.
 */
export async function startBot(
  config: Config,
  { cooperation, log, clock = systemClock, sleep = setTimeout, downloader = teamsDownloader() }: Surroundings,
): Promise<Bot> {
  const meter = createRequestMeter(log);
  const documentReader = createDocumentReader();
  const pdfConverter = config.pdfConverter === undefined ? undefined : createPdfConverter(config.pdfConverter, log);
  const telemetry = await watch(config);
  const services = await openServices(config, clock, (request) => {
    meter.count(request);
    telemetry.measure('store.requestUnits', request.charge, { operation: request.operation });
  });
  const { partitions, deadLetters, files, idlePollMs, close } = services;
  const store = measuredStore(services.store, telemetry);
  const queue = measuredQueue(services.queue, telemetry, clock);
  try {
    const adapter = new TeamsBotAdapter(credentialsOf(config));
    const messenger = measuredMessenger(createTeamsMessenger(adapter, log), telemetry);
    const voices = createVoices(cooperation);
    const records = createRecords(store, config.tenantId);
    const address = { local: undefined as string | undefined };
    const fileLinks = createFileLinks(records, clock, () => config.publicUrl ?? address.local);
    const handouts = createHandouts(records, fileLinks, clock);
    const deps: Deps = {
      cooperation,
      records,
      clock,
      sleep,
      queue,
      deadLetters,
      refreshes: createRefreshRequests(queue, clock, log),
      messenger,
      allowance: createAllowance(records, clock, sleep),
      presenter: createSharedPresenter(cooperation, voices, diffPapers),
      reminderCards: createReminderCards(cooperation, voices, clock),
      publicHolidays: createPublicHolidays(cooperation.country ?? 'NO'),
      downloader,
      documentReader,
      files,
      readPapers: createPaperReader(cooperation),
      fileLinks,
      handouts,
      catalogue: createCatalogue({ records, clock }, createWordIndex()),
      calendar: createCalendar(),
      documentWriter: createDocxWriter(),
      pdfConverter,
      minutesText: (facts, language) => minutesDocument(voices[language], cooperation, facts),
      decisionsFile: (list, language) => decisionsFile(voices[language], list, cooperation.timeZone),
      eventText: (meeting, items) => eventText(voices[languageOfBody(cooperation, meeting.body)], meeting, items),
      calendarUrl: (token) => {
        const base = config.publicUrl ?? address.local;
        return base === undefined ? undefined : `${base}/calendar/${token}.ics`;
      },
      acknowledgementSentence: ({ id }, language) =>
        voices[language].say('msg.ack_intro', { body: voices[language].body(id) }),
      log,
    };
    const vault = { store, partitions, tenantId: config.tenantId };
    const personal = {
      ownData: prepareOwnData(deps, vault, ownDataView(voices)),
      housekeeping: housekeeping(deps, vault),
    };
    const edge = {
      useCases: createUseCases(deps),
      whoActs: identify(deps),
      cooperation,
      voices,
      clock,
      tellAlone: tellAlone(deps),
      newNonce: randomUUID,
    };
    const onRosterChanged = rosterChanged(deps, (report, language) => rosterMessage(voices[language], report));
    const pace = config.pace ?? usualPace(config.mode);
    const first = firstTime(deps);
    const application = createTeamsApplication({
      dialogue: createDialogue(edge, onRosterChanged),
      messenger: answeringMessenger(messenger, deps.allowance, sleep),
      adapter,
      log,
      telemetry,
      guards: {
        pace: createPace(pace),
        tooFast: async (turn) => voiceOf(edge, await edge.whoActs(turn)).say('err.too_fast'),
        isFirst: (turn) => first(turn, 'answer'),
      },
    });
    const rules =
      config.mode === 'local' ? ({ kind: 'local' } as const) : ({ kind: 'teams', tenants: [config.tenantId] } as const);
    const openFile = async (token: string) => {
      const name = await fileLinks.open(token);
      return name === undefined ? undefined : ((await handouts.open(name)) ?? files.get(name));
    };
    const server = createHttpServer(createTeamsEndpoint({ adapter, application, rules, log, telemetry }), log, {
      openFile,
      openCalendar: openFeed(deps),
      turnsAtOnce: pace.turnsAtOnce,
      checks: {
        store: () => records.sweeps.read(records.keys.jobPartition, records.keys.sweep),
        queue: () => deadLetters.list(1),
        credentials: () => adapter.checkCredentials(),
      },
      grace: graceOf(config.graceMs ?? 0),
    });
    const isWorking = config.workers !== 'off';
    if (isWorking) await requestSweep(deps);
    deps.catalogue.warm().catch(() => log.info({}, 'The catalogue is read with the first search'));
    if (isWorking) fillCatalogue(deps).catch(() => log.info({}, 'The catalogue is filled at the next start'));
    const port = await server.listen(config.host, config.port);
    if (config.mode === 'local') address.local = `http://${config.host}:${port}`;
    const drawPublished: DrawPublished = (outcome, language) =>
      isRefused(outcome)
        ? [{ kind: 'text', text: refusalText(voices[language], outcome.refusal) }]
        : publishedReport(voices[language], outcome);
    const worker = isWorking ? startWorker(deps, { idlePollMs, sleep, drawPublished, personal }) : undefined;
    return {
      port,
      deps,
      async stop() {
        // What waits on the queue is left to the others from now on.
        const stopped = worker?.stop();
        await server.close();
        await stopped;
        await documentReader.close();
        await pdfConverter?.close();
        await close();
        meter.stop();
        await telemetry.stop();
      },
    };
  } catch (error) {
    await close();
    meter.stop();
    await telemetry.stop();
    throw error;
  }
}

function teamsDownloader(): Downloader {
  return createDownloader({ allowedHosts: teamsFileHosts, maxBytes: maxDocumentBytes, timeoutMs: 8_000 });
}

/** The library is loaded only where someone listens. */
async function watch({ telemetry }: Config): Promise<Telemetry> {
  if (telemetry === undefined) return noTelemetry;
  const { openTelemetry } = await import('./adapters/telemetry/openTelemetry.ts');
  return openTelemetry(telemetry);
}

function systemClock() {
  return instantOf(Date.now());
}

function credentialsOf(config: Config): BotCredentials {
  if (config.mode === 'local') return { kind: 'none' };
  const { appId, tenantId } = config.credentials;
  if (config.credentials.type === 'UserAssignedMSI') return { kind: 'managedIdentity', appId, tenantId };
  const { secret } = config.credentials;
  if (secret.kind === 'password') return { kind: 'secret', appId, tenantId, secret: secret.password };
  const { thumbprint, privateKey } = secret;
  return { kind: 'certificate', appId, tenantId, thumbprint, privateKey };
}
