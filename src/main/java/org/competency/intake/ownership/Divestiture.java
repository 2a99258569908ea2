package org.competency.intake.ownership;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a partner's business that goes on by itself.
 *
 * @param name what it is called; no partner may be called so
 * @param degree how much of the practice it is
 * @param programs the programs whose practice it is about; empty: all in which the partner holds a competency
 * @param domains mail domains that go with it
 * @param contact address of somebody who speaks for it; null: nobody is known
 */
public record Divestiture(
        String name,
        Degree degree,
        List<String> programs,
        List<String> domains,
        @Nullable String contact) {

    public Divestiture {
        programs = List.copyOf(programs);
        domains = List.copyOf(domains);
    }
}
