package org.competency.intake.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The files that arrived, as rows of a reply: name, what it is, size, and what became of it. */
final class FileViews {

    private static final int MOST_FILES = 50;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word (docx)"),
            Map.entry("application/msword", "Word (doc)"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel (xlsx)"),
            Map.entry("application/vnd.ms-excel.sheet.macroenabled.12", "Excel (xlsm)"),
            Map.entry("application/vnd.ms-word.document.macroenabled.12", "Word (docm)"),
            Map.entry("application/vnd.ms-excel", "Excel (xls)"),
            Map.entry("application/vnd.oasis.opendocument.text", "OpenDocument (odt)"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "OpenDocument (ods)"),
            Map.entry("application/rtf", "RTF"),
            Map.entry("application/pdf", "PDF"),
            Map.entry("application/zip", "ZIP"),
            Map.entry("text/html", "HTML"),
            Map.entry("text/csv", "CSV"),
            Map.entry("message/rfc822", "E-mail"));

    private final ReplyTexts.Texts texts;

    FileViews(ReplyTexts.Texts texts) {
        this.texts = texts;
    }

    List<Map<String, String>> files(Unanswered message, @Nullable CaseVersion version, List<ArrivedFile> files) {
        List<Map<String, String>> rows = new ArrayList<>();
        files.stream().limit(MOST_FILES).map(file -> row(file, version)).forEach(rows::add);
        if (files.size() > MOST_FILES) {
            rows.add(Map.of(
                    "name", texts.get("file.more", Map.of("more", files.size() - MOST_FILES)),
                    "type", "",
                    "size", "",
                    "use", "",
                    "why", ""));
        }
        return rows;
    }

    private Map<String, String> row(ArrivedFile file, @Nullable CaseVersion version) {
        String name = PartnerText.line(file.name(), 120);
        return Map.of(
                "name", name.isEmpty() ? texts.get("file.unnamed") : name,
                "type", type(file.mediaType()),
                "size", size(file.size()),
                "use", texts.get("file.use." + use(file, version)),
                "why", why(file));
    }

    private static String use(ArrivedFile file, @Nullable CaseVersion version) {
        if (version != null && version.fileSha256().equals(file.sha256())) {
            return "CHECKLIST";
        }
        String use = file.use();
        return use == null || !use.matches("CHECKLIST|KEPT|UNREADABLE") ? "KEPT" : use;
    }

    /** Why a file could not be used: our own words where there are some, else what the reader said. */
    private String why(ArrivedFile file) {
        String code = file.code();
        String own = code == null ? null : texts.find("reason." + code, Map.of());
        return own == null ? PartnerText.line(file.message(), 500) : own;
    }

    private static String type(@Nullable String mediaType) {
        String type = PartnerText.line(mediaType, 80).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(type, type);
    }

    private String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double kilobytes = bytes / 1000.0;
        return kilobytes < 1000
                ? String.format(texts.locale(), "%.0f kB", kilobytes)
                : String.format(texts.locale(), "%.1f MB", kilobytes / 1000);
    }
}
