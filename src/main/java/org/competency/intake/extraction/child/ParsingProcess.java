package org.competency.intake.extraction.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

import org.apache.tika.config.TikaConfig;

/**
 * The main class of the forked process. Requests come on standard input, answers go to standard output; whatever a parser
 * prints goes to standard error.
 */
public final class ParsingProcess {

    /** Exit code when the heap is exhausted, the same that the Java runtime itself uses. */
    public static final int OUT_OF_MEMORY = 3;

    /** Exit code when an error other than an exception gets out of a parser. */
    public static final int ERROR = 4;

    /** Exit code when a file takes longer than the parent would ever wait. */
    static final int ABANDONED = 5;

    /** The first byte that the process sends. */
    public static final int READY = 0x52;

    private ParsingProcess() {}

    /** Serves until standard input ends. */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err);
        System.setIn(FileInputStream.nullInputStream());
        try {
            serve(new FileParser(TikaConfig.getDefaultConfig()), in, out);
        } catch (EOFException e) {
            // the parent has no more files, or is gone
        }
        Runtime.getRuntime().halt(0);
    }

    private static void serve(FileParser parser, DataInputStream in, DataOutputStream out) throws IOException {
        out.writeByte(READY);
        out.flush();
        try {
            while (true) {
                ParseRequest request = ParseRequest.read(in);
                Patience patience = Patience.of(request.patience());
                parser.parse(request, out);
                patience.end();
            }
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        } catch (Error e) {
            System.err.println(e);
            Runtime.getRuntime().halt(ERROR);
        }
    }
}
