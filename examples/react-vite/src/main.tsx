import { AuthingProvider, RequireAuth, useAuth, useUser } from '@authing/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

function Menu() {
  const { status, login, logout } = useAuth();
  const [label, act] = status === 'signed-in' ? ['Log out', logout] : ['Log in', login];
  return (
    <button type="button" disabled={status === 'loading'} onClick={() => act()}>
      {label}
    </button>
  );
}

const Account = () => <p>Hello {useUser((user) => user.email)}</p>;

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <AuthingProvider appId={import.meta.env.VITE_AUTHING_APP_ID} appHost={import.meta.env.VITE_AUTHING_APP_HOST}>
      <Menu />
      {location.pathname === '/account' && (
        <RequireAuth fallback="One moment …">
          <Account />
        </RequireAuth>
      )}
    </AuthingProvider>
  </StrictMode>,
);
