package org.competency.intake.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.submission.PublicMailHosts;

/**
 * Registers partners from a CSV file with the columns {@code name}, {@code domains} and {@code contacts}; the latter two hold
 * any number of values with blanks or semicolons between them. {@code language} (an IETF tag, in which the partner is written
 * to) and {@code manager} (the mail address of its partner development manager) replace what was there, if they are given.
 * Importing the same file again changes nothing; nothing is ever
 * removed by an import. Each line is taken whole or not at all.
 */
@Component
public class PartnerImport {

    private static final int MOST_LINES = 100_000;
    private static final int LONGEST_LINE = 20_000;
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Pattern LOCAL = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");

    private final Partners partners;
    private final TransactionTemplate transaction;

    PartnerImport(Partners partners, PlatformTransactionManager transactions) {
        this.partners = partners;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of a line. */
    public enum Result {
        ADDED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /**
     * What became of one line.
     *
     * @param line number in the file, from 1
     * @param result what
     * @param partner name of the partner; "" if the line has none
     * @param reason why it was refused; "" if it was not
     */
    public record Line(int line, Result result, String partner, String reason) {}

    /**
     * Imports a file, line by line.
     *
     * @throws IllegalArgumentException if the file has no heading with the column {@code name}, or too many lines
     */
    public List<Line> run(List<String> file) {
        if (file.isEmpty() || file.size() > MOST_LINES) {
            throw new IllegalArgumentException(
                    "The file has %d lines; it needs a heading and at most %d".formatted(file.size(), MOST_LINES));
        }
        String heading = file.get(0).replace("\uFEFF", "");
        char separator = heading.contains(";") && !heading.contains(",") ? ';' : ',';
        Map<String, Integer> columns = columns(CsvLine.values(heading, separator));
        List<Line> report = new ArrayList<>();
        for (int i = 1; i < file.size(); i++) {
            if (!file.get(i).isBlank()) {
                report.add(line(i + 1, file.get(i), separator, columns));
            }
        }
        return report;
    }

    private static Map<String, Integer> columns(List<String> names) {
        Map<String, Integer> columns = IntStream.range(0, names.size())
                .boxed()
                .collect(Collectors.toMap(i -> names.get(i).toLowerCase(Locale.ROOT), i -> i, (one, other) -> one));
        if (!columns.containsKey("name")) {
            throw new IllegalArgumentException(
                    "The first line names no column 'name'; the columns are name, domains, contacts, language, manager");
        }
        return columns;
    }

    private Line line(int number, String text, char separator, Map<String, Integer> columns) {
        List<String> values = CsvLine.values(text.substring(0, Math.min(text.length(), LONGEST_LINE)), separator);
        String name = value(values, columns, "name");
        List<String> domains = words(value(values, columns, "domains"));
        List<String> contacts = words(value(values, columns, "contacts"));
        Correspondent correspondent = new Correspondent(
                value(values, columns, "language"),
                value(values, columns, "manager").toLowerCase(Locale.ROOT));
        Optional<String> refusal = refusal(name, domains, contacts).or(() -> refusal(correspondent));
        if (refusal.isPresent()) {
            return new Line(number, Result.REFUSED, name, refusal.get());
        }
        Result result = transaction.execute(status -> write(name, domains, contacts, correspondent));
        return new Line(number, result == null ? Result.UNCHANGED : result, name, "");
    }

    private static String value(List<String> values, Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        return column == null || column >= values.size() ? "" : values.get(column);
    }

    private static List<String> words(String value) {
        return Stream.of(value.toLowerCase(Locale.ROOT).split("[\\s;,]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<String> refusal(String name, List<String> domains, List<String> contacts) {
        if (name.isEmpty() || name.length() > 320 || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("The name is empty, longer than 320 characters, or has control characters");
        }
        Optional<Long> known = partners.find(name)
                .filter(found -> found.name().equalsIgnoreCase(name))
                .map(Partner::id);
        for (String domain : domains) {
            if (!DOMAIN.matcher(domain).matches()) {
                return Optional.of("'%s' is no mail domain such as partner.example".formatted(domain));
            }
            if (PublicMailHosts.contains(domain)) {
                return Optional.of("Anybody can write from %s; name the contacts instead".formatted(domain));
            }
            if (isOfAnother(partners.ownerOfDomain(domain), known)) {
                return Optional.of("The domain %s belongs to another partner".formatted(domain));
            }
        }
        for (String contact : contacts) {
            if (!isAddress(contact)) {
                return Optional.of("'%s' is no mail address such as ada@partner.example".formatted(contact));
            }
            if (isOfAnother(partners.ownerOfContact(contact), known)) {
                return Optional.of("The address %s belongs to another partner".formatted(contact));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> refusal(Correspondent correspondent) {
        if (!correspondent.language().isEmpty()
                && !LANGUAGE.matcher(correspondent.language()).matches()) {
            return Optional.of("'%s' is no language such as en, de or pt-BR".formatted(correspondent.language()));
        }
        return correspondent.manager().isEmpty() || isAddress(correspondent.manager())
                ? Optional.empty()
                : Optional.of("'%s' is no mail address such as ada@office.example".formatted(correspondent.manager()));
    }

    private static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        return at >= 1
                && LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }

    private static boolean isOfAnother(Optional<Long> owner, Optional<Long> partner) {
        return owner.isPresent() && !owner.equals(partner);
    }

    private Result write(String name, List<String> domains, List<String> contacts, Correspondent given) {
        Optional<Partner> known =
                partners.find(name).filter(found -> found.name().equalsIgnoreCase(name));
        long partner = known.map(Partner::id).orElseGet(() -> partners.add(name));
        List<String> newDomains = domains.stream()
                .filter(domain -> partners.ownerOfDomain(domain).isEmpty())
                .toList();
        List<String> newContacts = contacts.stream()
                .filter(contact -> partners.ownerOfContact(contact).isEmpty())
                .toList();
        newDomains.forEach(domain -> partners.addDomain(partner, domain));
        newContacts.forEach(contact -> partners.addContact(partner, contact));
        Correspondent before = known.map(Partner::correspondent).orElse(Correspondent.UNKNOWN);
        Correspondent after = given.or(before);
        if (!after.equals(before)) {
            partners.write(partner, after);
        }
        if (known.isEmpty()) {
            return Result.ADDED;
        }
        return newDomains.isEmpty() && newContacts.isEmpty() && after.equals(before)
                ? Result.UNCHANGED
                : Result.UPDATED;
    }
}
