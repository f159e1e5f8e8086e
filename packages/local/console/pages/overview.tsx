import { useConsole } from '../app/context.js';
import { href } from '../app/router.js';
import { Page } from '../ui/page.js';
import { Badge, Card, Empty, useTimes, Value } from '../ui/parts.js';
import { codeOf, nameOf, toneOf } from './request-view.js';

export const loginAddress = (appId: string): string =>
  `/login?${new URLSearchParams({ app_id: appId, return_to: '/#/sessions', renew: '1' })}`;

export function Overview() {
  const { t, state, live } = useConsole();
  const { info } = state;
  const times = useTimes();
  const message = state.outbox.at(-1);
  return (
    <Page
      title={t('overview')}
      lead={t('overviewLead', { address: info.url })}
      tools={
        <a class="button primary" href={loginAddress(info.appId)} target="_blank" rel="noreferrer">
          {t('openLogin')}
        </a>
      }
    >
      <div class="columns">
        <Card title={t('addresses')}>
          <dl>
            <Value name={t('address')} value={info.url} />
            <Value name={t('appId')} value={info.appId} />
            <Value name={t('appSecret')} value={info.appSecret} secret />
            <Value name={t('poolId')} value={info.userPoolId} />
            <Value name={t('poolSecret')} value={info.userPoolSecret} secret />
            <Value name={t('graphql')} value={`${info.url}/graphql/v2`} />
            <Value name={t('issuer')} value={`${info.url}/oidc`} />
          </dl>
        </Card>
        <div>
          <Card title={t('lastMessage')} tools={<a href={href('outbox')}>{t('all')}</a>}>
            {message ? (
              <p class="line">
                {message.code && <code class="code">{message.code}</code>} {message.to}{' '}
                <span class="quiet">{times.clock(message.at)}</span>
              </p>
            ) : (
              <Empty>{t('outboxEmpty')}</Empty>
            )}
          </Card>
          <Card title={t('lastRequests')} tools={<a href={href('requests')}>{t('all')}</a>}>
            {live.requests.length === 0 && <Empty>{t('requestsEmpty')}</Empty>}
            <ul class="lines">
              {live.requests.slice(0, 8).map((entry) => (
                <li key={entry.id}>
                  <span>{nameOf(entry)}</span> <Badge tone={toneOf(entry)}>{codeOf(entry, t)}</Badge>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </Page>
  );
}
