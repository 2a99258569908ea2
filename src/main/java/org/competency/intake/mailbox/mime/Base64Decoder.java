package org.competency.intake.mailbox.mime;

import java.util.Arrays;

/**
 * Undoes base64 (RFC 2045, 6.8) piece by piece. Characters outside the alphabet are skipped; padding ends a group, and what
 * follows goes on as a new one.
 */
final class Base64Decoder {

    private static final byte[] DIGITS = new byte[128];

    static {
        Arrays.fill(DIGITS, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            DIGITS[alphabet.charAt(i)] = (byte) i;
        }
    }

    private int bits;
    private int count;

    /** Room that is enough for what {@code length} further bytes decode to, and for the end. */
    static int room(int length) {
        return length / 4 * 3 + 6;
    }

    /** Decodes {@code length} further bytes into the beginning of {@code out}; returns how many bytes that gives. */
    int decode(byte[] encoded, int length, byte[] out) {
        int size = 0;
        for (int i = 0; i < length; i++) {
            byte b = encoded[i];
            int digit = b >= 0 ? DIGITS[b] : -1;
            if (b == '=') {
                size = end(out, size);
            } else if (digit >= 0) {
                bits = bits << 6 | digit;
                if (++count == 4) {
                    out[size++] = (byte) (bits >> 16);
                    out[size++] = (byte) (bits >> 8);
                    out[size++] = (byte) bits;
                    bits = 0;
                    count = 0;
                }
            }
        }
        return size;
    }

    /** Writes what a group that was cut off gives, behind the {@code size} bytes in {@code out}; returns the new size. */
    int end(byte[] out, int size) {
        int end = size;
        if (count == 3) {
            out[end++] = (byte) (bits >> 10);
            out[end++] = (byte) (bits >> 2);
        } else if (count == 2) {
            out[end++] = (byte) (bits >> 4);
        }
        bits = 0;
        count = 0;
        return end;
    }
}
