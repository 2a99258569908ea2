package org.competency.intake.partner;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.partner.PartnerImport.Line;
import org.competency.intake.partner.PartnerImport.Result;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class PartnerImportTests {

    private static final String HEADING = "name,domains,contacts,language,manager";

    private final TestPartners partners = new TestPartners(MigratedDatabase.h2());

    @Test
    void registersLinesAndRepeatsNothing() {
        String[] file = {
            HEADING, "\"Works, Ltd\",Works.example works.co.example,ada@gmail.com; Bob@Works.example", "", "Two,,"
        };

        assertThat(partners.lines(file))
                .extracting(Line::line, Line::result)
                .containsExactly(tuple(2, Result.ADDED), tuple(4, Result.ADDED));
        assertThat(partners.lines(file)).extracting(Line::result).containsOnly(Result.UNCHANGED);

        Partner works = partners.all().find("works, ltd").orElseThrow();
        assertThat(works.domains()).containsExactly("works.co.example", "works.example");
        assertThat(works.contacts()).containsExactly("ada@gmail.com", "bob@works.example");
        assertThat(partners.all().areTogether("ada@gmail.com", "Anybody@WORKS.example"))
                .isTrue();
        assertThat(partners.all().areTogether("bob@gmail.com", "anybody@works.example"))
                .isFalse();
    }

    @Test
    void keepsInWhichLanguageAPartnerIsWrittenToAndWhoLooksAfterIt() {
        partners.lines(HEADING, "Works,works.example,,de,PDM@office.example");

        assertThat(partners.lines(HEADING, "Works,,,,"))
                .extracting(Line::result)
                .containsExactly(Result.UNCHANGED);
        assertThat(partners.lines(HEADING, "Works,,,ja,"))
                .extracting(Line::result)
                .containsExactly(Result.UPDATED);

        assertThat(partners.all().find("works").orElseThrow().correspondent())
                .isEqualTo(new Correspondent("ja", "pdm@office.example"));
    }

    @Test
    void addsToAPartnerThatIsThere() {
        partners.lines(HEADING, "Works,works.example,");

        assertThat(partners.lines("Name;Contacts", "works;ada@gmail.com"))
                .extracting(Line::result)
                .containsExactly(Result.UPDATED);
        assertThat(partners.all().idOf("ada@gmail.com"))
                .isEqualTo(partners.all().idOf("x@works.example"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "',x.example,', is empty",
        "'Works,,,xx_yy,', is no language",
        "'Works,,,,nobody', is no mail address",
        "'Works,gmail.com,', Anybody can write from gmail.com",
        "'Works,=cmd|x,', is no mail domain",
        "'Works,works,', is no mail domain",
        "'Works,,ada', is no mail address",
        "'Works,,<ada@x.example>', is no mail address",
        "'Works,taken.example,', belongs to another partner",
        "'Works,,taken@gmail.com', belongs to another partner"
    })
    void refusesALineWholeAndSaysWhy(String line, String reason) {
        partners.lines(HEADING, "Other,taken.example,taken@gmail.com");

        List<Line> report = partners.lines(HEADING, line, "Fine,fine.example,");

        assertThat(report).extracting(Line::result).containsExactly(Result.REFUSED, Result.ADDED);
        assertThat(report.get(0).reason()).contains(reason);
        assertThat(partners.all().find("Works")).isEmpty();
    }

    @Test
    void refusesAFileWithoutTheColumnName() {
        assertThatThrownBy(() -> partners.lines("partner,domain")).hasMessageContaining("no column 'name'");
    }
}
