/** Look of the login, consent and provider pages; follows the system's light or dark setting. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #f3f5f9; --card: #ffffff; --text: #17202e; --quiet: #5a6678; --line: #cfd6e1; --accent: #215ae5;
  --on-accent: #ffffff; --bad: #b3261e; --bad-ground: #fdecea; --shadow: 0 1px 2px rgb(16 24 40 / 8%), 0 8px 28px rgb(16 24 40 / 8%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f141c; --card: #171e29; --text: #e8edf5; --quiet: #9aa7ba; --line: #384456; --accent: #7aa2ff;
    --on-accent: #0b1220; --bad: #ffb4ab; --bad-ground: #3a1a1a; --shadow: none;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; padding: 24px 16px; display: grid; grid-template-columns: minmax(0, 400px);
  justify-content: center; align-content: center; background: var(--ground); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", sans-serif;
}
main { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 28px; box-shadow: var(--shadow); }
h1 { margin: 0 0 4px; font-size: 22px; line-height: 1.3; }
p { margin: 0 0 16px; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-size: 14px; }
.alert { margin: 0 0 16px; padding: 10px 12px; border-radius: 8px; background: var(--bad-ground); color: var(--bad); }
form { display: grid; gap: 14px; margin: 16px 0 0; }
form + form:not(.hidden) { border-top: 1px solid var(--line); padding-top: 18px; margin-top: 20px; }
label { display: grid; gap: 5px; font-size: 14px; font-weight: 550; }
input {
  font: inherit; font-weight: 400; padding: 10px 12px; width: 100%; color: inherit; background: transparent;
  border: 1px solid var(--line); border-radius: 8px;
}
button, .button {
  font: inherit; font-weight: 600; padding: 10px 16px; border-radius: 8px; border: 1px solid transparent; cursor: pointer;
  background: var(--accent); color: var(--on-accent); text-align: center; text-decoration: none;
}
button.plain { background: transparent; color: inherit; border-color: var(--line); text-align: left; font-weight: 500; }
.ways { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 14px 0 0; border-bottom: 1px solid var(--line); font-size: 15px; }
.ways a { padding: 6px 0; color: var(--quiet); text-decoration: none; border-bottom: 2px solid transparent; }
.ways a[aria-current] { color: var(--text); font-weight: 600; border-color: var(--accent); }
.ways + .alert { margin-top: 16px; }
.after { margin: 16px 0 0; font-size: 14px; }
a { color: var(--accent); }
input[readonly] { color: var(--quiet); }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; }
.row button.plain { text-align: center; }
button:hover { filter: brightness(1.06); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.hidden { display: none; }
h2.quiet { margin: 0; font-weight: 550; }
button.person { width: 100%; display: grid; }
ul { margin: 0 0 4px; padding: 0; list-style: none; display: grid; gap: 8px; }
ul.scopes li { padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px; font-size: 15px; }
footer { margin-top: 18px; text-align: center; font-size: 13px; color: var(--quiet); }
footer a { color: inherit; }
code { overflow-wrap: anywhere; }
`;
