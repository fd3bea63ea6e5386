/** Everything in px and em: a page's root font size is its own affair; `all: initial` keeps out what a page lets inherit. Colours have a contrast of 4.5 or more on their ground. */
const CSS = `
:host{display:block;contain:content;margin:var(--askable-margin,32px 0);color-scheme:light;
--g:var(--askable-background,#f7f7f9);--f:var(--askable-color,#1c1e26);--m:var(--askable-muted,#555a68);--l:var(--askable-border,#d9dbe3);--a:var(--askable-accent,#3b43c4);--on:var(--askable-on-accent,#fff);--c:var(--askable-card,#fff)}
:host([theme=dark]){color-scheme:dark;--g:var(--askable-background,#17181d);--f:var(--askable-color,#eceef4);--m:var(--askable-muted,#a9aebd);--l:var(--askable-border,#363945);--a:var(--askable-accent,#aab1ff);--on:var(--askable-on-accent,#14151c);--c:var(--askable-card,#202229)}
:host([hidden]){display:none}
:host([floating]){position:fixed;inset-block-end:20px;inset-inline-end:20px;margin:0;z-index:2147483000;contain:none}
section,.fab,.sr{all:initial;font:400 var(--askable-font-size,16px)/1.55 var(--askable-font,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif)}
*{box-sizing:border-box}
section{display:block;background:var(--g);color:var(--f);border:1px solid var(--l);border-radius:var(--askable-radius,14px);padding:20px;overflow-wrap:anywhere}
:host([floating]) section{position:absolute;inset-block-end:60px;inset-inline-end:0;width:min(420px,calc(100vw - 40px));max-height:min(70vh,640px);overflow:auto;box-shadow:0 12px 40px #0005}
h2{font-size:1.15em;line-height:1.3;font-weight:650;margin:0 0 12px}
h3{margin:0;font:inherit}
ul{list-style:none;margin:0;padding:0;display:grid;gap:8px}
.q{border:1px solid var(--l);border-radius:10px;background:var(--c)}
button,input{font:inherit;color:inherit}
button{cursor:pointer;background:none;border:0;padding:0;border-radius:8px}
.toggle{display:flex;gap:10px;align-items:flex-start;width:100%;padding:12px 14px;text-align:start;font-weight:550;min-height:44px}
.toggle span:nth-child(2){flex:1}
.mark{transition:transform .2s;color:var(--m)}
[aria-expanded=true] .mark{transform:rotate(180deg)}
.toggle:hover{color:var(--a)}
:focus-visible{outline:3px solid var(--a);outline-offset:2px}
.a{padding:0 14px 14px;display:grid;gap:12px}
.a p{margin:0;white-space:pre-line}
blockquote{margin:0;padding-inline-start:12px;border-inline-start:3px solid var(--a);color:var(--m)}
small{font-size:.8em;color:var(--m)}
.row{display:flex;flex-wrap:wrap;gap:8px 14px;align-items:center;font-size:.9em}
.link{color:var(--a);text-decoration:underline;text-underline-offset:3px;min-height:28px}
.chip{border:1px solid var(--l);border-radius:99px;padding:3px 12px;min-height:28px}
.chip:hover{border-color:var(--a)}
form{display:flex;gap:8px;margin-top:16px}
label{display:block;font-weight:600;margin-top:16px}
label+form{margin-top:6px}
input{flex:1;min-width:0;border:1px solid var(--m);border-radius:10px;background:var(--c);padding:9px 12px;min-height:44px}
.go{background:var(--a);color:var(--on);font-weight:600;padding:0 18px;border-radius:10px;min-height:44px}
.go[disabled]{opacity:.6;cursor:default}
.reply{height:13em;overflow:auto;margin-top:12px;padding:14px;border:1px solid var(--l);border-radius:10px;background:var(--c)}
.reply p{margin:0 0 10px;white-space:pre-line}
.related{min-height:7.5em;margin-top:8px}
.related li{padding:2px 0}
a{color:var(--a);text-underline-offset:3px}
.fab{cursor:pointer;background:var(--a);color:var(--on);font-weight:650;padding:0 20px;min-height:48px;border-radius:99px;box-shadow:0 6px 24px #0004}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
@media (prefers-reduced-motion:reduce){.mark{transition:none}}
@media (forced-colors:active){.q,section,.reply{border-color:CanvasText}}
`;

const HIGHLIGHT = '::highlight(askable-quote){background-color:#ffe58a;color:#1c1e26}';

let sheet: CSSStyleSheet | undefined;

/** A constructed sheet needs no `unsafe-inline`; one serves all elements. */
export function style(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  root.adoptedStyleSheets = [sheet];
}

let highlightSheet: CSSStyleSheet | undefined;

/** Highlights lie in the page itself, so their colour must too. */
export function styleHighlight(): void {
  if (!highlightSheet) {
    highlightSheet = new CSSStyleSheet();
    highlightSheet.replaceSync(HIGHLIGHT);
  }
  if (!document.adoptedStyleSheets.includes(highlightSheet)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, highlightSheet];
  }
}
