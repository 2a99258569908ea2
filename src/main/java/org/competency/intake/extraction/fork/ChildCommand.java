package org.competency.intake.extraction.fork;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.competency.intake.extraction.child.ParsingProcess;

/**
 * How a forked process is started: own class path, heap and folder, and of the environment only what a Java runtime needs. What
 * is not there cannot be read by whoever takes such a process over: no password of the environment, no program on a path.
 */
final class ChildCommand {

    private static final Set<String> ENVIRONMENT = Set.of("LANG", "LC_ALL", "LC_CTYPE", "TZ", "SystemRoot");

    private final ExtractionProperties properties;
    private final String classPath;

    ChildCommand(ExtractionProperties properties, String classPath) {
        this.properties = properties;
        this.classPath = classPath;
    }

    /** The program that runs this process too. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A process that has not started yet, with a folder to work in. */
    ProcessBuilder in(Path folder) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options());
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-cp");
        command.add(classPath);
        command.add(ParsingProcess.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return builder;
    }

    private List<String> options() {
        return List.of(
                "-Xmx" + properties.heap().toMegabytes() + "m",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-Djdk.serialFilter=!*",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dlog4j2.StatusLogger.level=OFF");
    }
}
