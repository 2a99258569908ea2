package org.competency.intake.ownership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.award.PartnerApplication;
import org.competency.intake.award.PartnerApplications;
import org.competency.intake.partner.PartnerRegister;
import org.competency.intake.partner.PartnerState;
import org.competency.intake.partner.Partners;

/**
 * Enters changes of ownership. Each is one transaction with its history and letters; a preview does the same and takes it all
 * back, so that it shows exactly what would be done. Common errors: {@link IllegalArgumentException} for what can never be
 * right, {@link OwnershipRefusedException} for what is not possible now, or if somebody else was first.
 */
@Component
public class Ownership {

    /** An event that is told of later than this is rather a day that was mistyped. */
    private static final int OLDEST_DAYS = 366;

    private final Partners partners;
    private final PartnerRegister register;
    private final PartnerApplications applications;
    private final PartnerEvents events;
    private final Acquisition acquisition;
    private final Divestitures divestitures;
    private final TransactionTemplate transaction;
    private final OfficeProperties office;
    private final Clock clock;

    Ownership(
            Partners partners,
            PartnerRegister register,
            PartnerApplications applications,
            PartnerEvents events,
            Acquisition acquisition,
            Divestitures divestitures,
            PlatformTransactionManager transactions,
            OfficeProperties office,
            Clock clock) {
        this.partners = partners;
        this.register = register;
        this.applications = applications;
        this.events = events;
        this.acquisition = acquisition;
        this.divestitures = divestitures;
        this.transaction = new TransactionTemplate(transactions);
        this.office = office;
        this.clock = clock;
    }

    /** One partner acquired another, which becomes a part of it. */
    public Outcome acquire(String acquirer, String acquired, Circumstances circumstances) {
        return joined(EventKind.ACQUIRE, acquirer, acquired, null, circumstances);
    }

    /**
     * Two partners became one: the second goes into the first.
     *
     * @param name what both are called from now on; null: as the first was
     */
    public Outcome merge(String first, String second, @Nullable String name, Circumstances circumstances) {
        return joined(EventKind.MERGE, first, second, name, circumstances);
    }

    private Outcome joined(
            EventKind kind, String acquirer, String acquired, @Nullable String name, Circumstances circumstances) {
        long first = id(acquirer);
        long second = id(acquired);
        if (first == second) {
            throw new IllegalArgumentException("'%s' and '%s' are the same partner.".formatted(acquirer, acquired));
        }
        LocalDate on = day(circumstances);
        return entered(
                kind,
                circumstances,
                null,
                () -> {
                    List<PartnerState> locked = register.lock(List.of(first, second));
                    PartnerState one = locked.get(first < second ? 0 : 1);
                    PartnerState two = locked.get(first < second ? 1 : 0);
                    check(one, on, circumstances, true);
                    check(two, on, circumstances, false);
                    checkNotExamined(two, applications.of(two.id()));
                    if (name != null
                            && register.named(name)
                                    .filter(other -> other.id() != first && other.id() != second)
                                    .isPresent()) {
                        throw new IllegalArgumentException("Another partner is called '%s' already.".formatted(name));
                    }
                    return new Protocol(one, two, on, circumstances);
                },
                protocol -> acquisition.enter(protocol, name));
    }

    /** A partner gave away a part of its business, which goes on as a partner of its own (P14). */
    public Outcome divest(String partner, Divestiture divestiture, Circumstances circumstances) {
        long id = id(partner);
        LocalDate on = day(circumstances);
        divestitures.check(divestiture);
        return entered(
                EventKind.DIVEST,
                circumstances,
                divestiture.degree(),
                () -> {
                    PartnerState one = register.lock(id);
                    check(one, on, circumstances, true);
                    checkNotExamined(one, divestitures.touched(one, divestiture));
                    PartnerState other = divestitures.register(one, divestiture);
                    return new Protocol(one, other, on, circumstances);
                },
                protocol -> divestitures.enter(protocol, divestiture));
    }

    private Outcome entered(
            EventKind kind,
            Circumstances circumstances,
            @Nullable Degree degree,
            Supplier<Protocol> begin,
            Consumer<Protocol> work) {
        Outcome outcome = transaction.execute(status -> {
            Protocol protocol = begin.get();
            work.accept(protocol);
            register.changed(protocol.partner().id());
            register.changed(protocol.other().id());
            events.add(
                    kind,
                    protocol.partner().id(),
                    protocol.other().id(),
                    protocol.on(),
                    degree,
                    circumstances,
                    protocol.changes());
            if (circumstances.dryRun()) {
                status.setRollbackOnly();
            }
            return protocol.outcome(kind);
        });
        if (outcome == null) {
            throw new IllegalStateException("The event gave no result.");
        }
        return outcome;
    }

    private long id(String name) {
        return partners.find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no partner '%s'; see 'intake partners list'.".formatted(name)))
                .id();
    }

    private LocalDate day(Circumstances circumstances) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), office.zone());
        LocalDate on = circumstances.on() == null ? today : circumstances.on();
        if (on.isAfter(today)) {
            throw new IllegalArgumentException(
                    "The event of %s is in the future; enter it once it holds, today is %s.".formatted(on, today));
        }
        if (on.isBefore(today.minusDays(OLDEST_DAYS))) {
            throw new IllegalArgumentException(
                    "The event of %s is more than a year ago; is the day right? Today is %s.".formatted(on, today));
        }
        return on;
    }

    private void check(PartnerState partner, LocalDate on, Circumstances circumstances, boolean seen) {
        PartnerEvent last = events.last(partner.id()).orElse(null);
        if (partner.acquiredBy() != null) {
            throw new OwnershipRefusedException("'%s' is part of '%s' already%s; nothing was changed."
                    .formatted(
                            partner.name(), register.get(partner.acquiredBy()).name(), entered(last)));
        }
        if (seen && circumstances.act().seen() != 0 && circumstances.act().seen() != partner.version() + 1) {
            throw new OwnershipRefusedException(
                    "Somebody else was first: '%s' has changed%s since you looked at it; see 'intake partners show'."
                            .formatted(partner.name(), entered(last)));
        }
        if (last != null && on.isBefore(last.effectiveOn())) {
            throw new OwnershipRefusedException(
                    "Events are entered in their order: '%s' has one of %s%s already, which is after %s."
                            .formatted(partner.name(), last.effectiveOn(), entered(last), on));
        }
    }

    private static String entered(@Nullable PartnerEvent event) {
        return event == null
                ? ""
                : " (%s of %s, entered by %s at %s)"
                        .formatted(
                                event.kind().name().toLowerCase(Locale.ROOT),
                                event.effectiveOn(),
                                event.by(),
                                event.at());
    }

    private static void checkNotExamined(PartnerState partner, List<PartnerApplication> touched) {
        touched.stream().filter(PartnerApplication::isExamined).findFirst().ifPresent(examined -> {
            throw new OwnershipRefusedException(
                    "The audit of case %s of '%s' is %s: conclude it first ('intake audits conclude %s'), then enter the event."
                            .formatted(
                                    examined.caseNumber(),
                                    partner.name(),
                                    examined.auditStatus(),
                                    examined.caseNumber()));
        });
    }
}
