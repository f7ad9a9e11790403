import type { DeadLetters } from '../../src/ports/deadLetters.ts';
import type { DocumentStore } from '../../src/ports/documentStore.ts';
import type { Queue } from '../../src/ports/queue.ts';

/** One connection to the data, as each replica of the program has one. */
export interface Connection<Port> {
  readonly port: Port;
  close(): Promise<void>;
}

/** How a child process connects to the data: a module that exports a {@link RemoteModule}, and what to give it. */
export interface Remote {
  readonly module: string;
  readonly location: string;
}

/** What the module of a {@link Remote} exports; each what it supports. */
export interface RemoteModule {
  connectStore?(location: string): Promise<Connection<DocumentStore>>;
  connectQueue?(location: string): Promise<Connection<Queue>>;
}

/** Data of its own for one test, to be connected to as often as the test likes. */
export interface Subject<Port> {
  connect(): Promise<Connection<Port>>;
  readonly remote: Remote;
  /** Closes every connection and removes the data. */
  dispose(): Promise<void>;
}

/** A queue of its own, empty, for one test. */
export interface QueueSubject extends Subject<Queue> {
  /** Lets so much time go by for the queue; the suite asks for whole seconds and few of them. */
  advance(milliseconds: number): Promise<void>;
  /** What time it is for the queue, in milliseconds. */
  now(): number;
  /** What has been put aside. */
  deadLetters(): Promise<DeadLetters>;
}

/** An implementation that must keep the contract; named in `registry.ts`. */
export interface Implementation<SubjectType> {
  readonly name: string;
  make(): Promise<SubjectType>;
}
