package org.competency.intake.award;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.Offices;
import org.competency.intake.audit.TestAudits;
import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.letter.DueLetter;
import org.competency.intake.letter.Letters;
import org.competency.intake.partner.TestPartners;
import org.competency.intake.submission.CaseNumber;
import org.competency.intake.submission.TestApplications;
import org.competency.intake.support.MessageRows;
import org.competency.intake.support.MigratedDatabase;

/** Awards of partners in a database of a test, with real audits and letters; today is 16 November 2026. */
public final class TestAwards {

    public static final String PROGRAM = "industrial-software-technology";
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    public final TestAudits office;
    public final TestPartners partners;
    public final PartnerApplications applications;
    public final TestApplications cases;
    public final Awards awards;
    public final Grants grants;
    public final Disclosures disclosures;
    public final PartnerLetters told;
    public final Ageing ageing;
    public final PublicCaseStudies caseStudies;
    public final AwardImport registration;
    public final MigratedDatabase database;

    public TestAwards(MigratedDatabase database) {
        this.database = database;
        this.office = new TestAudits(database);
        this.partners = new TestPartners(database);
        this.applications = new PartnerApplications(database.jdbc());
        this.cases = new TestApplications(database);
        Checklists checklists = Checklists.in(Path.of("config/checklists"));
        AwardTable table = new AwardTable(database.jdbc(), office.clock);
        this.disclosures = new Disclosures(database.jdbc(), office.clock);
        this.told = new PartnerLetters(office.letters, applications, partners.all(), checklists);
        this.awards = new Awards(database.jdbc(), table, told, partners.changes(), database.transactions());
        this.grants = new Grants(
                table,
                new PassedAudits(database.jdbc(), office.findings),
                applications,
                cases.all(),
                partners.all(),
                partners.changes(),
                told,
                disclosures,
                checklists,
                database.transactions(),
                Offices.seattle(),
                office.clock);
        this.ageing = new Ageing(
                table,
                applications,
                new PassedAudits(database.jdbc(), office.findings),
                told,
                disclosures,
                new AwardProperties(List.of(90, 30, 7), 30),
                database.transactions());
        this.caseStudies = new PublicCaseStudies(database.jdbc());
        this.registration = new AwardImport(grants, awards, partners.all());
    }

    public Letters letters() {
        return office.letters;
    }

    /** Letters that are to be written, as {@code KIND case or recipient}. */
    public List<String> due() {
        return office.letters.due(0, 100).stream()
                .map(letter ->
                        letter.kind() + " " + (letter.caseNumber() == null ? letter.recipient() : letter.caseNumber()))
                .toList();
    }

    /** The facts of the letter of this kind that is due last. */
    public Map<String, String> said(String kind) {
        return office.letters.due(0, 100).stream()
                .filter(letter -> letter.kind().name().equals(kind))
                .reduce((first, second) -> second)
                .map(DueLetter::facts)
                .orElseThrow()
                .texts();
    }

    /** A registered partner. */
    public long partner(String name, String domain) {
        partners.register(name, domain, "lead@" + domain);
        return id(name);
    }

    public long id(String name) {
        return partners.all().find(name).orElseThrow().id();
    }

    /** A case of somebody, queued. */
    public void queued(String caseNumber, String contact) {
        office.queued(caseNumber, Answers.complete());
        from(caseNumber, contact);
    }

    /** A case of somebody, its audit passed. */
    public void passed(String caseNumber, String contact, Answers answers) {
        office.passed(caseNumber, answers);
        from(caseNumber, contact);
    }

    private void from(String caseNumber, String contact) {
        MessageRows rows = new MessageRows(database);
        long application =
                cases.all().find(new CaseNumber(caseNumber)).orElseThrow().id();
        rows.set("application", "contact", application, contact);
        rows.set("application", "contact_domain", application, contact.substring(contact.indexOf('@') + 1));
    }

    /** An award of before, until a day. */
    public Award held(String partner, String until) {
        return grants.toPartner(
                partner, PROGRAM, new Grant(TODAY.minusYears(1), LocalDate.parse(until)), by("Olga"), false);
    }

    public Award of(String partner) {
        return awards.find(id(partner), PROGRAM).orElseThrow();
    }

    public static Act by(String name) {
        return new Act(name, "because", 0);
    }

    public static Grant asUsual() {
        return new Grant(null, null);
    }
}
