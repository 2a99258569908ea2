package org.competency.intake.mailbox.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;

/** Streams over the bytes of a message and builds the tree of its parts, counting against the limits as it goes. */
final class EntityParser {

    private final Budget budget;
    private final Problems problems;
    private final int baseDepth;
    private final Spool spool;
    private final Entity root;
    private final Deque<Entity> open = new ArrayDeque<>();
    private boolean cut;

    EntityParser(Budget budget, Problems problems, int baseDepth) {
        this(budget, problems, baseDepth, Spool.NONE);
    }

    /** As above, with a place for parts that are too large for memory. */
    EntityParser(Budget budget, Problems problems, int baseDepth, Spool spool) {
        this.budget = budget;
        this.problems = problems;
        this.baseDepth = baseDepth;
        this.spool = spool;
        this.root = new Entity(new Header(budget.limits()), "text/plain");
        open.push(root);
    }

    /** The tree as far as it was read, also after {@link #parse} has thrown. */
    Entity root() {
        return root;
    }

    /**
     * Reads to the end.
     *
     * @throws LimitExceededException if a limit is met; the tree holds what came before
     */
    void parse(byte[] raw) {
        parse(new ByteArrayInputStream(raw));
    }

    /** As above, for what should not be held in memory. */
    void parse(InputStream raw) {
        MimeConfig config = new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(-1)
                .setMaxHeaderCount(-1)
                .setMalformedHeaderStartsBody(false)
                .build();
        MimeTokenStream stream = new MimeTokenStream(config);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            stream.parse(raw);
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                token(state, stream);
            }
        } catch (MimeException | IOException | UncheckedIOException e) {
            throw new LimitExceededException(
                    "MALFORMED", "The message cannot be taken apart further: " + e.getMessage());
        }
    }

    private void token(EntityState state, MimeTokenStream stream) throws IOException {
        switch (state) {
            case T_FIELD -> field(stream.getField());
            case T_START_MULTIPART -> {
                budget.checkDepth(baseDepth + open.size());
                current().becomeMultipart();
            }
            case T_START_BODYPART -> startPart();
            case T_END_BODYPART -> open.pop();
            case T_BODY -> body(stream.getInputStream());
            case T_PREAMBLE, T_EPILOGUE -> skip(stream.getInputStream());
            default -> budget.checkTime();
        }
    }

    private void body(InputStream in) throws IOException {
        long most = budget.scannable(open.size()) + 1;
        byte[] start = in.readNBytes((int) Math.min(most, spool.mostInMemory()));
        budget.countScanned(start.length, open.size());
        if (start.length < spool.mostInMemory()) {
            current().body(start);
            return;
        }
        PartStream rest = new PartStream(in, most - start.length, budget);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), rest);
        String encoding = TransferDecoding.name(current().header().get("content-transfer-encoding"));
        if (Spool.takes(encoding)) {
            current().setAside(spool.set(whole, encoding));
        } else {
            current().body(inMemory(whole));
        }
        budget.countScanned(rest.count(), open.size());
    }

    /** A large part in an encoding that only small ones have. */
    private byte[] inMemory(InputStream part) throws IOException {
        byte[] bytes = part.readNBytes(budget.limits().inMemory() + 1);
        if (bytes.length > budget.limits().inMemory()) {
            throw new LimitExceededException(
                    "TOO_LARGE",
                    "A part of more than %d bytes is encoded in an unusual way"
                            .formatted(budget.limits().inMemory()));
        }
        return bytes;
    }

    private void skip(InputStream in) {
        PartStream skipped = new PartStream(in, budget.scannable(open.size()) + 1, budget);
        byte[] chunk = new byte[8_192];
        while (skipped.read(chunk, 0, chunk.length) >= 0) {
            // only counted
        }
        budget.countScanned(skipped.count(), open.size());
    }

    private void startPart() {
        budget.countPart(baseDepth + open.size());
        boolean digest = current().type().equals("multipart/digest");
        Entity part = new Entity(new Header(budget.limits()), digest ? "message/rfc822" : "text/plain");
        current().children().add(part);
        open.push(part);
    }

    private Entity current() {
        Entity entity = open.peek();
        return entity == null ? root : entity;
    }

    private void field(Field field) {
        ByteSequence raw = field.getRaw();
        budget.countScanned(raw == null ? 0 : raw.length(), open.size());
        boolean whole;
        if (raw == null) {
            whole = current().header().add(field.getName(), String.valueOf(field.getBody()));
        } else {
            int length = Math.min(raw.length(), budget.limits().fieldBytes() + 1);
            String line = new String(bytes(raw, length), StandardCharsets.ISO_8859_1);
            int colon = line.indexOf(':');
            whole = current().header().add(field.getName(), colon < 0 ? "" : line.substring(colon + 1))
                    && length == raw.length();
        }
        if (!whole && !cut) {
            cut = true;
            problems.limitMet(
                    "HEADER_TOO_LARGE",
                    "A header has more than %d fields, or a field of more than %d bytes; the rest of it was left out"
                            .formatted(budget.limits().fields(), budget.limits().fieldBytes()));
        }
    }

    private static byte[] bytes(ByteSequence raw, int length) {
        if (length == raw.length()) {
            return raw.toByteArray();
        }
        byte[] start = new byte[length];
        for (int i = 0; i < length; i++) {
            start[i] = raw.byteAt(i);
        }
        return start;
    }
}
