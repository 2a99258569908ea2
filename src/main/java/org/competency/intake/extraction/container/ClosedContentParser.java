package org.competency.intake.extraction.container;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.parser.GridParser;

/**
 * Says why a file of these types is not opened: macros, encryption, archives other than zip. Without it general parsers would
 * open them, and an archive that contains itself would be followed for ever.
 */
public final class ClosedContentParser extends GridParser {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("vnd.ms-word.document.macroenabled.12", "MACROS"),
            Map.entry("vnd.ms-word.template.macroenabled.12", "MACROS"),
            Map.entry("vnd.ms-excel.sheet.macroenabled.12", "MACROS"),
            Map.entry("vnd.ms-excel.template.macroenabled.12", "MACROS"),
            Map.entry("vnd.ms-excel.addin.macroenabled.12", "MACROS"),
            Map.entry("x-tika-ooxml-protected", "ENCRYPTED"),
            Map.entry("gzip", "UNSUPPORTED_FORMAT"),
            Map.entry("x-bzip", "UNSUPPORTED_FORMAT"),
            Map.entry("x-bzip2", "UNSUPPORTED_FORMAT"),
            Map.entry("x-xz", "UNSUPPORTED_FORMAT"),
            Map.entry("x-lzma", "UNSUPPORTED_FORMAT"),
            Map.entry("x-compress", "UNSUPPORTED_FORMAT"),
            Map.entry("x-lz4", "UNSUPPORTED_FORMAT"),
            Map.entry("x-brotli", "UNSUPPORTED_FORMAT"),
            Map.entry("x-snappy-framed", "UNSUPPORTED_FORMAT"),
            Map.entry("zstd", "UNSUPPORTED_FORMAT"),
            Map.entry("x-tar", "UNSUPPORTED_FORMAT"),
            Map.entry("x-gtar", "UNSUPPORTED_FORMAT"),
            Map.entry("x-cpio", "UNSUPPORTED_FORMAT"),
            Map.entry("x-archive", "UNSUPPORTED_FORMAT"),
            Map.entry("x-arj", "UNSUPPORTED_FORMAT"),
            Map.entry("x-7z-compressed", "UNSUPPORTED_FORMAT"),
            Map.entry("x-rar-compressed", "UNSUPPORTED_FORMAT"),
            Map.entry("java-archive", "UNSUPPORTED_FORMAT"));

    @Override
    protected Set<MediaType> types() {
        return CODES.keySet().stream().map(MediaType::application).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected GridDocument read(TikaInputStream in, String mediaType, GridBudget budget) {
        String subtype = mediaType.substring(mediaType.indexOf('/') + 1);
        int parameters = subtype.indexOf(';');
        String code =
                CODES.getOrDefault(parameters < 0 ? subtype : subtype.substring(0, parameters), "UNSUPPORTED_FORMAT");
        throw new UnreadableException(code, "a file of the type " + mediaType + " is not opened");
    }
}
