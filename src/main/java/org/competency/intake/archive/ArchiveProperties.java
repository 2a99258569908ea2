package org.competency.intake.archive;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the archive keeps its files.
 *
 * @param directory folder of the archive, created on first use; default {@code data/archive}
 */
@ConfigurationProperties("intake.archive")
record ArchiveProperties(@DefaultValue("data/archive") Path directory) {}
