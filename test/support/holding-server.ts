import { type FaultServer, faultServer, json } from './fault-server.js';

/** A call that arrived and waits for its answer. */
export interface HeldCall {
  /** Name of the GraphQL operation. */
  operation: string;
  /** The bearer token it carried. */
  token: string | undefined;
  /** Answers with GraphQL data. */
  answer(data: unknown): void;
  /** Answers with a refusal of the service. */
  refuse(code: number): void;
}

export interface HoldingServer extends FaultServer {
  /** The data REST routes answer with. */
  rest: unknown;
  /** The next call that arrives, or has arrived and was not asked for yet. */
  arrival(): Promise<HeldCall>;
}

/** A service that holds back the answer to every GraphQL call until the test gives it; REST routes are answered at once. */
export async function holdingServer(): Promise<HoldingServer> {
  const arrived: HeldCall[] = [];
  const waiting: ((call: HeldCall) => void)[] = [];
  const server = await faultServer(({ url, body, headers }, response) => {
    if (!url.startsWith('/graphql')) return json(response, { code: 200, data: holding.rest });
    const call: HeldCall = {
      operation: /\w+ (\w+)/.exec(JSON.parse(body).query)![1]!,
      token: headers.authorization?.replace('Bearer ', ''),
      answer: (data) => json(response, { data }),
      refuse: (code) => json(response, { errors: [{ message: { code, message: 'Refused' } }] }),
    };
    const taker = waiting.shift();
    if (taker) taker(call);
    else arrived.push(call);
  });
  const holding: HoldingServer = Object.assign(server, {
    rest: null as unknown,
    arrival: () => {
      const call = arrived.shift();
      return call ? Promise.resolve(call) : new Promise<HeldCall>((resolve) => waiting.push(resolve));
    },
  });
  return holding;
}
