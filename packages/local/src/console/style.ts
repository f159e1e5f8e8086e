/** Look of the console; follows the system's light or dark setting. */
export const consoleStyle = `
:root {
  color-scheme: light dark;
  --ground: #f3f5f9; --card: #ffffff; --text: #17202e; --quiet: #5a6678; --line: #d6dce6; --accent: #215ae5; --on-accent: #ffffff;
  --good: #17693a; --good-ground: #e0f3e7; --bad: #b3261e; --bad-ground: #fdecea; --warn: #865200; --warn-ground: #fdf0d9; --code: #eef1f7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f141c; --card: #171e29; --text: #e8edf5; --quiet: #9aa7ba; --line: #303b4c; --accent: #7aa2ff; --on-accent: #0b1220;
    --good: #7fd8a0; --good-ground: #15301f; --bad: #ffb4ab; --bad-ground: #3a1a1a; --warn: #f0c069; --warn-ground: #35280f; --code: #0f1620;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0 auto; max-width: 1440px; padding: 0 20px 32px; background: var(--ground); color: var(--text);
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", sans-serif;
}
header { display: flex; flex-wrap: wrap; gap: 12px; justify-content: space-between; align-items: center; padding: 18px 0 14px; }
h1 { margin: 0; font-size: 20px; }
h2 { margin: 0; font-size: 15px; }
header p { margin: 2px 0 0; color: var(--quiet); font-size: 14px; }
main { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); align-items: start; }
@media (min-width: 1000px) { main { grid-template-columns: 400px minmax(0, 1fr); } }
.column { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px; min-width: 0; }
.bar { display: flex; flex-wrap: wrap; gap: 8px 16px; justify-content: space-between; align-items: center; }
.tools, .actions, .pager { display: flex; gap: 8px; align-items: center; }
.pager span { color: var(--quiet); font-size: 13px; font-variant-numeric: tabular-nums; }
button {
  font: inherit; font-size: 14px; font-weight: 600; padding: 7px 12px; border-radius: 8px; cursor: pointer;
  border: 1px solid var(--line); background: transparent; color: inherit;
}
.actions button:first-child { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.danger { color: var(--bad); border-color: currentColor; }
button.plain { font-weight: 500; }
button:hover:not(:disabled) { filter: brightness(1.08); background-color: var(--code); }
.actions button:first-child:hover { background: var(--accent); }
button:disabled { opacity: 45%; cursor: default; }
button.copy { padding: 3px 8px; font-size: 12.5px; font-weight: 500; flex: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
input, select {
  font: inherit; font-size: 14px; padding: 7px 9px; width: 100%; min-width: 0; color: inherit; background: var(--card);
  border: 1px solid var(--line); border-radius: 8px;
}
label { display: grid; gap: 4px; font-size: 13px; color: var(--quiet); }
label.inline { display: flex; gap: 8px; align-items: center; flex: 0 1 300px; }
form { display: grid; gap: 10px; margin-top: 12px; }
.fields { display: grid; grid-template-columns: 2fr 1fr 1fr; gap: 10px; }
dl { margin: 8px 0 0; }
dl > div { display: flex; gap: 10px; align-items: center; justify-content: space-between; padding: 7px 0; border-top: 1px solid var(--line); }
dl > div:first-child { border-top: 0; }
dt { color: var(--quiet); font-size: 13px; }
dd { margin: 0; min-width: 0; }
dd code, .mono { font: 13px/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.pair { min-width: 0; }
.empty { margin: 12px 0 0; color: var(--quiet); }
ol, ul { margin: 10px 0 0; padding: 0; list-style: none; }
#outbox ol { max-height: 330px; overflow: auto; }
#outbox li, #faults li { display: flex; gap: 12px; align-items: center; justify-content: space-between; padding: 9px 0; border-top: 1px solid var(--line); }
.message { min-width: 0; }
.message strong { overflow-wrap: anywhere; }
.message p { margin: 1px 0 0; font-size: 13px; color: var(--quiet); overflow-wrap: anywhere; }
.code { font: 600 19px/1 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; letter-spacing: 1px; }
.take { display: grid; gap: 6px; justify-items: end; flex: none; }
#requests ol { max-height: 720px; overflow: auto; }
#requests li { border-top: 1px solid var(--line); }
#requests summary {
  display: grid; grid-template-columns: 62px minmax(0, 1fr) auto 72px; gap: 10px; align-items: baseline; padding: 7px 4px; cursor: pointer; list-style: none;
}
#requests summary::-webkit-details-marker { display: none; }
#requests summary:hover { background: var(--code); }
summary .time, summary .took { color: var(--quiet); font-size: 13px; font-variant-numeric: tabular-nums; }
summary .took { text-align: right; white-space: nowrap; }
summary .what { font-weight: 550; overflow-wrap: anywhere; }
.badge { padding: 1px 8px; border-radius: 99px; font-size: 12.5px; font-weight: 600; background: var(--code); white-space: nowrap; }
.badge.ok { color: var(--good); background: var(--good-ground); }
.badge.error { color: var(--bad); background: var(--bad-ground); }
.badge.fault, .badge.dropped, .badge.pending { color: var(--warn); background: var(--warn-ground); }
pre { margin: 0 4px 10px; padding: 10px 12px; border-radius: 8px; background: var(--code); font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; margin-top: 10px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th { text-align: left; font-weight: 500; font-size: 13px; color: var(--quiet); padding: 4px 12px 6px 0; white-space: nowrap; }
td { padding: 8px 12px 8px 0; border-top: 1px solid var(--line); vertical-align: top; }
td:first-child { font-weight: 550; }
td small { display: block; font-weight: 400; color: var(--quiet); font-size: 12.5px; }
td:last-child, th:last-child { padding-right: 0; text-align: right; }
.note { padding: 12px 16px; background: var(--warn-ground); color: var(--warn); border-radius: 8px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.skip { position: absolute; left: -999px; top: 8px; padding: 8px 12px; background: var(--accent); color: var(--on-accent); border-radius: 8px; }
.skip:focus { left: 20px; }
@media (max-width: 600px) {
  body { padding: 0 12px 24px; }
  label.inline { flex: 1 1 100%; }
  #requests summary { grid-template-columns: minmax(0, 1fr) auto; }
  summary .time, summary .took { display: none; }
  .fields { grid-template-columns: 1fr 1fr; }
  .fields label:first-child { grid-column: 1 / -1; }
  thead { display: none; }
  table, tbody { display: block; }
  tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 12px; padding: 9px 0; border-top: 1px solid var(--line); }
  td { padding: 0; border: 0; overflow-wrap: anywhere; grid-column: 1; }
  td:nth-child(3) { display: none; }
  td:nth-child(4) { color: var(--quiet); font-size: 12.5px; }
  td:last-child { grid-column: 2; grid-row: 1 / span 3; align-self: center; }
}
`;
