package org.competency.intake.extraction.ooxml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.UnreadableException;

/** An Office Open XML package (ECMA-376 part 2): parts and the relationships between them. */
public final class OoxmlPackage implements AutoCloseable {

    private final ZipParts parts;

    /**
     * Opens the package in a file.
     *
     * @throws UnreadableException MACROS if there is a macro project in it, whatever the package calls itself
     */
    public OoxmlPackage(Path file, GridBudget budget) throws IOException {
        this.parts = new ZipParts(file, budget);
        Optional<String> macros = parts.names()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))
                .findFirst();
        if (macros.isPresent()) {
            parts.close();
            throw new UnreadableException("MACROS", "the package holds " + macros.get());
        }
    }

    /**
     * Name of the part that holds the document itself.
     *
     * @throws UnreadableException CORRUPT if the package names none or does not hold it
     */
    public String mainPart() throws IOException {
        return relationships("")
                .target("officeDocument")
                .filter(parts::has)
                .orElseThrow(() -> new UnreadableException("CORRUPT", "the package has no main document part"));
    }

    /** The relationships of a part; of the package itself for "". None if there is no such list. */
    public Relationships relationships(String part) throws IOException {
        String list = PartName.relationshipsOf(part);
        try (XmlCursor xml = xml(list).orElse(null)) {
            return xml == null ? Relationships.NONE : Relationships.read(part, xml);
        }
    }

    /** An XML part by name. */
    public Optional<XmlCursor> xml(String part) throws IOException {
        return parts.xml(part);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
