package org.competency.intake.extraction.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.UnreadableException;

/** The parts of a zip package by name; part names compare without case (ECMA-376 part 2, 6.2.2.3). */
public final class ZipParts implements AutoCloseable {

    private final ZipFile zip;
    private final GridBudget budget;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    /** Opens a package. A part named twice makes it CORRUPT: programs disagree on which of the two counts. */
    public ZipParts(Path file, GridBudget budget) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.budget = budget;
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(this::add);
    }

    private void add(ZipEntry entry) {
        if (entries.putIfAbsent(PartName.key(entry.getName()), entry) != null) {
            throw new UnreadableException("CORRUPT", "the package holds two parts of the name " + entry.getName());
        }
    }

    /** Whether there is a part of this name. */
    public boolean has(String name) {
        return entries.containsKey(PartName.key(name));
    }

    /** The names of all parts as the package writes them. */
    public Stream<String> names() {
        return entries.values().stream().map(ZipEntry::getName);
    }

    /** The bytes of a part, counted. */
    public Optional<InputStream> open(String name) throws IOException {
        ZipEntry entry = entries.get(PartName.key(name));
        return entry == null ? Optional.empty() : Optional.of(new BudgetedStream(zip.getInputStream(entry), budget));
    }

    /** An XML part. */
    public Optional<XmlCursor> xml(String name) throws IOException {
        Optional<InputStream> part = open(name);
        return part.isEmpty() ? Optional.empty() : Optional.of(XmlCursor.open(part.get(), budget));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
