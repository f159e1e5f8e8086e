import { AuthenticationClient } from '@authing/browser';
import { StrictMode, useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';

const authing = new AuthenticationClient({
  appId: import.meta.env.VITE_AUTHING_APP_ID,
  appHost: import.meta.env.VITE_AUTHING_APP_HOST,
  redirectUri: `${location.origin}/`,
});

/** The session of this page, also when it changes in another tab. */
const useSession = () => useSyncExternalStore(authing.onSessionChange, authing.connection.session.state);

function App() {
  const { oidc } = useSession();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    // Finishes a login when the user just came back; otherwise does nothing.
    authing.handleRedirectCallback().catch((error: Error) => setProblem(error.message));
  }, []);

  if (problem) return <p role="alert">{problem}</p>;
  if (!oidc)
    return (
      <button type="button" onClick={() => authing.loginWithRedirect()}>
        Log in
      </button>
    );
  return (
    <>
      <p>Hello {String(oidc.claims.email ?? oidc.claims.sub)}</p>
      <button type="button" onClick={() => authing.logoutWithRedirect({ returnTo: `${location.origin}/` })}>
        Log out
      </button>
    </>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
