package org.competency.intake.extraction.ole;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;

/** What a compound file says about itself ([MS-OLEPS]). Broken properties are none: they answer no question. */
final class OleProperties {

    private static final int MOST = 200;

    private OleProperties() {}

    static Map<String, String> read(DirectoryNode root) {
        Map<String, String> properties = new HashMap<>();
        if (set(root, DocumentSummaryInformation.DEFAULT_STREAM_NAME) instanceof DocumentSummaryInformation summary) {
            CustomProperties custom = summary.getCustomProperties();
            if (custom != null) {
                custom.nameSet().stream().limit(MOST).forEach(name -> put(properties, name, custom.get(name)));
            }
        }
        if (set(root, SummaryInformation.DEFAULT_STREAM_NAME) instanceof SummaryInformation summary) {
            put(properties, "title", summary.getTitle());
            put(properties, "subject", summary.getSubject());
        }
        return properties;
    }

    private static void put(Map<String, String> properties, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            properties.putIfAbsent(name, value.toString().strip());
        }
    }

    private static @Nullable PropertySet set(DirectoryNode root, String name) {
        if (!root.hasEntryCaseInsensitive(name)) {
            return null;
        }
        try (var stream = root.createDocumentInputStream(name)) {
            return PropertySetFactory.create(stream);
        } catch (IOException | HPSFException | RuntimeException e) {
            return null;
        }
    }
}
