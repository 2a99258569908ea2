package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.competency.intake.mailbox.container.Allowance;
import org.competency.intake.mailbox.container.CompoundFile;
import org.competency.intake.mailbox.container.DamagedContainerException;
import org.competency.intake.mailbox.container.ZipDirectory;
import org.competency.intake.mailbox.container.ZipEntryHeader;

/** Tells office files from other zips and compound files by what is in them; only a few small entries are unpacked. */
final class PackageType {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ZIP = "application/zip";
    private static final int FEW_ENTRIES = 2_000;
    private static final int SMALL = 1 << 20;
    private static final Pattern MEDIA_TYPE = Pattern.compile("application/[a-zA-Z0-9.+-]{1,100}");

    /** What a compound file is by a stream that only such files have. */
    private static final List<Map.Entry<String, String>> STREAMS = List.of(
            Map.entry("EncryptedPackage", "application/x-tika-ooxml-protected"),
            Map.entry("__properties_version1.0", "application/vnd.ms-outlook"),
            Map.entry("WordDocument", "application/msword"),
            Map.entry("Workbook", "application/vnd.ms-excel"),
            Map.entry("Book", "application/vnd.ms-excel"),
            Map.entry("PowerPoint Document", "application/vnd.ms-powerpoint"));

    private PackageType() {}

    /** A damaged zip that shows no office document is what its name says: the sender meant a checklist and should hear that it cannot be read. */
    static String ofZip(byte[] content, String name) {
        ZipDirectory zip = ZipDirectory.of(content, FEW_ENTRIES);
        String byFolder = ZIP;
        for (ZipEntryHeader entry : zip.entries()) {
            String part = entry.name();
            if (part.equals("mimetype")) {
                String declared = text(zip, entry).strip();
                if (MEDIA_TYPE.matcher(declared).matches()) {
                    return declared;
                }
            }
            if (part.equals("[Content_Types].xml")) {
                String type = ofContentTypes(text(zip, entry));
                if (!type.isEmpty()) {
                    return type;
                }
            }
            byFolder = byFolder(part).orElse(byFolder);
        }
        return zip.isComplete() || !byFolder.equals(ZIP)
                ? byFolder
                : ofName(name).orElse(ZIP);
    }

    /** What a file of this name, in lower case, claims to be; empty if it claims to be no office package. */
    static Optional<String> ofName(String name) {
        if (name.endsWith(".docx")) {
            return Optional.of(OOXML + "wordprocessingml.document");
        }
        if (name.endsWith(".xlsx")) {
            return Optional.of(OOXML + "spreadsheetml.sheet");
        }
        if (name.endsWith(".odt")) {
            return Optional.of("application/vnd.oasis.opendocument.text");
        }
        return name.endsWith(".ods") ? Optional.of("application/vnd.oasis.opendocument.spreadsheet") : Optional.empty();
    }

    private static Optional<String> byFolder(String name) {
        if (name.startsWith("word/")) {
            return Optional.of(OOXML + "wordprocessingml.document");
        }
        if (name.startsWith("xl/")) {
            return Optional.of(OOXML + "spreadsheetml.sheet");
        }
        return name.startsWith("ppt/") ? Optional.of(OOXML + "presentationml.presentation") : Optional.empty();
    }

    private static String ofContentTypes(String types) {
        if (types.contains("ms-word.document.macroEnabled")) {
            return "application/vnd.ms-word.document.macroenabled.12";
        }
        if (types.contains("ms-excel.sheet.macroEnabled")) {
            return "application/vnd.ms-excel.sheet.macroenabled.12";
        }
        if (types.contains("ms-excel.sheet.binary")) {
            return "application/vnd.ms-excel.sheet.binary.macroenabled.12";
        }
        if (types.contains("wordprocessingml.")) {
            return OOXML + "wordprocessingml.document";
        }
        if (types.contains("spreadsheetml.")) {
            return OOXML + "spreadsheetml.sheet";
        }
        return types.contains("presentationml.") ? OOXML + "presentationml.presentation" : "";
    }

    private static String text(ZipDirectory zip, ZipEntryHeader entry) {
        try {
            return new String(zip.unpack(entry, new Small()), StandardCharsets.UTF_8);
        } catch (DamagedContainerException | LimitExceededException e) {
            // its folders still tell what it is
            return "";
        }
    }

    private static final class Small implements Allowance {
        private long bytes;

        @Override
        public void entry() {
            // one entry is asked for at a time
        }

        @Override
        public void bytes(long count) {
            bytes += count;
            if (bytes > SMALL) {
                throw new LimitExceededException("TOO_LARGE", "An entry has more than %d bytes".formatted(SMALL));
            }
        }
    }

    static String ofCompoundFile(byte[] content, String name) {
        try {
            CompoundFile file = CompoundFile.of(content);
            for (Map.Entry<String, String> stream : STREAMS) {
                if (file.has(stream.getKey())) {
                    return stream.getValue();
                }
            }
        } catch (DamagedContainerException e) {
            return byEnding(name);
        }
        return byEnding(name);
    }

    private static String byEnding(String name) {
        if (name.endsWith(".doc") || name.endsWith(".dot")) {
            return "application/msword";
        }
        return name.endsWith(".xls") || name.endsWith(".xlt")
                ? "application/vnd.ms-excel"
                : "application/x-tika-msoffice";
    }
}
