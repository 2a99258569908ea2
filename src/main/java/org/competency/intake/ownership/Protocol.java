package org.competency.intake.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.competency.intake.award.PartnerLetters.Told;
import org.competency.intake.partner.PartnerState;

/** Writes down what an event does while it does it. */
final class Protocol {

    private final PartnerState partner;
    private final PartnerState other;
    private final LocalDate on;
    private final Circumstances circumstances;
    private final List<Change> changes = new ArrayList<>();
    private final List<Told> letters = new ArrayList<>();

    Protocol(PartnerState partner, PartnerState other, LocalDate on, Circumstances circumstances) {
        this.partner = partner;
        this.other = other;
        this.on = on;
        this.circumstances = circumstances;
    }

    PartnerState partner() {
        return partner;
    }

    PartnerState other() {
        return other;
    }

    LocalDate on() {
        return on;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    /** Names the event for letters: the second partner takes part in no other event before it has taken part in this one. */
    String identity(String about) {
        return "event %d-%d.%d-%d %s".formatted(partner.id(), partner.version(), other.id(), other.version(), about);
    }

    /** Number of the event within the history of the first partner. */
    int event() {
        return partner.version() + 1;
    }

    void changed(String what, String before, String after, String rule) {
        changes.add(new Change(what, before, after, rule));
    }

    void told(Told told) {
        letters.add(told);
    }

    List<Change> changes() {
        return changes;
    }

    Outcome outcome(EventKind kind) {
        return new Outcome(kind, partner.name(), other.name(), on, !circumstances.dryRun(), changes, letters);
    }
}
