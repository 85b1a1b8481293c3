/// How the page of a report looks, on a screen in light and dark and on paper.
enum StyleSheet {
  static let text = """
    :root {
      --ink: #1b252d; --soft: #55626c; --paper: #ffffff; --wash: #f3f6f7; --rule: #dde3e8;
      --own: #1f6f78; --proxy: #9a4f14;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --ink: #e4e9ec; --soft: #a3b0b9; --paper: #14191d; --wash: #1c2328; --rule: #34404a;
        --own: #6fc6cf; --proxy: #e9a871;
      }
    }
    * { box-sizing: border-box; }
    html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
    body {
      margin: 0; font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
      overflow-wrap: anywhere;
    }
    main { max-width: 50rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
    h1 { font-size: 1.9rem; line-height: 1.2; font-weight: 600; margin: 0 0 .4rem; }
    h2 {
      font-size: 1.3rem; line-height: 1.3; font-weight: 600; margin: 2.6rem 0 .6rem;
      padding-top: .7rem; border-top: 1px solid var(--rule);
    }
    h3 { font-size: 1.05rem; font-weight: 600; margin: 1.6rem 0 .3rem; }
    p, ul { margin: .3rem 0 .7rem; }
    ul { padding-left: 1.2rem; }
    .facts { color: var(--soft); }
    .headline { font-size: 1.25rem; line-height: 1.4; font-weight: 600; color: var(--own); }
    .notice {
      margin: 1.2rem 0; padding: .8rem 1rem; font-size: .92rem; background: var(--wash);
      border-left: 4px solid var(--own);
    }
    table { width: 100%; border-collapse: collapse; margin: .6rem 0 1.2rem; font-size: .92rem; }
    caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
    th, td { text-align: left; vertical-align: top; padding: .34rem .8rem .34rem 0; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th {
      font-weight: 600; color: var(--soft); border-bottom: 1px solid var(--soft);
      overflow-wrap: normal; hyphens: auto;
    }
    tbody th { font-weight: 400; }
    tbody tr { border-bottom: 1px solid var(--rule); }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .number:not(:last-child) { padding-right: 1.4rem; }
    .bar { min-width: 7rem; font-variant-numeric: tabular-nums; }
    .bar svg { display: block; width: 100%; height: 6px; margin: 3px 0 4px; }
    .whole { white-space: nowrap; }
    .track { fill: var(--rule); }
    .filled { fill: var(--own); }
    figure { margin: .8rem 0 .4rem; }
    figure svg.trend { display: block; width: 100%; height: auto; }
    figure svg.body { display: block; height: 15rem; max-width: 100%; }
    .part { fill: var(--own); stroke: var(--soft); }
    .strength { fill: var(--ink); stroke: var(--paper); }
    figcaption { color: var(--soft); font-size: .88rem; }
    figcaption span { margin-left: 1.1rem; white-space: nowrap; }
    figcaption svg { width: .8em; height: .8em; margin-right: .35em; vertical-align: -.06em; }
    .grid { stroke: var(--rule); }
    .axis { fill: var(--soft); }
    .own polyline, .own path { stroke: var(--own); }
    .proxy polyline, .proxy path { stroke: var(--proxy); }
    .own .mark, .own .value { fill: var(--own); }
    .proxy .mark, .proxy .value { fill: var(--proxy); }
    .hollow { fill: var(--paper); }
    .value { stroke: var(--paper); }
    @media (max-width: 34rem) {
      main { padding: 1.25rem .8rem 3rem; }
      table { font-size: .85rem; }
      th, td { padding-right: .45rem; }
      .bar { min-width: 4.5rem; }
      .whole { white-space: normal; }
    }
    @media print {
      html { font-size: 10.5pt; }
      body { line-height: 1.4; }
      th, td { padding-top: .22rem; padding-bottom: .22rem; }
      main { max-width: none; padding: 0; }
      h1 { font-size: 17pt; }
      h2 { font-size: 13pt; margin-top: 1.6rem; }
      h1, h2, h3, h3 + p, p:has(+ ul), caption, .headline { break-after: avoid; }
      tr, figure, .notice, li { break-inside: avoid; }
      table.short { break-inside: avoid; }
      thead { display: table-header-group; }
      p, li { orphans: 3; widows: 3; }
      .notice { border: 1px solid var(--rule); border-left: 4px solid var(--own); }
    }
    @page { margin: 15mm 15mm 17mm; font: 8pt sans-serif; color: #55626c; }
    @page { @bottom-right { content: counter(page) " / " counter(pages); } }

    """
}
