package org.competency.intake.extraction.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the forked process says about one file. The type comes first and alone, so that it is known even if the process does not
 * live to say more.
 *
 * @param documents the encoded grids of the file, or of those in it
 * @param failure what was thrown, outermost first, if the file could not be parsed; "" if it could
 * @param tooLarge whether the answer would have been longer than allowed
 */
public record ParseAnswer(List<String> documents, String failure, boolean tooLarge) {

    private static final int LONGEST_TYPE = 300;
    private static final int LONGEST_FAILURE = 4_000;
    private static final int MOST_DOCUMENTS = 10_000;

    static final ParseAnswer TOO_LARGE = new ParseAnswer(List.of(), "", true);

    public ParseAnswer {
        documents = List.copyOf(documents);
    }

    static ParseAnswer failed(String failure) {
        return new ParseAnswer(List.of(), failure, false);
    }

    static void writeType(String type, DataOutputStream out) throws IOException {
        text(cut(type, LONGEST_TYPE).getBytes(StandardCharsets.UTF_8), out);
        out.flush();
    }

    /** Reads the type of the file. */
    public static String readType(DataInputStream in) throws IOException {
        return text(in, 4 * LONGEST_TYPE);
    }

    void write(int mostBytes, DataOutputStream out) throws IOException {
        List<byte[]> encoded = new ArrayList<>();
        long size = 0;
        for (String document : documents) {
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            size += bytes.length;
            if (size > mostBytes || encoded.size() == MOST_DOCUMENTS) {
                TOO_LARGE.write(mostBytes, out);
                return;
            }
            encoded.add(bytes);
        }
        out.writeBoolean(tooLarge);
        text(cut(failure, LONGEST_FAILURE).getBytes(StandardCharsets.UTF_8), out);
        out.writeInt(encoded.size());
        for (byte[] bytes : encoded) {
            text(bytes, out);
        }
        out.flush();
    }

    /**
     * Reads what {@link #write} wrote. Nothing larger than allowed is ever allocated, whatever the process claims.
     *
     * @throws IOException if the process has ended, or what it says is no answer
     */
    public static ParseAnswer read(int mostBytes, DataInputStream in) throws IOException {
        boolean tooLarge = in.readBoolean();
        String failure = text(in, 4 * LONGEST_FAILURE);
        int count = in.readInt();
        if (count < 0 || count > MOST_DOCUMENTS) {
            throw new IOException("the process claims " + count + " documents");
        }
        List<String> documents = new ArrayList<>();
        int left = mostBytes;
        for (int i = 0; i < count; i++) {
            byte[] document = bytes(in, left);
            left -= document.length;
            documents.add(new String(document, StandardCharsets.UTF_8));
        }
        return new ParseAnswer(documents, failure, tooLarge);
    }

    private static void text(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in, int most) throws IOException {
        return new String(bytes(in, most), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("the process claims " + length + " bytes, " + most + " are allowed");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
