package org.competency.intake.mailbox.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
    private final int baseDepth;
    private final Entity root = new Entity();
    private final Deque<Entity> open = new ArrayDeque<>();

    EntityParser(Budget budget, int baseDepth) {
        this.budget = budget;
        this.baseDepth = baseDepth;
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
        ReadingLimits limits = budget.limits();
        MimeConfig config = new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(limits.fieldBytes())
                .setMaxHeaderCount(limits.fields())
                .setMalformedHeaderStartsBody(false)
                .build();
        MimeTokenStream stream = new MimeTokenStream(config);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            stream.parse(new ByteArrayInputStream(raw));
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                token(state, stream);
            }
        } catch (MimeException | IOException e) {
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
            case T_BODY -> current().body(bytes(stream.getInputStream()));
            default -> budget.checkTime();
        }
    }

    private void startPart() {
        budget.countPart(baseDepth + open.size());
        Entity part = new Entity();
        if (current().type().equals("multipart/digest")) {
            part.defaultType("message/rfc822");
        }
        current().children().add(part);
        open.push(part);
    }

    private Entity current() {
        Entity entity = open.peek();
        return entity == null ? root : entity;
    }

    private void field(Field field) {
        if (current().header().size() >= budget.limits().fields()) {
            throw new LimitExceededException(
                    "HEADER_TOO_LARGE",
                    "A header has more than %d fields".formatted(budget.limits().fields()));
        }
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            current().header().add(field.getName(), String.valueOf(field.getBody()));
            return;
        }
        String line = new String(raw.toByteArray(), StandardCharsets.ISO_8859_1);
        int colon = line.indexOf(':');
        current().header().add(field.getName(), colon < 0 ? "" : line.substring(colon + 1));
    }

    private static byte[] bytes(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        in.transferTo(out);
        return out.toByteArray();
    }
}
