package org.competency.intake.extraction.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.util.FileSystemUtils;

import org.competency.intake.extraction.ParserCounts;
import org.competency.intake.extraction.child.ParseRequest;

/**
 * The forked processes that parse files: each is started with its first file and kept. A file that hangs, exhausts its memory or
 * kills its process costs that process and nothing else.
 */
final class ParserProcesses implements AutoCloseable {

    /** Beyond the parent's own limit, so that it never decides. */
    private static final long PATIENCE_FACTOR = 2;

    private final ExtractionProperties properties;
    private final ChildCommand command;
    private final ParserTally tally = new ParserTally();
    private final List<Place> places = new ArrayList<>();
    private final BlockingQueue<Place> free;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "extraction-clock");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Path folder;
    private volatile boolean closed;

    ParserProcesses(ExtractionProperties properties) {
        this(properties, new ChildCommand(properties, ChildClassPath.ofThisProcess()));
    }

    ParserProcesses(ExtractionProperties properties, ChildCommand command) {
        this.properties = properties;
        this.command = command;
        for (int i = 0; i < properties.processes(); i++) {
            places.add(new Place("process-" + i));
        }
        this.free = new ArrayBlockingQueue<>(places.size(), true, places);
    }

    /** Room for one process with its own working folder. */
    private static final class Place {
        final String name;
        volatile @Nullable ParserProcess process;

        Place(String name) {
            this.name = name;
        }
    }

    /** As {@link #parse(Resource)}, for bytes in memory. */
    Parsed parse(byte[] content) {
        return parse(new ByteArrayResource(content));
    }

    /**
     * Parses one file; whatever happens to the process is in the result. Waits while all processes are busy.
     *
     * @throws ExtractionException if no process can be started, or this was closed meanwhile
     */
    Parsed parse(Resource content) {
        Parsed parsed = with(content, "", ParserProcess::parse);
        tally.parsed(parsed.refusal());
        return parsed;
    }

    /**
     * Has text recognised in the pages of a PDF file; says so if that does not work.
     *
     * @param recognizer absolute path of the program
     * @throws ExtractionException as {@link #parse}
     */
    String recognise(Resource content, Path recognizer) {
        return with(content, recognizer.toString(), ParserProcess::recognise);
    }

    /** What the processes have been through. */
    ParserCounts counts() {
        return tally.counts();
    }

    /** What is asked of a process. */
    private interface Work<T> {
        T of(ParserProcess process, ParseRequest request, long timeoutMillis);
    }

    private <T> T with(Resource content, String recognizer, Work<T> work) {
        try {
            Place place = free.take();
            try {
                return with(content, recognizer, work, place);
            } finally {
                free.add(place);
            }
        } catch (IOException e) {
            throw new ExtractionException(
                    "Cannot run the process that reads attachments: " + e.getMessage() + "; check that '"
                            + ChildCommand.java() + "' starts and that the temporary folder can be written.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExtractionException("Interrupted while an attachment was read; run again.", e);
        }
    }

    /** A file is read where it is; bytes in memory become one for a while. */
    private <T> T with(Resource content, String recognizer, Work<T> work, Place place) throws IOException {
        ParserProcess process = running(place);
        if (content.isFile()) {
            return with(content.getFile().toPath().toAbsolutePath(), recognizer, work, process);
        }
        Path file = folder().resolve(UUID.randomUUID().toString());
        Files.write(file, content.getContentAsByteArray());
        try {
            return with(file, recognizer, work, process);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private <T> T with(Path file, String recognizer, Work<T> work, ParserProcess process) {
        long timeout = properties.timeout().toMillis();
        T result = work.of(
                process,
                new ParseRequest(
                        file.toString(),
                        properties.limits(),
                        Math.toIntExact(properties.result().toBytes()),
                        recognizer,
                        timeout * PATIENCE_FACTOR),
                timeout);
        if (closed) {
            throw new ExtractionException("Stopped while an attachment was read; run again.");
        }
        return result;
    }

    private ParserProcess running(Place place) throws IOException {
        ParserProcess process = place.process;
        if (process != null && process.isAlive() && process.files() < properties.filesPerProcess()) {
            return process;
        }
        if (process != null) {
            process.close();
        }
        Path work = folder().resolve(place.name);
        FileSystemUtils.deleteRecursively(work);
        Files.createDirectory(work);
        ParserProcess started = start(work);
        place.process = started;
        return started;
    }

    private ParserProcess start(Path work) throws IOException {
        try {
            ParserProcess started = ParserProcess.start(command.in(work), clock);
            tally.started();
            return started;
        } catch (IOException e) {
            tally.failedToStart();
            throw e;
        }
    }

    private synchronized Path folder() throws IOException {
        if (closed) {
            throw new IOException("reading has ended");
        }
        Path known = folder;
        if (known == null) {
            known = Files.createTempDirectory("intake-extraction");
            folder = known;
        }
        return known;
    }

    /** Ends all processes, also those that read a file just now, and removes what they left. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        clock.shutdownNow();
        for (Place place : places) {
            ParserProcess process = place.process;
            if (process != null) {
                process.close();
            }
        }
        try {
            if (folder != null) {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the folder of the processes that read attachments", e);
        }
    }
}
