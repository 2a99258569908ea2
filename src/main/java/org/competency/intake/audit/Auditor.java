package org.competency.intake.audit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Somebody who audits.
 *
 * @param name as assigned; told from others whatever the case
 * @param firm third-party firm (P6); "" for an expert of the office
 * @param email where invitations go; "" for none
 * @param languages that the auditor speaks, as IETF tags such as {@code de}; empty: not said
 * @param programs ids of the checklists that the auditor knows; empty: all
 * @param capacity how many audits may be open with the auditor at once, at least 1; default 5
 * @param conflicts names of partners with which there is a conflict of interest
 * @param away days on which no audit is taken
 */
public record Auditor(
        String name,
        @DefaultValue("") String firm,
        @DefaultValue("") String email,
        @DefaultValue List<String> languages,
        @DefaultValue List<String> programs,
        @DefaultValue("5") int capacity,
        @DefaultValue List<String> conflicts,
        @DefaultValue List<Away> away) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"',;:]{1,64}@[A-Za-z0-9.-]{1,255}");

    public Auditor {
        if (name == null || name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException(
                    "intake.auditing.auditors: each needs a name of at most 200 characters.");
        }
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "intake.auditing.auditors: the capacity of %s is %d; it must be at least 1."
                            .formatted(name, capacity));
        }
        name = name.strip();
        email = email.strip();
        if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
            throw new IllegalArgumentException(
                    "intake.auditing.auditors: '%s' of %s is no mail address.".formatted(email, name));
        }
        languages = languages.stream().map(language -> language(language)).toList();
        programs = List.copyOf(programs);
        conflicts = List.copyOf(conflicts);
        away = List.copyOf(away);
    }

    /**
     * Days on which no audit is taken.
     *
     * @param from the first of them
     * @param until the last of them; null: {@code from} only
     */
    public record Away(LocalDate from, @Nullable LocalDate until) {
        public Away {
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException(
                        "intake.auditing.auditors: 'until' " + until + " is before 'from' " + from + ".");
            }
        }

        LocalDate last() {
            return until == null ? from : until;
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(last());
        }
    }

    private static String language(String given) {
        String tag = Locale.forLanguageTag(given.strip()).getLanguage();
        if (Arrays.stream(Locale.getISOLanguages()).noneMatch(tag::equals)) {
            throw new IllegalArgumentException(
                    "intake.auditing.auditors: '%s' is no language; say 'de' for German or 'ja' for Japanese."
                            .formatted(given));
        }
        return tag;
    }

    boolean speaks(Locale language) {
        return languages.contains(language.getLanguage());
    }

    boolean isCalled(String other) {
        return name.equalsIgnoreCase(other.strip());
    }

    boolean knows(String program) {
        return programs.isEmpty() || programs.contains(program);
    }

    /** Whether a partner is one of those with a conflict; a name with or without "Inc." is taken to be the same. */
    boolean isInConflictWith(String partner) {
        String folded = " " + folded(partner) + " ";
        return conflicts.stream()
                .map(conflict -> " " + folded(conflict) + " ")
                .anyMatch(conflict -> folded.contains(conflict) || conflict.contains(folded));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
