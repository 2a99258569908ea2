package org.competency.intake.checklist;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The definition files cannot be used; the message names file, line and fault of each. */
public class ChecklistException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChecklistException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    ChecklistException(List<ChecklistFault> faults) {
        super(faults.stream()
                .map(ChecklistFault::toString)
                .collect(Collectors.joining(
                        "\n  ", "Cannot use the checklist definitions; correct these lines and start again:\n  ", "")));
    }
}
