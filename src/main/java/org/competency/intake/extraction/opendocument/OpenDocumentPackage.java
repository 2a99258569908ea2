package org.competency.intake.extraction.opendocument;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.ooxml.XmlCursor;
import org.competency.intake.extraction.ooxml.ZipParts;

/** The zip package of a document (OpenDocument 1.3 part 2). */
final class OpenDocumentPackage implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 4 << 20;

    private final ZipParts parts;

    OpenDocumentPackage(Path file, GridBudget budget) throws IOException {
        parts = new ZipParts(file, budget);
    }

    /** Hands the parts to a reader: styles before the content that uses them. */
    void read(DocumentReader document) throws IOException {
        refuseEncrypted();
        refuseMacros();
        readPart("meta.xml", document);
        readPart("styles.xml", document);
        if (!readPart("content.xml", document)) {
            throw new UnreadableException("CORRUPT", "the package has no content.xml");
        }
    }

    private boolean readPart(String name, DocumentReader document) throws IOException {
        try (XmlCursor xml = parts.xml(name).orElse(null)) {
            if (xml == null) {
                return false;
            }
            document.read(xml);
            return true;
        }
    }

    /** Looks for the element's name only: old manifests declare a document type, which the XML reader refuses. */
    private void refuseEncrypted() throws IOException {
        Optional<InputStream> manifest = parts.open("META-INF/manifest.xml");
        if (manifest.isPresent()) {
            try (InputStream in = manifest.get()) {
                String text = new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.ISO_8859_1);
                if (text.contains("encryption-data")) {
                    throw new UnreadableException("ENCRYPTED", "the manifest names encrypted parts");
                }
            }
        }
    }

    private void refuseMacros() {
        parts.names().filter(OpenDocumentPackage::isMacro).findFirst().ifPresent(name -> {
            throw new UnreadableException("MACROS", "the package holds " + name);
        });
    }

    /** Libraries of Basic list themselves in files of their own even where they hold no module. */
    private static boolean isMacro(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean index = lower.endsWith("/script-lc.xml")
                || lower.endsWith("/script-lb.xml")
                || lower.endsWith("/dialog-lc.xml")
                || lower.endsWith("/dialog-lb.xml");
        return lower.startsWith("scripts/") || (lower.startsWith("basic/") && !index);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
