import { type AuthingError, loginByEmail } from '@authing/browser';
import { AuthingProvider, RequireAuth, useAccessToken, useAuth, useAuthing, useUser } from '@authing/react';
import { Component, type FormEvent, type ReactNode, StrictMode, Suspense, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { note, path, statusOf } from '../page.js';

const { suspend, guard = path.startsWith('/private'), ...options } = window.config;

function Who() {
  const auth = useAuth();
  window.actions = auth;
  const shown = statusOf(auth.status, auth.user?.email, auth.error?.code);
  note('Who', ...shown);
  return (
    <>
      <output id="who">{shown.join()}</output>
      <button type="button" onClick={() => auth.login()}>
        Log in
      </button>
      <button type="button" onClick={() => auth.loginWithPopup()}>
        In a window
      </button>
      <button type="button" onClick={() => auth.logout()}>
        Log out
      </button>
    </>
  );
}

function Email() {
  const email = useAuth((auth) => auth.user?.email);
  note('Email', email);
  return <p>{email}</p>;
}

function Token() {
  const token = useAccessToken();
  note('Token', token);
  return <p id="token">{token}</p>;
}

function SuspendedToken() {
  const token = useAccessToken({ suspend: true });
  note('SuspendedToken', token);
  return <p id="token">{token}</p>;
}

function Private() {
  const email = useUser((user) => user.email);
  note('Private', email);
  return <p id="private">{email}</p>;
}

function Form() {
  const client = useAuthing();
  const [problem, setProblem] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setProblem('');
    await loginByEmail(client, String(form.get('email')), String(form.get('password'))).catch(
      ({ kind, code }: AuthingError) => setProblem(`${kind} ${code}`),
    );
  };
  return (
    <form onSubmit={submit}>
      <input name="email" />
      <input name="password" type="password" />
      <button type="submit">Send</button>
      <output id="problem">{problem}</output>
    </form>
  );
}

/** Shows a typed error that was thrown while something was rendered. */
class Boundary extends Component<{ children: ReactNode }> {
  override state: { error?: AuthingError } = {};
  static getDerivedStateFromError = (error: AuthingError) => ({ error });
  override render() {
    const { error } = this.state;
    return error ? <p id="thrown">{`${error.kind} ${error.code}`}</p> : this.props.children;
  }
}

const root = createRoot(
  document.getElementById('root')!,
  // React reports what a boundary caught to the console; the tests take anything there for a fault.
  { onCaughtError: () => {} },
);
root.render(
  <StrictMode>
    <AuthingProvider {...options}>
      <Who />
      <Email />
      <Form />
      {path === '/token' && <Token />}
      {guard && (
        <Boundary>
          <RequireAuth fallback={<p>Wait</p>}>
            <Private />
          </RequireAuth>
        </Boundary>
      )}
      {suspend && (
        <Boundary>
          <Suspense fallback={<p>Wait</p>}>
            <SuspendedToken />
          </Suspense>
        </Boundary>
      )}
    </AuthingProvider>
  </StrictMode>,
);
