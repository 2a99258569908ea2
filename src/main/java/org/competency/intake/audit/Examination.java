package org.competency.intake.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.competency.intake.assessment.Finding;
import org.competency.intake.audit.AuditFinding.Origin;
import org.competency.intake.audit.AuditFinding.Status;
import org.competency.intake.audit.AuditFindings.NewFinding;
import org.competency.intake.audit.AuditSubject.Subject;
import org.competency.intake.audit.Audits.Change;

/** What an auditor does while an audit is examined or remedied; errors are those of {@link Audits}. */
@Component
public class Examination {

    private final Audits audits;
    private final AuditFindings findings;
    private final AuditSubject subjects;
    private final OfficeProperties office;
    private final Clock clock;

    Examination(Audits audits, AuditFindings findings, AuditSubject subjects, OfficeProperties office, Clock clock) {
        this.audits = audits;
        this.findings = findings;
        this.subjects = subjects;
        this.office = office;
        this.clock = clock;
    }

    /**
     * Ticks off an element of the technical validation.
     *
     * @param caseStudy number of the case study; 0: the application as a whole
     * @param element the heading of a section, or how it begins
     */
    public AuditState examine(String caseNumber, int caseStudy, String element, Act act) {
        return audits.move(caseNumber, AuditMove.EXAMINE, act, audit -> {
            String wanted = element.strip().toLowerCase(Locale.ROOT);
            List<AuditElement> all = findings.elements(audit.id());
            List<AuditElement> meant = all.stream()
                    .filter(each -> each.caseStudy() == caseStudy)
                    .filter(each -> each.title().toLowerCase(Locale.ROOT).startsWith(wanted))
                    .toList();
            if (meant.size() != 1) {
                throw new IllegalArgumentException("'%s' is not one element of case %s; to be examined are: %s."
                        .formatted(element, caseNumber, AuditElement.names(all)));
            }
            findings.examined(audit.id(), meant.get(0), act);
            return new Change(audit, meant.get(0).name());
        });
    }

    /**
     * Records a finding.
     *
     * @param critical whether the competency cannot be achieved while it is open
     * @param requirement id of the row; null if it is about no single one
     * @param caseStudy number of the case study; null if it is about none
     * @param dueOn by when it is to be remedied; null: not said
     */
    public AuditState find(
            String caseNumber,
            boolean critical,
            @Nullable String requirement,
            @Nullable Integer caseStudy,
            String problem,
            String remedy,
            @Nullable LocalDate dueOn,
            Act act) {
        if (problem.isBlank()) {
            throw new IllegalArgumentException("Say in words what is wrong.");
        }
        if (dueOn != null && dueOn.isBefore(LocalDate.ofInstant(clock.instant(), office.zone()))) {
            throw new IllegalArgumentException("A finding cannot be due on %s: that is in the past.".formatted(dueOn));
        }
        return audits.move(caseNumber, AuditMove.FIND, act, audit -> {
            if (caseStudy != null) {
                considered(audit, caseStudy);
            }
            String row = requirement == null ? null : requirement(subjects.audited(audit), requirement);
            int number = findings.add(
                    audit.id(),
                    new NewFinding(Origin.AUDITOR, critical, row, caseStudy, problem.strip(), remedy.strip(), dueOn),
                    act);
            return new Change(audit, "finding %d%s".formatted(number, critical ? " (critical)" : ""));
        });
    }

    /** Accepts that a finding is remedied; the reason says what shows it. */
    public AuditState resolve(String caseNumber, int number, Act act) {
        if (act.why().isEmpty()) {
            throw new IllegalArgumentException(
                    "Say what shows that finding %d is remedied: --why WORDS.".formatted(number));
        }
        return audits.move(caseNumber, AuditMove.RESOLVE, act, audit -> {
            AuditFinding finding = finding(audit, number);
            if (!finding.isOpen()) {
                throw new AuditRefusedException(
                        "Finding %d of case %s is %s already.".formatted(number, caseNumber, finding.status()));
            }
            findings.settle(audit.id(), number, Status.RESOLVED, act.why());
            return new Change(audit, "finding " + number);
        });
    }

    /** Finds that a finding is not remedied after all. */
    public AuditState reopen(String caseNumber, int number, Act act) {
        if (act.why().isEmpty()) {
            throw new IllegalArgumentException("Say why finding %d is open again: --why WORDS.".formatted(number));
        }
        return audits.move(caseNumber, AuditMove.REOPEN, act, audit -> {
            AuditFinding finding = finding(audit, number);
            if (finding.status() != Status.RESOLVED) {
                throw new AuditRefusedException("Finding %d of case %s is %s; only a resolved one can be opened again."
                        .formatted(number, caseNumber, finding.status()));
            }
            findings.settle(audit.id(), number, Status.OPEN, "");
            return new Change(audit, "finding " + number);
        });
    }

