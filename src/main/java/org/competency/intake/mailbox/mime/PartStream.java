package org.competency.intake.mailbox.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The rest of a part on its way into a file: counted, cut at a limit, and within the time for the message. */
final class PartStream extends InputStream {

    private final InputStream part;
    private final long most;
    private final Budget budget;
    private long count;

    PartStream(InputStream part, long most, Budget budget) {
        this.part = part;
        this.most = most;
        this.budget = budget;
    }

    /** Bytes read so far. */
    long count() {
        return count;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        Objects.checkFromIndexSize(from, length, target.length);
        budget.checkTime();
        int wanted = (int) Math.min(length, most - count);
        if (wanted <= 0) {
            return -1;
        }
        try {
            int read = part.read(target, from, wanted);
            count += Math.max(0, read);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
