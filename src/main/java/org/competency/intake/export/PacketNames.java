package org.competency.intake.export;

import java.util.Locale;
import java.util.Map;

/**
 * Names of files in a packet: made by us out of numbers and the detected type, never out of a partner's words; with the same
 * digits whatever language the machine speaks.
 */
final class PacketNames {

    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/rtf", "rtf"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/zip", "zip"),
            Map.entry("text/html", "html.txt"),
            Map.entry("text/csv", "csv"),
            Map.entry("text/plain", "txt"),
            Map.entry("image/png", "png"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/gif", "gif"),
            Map.entry("message/rfc822", "eml"));

    private PacketNames() {}

    /** The ending for a media type; what is not known cannot be opened by a double click. */
    static String ending(String mediaType) {
        String bare = mediaType.replaceFirst(";.*", "").strip();
        return ENDINGS.getOrDefault(bare, "bin");
    }

    static String version(int version) {
        return String.format(Locale.ROOT, "version-%02d", version);
    }

    static String attachment(int number) {
        return String.format(Locale.ROOT, "attachment-%02d", number);
    }

    static String evidence(long message) {
        return String.format(Locale.ROOT, "evidence/message-%08d", message);
    }
}
