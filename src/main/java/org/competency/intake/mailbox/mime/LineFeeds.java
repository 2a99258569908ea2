package org.competency.intake.mailbox.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Gives lone carriage returns as line feeds. */
final class LineFeeds extends InputStream {

    private final PushbackInputStream in;

    LineFeeds(InputStream in) {
        this.in = new PushbackInputStream(in, 1);
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        if (next != '\r') {
            return next;
        }
        int after = in.read();
        if (after >= 0) {
            in.unread(after);
        }
        return after == '\n' ? '\r' : '\n';
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int next = read();
            if (next < 0) {
                break;
            }
            target[from + count++] = (byte) next;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
