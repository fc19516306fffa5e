namespace Quarterdeck.Briefing.Reports;

/// <summary>The style of reports: one column, light and dark, A4 on paper.</summary>
internal static class ReportSheet
{
    /// <summary>The style, without that of charts.</summary>
    public const string Css = """
        :root{color-scheme:light dark}
        body{margin:0 auto;padding:24px 20px;max-width:720px;font:15px/1.5 "Noto Sans","Segoe UI",Arial,"DejaVu Sans","Noto Sans CJK SC","Droid Sans Fallback",sans-serif;color:light-dark(#1a1a1a,#f0f0f0);background:light-dark(#fff,#16191d)}
        h1{font-size:21px;line-height:1.3;margin:4px 0 12px}h2{font-size:15px;margin:24px 0 6px;border-bottom:1px solid light-dark(#bbb,#555)}
        p{margin:6px 0}.kind{color:light-dark(#595959,#b8b8b8);margin:0}.answer{font-weight:700}.chart{margin:14px 0;overflow-x:auto;break-inside:avoid}
        .wide{overflow-x:auto}table{border-collapse:collapse;font-size:13px;font-variant-numeric:tabular-nums;margin:6px 0}th,td{text-align:left;padding:3px 14px 3px 0;vertical-align:top;border-bottom:1px solid light-dark(#e2e2e2,#33383e)}
        th{font-weight:600;border-bottom-color:light-dark(#888,#888)}.n{text-align:right;white-space:nowrap}td:first-child{white-space:pre-wrap}tr{break-inside:avoid}thead{display:table-header-group}
        ul{margin:6px 0;padding-left:20px}code{font:12px/1.5 "DejaVu Sans Mono",Consolas,monospace;overflow-wrap:anywhere}summary{font-size:13px;color:light-dark(#595959,#b8b8b8);cursor:pointer;min-height:24px}
        footer{margin-top:28px;font-size:12px;color:light-dark(#595959,#b8b8b8)}
        @page{size:A4;margin:16mm 15mm}
        @media print{:root{color-scheme:light}body{padding:0;font-size:11pt;max-width:none}h2{break-after:avoid}details{display:none}.wide,.chart{overflow:visible}}
        """;
}
