package org.competency.intake.checklist;

import org.yaml.snakeyaml.error.Mark;

/**
 * A place in a definition file.
 *
 * @param line from 1
 * @param column from 1
 */
record FilePlace(int line, int column) {

    static final FilePlace START = new FilePlace(1, 1);

    static FilePlace of(Mark mark) {
        return new FilePlace(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
