package org.competency.intake.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.audit.AuditFinding.Origin;
import org.competency.intake.audit.AuditFinding.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** Findings 1 (DOC-002 of case study 1), 2 (DOC-002 of case study 3) and 4 (SAA-001) are open, 3 (DOC-001) is resolved. */
class EvidencePlaceTests {

    private static final List<AuditFinding> FINDINGS = List.of(
            finding(1, "DOC-002", 1, Status.OPEN),
            finding(2, "DOC-002", 3, Status.OPEN),
            finding(3, "DOC-001", null, Status.RESOLVED),
            finding(4, "SAA-001", null, Status.OPEN));

    @ParameterizedTest(name = "subject ''{0}'', text ''{1}'': {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Re: Findings to remedy [CI-7K4QM2XW], finding 2 |                              | 2",
                "Re: findings 1, 2 and 4                          |                              | 1 2 4",
                "AW: Befunde 1 und 2                              |                              | 1 2",
                "RE: constats 1 et 4                              |                              | 1 4",
                "指摘事項 2 について                                   |                              | 2",
                "Finding #4                                       |                              | 4",
                "SAA-001 tenant isolation                         |                              | 4",
                "doc-002 case study 3                             |                              | 2",
                "DOC-002                                          |                              | ''",
                "DOC-0021                                         |                              | ''",
                "DOC-001                                          |                              | 3",
                "Re: Findings to remedy by 3 December             |                              | ''",
                "finding 9                                        | finding 1                    | ''",
                "Re: our audit                                    | This is for finding 4.       | 4",
                "Re: our audit                                    | > finding 1                  | ''",
                "Re: our audit                                    | On 2026-12-01 the office wrote: | ''",
                "Re: our audit                                    | Here is what you asked for.  | ''"
            })
    void goesWhereItIsNamedAndNowhereElse(String subject, @Nullable String text, String findings) {
        EvidencePlace place = EvidencePlace.of(mail(subject, text == null ? "" : text), FINDINGS);

        assertThat(place.findings().stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")))
                .as(place.why())
                .isEqualTo(findings);
        assertThat(place.why()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"Re: our audit, 4", "DOC-001, 3"})
    void goesToTheOnlyOpenFindingWhereNoneIsNamed(String subject, int number) {
        EvidencePlace place = EvidencePlace.of(mail(subject, ""), FINDINGS.subList(2, 4));

        assertThat(place.findings()).containsExactly(number);
    }

    private static EvidenceMail mail(String subject, String text) {
        return new EvidenceMail(
                7, "a".repeat(64), 1, Instant.EPOCH, "alliance@partner.example", subject, text, List.of());
    }

    private static AuditFinding finding(int number, String row, @Nullable Integer caseStudy, Status status) {
        return new AuditFinding(
                number, Origin.AUDITOR, true, status, row, caseStudy, "No", "", null, "", "Ann", Instant.EPOCH);
    }
}
