package org.competency.intake.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.competency.intake.CompetencyIntakeApplication;

/** The product as a process of its own, started as an operator would, so that a test can kill it. */
public final class Product {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(4);

    private final Path folder;
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final List<String> wrapper = new ArrayList<>();
    private Class<?> main = CompetencyIntakeApplication.class;
    private int heap = 256;
    private int runs;
    private Duration longest = LONGEST_RUN;

    /**
     * A product without a mailbox and a database yet.
     *
     * @param folder where it runs, keeps its archive, and logs
     */
    public Product(Path folder) {
        this.folder = folder;
        with("intake.archive.directory", archive());
        with("intake.report.directory", folder.resolve("reports"));
        with("intake.checklists.directory", Path.of("config/checklists").toAbsolutePath());
        with("intake.reply.smtp.tls", "none");
        with("intake.reply.smtp.host", "127.0.0.1");
        with("intake.mailbox.tls", "none");
        with("intake.mailbox.host", "127.0.0.1");
    }

    public Path archive() {
        return folder.resolve("archive");
    }

    /** Sets a setting for all later runs. */
    public Product with(String setting, Object value) {
        settings.put(setting, value);
        return this;
    }

    public Product on(MySqlServer.Schema schema) {
        return with("spring.datasource.url", schema.url())
                .with("spring.datasource.username", schema.user())
                .with("spring.datasource.password", schema.password());
    }

    /** Another class to start, such as one that changes the clock. */
    public Product startedBy(Class<?> other) {
        this.main = other;
        return this;
    }

    /** Heap in MB; 256 by default, as the launcher gives. */
    public Product heap(int megabytes) {
        this.heap = megabytes;
        return this;
    }

    /** How long a run may take. */
    public Product lasting(Duration atMost) {
        this.longest = atMost;
        return this;
    }

    /** A command that starts the process, such as one that sets limits. */
    public Product under(String... command) {
        wrapper.clear();
        wrapper.addAll(List.of(command));
        return this;
    }

    /** Starts a command, such as {@code run}. */
    public Run start(String... command) {
        List<String> line = new ArrayList<>(wrapper);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx" + heap + "m"));
        line.add("-Dintake.config=" + Path.of("config").toAbsolutePath());
        settings.forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(List.of("-cp", classPath(), main.getName()));
        line.addAll(List.of(command));
        Path log = folder.resolve("run-" + ++runs + ".log");
        try {
            Process process = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Run(process, log, longest);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the product", e);
        }
    }

    /** Without the tests, unless the class to start is one of them. */
    private String classPath() {
        boolean ofTests = main != CompetencyIntakeApplication.class;
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> ofTests || !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** One run of it. */
    public static final class Run implements AutoCloseable {

        private final Process process;
        private final Path log;
        private final Duration longest;

        private Run(Process process, Path log, Duration longest) {
            this.longest = longest;
            this.process = process;
            this.log = log;
        }

        public boolean isAlive() {
            return process.isAlive();
        }

        /** Its exit code, once it has ended by itself. */
        public int end() {
            try {
                if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("The product did not end; its output:\n" + output());
                }
                return process.exitValue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for the product", e);
            }
        }

        /** Kills it without warning, as a power cut would. Only if it still runs. */
        public void kill() {
            if (!process.isAlive()) {
                throw new AssertionError("There is nothing left to kill; output of the product:\n" + output());
            }
            process.destroyForcibly();
            end();
        }

        /** Lets it stand still, as a machine that is short of everything does (SIGSTOP). */
        public void pause() {
            signal("STOP");
        }

        /** Lets it go on (SIGCONT). */
        public void goOn() {
            signal("CONT");
        }

        private void signal(String name) {
            try {
                Process kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
                if (kill.waitFor() != 0) {
                    throw new AssertionError("Cannot send SIG" + name + "; output of the product:\n" + output());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot send SIG" + name, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while sending SIG" + name, e);
            }
        }

        /** Asks it to end (SIGTERM). */
        public void stop() {
            process.destroy();
        }

        /** What it printed and logged. */
        public String output() {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the output of the product", e);
            }
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
