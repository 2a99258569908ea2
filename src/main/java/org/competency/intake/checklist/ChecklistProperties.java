package org.competency.intake.checklist;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the definitions of the checklists are.
 *
 * @param directory folder with one folder a program and one {@code <version>.yaml} a version; default {@code
 *     config/checklists} below the working directory
 */
@ConfigurationProperties("intake.checklists")
public record ChecklistProperties(
        @DefaultValue("config/checklists") Path directory) {}
