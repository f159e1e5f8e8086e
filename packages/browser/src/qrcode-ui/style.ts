/** A constructed style sheet, which a strict content security policy allows; one for all codes of the page. */
const CSS = `
.authing__qrcode-wrapper { position: relative; box-sizing: border-box; display: flex; flex-direction: column; align-items: center;
  justify-content: center; gap: 12px; margin: 0 auto; max-width: 100%; font: 14px/1.5 system-ui, sans-serif; color: #1d2129; text-align: center; outline: 0;
  background: #fff; border-radius: 12px; color-scheme: light; }
.authing__qrcode-wrapper--floating { position: fixed; inset: 0; margin: auto; z-index: 1000;
  box-shadow: 0 8px 32px rgb(0 0 0 / .16); }
.authing__qrcode-frame { position: relative; flex: none; max-width: 100%; }
.authing__qrcode-image { display: block; width: 100%; height: 100%; object-fit: contain; border-radius: 6px; background: #fff; }
.authing__qrcode-logo { position: absolute; inset: 0; margin: auto; width: 41.67%; height: 41.67%; object-fit: cover; border-radius: 50%;
  border: 3px solid #fff; box-sizing: border-box; }
.authing__retry { position: absolute; inset: 0; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 10px;
  padding: 12px; background: rgb(255 255 255 / .94); border-radius: 6px; }
.authing__qrcode-wrapper button { font: inherit; color: #215ae5; background: none; border: 0; padding: 6px 10px; border-radius: 6px; cursor: pointer; }
.authing__qrcode-wrapper button:hover { background: #eef3ff; }
.authing__qrcode-wrapper .__authing_retry_btn, .authing__qrcode-wrapper .__authing_retry_btn:hover { background: #215ae5; color: #fff; padding: 8px 12px; white-space: nowrap; }
.authing__qrcode-wrapper button:focus-visible { outline: 2px solid #215ae5; outline-offset: 2px; }
.authing__qrcode-tip-text { padding: 0 12px; color: #4e5969; min-height: 1.5em; }
.authing_scan_success_image { width: 48px; height: 48px; border-radius: 50%; background: #00a870; position: relative; }
.authing_scan_success_image::after { content: ''; position: absolute; left: 18px; top: 11px; width: 9px; height: 18px; border: solid #fff;
  border-width: 0 3px 3px 0; transform: rotate(45deg); }
.authing_scan_success_text { font-weight: 600; }
.authing__spinner { width: 32px; height: 32px; border: 3px solid #e5e6eb; border-top-color: #215ae5; border-radius: 50%; animation: authing-spin 1s linear infinite; }
@keyframes authing-spin { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { .authing__spinner { animation-duration: 4s; } }
`;

let sheet: CSSStyleSheet | undefined;

export function addStyle(): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
