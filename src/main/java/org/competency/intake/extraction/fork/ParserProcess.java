package org.competency.intake.extraction.fork;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.child.ParseAnswer;
import org.competency.intake.extraction.child.ParseRequest;
import org.competency.intake.extraction.child.ParsingProcess;
import org.competency.intake.extraction.grid.GridCodec;
import org.competency.intake.extraction.grid.GridDocument;

/** One forked process that runs, for one file at a time. */
final class ParserProcess implements AutoCloseable {

    private static final long STARTUP_SECONDS = 120;
    /** Between the end of what a process sends and its own end; what it says by its exit code is worth the wait. */
    private static final long ENDING_SECONDS = 5;

    private static final long KILLED_SECONDS = 30;

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final LastWords errors;
    private final ScheduledExecutorService clock;
    private volatile boolean outOfTime;
    private int files;

    private ParserProcess(Process process, ScheduledExecutorService clock) {
        this.process = process;
        this.clock = clock;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.errors = LastWords.of(process.getErrorStream());
    }

    /**
     * Starts a process and waits until it is ready.
     *
     * @throws IOException if it does not start or is not ready after two minutes
     */
    static ParserProcess start(ProcessBuilder builder, ScheduledExecutorService clock) throws IOException {
        ParserProcess started = new ParserProcess(builder.start(), clock);
        ScheduledFuture<?> limit = started.endAfter(STARTUP_SECONDS, TimeUnit.SECONDS);
        try {
            if (started.in.read() != ParsingProcess.READY) {
                String why = "it ended at once: " + started.errors.text();
                started.close();
                throw new IOException(why);
            }
            return started;
        } finally {
            limit.cancel(false);
        }
    }

    private ScheduledFuture<?> endAfter(long time, TimeUnit unit) {
        return clock.schedule(
                () -> {
                    outOfTime = true;
                    destroy();
                },
                time,
                unit);
    }

    /** With whatever it has started itself. */
    private void destroy() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Files that it has parsed. */
    int files() {
        return files;
    }

    /** Whether it can take another file. */
    boolean isAlive() {
        return !outOfTime && process.isAlive();
    }

    /** Parses one file; whatever happens to the process is in the result. */
    Parsed parse(ParseRequest request, long timeoutMillis) {
        files++;
        String mediaType = "";
        ScheduledFuture<?> limit = endAfter(timeoutMillis, TimeUnit.MILLISECONDS);
        try {
            request.write(out);
            mediaType = ParseAnswer.readType(in);
            return parsed(mediaType, ParseAnswer.read(request.mostBytes(), in), request);
        } catch (IOException | IllegalArgumentException e) {
            end(ENDING_SECONDS);
            return Parsed.refused(mediaType, ended(e, timeoutMillis));
        } finally {
            limit.cancel(false);
        }
    }

    /** Text recognised in the pictures of a file, or why there is none; for people only. */
    String recognise(ParseRequest request, long timeoutMillis) {
        files++;
        ScheduledFuture<?> limit = endAfter(timeoutMillis, TimeUnit.MILLISECONDS);
        try {
            request.write(out);
            ParseAnswer.readType(in);
            ParseAnswer answer = ParseAnswer.read(request.mostBytes(), in);
            return answer.failure().isEmpty()
                    ? String.join("", answer.documents())
                    : "text recognition failed: " + answer.failure();
        } catch (IOException e) {
            end(ENDING_SECONDS);
            return "text recognition failed: " + ended(e, timeoutMillis).detail();
        } finally {
            limit.cancel(false);
        }
    }

    private static Parsed parsed(String mediaType, ParseAnswer answer, ParseRequest request) {
        if (answer.tooLarge()) {
            return Parsed.refused(
                    mediaType,
                    Refusal.TOO_LARGE.reason(
                            "What was read takes more than the %d bytes of the limit intake.extraction.result"
                                    .formatted(request.mostBytes())));
        }
        if (!answer.failure().isEmpty()) {
            return Parsed.refused(mediaType, ParserFailure.of(answer.failure()));
        }
        List<GridDocument> documents =
                answer.documents().stream().map(GridCodec::decode).toList();
        return Parsed.of(
                documents.stream()
                        .filter(document -> document.path().isEmpty())
                        .map(GridDocument::mediaType)
                        .findFirst()
                        .orElse(mediaType),
                documents);
    }

    private Reading.Reason ended(Exception seen, long timeoutMillis) {
        if (outOfTime) {
            return Refusal.TIMEOUT.reason("The process was ended after the %d ms of the limit intake.extraction.timeout"
                    .formatted(timeoutMillis));
        }
        int code = process.isAlive() ? -1 : process.exitValue();
        String printed = errors.text();
        String detail = "The process ended with code %d while it read the file (%s)%s"
                .formatted(code, seen, printed.isEmpty() ? "" : "; it printed: " + printed);
        Refusal refusal = code == ParsingProcess.OUT_OF_MEMORY ? Refusal.OUT_OF_MEMORY : Refusal.CRASHED;
        return refusal.reason(detail);
    }

    /** Ends the process, whatever it does. */
    @Override
    public void close() {
        end(0);
    }

    private void end(long patienceSeconds) {
        try {
            if (!process.waitFor(patienceSeconds, TimeUnit.SECONDS)) {
                destroy();
                process.waitFor(KILLED_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            destroy();
            Thread.currentThread().interrupt();
        }
    }
}
