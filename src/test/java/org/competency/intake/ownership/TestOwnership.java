package org.competency.intake.ownership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.Offices;
import org.competency.intake.award.TestAwards;
import org.competency.intake.support.MigratedDatabase;

/** Changes of ownership in a database of a test. */
final class TestOwnership {

    final TestAwards office;
    final PartnerEvents events;
    final Ownership ownership;

    TestOwnership(MigratedDatabase database) {
        this.office = new TestAwards(database);
        this.events = new PartnerEvents(database.jdbc(), JsonMapper.builder().build(), office.office.clock);
        Acquisition acquisition = new Acquisition(
                office.awards,
                office.disclosures,
                office.applications,
                office.cases.all(),
                office.office.audits,
                office.partners.all(),
                office.partners.changes(),
                office.told,
                office.office.clock);
        Divestitures divestitures = new Divestitures(
                office.awards, office.disclosures, office.applications, office.partners.changes(), office.told);
        this.ownership = new Ownership(
                office.partners.all(),
                office.partners.changes(),
                office.applications,
                events,
                acquisition,
                divestitures,
                database.transactions(),
                Offices.seattle(),
                office.office.clock);
    }

    static Circumstances entered(String by) {
        return circumstances(by, null, 0, false);
    }

    static Circumstances preview() {
        return circumstances("Olga", null, 0, true);
    }

    static Circumstances circumstances(String by, @Nullable LocalDate on, int seen, boolean dryRun) {
        return new Circumstances(on, new Act(by, "announced today", seen), dryRun);
    }
}
