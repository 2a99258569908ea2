package org.competency.intake.extraction.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import org.competency.intake.extraction.grid.GridLimits;

/**
 * One file to parse.
 *
 * @param file absolute path of the file
 * @param limits how much of it is read
 * @param mostBytes longest answer, in bytes
 * @param recognizer absolute path of the program that recognises text in pictures: then that text is asked for instead of grids;
 *     "": grids
 * @param patience milliseconds after which the process ends itself, should its parent be gone
 */
public record ParseRequest(String file, GridLimits limits, int mostBytes, String recognizer, long patience) {

    /** Writes the request for {@link #read}. */
    public void write(DataOutputStream out) throws IOException {
        out.writeUTF(file);
        out.writeInt(limits.cells());
        out.writeInt(limits.characters());
        out.writeLong(limits.inflatedBytes());
        out.writeInt(limits.depth());
        out.writeInt(limits.pages());
        out.writeInt(limits.embedded());
        out.writeInt(mostBytes);
        out.writeUTF(recognizer);
        out.writeLong(patience);
        out.flush();
    }

    static ParseRequest read(DataInputStream in) throws IOException {
        String file = in.readUTF();
        GridLimits limits =
                new GridLimits(in.readInt(), in.readInt(), in.readLong(), in.readInt(), in.readInt(), in.readInt());
        return new ParseRequest(file, limits, in.readInt(), in.readUTF(), in.readLong());
    }
}
