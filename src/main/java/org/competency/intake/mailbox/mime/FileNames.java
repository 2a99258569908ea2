package org.competency.intake.mailbox.mime;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes file names fit to be shown; none of them is ever used as a path. */
final class FileNames {

    /** Controls, and marks that turn the direction of writing to make an ending look like another. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    private static final Set<String> OF_FILE_SYSTEMS = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private FileNames() {}

    /** NFC, one line, without the folders that some programs put before it. */
    static String cleaned(String name) {
        String text = Normalizer.normalize(UNSEEN.matcher(name).replaceAll(""), Normalizer.Form.NFC)
                .strip();
        int slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
        return slash >= 0 && slash < text.length() - 1 ? text.substring(slash + 1) : text;
    }

    /** What file systems put into a zip beside the user's files. */
    static boolean isOfFileSystem(String path) {
        return path.startsWith("__MACOSX/")
                || OF_FILE_SYSTEMS.contains(cleaned(path).toLowerCase(Locale.ROOT));
    }
}
