package org.competency.intake.extraction.fork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what a process prints, so that it never waits for a reader, and remembers the end of it. */
final class LastWords {

    private static final int REMEMBERED = 2_000;

    private final StringBuilder end = new StringBuilder();

    private LastWords() {}

    static LastWords of(InputStream stream) {
        LastWords words = new LastWords();
        Thread reader = new Thread(() -> words.read(stream), "extraction-stderr");
        reader.setDaemon(true);
        reader.start();
        return words;
    }

    private void read(InputStream stream) {
        byte[] buffer = new byte[8192];
        try (stream) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                add(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // the process has ended
        }
    }

    private synchronized void add(String text) {
        end.append(text);
        if (end.length() > REMEMBERED) {
            end.delete(0, end.length() - REMEMBERED);
        }
    }

    /** The last lines printed so far; "" if none. */
    synchronized String text() {
        return end.toString().strip();
    }
}
