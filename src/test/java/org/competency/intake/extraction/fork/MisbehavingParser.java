package org.competency.intake.extraction.fork;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/**
 * Puts the parser that Tika has for such tests on the class path of a child, with the type of its files: without that they
 * would be plain XML, nothing would misbehave and every test would pass.
 */
final class MisbehavingParser {

    static final String TYPE = "application/mock+xml";

    private static final String MEDIA_TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <mime-info>
              <mime-type type="application/mock+xml">
                <root-XML localName="mock"/>
                <sub-class-of type="application/xml"/>
              </mime-type>
            </mime-info>
            """;

    private MisbehavingParser() {}

    /** The class path of a child with that parser; its declarations are written into a folder. */
    static String classPath(Path folder) throws IOException {
        String classes = System.getProperty("misbehaving.parser", "target/misbehaving");
        Assumptions.assumeTrue(
                Files.isDirectory(Path.of(classes, "org")), "the build lays the parser out in target/misbehaving");
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve("org.apache.tika.parser.Parser"), "org.apache.tika.parser.mock.MockParser\n");
        Files.writeString(folder.resolve("custom-mimetypes.xml"), MEDIA_TYPES);
        return String.join(
                File.pathSeparator,
                ChildClassPath.ofThisProcess(),
                folder.toString(),
                Path.of(classes).toAbsolutePath().toString());
    }

    /** A file that makes the parser do something. */
    static byte[] file(String action) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><mock>" + action + "</mock>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
