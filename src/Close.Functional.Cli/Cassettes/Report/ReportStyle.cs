namespace Close.Functional.Cli;

/// <summary>How the page looks: light or dark as the reader's system is, with the fonts that are there.</summary>
internal static class ReportStyle
{
    /// <summary>The rules.</summary>
    public const string Css = """
        :root {
          color-scheme: light dark;
          --ground: #fff; --raised: #f6f7f9; --ink: #1b1f24; --quiet: #59636e; --line: #d5dae0; --link: #0b57c2;
          --good: #11692f; --warn: #8a4b00; --bad: #b3261e; --bar: #4d7fc4;
          --name: #0b4f9e; --text: #11692f; --number: #7a3e9d; --gone: #ffe3e0; --new: #dcf5e2;
          --code: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #14171b; --raised: #1d2127; --ink: #e4e8ed; --quiet: #a3adb8; --line: #353c45; --link: #84b6ff;
            --good: #6fce8d; --warn: #e8b15c; --bad: #ff8f85; --bar: #6c9fe6;
            --name: #8dbdf7; --text: #84d49c; --number: #d3a4f0; --gone: #4b1f1c; --new: #163d22;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
        h1 { font-size: 1.5rem; margin: 0 0 1rem; }
        h2 { font-size: 1.25rem; margin: 0 0 .75rem; }
        h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
        h4 { font-size: .9rem; margin: .75rem 0 .25rem; color: var(--quiet); }
        a { color: var(--link); }
        :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        summary:focus-visible { outline-offset: -2px; }
        .cassette { margin: 2rem 0; padding-top: 1.25rem; border-top: 1px solid var(--line); }
        .cassette:target > h2 { text-decoration: underline 2px var(--link); text-underline-offset: .25em; }
        dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .5rem 1.5rem; margin: 0 0 .75rem; }
        dt { color: var(--quiet); font-size: .85rem; }
        dd { margin: 0; overflow-wrap: anywhere; }
        table { border-collapse: collapse; margin: .5rem 0; max-width: 100%; font-size: .9rem; }
        caption { text-align: left; color: var(--quiet); font-size: .85rem; padding-bottom: .25rem; }
        th, td { text-align: left; vertical-align: top; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        th { font-weight: 600; }
        .cassette th, .cassette td { font-family: var(--code); font-size: .85rem; font-weight: 400; }
        .cassette th { color: var(--quiet); white-space: nowrap; }
        nav { overflow-x: auto; }
        nav table { width: 100%; }
        nav th, nav td { overflow-wrap: normal; }
        .policy p { margin: .25rem 0; font-size: .9rem; overflow-wrap: anywhere; }
        .policy summary { color: var(--quiet); cursor: pointer; }
        .rows { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: .5rem; overflow: clip; }
        .rows > li + li { border-top: 1px solid var(--line); }
        .rows summary, .head { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr) 7.5rem 10rem; gap: .75rem; align-items: baseline; padding: .5rem .75rem; }
        .rows summary { cursor: pointer; list-style: none; }
        .rows summary::-webkit-details-marker { display: none; }
        .rows summary::before { content: "▸" / ""; position: absolute; margin-left: -.15rem; color: var(--quiet); }
        .rows details[open] > summary::before { content: "▾" / ""; }
        .rows summary > .method, .head > .method { padding-left: 1rem; }
        .rows summary:hover { background: var(--raised); }
        .rows details > :not(summary) { margin-left: .75rem; margin-right: .75rem; }
        .rows details[open] { padding-bottom: .75rem; }
        .rows details[open] > summary { background: var(--raised); border-bottom: 1px solid var(--line); }
        .method { font-weight: 600; }
        .method, .address, .status, .time { font-family: var(--code); font-size: .85rem; }
        .address { overflow-wrap: anywhere; }
        .query { color: var(--quiet); }
        .s2 { color: var(--good); }
        .s3 { color: var(--warn); }
        .s4, .s5, .fault, .broken { color: var(--bad); }
        .time { display: flex; gap: .5rem; align-items: center; color: var(--quiet); white-space: nowrap; }
        .time svg { width: 5rem; height: .5rem; flex: none; }
        .track { fill: var(--line); }
        .bar { fill: var(--bar); }
        .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(28rem, 100%), 1fr)); gap: 0 1.5rem; }
        .sides > section { min-width: 0; }
        figure { margin: .5rem 0; }
        figcaption { color: var(--quiet); font-size: .85rem; }
        pre { margin: .25rem 0; padding: .75rem; max-height: 32rem; overflow: auto; background: var(--raised); border: 1px solid var(--line); border-radius: .375rem; font: .8rem/1.45 var(--code); tab-size: 4; }
        code { font-family: var(--code); font-size: inherit; }
        .name { color: var(--name); }
        .text { color: var(--text); }
        .number, .word { color: var(--number); }
        del, ins { text-decoration: none; }
        del { background: var(--gone); }
        ins { background: var(--new); }
        .shapes { margin: .25rem 0; padding-left: 1.25rem; font: .85rem/1.5 var(--code); }
        footer { border-top: 1px solid var(--line); margin-top: 2rem; color: var(--quiet); font-size: .85rem; }
        @media (max-width: 44rem) { .rows summary, .head { grid-template-columns: 4.5rem minmax(0, 1fr); } nav :is(th, td):is(:nth-child(2), :nth-child(3)) { display: none; } }
        @media print { pre { max-height: none; } }
        """;
}
