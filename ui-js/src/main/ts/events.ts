export interface ServerSentEvent<T> {
  event: string;
  data: T;
}

/** Events of a `text/event-stream` body; EventSource can neither POST nor send a key. */
export async function* serverSentEvents<T>(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent<T>> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (rest + decoder.decode(value, { stream: true })).replace(/\r\n?/g, '\n').split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) {
        const field = (name: string) =>
          block
            .split('\n')
            .filter((line) => line.startsWith(`${name}:`))
            .map((line) => line.slice(name.length + 1).replace(/^ /, ''))
            .join('\n');
        if (field('data')) yield { event: field('event') || 'message', data: JSON.parse(field('data')) };
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
