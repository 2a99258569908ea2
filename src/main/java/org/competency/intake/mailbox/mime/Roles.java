package org.competency.intake.mailbox.mime;

import java.util.Set;
import java.util.regex.Pattern;

import org.competency.intake.mailbox.ParsedMessage.Role;

/** What a file is for the intake, by its type. */
final class Roles {

    private static final Set<String> CHECKLISTS = Set.of(
            "application/pdf",
            "application/rtf",
            "text/rtf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-excel.sheet.macroenabled.12",
            "application/vnd.ms-excel.sheet.binary.macroenabled.12",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/x-tika-ooxml-protected",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "text/csv",
            "text/tab-separated-values",
            "text/markdown",
            "text/html");

    private static final Set<String> SIGNATURES = Set.of(
            "application/pgp-signature",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-keys");

    private static final Set<String> CONTAINERS = Set.of(
            "application/zip",
            "application/vnd.ms-tnef",
            "application/gzip",
            "application/x-7z-compressed",
            "application/vnd.rar",
            "application/x-tar");

    /** What Exchange calls the text that stands behind an attachment. */
    private static final Pattern PIECE_OF_BODY = Pattern.compile("(?i)ATT\\d{5,}\\.html?");

    private Roles() {}

    static Role of(String mediaType, PartDescription described) {
        if (SIGNATURES.contains(described.type())) {
            return Role.SIGNATURE;
        }
        if (mediaType.equals("application/vnd.ms-outlook")) {
            return Role.MESSAGE;
        }
        if (mediaType.equals("text/html")
                && PIECE_OF_BODY.matcher(described.nameOrEmpty()).matches()) {
            return Role.DOCUMENT;
        }
        if (mediaType.startsWith("image/")) {
            return Role.IMAGE;
        }
        if (CHECKLISTS.contains(mediaType)) {
            return Role.CHECKLIST;
        }
        return CONTAINERS.contains(mediaType) ? Role.CONTAINER : Role.DOCUMENT;
    }
}
