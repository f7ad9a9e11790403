import { Agent, request } from 'node:http';

/** One activity to post, and what its answer must hold to be the right one. */
export interface Post {
  readonly body: string;
  readonly expect: string;
}

/** How a run of posts went. */
export interface Run {
  readonly seconds: number;
  /** Of each post, in milliseconds, ascending. */
  readonly latencies: Float64Array;
}

const connections = 60;

/**
 * Posts everything over 60 connections that stay open, each with one post under way at a time.
 * Throws when an answer is not the right one: a fast refusal is no figure.
 */
export async function postAll(port: number, posts: readonly Post[]): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies = new Float64Array(posts.length);
  let next = 0;

  async function connection(): Promise<void> {
    for (let index = next++; index < posts.length; index = next++) {
      const { body, expect } = posts[index] as Post;
      const before = performance.now();
      const answer = await post(agent, port, body);
      latencies[index] = performance.now() - before;
      if (!answer.includes(expect)) throw new Error(`Not the expected answer: ${answer.slice(0, 400)}`);
    }
  }

  const start = performance.now();
  try {
    await Promise.all(Array.from({ length: connections }, connection));
    return { seconds: (performance.now() - start) / 1_000, latencies: latencies.toSorted() };
  } finally {
    agent.destroy();
  }
}

/** Gives the status and the body as one text. */
function post(agent: Agent, port: number, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(
      { agent, host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(`${response.statusCode} ${Buffer.concat(chunks).toString('utf8')}`));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
