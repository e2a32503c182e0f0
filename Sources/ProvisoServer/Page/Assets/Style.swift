/// The one style sheet: one type scale, the system's fonts, colours for light and dark.
enum Style {
  static let ground = #"""
    :root { color-scheme: light dark;
      --text: #1a2126; --muted: #56616c; --line: #dfe3e6; --strong-line: #b9c1c8;
      --back: #f6f7f6; --sheet: #ffffff; --soft: #eff2f1; --here: #e4f0ec;
      --accent: #1f6f5c; --on-accent: #ffffff; --good: #17693b; --warn: #805000; --bad: #ad2018;
      --good-back: #e5f3ea; --warn-back: #fbf1dc; --bad-back: #fbe9e7; --mark: #ffe2a8;
      --shadow: 0 1px 2px rgb(0 0 0 / .06), 0 4px 16px rgb(0 0 0 / .05);
      --small: .8125rem; --body: .9375rem; --large: 1.125rem; --title: 1.375rem;
      --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, "DejaVu Sans Mono", monospace; }
    @media (prefers-color-scheme: dark) { :root {
      --text: #e5e9eb; --muted: #a1adb7; --line: #2b3237; --strong-line: #465058;
      --back: #111416; --sheet: #191d20; --soft: #20262a; --here: #1b312b;
      --accent: #6fcfb4; --on-accent: #06231b; --good: #6fd198; --warn: #e6b75c; --bad: #ff9a8f;
      --good-back: #16291e; --warn-back: #2d2412; --bad-back: #331b19; --mark: #5a4310;
      --shadow: 0 1px 2px rgb(0 0 0 / .4); } }
    *, *::before, *::after { box-sizing: border-box; }
    html { font-size: 100%; -webkit-text-size-adjust: 100%; }
    body { margin: 0; min-height: 100vh; display: flex; flex-direction: column;
      background: var(--back); color: var(--text); font: var(--body)/1.5 system-ui, sans-serif; }
    main { flex: 1; min-height: 0; outline: none; }
    h1, h2, h3, p, dl, dd, ul, ol, pre, fieldset, figure { margin: 0; padding: 0; }
    h1 { font-size: var(--title); line-height: 1.25; font-weight: 650; letter-spacing: -.01em; }
    h2 { font-size: var(--large); line-height: 1.3; font-weight: 650; }
    h3 { font-size: var(--small); font-weight: 650; color: var(--muted); margin-bottom: .5rem; }
    a { color: var(--accent); text-underline-offset: .15em; }
    [hidden] { display: none !important; }
    .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    .skip { position: absolute; left: .5rem; top: -4rem; background: var(--sheet); padding: .5rem 1rem;
      z-index: 10; border-radius: .5rem; }
    .skip:focus { top: .5rem; }
    .muted { color: var(--muted); } .good { color: var(--good); } .bad { color: var(--bad); }
    .digest, code, pre, .type, .path, kbd { font-family: var(--mono); }
    .digest { font-size: var(--small); overflow-wrap: anywhere; color: var(--muted); }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: .25rem; }
    button, .button { font: inherit; font-weight: 550; color: var(--text); background: var(--sheet);
      border: 1px solid var(--strong-line); border-radius: .5rem; padding: .4rem .8rem;
      min-height: 2.25rem; cursor: pointer; text-decoration: none; display: inline-flex;
      align-items: center; gap: .5rem; }
    button:hover:enabled, .button:hover { background: var(--soft); }
    button:disabled { opacity: .55; cursor: not-allowed; }
    button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
    button.primary:hover:enabled { background: var(--accent); filter: brightness(1.08); }
    button.danger { color: var(--bad); border-color: currentColor; }
    button.quiet { border-color: transparent; background: none; color: var(--muted); }
    button.link { border: 0; background: none; padding: 0; min-height: 0; color: var(--accent);
      text-decoration: underline; }
    button.wide { width: 100%; justify-content: center; }
    kbd { font-size: .75rem; border: 1px solid currentColor; border-radius: .25rem; padding: 0 .3rem;
      opacity: .75; line-height: 1.4; }
    input, select, textarea { font: inherit; color: inherit; background: var(--sheet);
      border: 1px solid var(--strong-line); border-radius: .5rem; padding: .4rem .6rem; width: 100%;
      min-height: 2.25rem; }
    input[type="checkbox"] { width: 1.1rem; min-height: 1.1rem; height: 1.1rem; accent-color: var(--accent); }
    textarea { resize: vertical; font-family: inherit; line-height: 1.5; }
    label, legend { display: block; font-size: var(--small); font-weight: 600; color: var(--muted);
      margin-bottom: .25rem; }
    .bar { display: flex; align-items: center; gap: .5rem 1.5rem; padding: .4rem 1.25rem;
      background: var(--sheet); border-bottom: 1px solid var(--line); flex-wrap: wrap; }
    .brand { display: inline-flex; align-items: center; gap: .5rem; font-weight: 700;
      color: var(--text); text-decoration: none; letter-spacing: -.01em; }
    .brand-mark { width: .9rem; height: .9rem; border-radius: .3rem; background: var(--accent); }
    .bar nav { display: flex; gap: .125rem; flex: 1; overflow-x: auto; }
    .bar nav a { padding: .35rem .7rem; border-radius: .5rem; color: var(--muted);
      text-decoration: none; white-space: nowrap; font-weight: 550; }
    .bar nav a:focus-visible { outline-offset: -2px; }
    .bar nav a:hover { background: var(--soft); }
    .bar nav a[aria-current] { color: var(--text); background: var(--soft); }
    .who { display: flex; align-items: center; gap: .25rem; color: var(--muted); font-size: var(--small); }
    .status { position: fixed; left: 50%; bottom: 1.25rem; transform: translateX(-50%); margin: 0;
      max-width: min(40rem, 92vw); background: var(--text); color: var(--back); padding: .55rem 1rem;
      border-radius: .6rem; z-index: 20; box-shadow: var(--shadow); }
    .status:empty { display: none; }
    .gate { max-width: 24rem; margin: 12vh auto 2rem; padding: 2rem; background: var(--sheet);
      border: 1px solid var(--line); border-radius: 1rem; box-shadow: var(--shadow); }
    .gate p { margin: .5rem 0 1.25rem; } .gate input { margin-bottom: 1rem; }
    .problem { color: var(--bad); background: var(--bad-back); border-radius: .5rem;
      padding: .5rem .75rem; margin: .75rem 0; overflow-wrap: anywhere; }
    mark { background: var(--mark); color: var(--text); border-radius: .2rem; }
    mark.hidden, mark.run { font: 600 .75rem/1.4 var(--mono); padding: 0 .25rem; white-space: nowrap; }
    mark.look-alike, mark.blank { box-shadow: inset 0 -2px var(--bad); }
    @media (prefers-reduced-motion: no-preference) {
      button, a, .row { transition: background-color .12s, filter .12s; } }

    """#

  static let queue = #"""
    .columns { display: grid; grid-template-columns: minmax(19rem, 26rem) minmax(0, 1fr);
      align-items: start; }
    .queue { border-right: 1px solid var(--line); background: var(--sheet); min-height: calc(100vh - 3.2rem);
      height: calc(100vh - 3.2rem); overflow-y: auto; position: sticky; top: 0; }
    .queue-head { display: flex; justify-content: space-between; align-items: center; gap: .5rem;
      padding: 1rem 1.25rem .5rem; }
    .count { font-size: var(--small); font-weight: 600; color: var(--muted); background: var(--soft);
      border-radius: 1rem; padding: .1rem .55rem; vertical-align: middle; letter-spacing: 0; }
    .pill { border-radius: 2rem; background: var(--accent); color: var(--on-accent); border: 0;
      padding: .2rem .85rem; min-height: 1.9rem; }
    .pill:hover:enabled { background: var(--accent); }
    .filters { padding: 0 1.25rem .75rem; display: grid; gap: .5rem; border-bottom: 1px solid var(--line); }
    .segments { display: flex; gap: .125rem; background: var(--soft); border-radius: .5rem; padding: .2rem; }
    .segments a { flex: 1; text-align: center; border-radius: .4rem; padding: .2rem .5rem; color: var(--muted);
      text-decoration: none; font-weight: 550; font-size: var(--small); }
    .segments a[aria-current] { background: var(--sheet); color: var(--text); box-shadow: var(--shadow); }
    .more summary { cursor: pointer; color: var(--muted); font-size: var(--small); font-weight: 600; }
    .more-fields { display: grid; gap: .5rem; padding: .5rem 0; }
    .rows { list-style: none; }
    .row { display: grid; gap: .2rem; padding: .7rem 1.25rem; border-bottom: 1px solid var(--line);
      color: inherit; text-decoration: none; border-left: 3px solid transparent; }
    .row:hover { background: var(--soft); }
    .row[aria-current] { background: var(--here); border-left-color: var(--accent); }
    .row:focus-visible { outline-offset: -2px; }
    .row-top, .row-foot { display: flex; align-items: center; gap: .3rem .5rem; flex-wrap: wrap; min-width: 0; }
    .row-top .type { flex: 1; font-weight: 600; font-size: var(--small); overflow-wrap: anywhere; min-width: 8rem; }
    .row-shown { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden;
      overflow-wrap: anywhere; }
    .row-foot { font-size: var(--small); color: var(--muted); overflow-wrap: anywhere; }
    .due { font-size: var(--small); color: var(--muted); }
    .state { font-size: .75rem; font-weight: 650; border-radius: 1rem; padding: .08rem .55rem;
      background: var(--soft); color: var(--muted); white-space: nowrap; }
    .state.pending { background: var(--warn-back); color: var(--warn); }
    .state.approved, .state.approved_modified, .state.consumed, .state.succeeded, .state.live {
      background: var(--good-back); color: var(--good); }
    .state.rejected, .state.failed, .state.unknown, .state.revoked { background: var(--bad-back); color: var(--bad); }
    .row .state.pending { display: none; }
    .tag { font-size: .75rem; color: var(--muted); border: 1px solid var(--line); border-radius: .3rem;
      padding: 0 .35rem; overflow-wrap: anywhere; }
    .tag.rule { font-family: var(--mono); } .tag.edit { color: var(--accent); border-color: currentColor; }
    .tag.doubt, .tag.unknown { color: var(--bad); border-color: currentColor; }
    .empty { color: var(--muted); padding: 3rem 1.25rem; text-align: center; }
    .next { padding: 1rem 1.25rem; }
    .reading { outline: none; padding: 1.5rem 2rem 0; min-width: 0; }
    @media (max-width: 54rem) {
      .columns { display: block; }
      .queue { position: static; height: auto; min-height: 0; border-right: 0; }
      .reading { padding: 1rem 1rem 0; }
      body[data-page="list"] .reading:not(:has(.card)) { display: none; }
      body[data-page="list"]:has(.reading .card) .queue { display: none; }
      .bar { padding: .4rem 1rem; } .bar nav { order: 3; flex-basis: 100%; margin: 0 -.5rem; }
      .who { margin-left: auto; } .who span { max-width: 9rem; overflow: hidden; text-overflow: ellipsis;
        white-space: nowrap; } [data-do="help"] { display: none; } }

    """#
}
