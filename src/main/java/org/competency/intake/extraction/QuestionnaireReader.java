package org.competency.intake.extraction;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.Checklist;

/** Reads completed questionnaires out of files of any office format, each in a forked process with limits. */
public interface QuestionnaireReader extends AutoCloseable {

    /**
     * Reads one file. Whatever is in it, this returns a reading; files that hang, explode or are broken are REFUSED with a
     * reason.
     *
     * @param name file name as given by the sender, for display only
     * @param content the bytes
     * @param checklist to match rows to; null: any question table is read
     */
    Reading read(String name, byte[] content, @Nullable Checklist checklist);

    /**
     * Reads one file whose checklist is not known before. The file goes through a forked process once; only the rows are
     * looked at again when {@code choice} names a checklist.
     *
     * @param name file name as given by the sender, for display only
     * @param content the bytes
     * @param choice names the checklist from the rows
     */
    Reading read(String name, byte[] content, ChecklistChoice choice);

    /**
     * As {@link #read(String, byte[], ChecklistChoice)}, for a file that should not be held in memory; it stays as it is.
     */
    Reading read(String name, Path file, ChecklistChoice choice);

    /** What the forked processes have been through. */
    default ParserCounts counts() {
        return ParserCounts.NONE;
    }

    /** Ends the forked processes. */
    @Override
    void close();
}
