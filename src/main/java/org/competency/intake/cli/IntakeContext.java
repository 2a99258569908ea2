package org.competency.intake.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application, or the small part of it that reads files, when a command asks for it. */
public final class IntakeContext {

    private final Class<?> application;
    private final Map<String, Object> always;

    IntakeContext(Class<?> application) {
        this(application, Map.of());
    }

    /** With settings for every start, which come before all configuration files. */
    IntakeContext(Class<?> application, Map<String, Object> always) {
        this.application = application;
        this.always = always;
    }

    /** The whole application, with database and mail; close it after use. */
    public ConfigurableApplicationContext open() {
        return open(Map.of());
    }

    /** As {@link #open()}, with settings that come before all configuration files. */
    ConfigurableApplicationContext open(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(always);
        all.putAll(settings);
        return start(new SpringApplicationBuilder(application), all);
    }

    /** The whole application and the parts of the service; ends only when it is closed, whatever the process is told. */
    ConfigurableApplicationContext openToServe(Map<String, Object> settings, Class<?> parts) {
        Map<String, Object> all = new HashMap<>(always);
        all.putAll(settings);
        return start(new SpringApplicationBuilder(application, parts).registerShutdownHook(false), all);
    }

    /** Only what reads files: no database, no mail. */
    ConfigurableApplicationContext openForFiles() {
        return openPart(FilesOnly.class);
    }

    /** Only what a configuration class names. */
    ConfigurableApplicationContext openPart(Class<?> part) {
        return start(new SpringApplicationBuilder(part), Map.of());
    }

    private static ConfigurableApplicationContext start(
            SpringApplicationBuilder builder, Map<String, Object> settings) {
        String folder = System.getProperty("intake.config", "config");
        SpringApplication started = builder.build();
        started.setDefaultProperties(Map.of(
                "intake.checklists.directory", folder + "/checklists",
                "intake.reply.templates", folder + "/replies",
                "intake.frames", Boolean.getBoolean("intake.trace") ? "full" : "0"));
        return started.run(Stream.concat(
                        Stream.of("--spring.config.additional-location=optional:file:" + folder + "/"),
                        settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new));
    }
}