    /**
     * Removes a case study from consideration. Its findings are dropped with it; where the minimum numbers do not hold any
     * more, that is a critical finding of its own (P12).
     *
     * @return what that means, a sentence a line
     */
    public List<String> dropCaseStudy(String caseNumber, int caseStudy, Act act) {
        act.withReason("without case study " + caseStudy);
        String[] means = new String[1];
        audits.move(caseNumber, AuditMove.DROP_CASE_STUDY, act, audit -> {
            considered(audit, caseStudy);
            Subject subject = subjects.audited(audit);
            List<AuditFinding> about = findings.openIn(audit.id()).stream()
                    .filter(finding -> finding.caseStudy() != null && finding.caseStudy() == caseStudy)
                    .toList();
            about.forEach(finding -> findings.settle(
                    audit.id(), finding.number(), Status.DROPPED, "case study " + caseStudy + " was dropped"));
            findings.drop(audit.id(), caseStudy);
            List<Finding> caused = caused(subject, dropped(audit));
            caused.stream()
                    .filter(finding -> findings.openIn(audit.id()).stream()
                            .noneMatch(open -> open.problem().equals(finding.problem())))
                    .forEach(finding -> findings.add(audit.id(), removal(finding), act));
            means[0] = meaning(audit, caseStudy, about, caused);
            return new Change(audit, "case study %d: %s".formatted(caseStudy, means[0].replace('\n', ' ')));
        });
        return means[0].lines().toList();
    }

    private Set<Integer> dropped(AuditState audit) {
        return findings.caseStudies(audit.id()).stream()
                .filter(AuditedCaseStudy::isDropped)
                .map(AuditedCaseStudy::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The findings that block without the dropped case studies and did not with them. */
    private List<Finding> caused(Subject subject, Set<Integer> dropped) {
        Set<String> standing = subjects.without(subject, Set.of()).findings().stream()
                .filter(Examination::weighs)
                .map(Finding::problem)
                .collect(Collectors.toSet());
        return subjects.without(subject, dropped).findings().stream()
                .filter(Examination::weighs)
                .filter(finding -> !standing.contains(finding.problem()))
                .toList();
    }

    private static boolean weighs(Finding finding) {
        return finding.severity() != Finding.Severity.HINT;
    }

    private static NewFinding removal(Finding finding) {
        return new NewFinding(
                Origin.REMOVAL,
                true,
                finding.requirement(),
                finding.caseStudy(),
                finding.problem(),
                finding.remedy(),
                null);
    }

    private String meaning(AuditState audit, int caseStudy, List<AuditFinding> about, List<Finding> caused) {
        List<AuditedCaseStudy> left = findings.caseStudies(audit.id()).stream()
                .filter(each -> !each.isDropped())
                .toList();
        long publicOnes = left.stream().filter(AuditedCaseStudy::isPublic).count();
        StringBuilder means = new StringBuilder("Case study %d is out of consideration; %d remain, %d of them public."
                .formatted(caseStudy, left.size(), publicOnes));
        if (!about.isEmpty()) {
            means.append("\nFindings dropped with it: ")
                    .append(AuditFinding.numbers(about))
                    .append('.');
        }
        if (caused.isEmpty()) {
            means.append("\nThe minimum numbers still hold.");
        } else {
            caused.forEach(
                    finding -> means.append("\nThat is a critical finding: ").append(finding.problem()));
        }
        return means.toString();
    }

    private void considered(AuditState audit, int caseStudy) {
        List<AuditedCaseStudy> all = findings.caseStudies(audit.id());
        AuditedCaseStudy meant = all.stream()
                .filter(each -> each.number() == caseStudy)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Case %s has no case study %d; it has %s."
                        .formatted(
                                audit.caseNumber(),
                                caseStudy,
                                all.isEmpty()
                                        ? "none"
                                        : all.stream()
                                                .map(each -> String.valueOf(each.number()))
                                                .collect(Collectors.joining(", ")))));
        if (meant.isDropped()) {
            throw new AuditRefusedException(
                    "Case study %d of case %s was dropped already.".formatted(caseStudy, audit.caseNumber()));
        }
    }

    private AuditFinding finding(AuditState audit, int number) {
        return findings.find(audit.id(), number)
                .orElseThrow(() ->
                        new IllegalArgumentException("Case %s has no finding %d; 'intake audits show %s' lists them."
                                .formatted(audit.caseNumber(), number, audit.caseNumber())));
    }

    private static String requirement(Subject subject, String id) {
        return subject.checklist()
                .requirements()
                .map(row -> row.id())
                .filter(known -> known.equalsIgnoreCase(id.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("'%s' is no row of %s %s; 'intake checklists show %s' lists them."
                                .formatted(
                                        id,
                                        subject.submission().program(),
                                        subject.submission().checklistVersion(),
                                        subject.submission().program())));
    }
}
