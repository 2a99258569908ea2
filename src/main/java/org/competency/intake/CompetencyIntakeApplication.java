package org.competency.intake;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application: what is wired is found by scanning the feature packages beside this class. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CompetencyIntakeApplication {}
