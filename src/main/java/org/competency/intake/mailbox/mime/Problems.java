package org.competency.intake.mailbox.mime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.competency.intake.mailbox.ParsedMessage.Problem;

/** Collects what is odd about a message: each thing once, and no more than an operator would read. */
final class Problems {

    private static final int MOST = 50;

    private final Set<Problem> found = new LinkedHashSet<>();

    void add(String code, String message) {
        if (found.size() < MOST) {
            found.add(new Problem(code, HeaderText.clean(message)));
        }
    }

    void add(LimitExceededException e) {
        add(e.code(), String.valueOf(e.getMessage()));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> list() {
        return List.copyOf(found);
    }
}
