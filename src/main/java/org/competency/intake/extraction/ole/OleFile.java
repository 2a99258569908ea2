package org.competency.intake.extraction.ole;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import org.competency.intake.extraction.grid.UnreadableException;

/** An open compound file. */
public final class OleFile implements Closeable {

    private static final List<String> MACRO_STORAGES = List.of("_VBA_PROJECT_CUR", "Macros", "VBA", "_VBA_PROJECT");

    private final POIFSFileSystem file;

    /**
     * Opens a file that carries no macros.
     *
     * @throws UnreadableException MACROS if it has a storage for them
     * @throws IOException if it is no compound file or a broken one
     */
    public OleFile(Path path) throws IOException {
        file = new POIFSFileSystem(path.toFile(), true);
        try {
            refuseMacros();
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void refuseMacros() {
        for (Entry entry : file.getRoot()) {
            if (entry.isDirectoryEntry()
                    && MACRO_STORAGES.stream().anyMatch(name -> name.equalsIgnoreCase(entry.getName()))) {
                throw new UnreadableException("MACROS", "the compound file has a storage " + entry.getName());
            }
        }
    }

    /** The root folder. */
    public DirectoryNode root() {
        return file.getRoot();
    }

    /** The stream of this name in the root folder, whatever its case; empty if there is none. */
    public Optional<InputStream> stream(String name) throws IOException {
        for (Entry entry : file.getRoot()) {
            if (entry instanceof DocumentEntry stream && entry.getName().equalsIgnoreCase(name)) {
                return Optional.of(file.getRoot().createDocumentInputStream(stream));
            }
        }
        return Optional.empty();
    }

    /** Title, subject and the custom properties by name. */
    public Map<String, String> properties() {
        return OleProperties.read(file.getRoot());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
