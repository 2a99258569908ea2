package org.competency.intake.reply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a page that shows replies of all kinds side by side, as wide as a mail program is, for people to look at: arguments
 * FILE LANGUAGE WIDTH [FROM TO], the latter two count the samples. Its title names those that would scroll sideways. A picture
 * of it: {@code chromium --headless --no-sandbox --screenshot=sheet.png --window-size=1480,2400 sheet.html}, and with {@code
 * --blink-settings=preferredColorScheme=0} as those see it who like it dark.
 */
final class ReplySheet {

    private ReplySheet() {}

    public static void main(String[] arguments) throws IOException {
        List<ReplyPreview.Sample> all =
                ReplyPreview.all(ReplySettings.settings().language(arguments[1]).build());
        int from = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
        int to = arguments.length > 4 ? Math.min(all.size(), Integer.parseInt(arguments[4])) : all.size();
        Files.writeString(Path.of(arguments[0]), page(all.subList(from, to), arguments[2]));
    }

    private static String page(List<ReplyPreview.Sample> samples, String width) {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html><meta charset="utf-8"><meta name="color-scheme" content="light dark">
                <style>body{margin:8px;font:13px sans-serif} div{display:inline-block;vertical-align:top;margin:4px}
                iframe{display:block;border:1px solid #888}</style>
                <script>
                function fit(frame) {
                  const page = frame.contentDocument.documentElement;
                  frame.style.height = page.scrollHeight + 'px';
                  if (page.scrollWidth > frame.clientWidth) { document.title += ' ' + frame.name; }
                }
                </script>
                """);
        for (ReplyPreview.Sample sample : samples) {
            page.append(
                    "<div>%s: %s<iframe name=\"%s\" onload=\"fit(this)\" style=\"width:%spx\" srcdoc=\"%s\"></iframe></div>\n"
                            .formatted(
                                    sample.name(),
                                    escaped(PartnerText.line(sample.subject(), 50)),
                                    sample.name(),
                                    width,
                                    escaped(sample.html())));
        }
        return page.toString();
    }

    private static String escaped(String html) {
        return html.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
