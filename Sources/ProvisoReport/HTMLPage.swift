/// One self-contained page: no script, nothing from elsewhere, readable in light and dark.
package struct HTMLPage {
  let title: String
  let style: String
  let body: String

  /// `body` and `style` are markup and CSS that the caller wrote; `title` is any text.
  package init(title: String, style: String = "", body: String) {
    self.title = title
    self.style = style
    self.body = body
  }

  package var text: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(title.markup)</title>
    <style>
    \(Self.common)\(style.isEmpty ? "" : "\n" + style)
    </style>
    </head>
    <body>
    <main>
    <h1>\(title.markup)</h1>
    \(body)
    </main>
    </body>
    </html>

    """
  }

  /// Classes of all pages: the verdicts `approve route deny`, `good bad muted`, `code` blocks.
  private static let common = """
    :root { color-scheme: light dark; --text: #1c2024; --back: #fff; --line: #d9dde3;
      --muted: #5b6470; --soft: #f4f6f8; --good: #12703a; --warn: #8a5a00; --bad: #b3261e; }
    @media (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --back: #15181c;
      --line: #363c44; --muted: #9aa4b0; --soft: #1e2328; --good: #5fcf8b; --warn: #e0b055;
      --bad: #ff8a80; } }
    body { font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back);
      margin: 0; }
    main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
    table { border-collapse: collapse; } th, td { border: 1px solid var(--line);
      padding: .3rem .6rem; text-align: left; vertical-align: top; }
    th { background: var(--soft); } td.number { text-align: right;
      font-variant-numeric: tabular-nums; }
    pre, code { font: 14px/1.45 ui-monospace, monospace; } pre { background: var(--soft);
      border: 1px solid var(--line); padding: .6rem; overflow-x: auto; }
    .approve, .good { color: var(--good); } .route, .warn { color: var(--warn); }
    .deny, .bad { color: var(--bad); } .muted { color: var(--muted); }
    """
}
