type Answer = (request: Request) => Promise<Response>;

let answer: Answer | null = null;

/** Tells who answers the calls of the screens; null when nobody does, as without a service. */
export function answerWith(next: Answer | null): void {
  answer = next;
}

// The client looks `fetch` up once, when it is made; so it is ours before any test imports it.
globalThis.fetch = async (input, init) => {
  if (!answer) throw new TypeError("Failed to fetch");
  return answer(input instanceof Request ? input : new Request(input, init));
};
