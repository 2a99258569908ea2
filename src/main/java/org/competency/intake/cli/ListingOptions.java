package org.competency.intake.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every list: how it is printed and how long it may be. A list that was cut off says so. */
public final class ListingOptions {

    private static final int MOST = 100_000;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (default), json, jsonl (one object a line) or csv",
            defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--limit", paramLabel = "N", description = "at most so many rows; default: 50", defaultValue = "50")
    private int limit;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Checks what can be checked before anything starts. */
    public void check() {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--limit is %d; it must be from 1 to %d".formatted(limit, MOST));
        }
    }

    /**
     * Prints what a query gives.
     *
     * @param rows the query, of at most so many rows
     * @param things what the rows are, for people: {@code cases}
     * @return whether there was any row
     */
    public <T> boolean print(Listing<T> listing, IntFunction<List<T>> rows, String things, ZoneId zone) {
        CommandLine command = spec.commandLine();
        List<T> found = rows.apply(limit + 1);
        boolean more = found.size() > limit;
        if (found.isEmpty() && format == Format.TEXT) {
            command.getErr().println("No " + things + ".");
        } else {
            listing.in(zone).print(found.subList(0, Math.min(limit, found.size())), format, command.getOut());
        }
        if (more) {
            command.getErr()
                    .println("There are more %s; --limit %d shows more of them."
                            .formatted(things, Math.min(MOST, limit * 10L)));
        }
        command.getErr().flush();
        return !found.isEmpty();
    }

    /**
     * A constant named on the command line in any case, with {@code -} or {@code _}.
     *
     * @throws ParameterException naming those that there are
     */
    public <E extends Enum<E>> @Nullable E constant(Class<E> type, String option, @Nullable String given) {
        if (given == null) {
            return null;
        }
        String wanted = given.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "%s is '%s'; it must be one of %s".formatted(option, given, names(type.getEnumConstants()))));
    }

    private static String names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    /** The first instant of a day at the office. */
    public static java.time.@Nullable Instant startOf(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
