package org.competency.intake.mailbox.imap;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

import jakarta.mail.MessagingException;

/**
 * The bytes of one message, fetched piece by piece while they are read, so that a large one is never in memory whole
 * (RFC 3501, 6.4.5). The size that the server announces is not believed: the message ends where the server has nothing more.
 */
final class MessagePieces extends InputStream {

    static final int PIECE = 4 << 20;

    /** A server that is slower than this, after a while, would keep the others waiting for hours. */
    private static final long SLOWEST_BYTES_PER_SECOND = 32 << 10;

    private static final Duration GRACE = Duration.ofMinutes(2);

    private final ImapSession session;
    private final long uid;
    private final long limit;
    private final LongSupplier nanoTime;
    private final long started;
    private Piece piece;
    private int at;
    private long fetched;

    private MessagePieces(ImapSession session, long uid, long limit, Piece first, LongSupplier nanoTime, long started) {
        this.session = session;
        this.uid = uid;
        this.limit = limit;
        this.piece = first;
        this.fetched = first.bytes().length;
        this.nanoTime = nanoTime;
        this.started = started;
    }

    /**
     * Fetches the first piece; empty if there is no such message.
     *
     * @param limit bytes above which the message is refused
     * @param nanoTime counts nanoseconds, from any beginning
     */
    static Optional<MessagePieces> of(ImapSession session, long uid, long limit, LongSupplier nanoTime)
            throws MessagingException {
        long started = nanoTime.getAsLong();
        return session.piece(uid, 0, PIECE)
                .map(first -> new MessagePieces(session, uid, limit, first, nanoTime, started));
    }

    /** A piece could not be fetched; not the fault of whoever stores what is read. */
    static final class InterruptedFetchException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final MessagingException failure;

        InterruptedFetchException(MessagingException failure) {
            super(failure.getMessage(), failure);
            this.failure = failure;
        }

        MessagingException failure() {
            return failure;
        }
    }

    /** There is more of the message than the limit, whatever its size was said to be. */
    static final class TooMuchException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** INTERNALDATE. */
    Instant receivedAt() {
        return piece.receivedAt();
    }

    /** Bytes fetched so far; all of the message once it was read to its end. */
    long fetched() {
        return fetched;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        Objects.checkFromIndexSize(from, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (at == piece.bytes().length && !next()) {
            return -1;
        }
        int count = Math.min(length, piece.bytes().length - at);
        System.arraycopy(piece.bytes(), at, target, from, count);
        at += count;
        return count;
    }

    /** A piece that is shorter than asked for ends a message, unless the server has announced more: then it is asked again. */
    private boolean next() {
        boolean ended = piece.bytes().length < PIECE && fetched >= piece.size();
        if (piece.last() || piece.bytes().length == 0 || ended) {
            return false;
        }
        try {
            checkPace();
            Piece before = piece;
            piece = session.piece(uid, fetched, PIECE)
                    .orElseThrow(() -> new MessagingException("the message was removed while it was fetched"));
            if (before.size() > piece.size()) {
                piece = new Piece(piece.bytes(), piece.last(), before.size(), before.receivedAt());
            }
        } catch (MessagingException e) {
            throw new InterruptedFetchException(e);
        }
        at = 0;
        fetched += piece.bytes().length;
        if (fetched > limit) {
            throw new TooMuchException();
        }
        return piece.bytes().length > 0;
    }

    private void checkPace() throws MessagingException {
        Duration taken = Duration.ofNanos(nanoTime.getAsLong() - started);
        if (taken.minus(GRACE).toSeconds() > fetched / SLOWEST_BYTES_PER_SECOND) {
            throw new MessagingException(
                    "the server handed over only %d bytes in %d seconds".formatted(fetched, taken.toSeconds()));
        }
    }
}
