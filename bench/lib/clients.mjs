/** One call through each client: the same document, variables and headers, the parsed data as result. */
import { Agent, request } from 'node:http';
import { undici } from '@authing/core/undici';
import { ManagementClient } from '@authing/management';
import { GraphQLClient } from 'graphql-request';
import { Pool } from 'undici';

const query =
  'query users($page:Int $limit:Int){users(page:$page limit:$limit){totalCount list{id username email nickname token}}}';
const variables = { page: 1, limit: 10 };
/** A JWT that lasts for ever, as the management client of 4.x insists on one it can read. */
export const TOKEN = `e30.${Buffer.from(JSON.stringify({ exp: 4e9 })).toString('base64url')}.${'x'.repeat(300)}`;
const headers = (items) => ({
  authorization: `Bearer ${TOKEN}`,
  'x-authing-userpool-id': 'pool',
  'x-authing-request-from': 'sdk',
  'x-authing-sdk-version': 'js:0.1.0',
  'x-authing-lang': 'zh-CN',
  ...(items > 1 && { 'x-items': String(items) }),
});
const body = () => JSON.stringify({ query, variables });

export const CLIENTS = {
  'node:http keep-alive': (url, items) => {
    const agent = new Agent({ keepAlive: true, scheduling: 'lifo' });
    const { hostname, port } = new URL(url);
    const options = { hostname, port, path: '/graphql/v2', method: 'POST', agent };
    return () =>
      new Promise((resolve, reject) => {
        const outgoing = request(
          { ...options, headers: { ...headers(items), 'content-type': 'application/json' } },
          (response) => {
            const chunks = [];
            response.on('data', (chunk) => chunks.push(chunk));
            response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString()).data));
          },
        );
        outgoing.on('error', reject);
        outgoing.end(body());
      });
  },
  '@authing/management': (url, items) => {
    const { connection } = new ManagementClient({
      userPoolId: 'pool',
      accessToken: TOKEN,
      host: url,
      headers: items > 1 ? { 'x-items': String(items) } : {},
    });
    return () => connection.graphql(query, variables);
  },
  '@authing/management over undici': (url, items) => {
    const { connection } = new ManagementClient({
      userPoolId: 'pool',
      accessToken: TOKEN,
      host: url,
      headers: items > 1 ? { 'x-items': String(items) } : {},
      adapter: undici(new Pool(url)),
    });
    return () => connection.graphql(query, variables);
  },
  'undici Pool': (url, items) => {
    const pool = new Pool(url);
    return async () => {
      const { body: answer } = await pool.request({
        path: '/graphql/v2',
        method: 'POST',
        headers: { ...headers(items), 'content-type': 'application/json' },
        body: body(),
      });
      return (await answer.json()).data;
    };
  },
  'global fetch': (url, items) => async () => {
    const init = { method: 'POST', headers: { ...headers(items), 'content-type': 'application/json' }, body: body() };
    return (await (await fetch(`${url}/graphql/v2`, init)).json()).data;
  },
  'graphql-request': (url, items) => {
    const client = new GraphQLClient(`${url}/graphql/v2`, { headers: headers(items) });
    return () => client.request(query, variables);
  },
  'authing-js-sdk 4.23.55': async (url, items) => {
    const { ManagementClient: Client4 } = (await import('authing-js-sdk')).default;
    const client = new Client4({
      userPoolId: 'pool',
      accessToken: TOKEN,
      host: items > 1 ? `${url}/?items=${items}#` : url,
    });
    return () => client.makeGraphqlRequest({ query, variables });
  },
};
