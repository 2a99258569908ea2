package org.competency.intake.award;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.competency.intake.audit.Act;
import org.competency.intake.partner.CsvLine;
import org.competency.intake.partner.Partners;

/**
 * Records awards that partners held before, from a CSV file with the columns {@code name}, {@code program}, {@code achieved-on}
 * and {@code renewal-due}. Each line is taken whole or not at all; an award that stands already is never changed.
 */
@Component
public class AwardImport {

    private static final int MOST_LINES = 100_000;

    private final Grants grants;
    private final Awards awards;
    private final Partners partners;

    AwardImport(Grants grants, Awards awards, Partners partners) {
        this.grants = grants;
        this.awards = awards;
        this.partners = partners;
    }

    /** What became of a line. */
    public enum Result {
        ADDED,
        UNCHANGED,
        REFUSED
    }

    /**
     * What became of one line.
     *
     * @param line number in the file, from 1
     * @param result what
     * @param partner name of the partner; "" if the line has none
     * @param program id of the program; "" if the line has none
     * @param renewalDue day by which it must be renewed; null if it was refused
     * @param reason why it was refused; "" if it was not
     */
    public record Line(
            int line,
            Result result,
            String partner,
            String program,
            @Nullable LocalDate renewalDue,
            String reason) {}

    /**
     * Imports a file, line by line.
     *
     * @throws IllegalArgumentException if the file lacks a heading with its columns, or has too many lines
     */
    public List<Line> run(List<String> file, Act act) {
        if (file.isEmpty() || file.size() > MOST_LINES) {
            throw new IllegalArgumentException(
                    "The file has %d lines; it needs a heading and at most %d.".formatted(file.size(), MOST_LINES));
        }
        String heading = file.get(0).replace("\uFEFF", "");
        char separator = heading.contains(";") && !heading.contains(",") ? ';' : ',';
        List<String> names = CsvLine.values(heading, separator).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        if (!names.containsAll(List.of("name", "program", "achieved-on"))) {
            throw new IllegalArgumentException(
                    "The first line must name the columns name, program and achieved-on; renewal-due may be there too.");
        }
        List<Line> report = new ArrayList<>();
        for (int i = 1; i < file.size(); i++) {
            if (!file.get(i).isBlank()) {
                report.add(line(i + 1, row(names, CsvLine.values(file.get(i), separator)), act));
            }
        }
        return report;
    }

    private static Map<String, String> row(List<String> names, List<String> values) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            row.put(names.get(i), values.get(i));
        }
        return row;
    }

    private Line line(int number, Map<String, String> row, Act act) {
        String name = row.getOrDefault("name", "");
        String program = row.getOrDefault("program", "");
        try {
            LocalDate on = day(row.getOrDefault("achieved-on", ""))
                    .orElseThrow(() -> new IllegalArgumentException("achieved-on is empty"));
            LocalDate due = day(row.getOrDefault("renewal-due", "")).orElse(null);
            Optional<Award> standing = partners.find(name).flatMap(found -> awards.find(found.id(), program));
            if (standing.isPresent()) {
                return standing(number, standing.get(), on, due);
            }
            Award award = grants.toPartner(name, program, new Grant(on, due), act, false);
            return new Line(number, Result.ADDED, award.partner(), program, award.renewalDue(), "");
        } catch (IllegalArgumentException | AwardRefusedException e) {
            return new Line(number, Result.REFUSED, name, program, null, String.valueOf(e.getMessage()));
        }
    }

    private static Line standing(int number, Award award, LocalDate on, @Nullable LocalDate due) {
        boolean same = award.achievedOn().equals(on)
                && (due == null || award.renewalDue().equals(due));
        return new Line(
                number,
                same ? Result.UNCHANGED : Result.REFUSED,
                award.partner(),
                award.program(),
                same ? award.renewalDue() : null,
                same
                        ? ""
                        : "Its award stands already: %s, achieved on %s, to be renewed by %s"
                                .formatted(award.status(), award.achievedOn(), award.renewalDue()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' is no day such as 2026-11-25".formatted(text), e);
        }
    }
}
