extension Style {
  static let card = #"""
    .card { max-width: 54rem; margin: 0 auto; display: grid; gap: 1.5rem; min-width: 0; }
    .card > * { min-width: 0; }
    .card-line { display: flex; align-items: center; gap: .75rem; flex-wrap: wrap; }
    .card-head h2 { font-size: var(--title); overflow-wrap: anywhere; outline-offset: 4px; }
    .who-asks, .deadline { margin-top: .35rem; overflow-wrap: anywhere; }
    .reason { font-size: var(--large); margin-top: 1rem; line-height: 1.4; overflow-wrap: anywhere;
      white-space: pre-wrap; }
    .undo { font-weight: 600; margin-top: .35rem; }
    .badge { font-size: .75rem; font-weight: 600; border-radius: .3rem; padding: 0 .4rem; white-space: nowrap; }
    .badge.verified { color: var(--good); background: var(--good-back); }
    .badge.derived { color: var(--muted); background: var(--soft); }
    .badge.claimed { color: var(--warn); background: var(--warn-back); }
    .fields { background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; overflow: hidden; }
    .fields:empty { display: none; }
    .field { display: grid; grid-template-columns: minmax(8rem, 12rem) minmax(0, 1fr); gap: .25rem 1rem;
      padding: .65rem 1rem; border-top: 1px solid var(--line); }
    .field:first-child { border-top: 0; }
    .field dt { display: flex; flex-wrap: wrap; gap: .25rem .4rem; align-content: start; align-items: center; }
    .path { font-size: var(--small); color: var(--muted); overflow-wrap: anywhere; }
    .field.shown .path { color: var(--text); font-weight: 600; }
    .value { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.55; unicode-bidi: plaintext; }
    .value.number, .value.flag, .value.null { font-family: var(--mono); font-variant-numeric: tabular-nums; }
    .fold summary { cursor: pointer; color: var(--muted); font-size: var(--small); }
    .fold[open] summary { margin-bottom: .5rem; }
    .raw, .binding { margin-top: .75rem; } .binding { margin-top: 0; }
    .raw summary, .binding summary { cursor: pointer; color: var(--muted); font-weight: 600; font-size: var(--small); }
    pre { font-size: var(--small); line-height: 1.55; background: var(--soft); border-radius: .5rem;
      padding: .75rem 1rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
    .raw pre { margin-top: .5rem; }
    .claims { border: 1px dashed var(--strong-line); border-radius: .75rem; padding: 1rem; }
    .claims > p { font-size: var(--small); margin-bottom: .75rem; }
    .claims .fields { background: none; }
    .claims .badge { margin-left: .25rem; }
    .plain, .past { list-style: none; display: grid; gap: .35rem; overflow-wrap: anywhere; }
    .facts { border-collapse: collapse; margin-top: .75rem; }
    .facts th, .facts td { text-align: left; padding: .2rem 1rem .2rem 0; font-weight: 400; vertical-align: top;
      overflow-wrap: anywhere; white-space: pre-wrap; }
    .facts th { color: var(--muted); }
    .remark { border-left: 3px solid var(--line); padding-left: .75rem; margin-top: .5rem; }
    .words { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
    .warning { background: var(--warn-back); color: var(--warn); border-radius: .5rem; padding: .5rem .75rem;
      overflow-wrap: anywhere; margin-top: .5rem; }
    .warning a { color: inherit; }
    .changed, .verdict { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center;
      border-radius: .6rem; padding: .65rem 1rem; background: var(--warn-back); color: var(--warn);
      overflow-wrap: anywhere; }
    .changed span { flex: 1 1 16rem; }
    .verdict.good { background: var(--good-back); color: var(--good); }
    .verdict.bad { background: var(--bad-back); color: var(--bad); }
    .outcome { background: var(--soft); border-radius: .75rem; padding: .85rem 1rem; }
    .digests { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1rem; margin: .5rem 0; }
    .digests dt { color: var(--muted); font-size: var(--small); }
    .actions { position: sticky; bottom: 0; background: var(--sheet); border: 1px solid var(--line);
      border-bottom: 0; border-radius: .9rem .9rem 0 0; box-shadow: 0 -4px 20px rgb(0 0 0 / .07);
      padding: .75rem 1rem; display: flex; flex-wrap: wrap; gap: .35rem 1rem; align-items: center; }
    .actions .buttons { display: flex; flex-wrap: wrap; gap: .5rem; order: 1; flex: 1 1 auto; }
    .actions .sends { order: 2; } .actions .folds { order: 0; flex-basis: 100%; color: var(--warn);
      font-size: var(--small); font-weight: 600; }
    @media (max-width: 54rem) {
      .field { grid-template-columns: minmax(0, 1fr); }
      .actions { margin: 0 -1rem; border-radius: 0; border-left: 0; border-right: 0; padding: .6rem 1rem; }
      .actions .sends, .actions kbd { display: none; }
      .actions .buttons { display: grid; grid-template-columns: repeat(3, 1fr); }
      .actions .buttons button { justify-content: center; padding: .4rem; }
      .digests { grid-template-columns: minmax(0, 1fr); } }
    @media (max-height: 34rem) { .actions { position: static; } }

    """#

  static let pages = #"""
    .page { max-width: 66rem; margin: 0 auto; padding: 1.5rem 1.5rem 3rem; display: grid; gap: 1rem;
      grid-template-columns: minmax(0, 1fr); }
    .page .filters { border: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
    .page .filters input, .page .filters select { width: auto; } .page .filters label { margin: 0; }
    .scroll { overflow-x: auto; }
    .leaves { border-collapse: collapse; width: 100%; font-size: var(--small); }
    .leaves th, .leaves td { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line);
      vertical-align: top; white-space: nowrap; }
    .leaves th { color: var(--muted); } .leaves td.wrap { white-space: pre-wrap; min-width: 12rem; overflow-wrap: anywhere; }
    .grant { background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem;
      display: grid; gap: .6rem; min-width: 0; }
    .stop { display: grid; max-width: 30rem; gap: .25rem; } .stop label { margin-top: .5rem; }
    .stop button { justify-self: start; margin-top: .75rem; }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; }
    .figures div { background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; padding: .8rem 1rem; }
    .figures dt { font-size: var(--small); color: var(--muted); } .figures dd { font-size: var(--title);
      font-weight: 650; font-variant-numeric: tabular-nums; }
    .plot { background: var(--sheet); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem;
      min-width: 0; }
    .plot h2 { margin-bottom: .75rem; } .plot svg { width: 100%; height: auto; display: block; }
    .plot summary { cursor: pointer; color: var(--muted); font-size: var(--small); margin-top: .5rem; }
    .plot text { fill: var(--muted); font: 12px system-ui, sans-serif; }
    .plot text.name { fill: var(--text); } .plot line { stroke: var(--line); }
    .fill-good { fill: #3c9d74; } .fill-warn { fill: #d79a2b; } .fill-bad { fill: #cf5247; } .fill-none { fill: #8b96a0; }
    .legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; font-size: var(--small); color: var(--muted);
      margin-bottom: .5rem; }
    .legend span::before { content: ""; display: inline-block; width: .7rem; height: .7rem; border-radius: .2rem;
      margin-right: .35rem; background: #8b96a0; vertical-align: baseline; }
    .legend .good::before { background: #3c9d74; } .legend .warn::before { background: #d79a2b; }
    .legend .bad::before { background: #cf5247; }
    .legend span { color: var(--muted); }
    dialog { border: 1px solid var(--line); border-radius: 1rem; background: var(--sheet); color: inherit;
      padding: 1.5rem; width: min(32rem, 94vw); max-height: 90vh; overflow: auto;
      box-shadow: 0 12px 48px rgb(0 0 0 / .25); }
    dialog.large { width: min(52rem, 96vw); }
    dialog::backdrop { background: rgb(8 12 14 / .45); }
    dialog form { display: grid; gap: .5rem; grid-template-columns: minmax(0, 1fr); } dialog h2 { margin-bottom: .25rem; }
    .ends { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: .5rem; margin-top: .75rem; }
    .keys { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem; margin: .75rem 0; }
    .choices { display: grid; gap: .35rem; } fieldset { border: 0; }
    .choices label { display: flex; gap: .5rem; align-items: baseline; font-weight: 400; color: var(--text);
      overflow-wrap: anywhere; }
    .pair { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }
    .edit-field { margin-bottom: .75rem; } .edit-field label { display: flex; gap: .4rem; align-items: center; }
    .edit-field .hint { font-size: var(--small); color: var(--muted); }
    .changes { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: var(--small); }
    .changes th, .changes td { text-align: left; vertical-align: top; padding: .4rem .5rem; border-top: 1px solid var(--line);
      white-space: pre-wrap; overflow-wrap: anywhere; }
    .changes .old { background: var(--bad-back); } .changes .new { background: var(--good-back); }
    @media print { .bar, .actions, .queue, .filters, .status { display: none !important; } .columns { display: block; } }

    """#
}
