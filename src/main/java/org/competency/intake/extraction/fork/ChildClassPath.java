package org.competency.intake.extraction.fork;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of the forked processes: the parsers, what they need, and our own classes; no database, mail or Spring.
 * Without {@code -cp} they would inherit everything.
 */
final class ChildClassPath {

    private static final List<String> JARS = List.of(
            "SparseBitSet",
            "apache-mime4j-core-",
            "asm-",
            "bcjmail-",
            "bcpkix-",
            "bcprov-",
            "bcutil-",
            "commons-codec-",
            "commons-collections4-",
            "commons-compress-",
            "commons-csv-",
            "commons-io-",
            "commons-lang3-",
            "commons-logging-",
            "commons-math3-",
            "curvesapi-",
            "dec-",
            "fontbox-",
            "jackcess-",
            "java-libpst-",
            "jbig2-",
            "jcl-over-slf4j",
            "jempbox-",
            "jhighlight-",
            "jsoup-",
            "junrar-",
            "juniversalchardet-",
            "jul-to-slf4j-",
            "log4j-api-",
            "log4j-to-slf4j-",
            "pdfbox-",
            "pdfbox-io-",
            "poi-",
            "rome-",
            "slf4j-api-",
            "tagsoup-",
            "tika-",
            "xmlbeans-",
            "xmpbox-",
            "xz-",
            "zstd-",
            "jspecify-",
            "competency-intake-");

    private static final List<String> FOLDERS = List.of("classes", "test-classes");

    private ChildClassPath() {}

    /** From the class path that this process was started with, as absolute paths: a child works in a folder of its own. */
    static String ofThisProcess() {
        return of(System.getProperty("java.class.path"));
    }

    static String of(String classPath) {
        return entries(classPath)
                .filter(ChildClassPath::isNeeded)
                .map(entry -> new File(entry).getAbsolutePath())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> entries(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator, -1)).filter(entry -> !entry.isBlank());
    }

    private static boolean isNeeded(String entry) {
        String name = new File(entry).getName();
        return FOLDERS.contains(name) || (name.endsWith(".jar") && JARS.stream().anyMatch(name::startsWith));
    }
}
