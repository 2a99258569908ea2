package org.competency.intake;

import java.util.Arrays;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.competency.intake");

    @Test
    void featuresDependOnEachOtherOnlyAsDeclared() {
        ApplicationModules.of(CompetencyIntakeApplication.class).verify();
    }

    @ParameterizedTest(name = "{0} lives in {1}")
    @CsvSource({
        "org.springframework.batch.., jobs",
        "org.apache.tika.., extraction",
        "org.apache.pdfbox.., extraction",
        "org.apache.poi.., demo|checklist.form|export|extraction",
        "org.springframework.integration.., mailbox",
        "org.apache.james.mime4j.., mailbox|extraction",
        "org.jsoup.., extraction",
        "org.apache.commons.csv.., extraction",
        "org.mozilla.universalchardet.., extraction",
        "org.thymeleaf.., export|reply|report|serve",
        "de.focus_shift.., audit",
        "org.yaml.., checklist|extraction",
        "jakarta.mail.., mailbox|reply|demo|mailserver|notice",
        "org.springframework.mail.., notice",
        "org.springframework.security.., mailserver",
        "org.springframework.web.., mailserver",
        "com.icegreen.., demo",
        "picocli.., cli",
        "org.bouncycastle.., mailbox.container",
        "org.flywaydb.., doctor",
        "com.github.kagkarlsson.., serve",
        "io.micrometer.., serve",
        "com.sun.net.httpserver.., serve",
        "net.fortuna.ical4j.., audit.invitation",
    })
    void libraryHasOneHome(String library, String homes) {
        String[] packages = homes.lines()
                .flatMap(line -> Arrays.stream(line.split("\\|")))
                .map(home -> "org.competency.intake." + home + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    /** Scheduler, listener and watch belong to one command; a scan that found them would start them in every other one. */
    @Test
    void partsOfTheServiceAreNotFoundByTheScan() {
        noClasses()
                .that()
                .resideInAnyPackage("org.competency.intake.serve..", "org.competency.intake.watch")
                .should()
                .beMetaAnnotatedWith(Component.class)
                .check(CLASSES);
    }

    @Test
    void gridsKnowNoFormatAndNoLibrary() {
        classes()
                .that()
                .resideInAPackage("org.competency.intake.extraction.grid..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.xml..",
                        "org.jspecify..",
                        "tools.jackson.core..",
                        "org.competency.intake.extraction.grid..")
                .check(CLASSES);
    }

    @Test
    void judgementIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("org.competency.intake.assessment..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.springframework.context.annotation..",
                        "org.springframework.modulith..",
                        "org.competency.intake.assessment..",
                        "org.competency.intake.checklist..",
                        "org.competency.intake.extraction..",
                        "org.competency.intake.submission..")
                .check(CLASSES);
    }

    @Test
    void injectsThroughConstructors() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
    }
}
