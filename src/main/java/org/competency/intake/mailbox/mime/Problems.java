package org.competency.intake.mailbox.mime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.competency.intake.mailbox.ParsedMessage.Problem;

/** Collects what is odd about a message: each thing once, and no more than an operator would read. */
final class Problems {

    private static final int MOST = 50;

    private final Set<Problem> found = new LinkedHashSet<>();
    private boolean withinLimits = true;

    void add(String code, String message) {
        if (found.size() < MOST) {
            found.add(new Problem(code, HeaderText.clean(message)));
        }
    }

    /** A limit of the message itself: what lies beyond it was not looked at. */
    void limitMet(String code, String message) {
        withinLimits = false;
        add(code, message);
    }

    void limitMet(LimitExceededException e) {
        limitMet(e.code(), String.valueOf(e.getMessage()));
    }

    /** Whether the whole message was looked at. */
    boolean isWithinLimits() {
        return withinLimits;
    }

    List<Problem> list() {
        return List.copyOf(found);
    }
}
