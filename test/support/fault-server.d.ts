import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Socket } from 'node:net';
/** What a fault server saw of a request. */
export interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}
export interface FaultServer {
  url: string;
  /** Requests in the order of their arrival. */
  seen: Seen[];
  /** Connections accepted so far. */
  connections(): number;
  close(): Promise<void>;
}
type Handler = (request: Seen, response: ServerResponse, count: number) => void;
/** An HTTP server on loopback that answers as the test wants. `count` is 1 for the first request. */
export declare function faultServer(handler: Handler): Promise<FaultServer>;
/** A raw TCP server on loopback: for resets, drips and cut bodies. `onData` gets the socket once a request has arrived. */
export declare function rawServer(onData: (socket: Socket, count: number) => void): Promise<FaultServer>;
/** An answer as the service writes it. */
export declare function json(
  response: ServerResponse,
  body: unknown,
  status?: number,
  headers?: Record<string, string>,
): void;
