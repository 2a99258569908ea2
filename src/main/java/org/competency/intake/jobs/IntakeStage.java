package org.competency.intake.jobs;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The stages of the intake job, in their order. */
public enum IntakeStage {
    /** Fetch new messages from the mailbox. */
    FETCH,
    /** Triage messages and read their attachments. */
    READ,
    /** Judge submissions against their checklist. */
    ASSESS,
    /** Set due dates and queue audits. */
    QUEUE,
    /** Compose and send replies. */
    REPLY;

    /** All stages. */
    public static Set<IntakeStage> all() {
        return EnumSet.allOf(IntakeStage.class);
    }

    /** This stage and those after it. */
    public Set<IntakeStage> andLater() {
        return EnumSet.range(this, REPLY);
    }

    /**
     * The stage of this name.
     *
     * @throws IllegalArgumentException naming the stages that there are
     */
    public static IntakeStage of(String name) {
        return Arrays.stream(values())
                .filter(stage -> stage.toString().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no stage '%s'; the stages are %s".formatted(name, names(all()))));
    }

    /** Names in order, separated by commas. */
    static String names(Set<IntakeStage> stages) {
        return stages.stream().sorted().map(IntakeStage::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
