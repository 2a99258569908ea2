package org.competency.intake.demo;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/** The page that shows what came in, what was decided and what was answered. */
final class OverviewPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>competency-intake: demonstration</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
              table { border-collapse: collapse; width: 100%; }
              th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid #8884; }
              td:first-child { text-align: right; font-variant-numeric: tabular-nums; }
              small { opacity: .7; }
            </style>
            </head>
            <body>
            <h1>What came in and what was decided</h1>
            <p>Each mail is in <code>mails/</code>, each reply in <code>replies/</code>, as it was sent.</p>
            <table>
            <thead><tr><th>#</th><th>Mail</th><th>Decision</th><th>Office answers by</th><th>Reply</th></tr></thead>
            <tbody>
            """;

    private OverviewPage() {}

    static String of(List<DemoRow> rows) {
        StringBuilder page = new StringBuilder(HEAD);
        for (DemoRow row : rows) {
            page.append("<tr><td>%d</td><td><a href=\"mails/%s\">%s</a><br><small>%s</small></td>"
                    .formatted(
                            row.number(),
                            String.format(Locale.ROOT, "%02d.eml", row.number()),
                            escaped(row.mail()),
                            escaped(row.partner())));
            page.append("<td>%s%s</td><td>%s</td><td>%s</td></tr>%n"
                    .formatted(
                            escaped(row.decision()),
                            row.caseNumber() == null ? "" : "<br><small>" + row.caseNumber() + "</small>",
                            row.due() == null ? "" : row.due(),
                            link(row.file(), row.reply())));
        }
        return page.append("</tbody></table></body></html>\n").toString();
    }

    private static String link(@Nullable String file, String words) {
        return file == null ? escaped(words) : "<a href=\"%s\">%s</a>".formatted(file, escaped(words));
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
