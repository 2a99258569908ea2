package org.competency.intake.award;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.Renewals;
import org.competency.intake.letter.LetterFacts;
import org.competency.intake.letter.LetterKind;
import org.competency.intake.partner.PartnerRegister;

/**
 * The competencies that partners hold, and how they end. {@link Grants} gives them. Each change is all or nothing, with its
 * event in the history and its letter. Common errors: {@link IllegalArgumentException} for what can never be right; {@link
 * AwardRefusedException} for what is not possible now, or if somebody else was first.
 */
@Component
public class Awards implements Renewals {

    private static final String RENEWAL_DUE = """
            SELECT COUNT(*)
              FROM award w
              JOIN partner p ON p.id = w.partner_id
             WHERE p.name = :name AND w.program = :program AND w.status = 'RENEWAL_DUE'
            """;

    private static final String RENEWAL_DUE_OF_WRITER = """
            SELECT COUNT(*)
              FROM award w
             WHERE w.program = :program AND w.status = 'RENEWAL_DUE'
               AND w.partner_id IN (SELECT d.partner_id FROM partner_domain d WHERE d.domain = :organisation
                                    UNION
                                    SELECT c.partner_id FROM partner_contact c WHERE c.address = :organisation)
            """;

    private static final String UNTIL = """
            SELECT DISTINCT w.partner_id FROM award w
             WHERE w.status IN ('ACTIVE', 'RENEWAL_DUE') AND w.renewal_due < :day
            """;

    private final JdbcClient jdbc;
    private final AwardTable table;
    private final PartnerLetters letters;
    private final PartnerRegister register;
    private final TransactionTemplate transaction;

    Awards(
            JdbcClient jdbc,
            AwardTable table,
            PartnerLetters letters,
            PartnerRegister register,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.table = table;
        this.letters = letters;
        this.register = register;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a partner holds or held in a program. */
    public Optional<Award> find(long partner, String program) {
        return table.find(partner, program);
    }

    /** All that a partner holds or held, by program. */
    public List<Award> of(long partner) {
        return table.of(List.of(partner));
    }

    /** All that these partners hold or held, by partner. */
    public Map<Long, List<Award>> of(Collection<Long> partners) {
        return table.of(partners).stream().collect(Collectors.groupingBy(Award::partnerId));
    }

    /** What was done to an award, from the first event on. */
    public List<AwardEvent> history(Award award) {
        return table.history(award.id());
    }

    /** The partners that must renew something before a day. */
    public List<Long> toRenewBefore(LocalDate day) {
        return jdbc.sql(UNTIL).param("day", day).query(Long.class).list();
    }

    @Override
    public boolean isDue(String partner, String organisation, String program) {
        return jdbc.sql(RENEWAL_DUE)
                                .param("name", partner.strip())
                                .param("program", program)
                                .query(Integer.class)
                                .single()
                        > 0
                || jdbc.sql(RENEWAL_DUE_OF_WRITER)
                                .param("organisation", organisation)
                                .param("program", program)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Takes a competency back, for a reason (P13): the partner is told to cease the use of its materials and its name. */
    public Award revoke(long partner, String program, Act act) {
        return done(transaction.execute(status -> {
            Award award = locked(partner, program, act, AwardMove.REVOKE);
            Award revoked = move(award, AwardMove.REVOKE, reasoned(act, "revoked"), "");
            letters.tell(LetterKind.AWARD_REVOKED, revoked, LetterFacts.none().text("reason", act.why()));
            return revoked;
        }));
    }

    /** Ends an award without a letter of its own, in the transaction of a change of ownership that tells of it. */
    public Award removed(Award award, Act act, String detail) {
        return move(table.lock(award.id()), AwardMove.REVOKE, act, detail);
    }

    /** Freezes an award until the partner that acquired its holder has a validation of its own (P14). */
    public Award freeze(Award award, Act act, String detail) {
        return move(table.lock(award.id()), AwardMove.FREEZE, act, detail);
    }

    /** Lets an award go into that of the partner that acquired its holder, which is renewed at the sooner day (P14). */
    public Award merge(Award from, Award into, Act act, String detail) {
        Award holder = table.lock(into.id());
        Award before = table.lock(from.id());
        Award merged = before.after(AwardMove.MERGE).heldBy(holder.id());
        table.write(before, AwardMove.MERGE, merged, act, detail);
        if (before.status() != AwardStatus.FROZEN && before.renewalDue().isBefore(holder.renewalDue())) {
            Award sooner = holder.after(AwardMove.MOVE_RENEWAL).renewedBy(before.renewalDue());
            table.write(holder, AwardMove.MOVE_RENEWAL, sooner, act, detail);
            return sooner;
        }
        return holder;
    }

    private Award move(Award before, AwardMove move, Act act, String detail) {
        Award after = before.after(move);
        table.write(before, move, after, act, detail);
        return after;
    }

    private Award locked(long partner, String program, Act act, AwardMove move) {
        String name = register.lock(partner).name();
        Award award = table.find(partner, program)
                .map(found -> table.lock(found.id()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' holds no award of the program %s; see 'intake partners show'.".formatted(name, program)));
        if (act.seen() != 0 && act.seen() != award.version()) {
            throw table.late(award, move);
        }
        return award;
    }

    static Act reasoned(Act act, String what) {
        if (act.why().isEmpty()) {
            throw new IllegalArgumentException("Say why the award is to be %s: --why WORDS.".formatted(what));
        }
        return act;
    }

    private static Award done(@Nullable Award award) {
        if (award == null) {
            throw new IllegalStateException("The move of the award gave no result.");
        }
        return award;
    }
}
