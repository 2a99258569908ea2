package org.competency.intake.extraction.annotation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import org.competency.intake.extraction.ooxml.PartName;

/**
 * The parts of a package of which a few are replaced or added. All others are copied in their order as they are packed, so
 * that not even their compression changes. Part names compare without case (ECMA-376 part 2, 6.2.2.3).
 */
final class OfficePackage implements AutoCloseable {

    private static final int LARGEST_PART = 24 << 20;
    private static final int MOST_PARTS = 10_000;

    private final ZipFile zip;
    private final int size;
    private final List<ZipArchiveEntry> entries = new ArrayList<>();
    private final Map<String, ZipArchiveEntry> byName = new HashMap<>();
    private final Map<String, byte[]> changed = new LinkedHashMap<>();
    private int budget = 2 * LARGEST_PART;

    private OfficePackage(ZipFile zip, int size) {
        this.zip = zip;
        this.size = size;
    }

    /**
     * Opens a package.
     *
     * @throws NotAnnotatedException if a part is there twice, or it holds macros or signatures, which comments would break
     */
    static OfficePackage open(byte[] file) throws IOException {
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
        OfficePackage parts = new OfficePackage(zip, file.length);
        try {
            Collections.list(zip.getEntriesInPhysicalOrder()).forEach(parts::add);
            return parts;
        } catch (NotAnnotatedException e) {
            zip.close();
            throw e;
        }
    }

    private void add(ZipArchiveEntry entry) {
        String name = PartName.key(entry.getName());
        if (name.endsWith("vbaproject.bin")) {
            throw new NotAnnotatedException("The package holds macros");
        }
        if (name.startsWith("_xmlsignatures/")) {
            throw new NotAnnotatedException("The package is signed, and comments would break the signature");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new NotAnnotatedException("The package is encrypted");
        }
        if (byName.put(name, entry) != null || entries.size() == MOST_PARTS) {
            throw new NotAnnotatedException("The package holds a part twice, or more parts than any office file");
        }
        entries.add(entry);
    }

    boolean has(String name) {
        return byName.containsKey(PartName.key(name)) || changed.containsKey(PartName.key(name));
    }

    /**
     * A part as it is now.
     *
     * @throws NotAnnotatedException if there is none, or it is too large
     */
    byte[] bytes(String name) {
        byte[] now = changed.get(PartName.key(name));
        if (now != null) {
            return now;
        }
        ZipArchiveEntry entry = byName.get(PartName.key(name));
        if (entry == null) {
            throw new NotAnnotatedException("The package lacks the part " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(LARGEST_PART + 1);
            budget -= content.length;
            if (content.length > LARGEST_PART || budget < 0) {
                throw new NotAnnotatedException("The part %s is larger than %d bytes".formatted(name, LARGEST_PART));
            }
            return content;
        } catch (IOException e) {
            throw new NotAnnotatedException("The part %s cannot be unpacked".formatted(name), e);
        }
    }

    /** A part as text. */
    PartText text(String name) {
        return PartText.of(name, bytes(name));
    }

    /** Replaces a part, or adds one. */
    void put(String name, byte[] content) {
        changed.put(PartName.key(name), content);
        if (!byName.containsKey(PartName.key(name))) {
            ZipArchiveEntry added = new ZipArchiveEntry(name);
            byName.put(PartName.key(name), added);
            entries.add(added);
        }
    }

    /** A name that no part has yet, such as {@code word/comments2.xml} for {@code word/comments%s.xml}. */
    String freeName(String pattern) {
        for (int number = 1; ; number++) {
            String name = pattern.formatted(number == 1 ? "" : String.valueOf(number));
            if (!has(name)) {
                return name;
            }
        }
    }

    /** The package with what was changed. */
    byte[] write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size + (16 << 10));
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            for (ZipArchiveEntry entry : entries) {
                byte[] content = changed.get(PartName.key(entry.getName()));
                if (content == null) {
                    try (InputStream raw = zip.getRawInputStream(entry)) {
                        out.addRawArchiveEntry(entry, raw);
                    }
                } else {
                    out.putArchiveEntry(replacing(entry));
                    out.write(content);
                    out.closeArchiveEntry();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static ZipArchiveEntry replacing(ZipArchiveEntry entry) {
        ZipArchiveEntry fresh = new ZipArchiveEntry(entry.getName());
        fresh.setMethod(ZipEntry.DEFLATED);
        // Packages are dated 1980 by most programs; a part of ours is the same whenever it is written.
        fresh.setTime(entry.getTime() < 0 ? 315_532_800_000L : entry.getTime());
        return fresh;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
