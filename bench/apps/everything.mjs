import { AuthenticationClient } from '@authing/browser';

globalThis.authing = new AuthenticationClient({ appId: 'APP_ID', appHost: 'https://example.authing.cn' });
